/** Named mentions: exact span and type, or at least one code unit in common and the type. */
import type { EntityType } from '../../loaders/article.js';
import { overlaps } from '../../loaders/article.js';
import type { Alignment } from './align.js';
import { isTypeAccepted, listGoldEntities } from './align.js';
import type { Found, FoundMention } from './extract.js';
import type { GoldArticle, GoldEntity, GoldMention } from './gold.js';
import { pairHeaviest, sharedLength, weighPairs } from './match.js';
import type { Share, Tally } from './tally.js';

export interface MentionScore {
  readonly tallies: ReadonlyMap<EntityType, Tally>;
  readonly missed: readonly GoldMention[];
  readonly wrong: readonly FoundMention[];
}

/** Scores the named mentions of one article; pronouns and common nouns are left out on both sides. */
export function scoreMentions(gold: GoldArticle, found: Found, mode: 'strict' | 'overlap'): MentionScore {
  const entities = new Map(listGoldEntities(gold).map((entity) => [entity.key, entity]));
  const golds = gold.mentions.filter((mention) => isNamedGold(mention));
  const founds = found.mentions.filter((mention) => isNamedFound(mention, found.text));
  const weigh = mode === 'strict' ? weighStrict : weighOverlap;
  const pairs = pairHeaviest(
    weighPairs(golds, founds, (g, f) => (hasType(g, f, entities) ? weigh(g, f) : 0)),
  );
  const goldUsed = new Map(pairs.map((pair) => [pair.gold, pair.found]));
  const foundUsed = new Map(pairs.map((pair) => [pair.found, pair.gold]));
  const missed = golds.filter((mention, index) => mention.optional !== true && !goldUsed.has(index));
  const loose = golds.filter((mention) => mention.optional === true);
  const wrong = founds.filter(
    (mention, index) => !foundUsed.has(index) && !isForgiven(mention, loose, gold, entities),
  );
  const right = pairs.map((pair) => golds[pair.gold]).filter((mention) => mention?.optional !== true);
  const tallies = new Map<EntityType, Tally>();
  for (const type of ['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT'] as const) {
    const hits = right.filter((mention) => mention?.type === type).length;
    tallies.set(type, {
      right: hits,
      found: hits + wrong.filter((mention) => mention.type === type).length,
      expected: hits + missed.filter((mention) => mention.type === type).length,
    });
  }
  return { tallies, missed, wrong };
}

/** Pronouns and common nouns of the gold that were found and refer to the right entity. */
export function scoreReferences(gold: GoldArticle, found: Found, alignment: Alignment): Share {
  const golds = gold.mentions.filter(
    (m) => (m.pronoun === true || m.nominal === true) && m.optional !== true,
  );
  const right = golds.filter((mention) => findReference(mention, found, alignment) === mention.entity);
  return { right: right.length, of: golds.length };
}

/** The gold key of the shortest found mention over these words; null when there is none. */
export function findReference(mention: GoldMention, found: Found, alignment: Alignment): string | null {
  const over = found.mentions.filter((other) => overlaps(other, mention) && other.entity !== null);
  over.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return alignment.keyOf.get(over[0]?.entity ?? '') ?? null;
}

/** Named mentions only; a described event is `nominal` in the gold. */
export function isNamedGold(mention: GoldMention): boolean {
  return mention.pronoun !== true && mention.nominal !== true;
}

/** An event without a capital letter or a number is a description, whatever its flag says. */
export function isNamedFound(mention: FoundMention, text: string): boolean {
  if (mention.pronoun === true || mention.nominal === true) return false;
  return mention.type !== 'EVENT' || /[\p{Lu}\p{N}]/u.test(text.slice(mention.start, mention.end));
}

function weighStrict(gold: GoldMention, found: FoundMention): number {
  const spans = [gold, ...(gold.also ?? [])];
  return spans.some((span) => span.start === found.start && span.end === found.end) ? 1 : 0;
}

function weighOverlap(gold: GoldMention, found: FoundMention): number {
  const shared = sharedLength(gold, found);
  return shared === 0 ? 0 : shared / Math.max(gold.end - gold.start, found.end - found.start);
}

function hasType(gold: GoldMention, found: FoundMention, entities: ReadonlyMap<string, GoldEntity>): boolean {
  return isTypeAccepted(entities.get(gold.entity) ?? gold, found.type);
}

/** Over words that may go either way, or over the trigger of an event that is described. */
function isForgiven(
  mention: FoundMention,
  loose: readonly GoldMention[],
  gold: GoldArticle,
  entities: ReadonlyMap<string, GoldEntity>,
): boolean {
  if (loose.some((other) => overlaps(other, mention) && hasType(other, mention, entities))) return true;
  if (mention.type !== 'EVENT') return false;
  return (gold.events ?? []).some((event) => event.triggers.some((trigger) => overlaps(trigger, mention)));
}
