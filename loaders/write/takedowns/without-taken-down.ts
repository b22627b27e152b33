import type { CypherQuery, GraphRecord } from '../../../src/graph/graph.js';
import type { ArticleFacts } from '../facts.js';
import { findNames } from '../identity/queries.js';
import { findTakedowns } from './queries.js';
import { toTakedown } from './takedown.js';
import { doubtfulNames, isWithheld, withhold, type Withheld } from './withhold.js';

/** What may be written of a batch. */
export interface Allowed {
  readonly open: readonly ArticleFacts[];
  /** The articles that are taken down, by id. */
  readonly withheld: ReadonlyMap<string, 'WITHHELD'>;
}

/** Leaves out what takedowns that hold are about. */
export async function withoutTakenDown(
  run: (query: CypherQuery) => Promise<readonly GraphRecord[]>,
  articles: readonly ArticleFacts[],
): Promise<Allowed> {
  const takedowns = (await run(findTakedowns()))
    .map((record) => toTakedown(record['takedown'] as Record<string, unknown>))
    .filter(({ liftedAt }) => liftedAt === null);
  if (takedowns.length === 0) return { open: articles, withheld: new Map() };
  const hashes = new Set(takedowns.flatMap((takedown) => takedown.hashes));
  const doubtful = doubtfulNames(articles, hashes);
  const found = doubtful.length === 0 ? [] : await run(findNames('id', doubtful));
  const names = new Set(found.map((record) => (record['name'] as Record<string, string>)['id'] as string));
  const withheld: Withheld = { hashes, names };
  const isHidden = ({ id, properties: { url } }: ArticleFacts) =>
    isWithheld(withheld, id) || (typeof url === 'string' && isWithheld(withheld, url));
  const hidden = articles.filter(isHidden).map(({ id }) => [id, 'WITHHELD'] as const);
  return {
    open: articles.filter((article) => !isHidden(article)).map((article) => withhold(article, withheld)),
    withheld: new Map(hidden),
  };
}
