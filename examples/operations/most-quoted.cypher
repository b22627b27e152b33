// Who is quoted in most articles, and how often in all.
MATCH (e:Entity)-[r:QUOTED_IN]->(a:Article)
RETURN e.name AS name, count(a) AS articles, sum(r.count) AS quotations
ORDER BY articles DESC, quotations DESC, name
LIMIT 10
