/** Relationships between entities: type and both ends. */
import type { Alignment } from './align.js';
import type { Found, FoundRelationship } from './extract.js';
import type { GoldArticle, GoldRelationship } from './gold.js';
import type { Share, Tally } from './tally.js';

export const SCORED_TYPES = ['LOCATED_AT', 'AFFILIATED_WITH', 'PARTICIPATED_IN', 'WITHIN'] as const;

export interface RelationshipScore {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Of the right AFFILIATED_WITH that have a title in the gold: the title found holds the gold's words. */
  readonly titles: Share;
  readonly missed: readonly GoldRelationship[];
  readonly wrong: readonly FoundRelationship[];
}

/**
 * A relationship without words in the text (a gazetteer says it) is right when the gold has it, and otherwise not
 * judged: the gold only lists what the article says.
 */
export function scoreRelationships(gold: GoldArticle, found: Found, alignment: Alignment): RelationshipScore {
  const golds = new Map((gold.relationships ?? []).map((one) => [nameOf(one.type, one.from, one.to), one]));
  const right = new Map<string, FoundRelationship>();
  const wrong = new Map<string, FoundRelationship>();
  for (const one of found.relationships.filter((r) => SCORED_TYPES.some((type) => type === r.type))) {
    const [from, to] = [alignment.keyOf.get(one.from) ?? one.from, alignment.keyOf.get(one.to) ?? one.to];
    const name = nameOf(one.type, from, to);
    if (golds.has(name)) right.set(name, right.get(name) ?? one);
    else if (typeof one.start === 'number' && from !== to) wrong.set(name, one);
  }
  const required = [...golds].filter(([, one]) => one.optional !== true);
  const hits = required.filter(([name]) => right.has(name));
  const missed = required.filter(([name]) => !right.has(name)).map(([, one]) => one);
  const tallies = SCORED_TYPES.map((type): [string, Tally] => {
    const count = hits.filter(([, one]) => one.type === type).length;
    return [
      type,
      {
        right: count,
        found: count + [...wrong.values()].filter((one) => one.type === type).length,
        expected: count + missed.filter((one) => one.type === type).length,
      },
    ];
  });
  const titled = hits.filter(([, one]) => one.title !== undefined);
  const titles = titled.filter(([name, one]) => hasTitle(right.get(name), one.title ?? ''));
  return {
    tallies: new Map(tallies),
    titles: { right: titles.length, of: titled.length },
    missed,
    wrong: [...wrong.values()],
  };
}

function nameOf(type: string, from: string, to: string): string {
  return JSON.stringify([type, from, to]);
}

function hasTitle(found: FoundRelationship | undefined, title: string): boolean {
  const got = found?.title ?? found?.properties?.['title'] ?? '';
  return String(got).toLowerCase().includes(title.toLowerCase());
}
