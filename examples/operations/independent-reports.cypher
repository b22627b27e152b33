// Who is in most independent reports: an article and its copies count as one.
MATCH (e:Entity)-[:MENTIONED_IN]->(a:Article)
MATCH (a)-[:COPY_OF*0..]->(report:Article)
WHERE NOT EXISTS { MATCH (report)-[:COPY_OF]->(:Article) }
RETURN e.name AS name, count(DISTINCT a) AS articles, count(DISTINCT report) AS reports
ORDER BY reports DESC, articles DESC, name
LIMIT 10
