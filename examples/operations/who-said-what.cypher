// Who said what after the air strike on the market in Bardaï, and which outlets carry the words.
MATCH (q:Quotation)-[r:APPEARS_IN]->(a:Article)
WHERE (q.text CONTAINS 'market' OR q.text CONTAINS 'shovels') AND q.kind = 'DIRECT'
OPTIONAL MATCH (q)<-[:SAID]-(speaker:Entity)
RETURN DISTINCT q.text AS text, speaker.name AS speaker, r.cue AS cue, a.publisher AS publisher, a.headline AS headline
ORDER BY text, headline
LIMIT 10
