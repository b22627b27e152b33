// Parameter: organization, a name (--param 'organization=Hailan Engineering Group').
// Which people are mentioned in the same articles as an organization.
MATCH (o:Organization {name: $organization})-[:MENTIONED_IN]->(a:Article)
WITH o, a
MATCH (a)<-[m:MENTIONED_IN]-(p:Person)
RETURN p.name AS person, count(a) AS articles, collect(a.headline) AS headlines
ORDER BY articles DESC, person
LIMIT 10
