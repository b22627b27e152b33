// Keys and indexes of the graph, the same on both engines. Each command ends with a semicolon and may be run again.
//
// A key is a constraint and an index: Neo4j makes the index with the constraint, the embedded engine does not, and
// Neo4j refuses an index where a constraint already has one. So the constraints come first, and the program skips
// the index commands on Neo4j that a constraint covers.

CREATE CONSTRAINT article_key IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quotation_key IF NOT EXISTS FOR (n:Quotation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wording_key IF NOT EXISTS FOR (n:Wording) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_key IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT takedown_key IF NOT EXISTS FOR (n:Takedown) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT load_key IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entry_key IF NOT EXISTS FOR (n:Entry) REQUIRE n.of IS UNIQUE;
CREATE CONSTRAINT word_key IF NOT EXISTS FOR (n:Word) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT day_key IF NOT EXISTS FOR (n:Day) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_key IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_key IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_key IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_key IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;

CREATE INDEX article_id IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX quotation_id IF NOT EXISTS FOR (n:Quotation) ON (n.id);
CREATE INDEX wording_id IF NOT EXISTS FOR (n:Wording) ON (n.id);
CREATE INDEX name_id IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE INDEX decision_id IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE INDEX takedown_id IF NOT EXISTS FOR (n:Takedown) ON (n.id);
CREATE INDEX load_id IF NOT EXISTS FOR (n:Load) ON (n.id);
CREATE INDEX entry_of IF NOT EXISTS FOR (n:Entry) ON (n.of);
CREATE INDEX word_id IF NOT EXISTS FOR (n:Word) ON (n.id);
CREATE INDEX day_id IF NOT EXISTS FOR (n:Day) ON (n.id);

CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE INDEX article_source IF NOT EXISTS FOR (n:Article) ON (n.sourceHash);
CREATE INDEX article_published_at IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);
CREATE INDEX place_latitude IF NOT EXISTS FOR (n:Place) ON (n.latitude);
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest);

// Under these keys the loaders find articles with the same or nearly the same words.
CREATE INDEX article_text_hash IF NOT EXISTS FOR (n:Article) ON (n.textHash);
CREATE INDEX article_band_1 IF NOT EXISTS FOR (n:Article) ON (n.band1);
CREATE INDEX article_band_2 IF NOT EXISTS FOR (n:Article) ON (n.band2);
CREATE INDEX article_band_3 IF NOT EXISTS FOR (n:Article) ON (n.band3);
CREATE INDEX article_band_4 IF NOT EXISTS FOR (n:Article) ON (n.band4);
CREATE INDEX article_band_5 IF NOT EXISTS FOR (n:Article) ON (n.band5);
CREATE INDEX article_band_6 IF NOT EXISTS FOR (n:Article) ON (n.band6);
CREATE INDEX article_band_7 IF NOT EXISTS FOR (n:Article) ON (n.band7);
CREATE INDEX article_band_8 IF NOT EXISTS FOR (n:Article) ON (n.band8);
CREATE INDEX article_band_9 IF NOT EXISTS FOR (n:Article) ON (n.band9);
CREATE INDEX article_band_10 IF NOT EXISTS FOR (n:Article) ON (n.band10);
CREATE INDEX article_band_11 IF NOT EXISTS FOR (n:Article) ON (n.band11);
CREATE INDEX article_band_12 IF NOT EXISTS FOR (n:Article) ON (n.band12);
CREATE INDEX article_band_13 IF NOT EXISTS FOR (n:Article) ON (n.band13);
CREATE INDEX article_band_14 IF NOT EXISTS FOR (n:Article) ON (n.band14);
CREATE INDEX article_band_15 IF NOT EXISTS FOR (n:Article) ON (n.band15);
CREATE INDEX article_band_16 IF NOT EXISTS FOR (n:Article) ON (n.band16);
CREATE INDEX article_band_17 IF NOT EXISTS FOR (n:Article) ON (n.band17);
CREATE INDEX article_band_18 IF NOT EXISTS FOR (n:Article) ON (n.band18);
CREATE INDEX article_band_19 IF NOT EXISTS FOR (n:Article) ON (n.band19);
CREATE INDEX article_band_20 IF NOT EXISTS FOR (n:Article) ON (n.band20);
CREATE INDEX article_band_21 IF NOT EXISTS FOR (n:Article) ON (n.band21);
CREATE INDEX article_band_22 IF NOT EXISTS FOR (n:Article) ON (n.band22);
CREATE INDEX article_band_23 IF NOT EXISTS FOR (n:Article) ON (n.band23);
CREATE INDEX article_band_24 IF NOT EXISTS FOR (n:Article) ON (n.band24);

// Under these keys the loaders find names that may mean one thing, and what curators have decided about them.
CREATE INDEX name_key_of IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX name_block IF NOT EXISTS FOR (n:Name) ON (n.block);
CREATE INDEX name_block_2 IF NOT EXISTS FOR (n:Name) ON (n.block2);
CREATE INDEX name_block_3 IF NOT EXISTS FOR (n:Name) ON (n.block3);
CREATE INDEX name_initials IF NOT EXISTS FOR (n:Name) ON (n.initials);
CREATE INDEX name_cluster IF NOT EXISTS FOR (n:Name) ON (n.cluster);
CREATE INDEX name_known IF NOT EXISTS FOR (n:Name) ON (n.known);
CREATE INDEX name_short_1 IF NOT EXISTS FOR (n:Name) ON (n.short1);
CREATE INDEX name_short_2 IF NOT EXISTS FOR (n:Name) ON (n.short2);
CREATE INDEX name_short_3 IF NOT EXISTS FOR (n:Name) ON (n.short3);
CREATE INDEX decision_first IF NOT EXISTS FOR (n:Decision) ON (n.firstKey);
CREATE INDEX decision_second IF NOT EXISTS FOR (n:Decision) ON (n.secondKey);
CREATE INDEX decision_article IF NOT EXISTS FOR (n:Decision) ON (n.articleId);

// Under these keys the loaders find wordings of one quotation that are nearly the same.
CREATE INDEX wording_quotation IF NOT EXISTS FOR (n:Wording) ON (n.quotation);
CREATE INDEX wording_band_1 IF NOT EXISTS FOR (n:Wording) ON (n.band1);
CREATE INDEX wording_band_2 IF NOT EXISTS FOR (n:Wording) ON (n.band2);
CREATE INDEX wording_band_3 IF NOT EXISTS FOR (n:Wording) ON (n.band3);
CREATE INDEX wording_band_4 IF NOT EXISTS FOR (n:Wording) ON (n.band4);
CREATE INDEX wording_band_5 IF NOT EXISTS FOR (n:Wording) ON (n.band5);
CREATE INDEX wording_band_6 IF NOT EXISTS FOR (n:Wording) ON (n.band6);
CREATE INDEX wording_band_7 IF NOT EXISTS FOR (n:Wording) ON (n.band7);
CREATE INDEX wording_band_8 IF NOT EXISTS FOR (n:Wording) ON (n.band8);

// Under these keys the API finds words by their first letters, and the articles of a day.
CREATE INDEX word_start IF NOT EXISTS FOR (n:Word) ON (n.start);
CREATE INDEX entry_day IF NOT EXISTS FOR (n:Entry) ON (n.day);
