import type { Article, Relationship, Stage } from '../article.js';
import type { Grammar } from '../grammar.js';
import { fillAbout } from './about.js';
import { affiliatedWith } from './affiliated-with.js';
import { createFacts, parseForRules, type RelateRule, type Trees } from './facts.js';
import { locatedAt } from './located-at.js';
import { participatedIn } from './participated-in.js';
import { publishedBy } from './published-by.js';
import { quotedIn } from './quoted-in.js';
import { within } from './within.js';
import { wrote } from './wrote.js';

/** The rules in the order in which their relationships are listed: sources first, then what the text says. */
const RULES: readonly RelateRule[] = [
  publishedBy,
  wrote,
  quotedIn,
  affiliatedWith,
  participatedIn,
  locatedAt,
  within,
];

/** The stage with grammar: sentences that name a person and a body are parsed before the rules read them. */
export function createRelate(treeOf: Grammar): Stage {
  return async (article) => relate(article, await parseForRules(article, treeOf));
}

/**
 * Adds the relationships that an article's words support, and fills each quotation's `about`. Both ends of every
 * relationship are entities of the article, or the article itself. Nothing is concluded from nearness alone.
 * `trees` are those of the sentences that were parsed; without one, wording alone decides.
 */
export function relate(article: Article, trees: Trees = new Map()): Article {
  const facts = createFacts(article, trees);
  const found = RULES.flatMap((rule) => rule(facts));
  const relationships = withoutDoubles([...article.relationships, ...found]).filter((relationship) =>
    [relationship.from, relationship.to].every((id) => id === article.id || facts.entities.has(id)),
  );
  return { ...article, relationships, quotations: fillAbout(article) };
}

/** One of each type, ends, properties and words. */
function withoutDoubles(relationships: readonly Relationship[]): Relationship[] {
  const seen = new Map<string, Relationship>();
  for (const relationship of relationships) {
    const { type, from, to, evidence, properties } = relationship;
    const key = JSON.stringify([type, from, to, evidence?.start, evidence?.end, properties]);
    if (from !== to && !seen.has(key)) seen.set(key, relationship);
  }
  return [...seen.values()];
}
