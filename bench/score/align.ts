/** Which entity that was found is which entity of the gold. */
import type { EntityType } from '../../loaders/article.js';
import { overlaps } from '../../loaders/article.js';
import type { Found, FoundEntity, FoundMention } from './extract.js';
import type { GoldArticle, GoldEntity, GoldMention } from './gold.js';
import { pairHeaviest, weighPairs } from './match.js';

/** Entities found, matched with the gold's. */
export interface Alignment {
  /** Gold key by found id; several found ids may be parts of one gold entity. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** One found id at most for each gold entity or named event, and the names agree. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** Gold entities together with the events that have a name of their own. */
export function listGoldEntities(gold: GoldArticle): GoldEntity[] {
  const named = (gold.events ?? []).filter((event) => event.named === true);
  const events = named.map((event): GoldEntity => {
    const surfaces = gold.mentions.filter((m) => m.entity === event.key).map((m) => m.words);
    const optional = event.optional === true ? { optional: true as const } : {};
    return { key: event.key, type: 'EVENT', name: event.name, aliases: surfaces, ...optional };
  });
  return [...gold.entities, ...events];
}

/** Matches by shared mentions and by name; gold events that are only described are matched by their triggers. */
export function alignEntities(gold: GoldArticle, found: Found): Alignment {
  const golds = listGoldEntities(gold);
  const founds = found.entities;
  const goldMentions = groupBy(gold.mentions, (mention) => mention.entity);
  const foundMentions = groupBy(found.mentions, (mention) => mention.entity ?? '');
  const shared = (g: GoldEntity, f: FoundEntity): number =>
    countShared(goldMentions.get(g.key) ?? [], foundMentions.get(f.id) ?? []);
  const byWords = weighPairs(golds, founds, (g, f) =>
    isTypeAccepted(g, f.type) ? shared(g, f) + (hasSameName(g, f) ? 0.5 : 0) : 0,
  );
  const keyOf = new Map<string, string>(alignTriggers(gold, found));
  // Ascending, so that for each found entity the heaviest gold entity is the one that stays.
  for (const pair of [...byWords].sort((a, b) => a.weight - b.weight || b.gold - a.gold)) {
    const [g, f] = [golds[pair.gold], founds[pair.found]];
    if (g !== undefined && f !== undefined) keyOf.set(f.id, g.key);
  }
  const named = byWords.filter(({ gold: g, found: f }) => {
    const [one, other] = [golds[g], founds[f]];
    return one !== undefined && other !== undefined && hasSameName(one, other);
  });
  const pairs = pairHeaviest(named).map(
    (pair) => [golds[pair.gold]?.key ?? '', founds[pair.found]?.id ?? ''] as const,
  );
  return { keyOf, idOf: new Map(pairs) };
}

/** True when the type is the gold's own, or the other one that a reader would accept. */
export function isTypeAccepted(entity: Pick<GoldEntity, 'type' | 'alsoType'>, type: EntityType): boolean {
  return entity.type === type || entity.alsoType === type;
}

/** Gold event key by found id, the trigger most often hit first. */
function alignTriggers(gold: GoldArticle, found: Found): [string, string][] {
  const events = found.entities.filter((entity) => entity.type === 'EVENT');
  const mentions = groupBy(found.mentions, (mention) => mention.entity ?? '');
  const pairs = weighPairs(gold.events ?? [], events, (event, entity) =>
    countShared(event.triggers, mentions.get(entity.id) ?? []),
  );
  return [...pairs]
    .sort((a, b) => a.weight - b.weight || b.gold - a.gold)
    .map((pair) => [events[pair.found]?.id ?? '', gold.events?.[pair.gold]?.key ?? '']);
}

function countShared(
  golds: readonly Pick<GoldMention, 'start' | 'end'>[],
  founds: readonly Pick<FoundMention, 'start' | 'end'>[],
): number {
  return golds.filter((one) => founds.some((other) => overlaps(one, other))).length;
}

function hasSameName(gold: GoldEntity, found: FoundEntity): boolean {
  const names = new Set([gold.name, ...gold.aliases].map(foldName));
  return [found.name, ...(found.aliases ?? [])].some((name) => names.has(foldName(name)));
}

/** Case, accents, "the", a possessive and soft hyphens do not make another name. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/'s?$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
