// Events with a known day and place, with the country around it.
MATCH (e:Event)-[:LOCATED_AT]->(p:Place)
WHERE e.earliest IS NOT NULL AND e.earliest = e.latest
OPTIONAL MATCH (p)-[:WITHIN*1..3]->(c:Place {kind: 'country'})
RETURN DISTINCT e.earliest AS day, e.name AS event, p.name AS place, coalesce(c.name, p.name) AS country
ORDER BY day DESC, event, place
LIMIT 10
