/** Where each name of an entity comes from: the articles that use it, and the decision that brought it there. */

import { compareText, groupBy } from '../../../src/collections.js';
import type { CypherQuery, GraphRecord } from '../../../src/graph/graph.js';
import { keyOf } from '../../identity/name.js';
import { currentEntity } from './current-entity.js';
import { findDecisions, nameSources } from './queries.js';

/** One written form of an entity under one name. */
export interface NameSource {
  /** Id of the name. */
  readonly name: string;
  readonly writtenAs: string;
  /** How many articles write it so. */
  readonly articles: number;
  /** Id of the first of them, by id. */
  readonly firstArticle: string;
  /** Curators whose decisions about the name hold; else the rules. */
  readonly decidedBy: string;
}

type Run = (query: CypherQuery) => Promise<readonly GraphRecord[]>;

/** All written forms of an entity, by name and form. Throws what {@link currentEntity} throws. */
export async function readNameSources(run: Run, entity: string): Promise<(NameSource & GraphRecord)[]> {
  const records = await run(nameSources((await currentEntity(run, entity)).id));
  const curators = await readCurators(run, [...new Set(records.map(({ id }) => keyOf(id as string)))]);
  const forms = records.flatMap((record) =>
    [record['form'] as string, ...((record['aliases'] ?? []) as string[])].map((writtenAs) => ({
      ...{ name: record['id'] as string, writtenAs, article: record['articleId'] as string },
    })),
  );
  return [...groupBy(forms, ({ name, writtenAs }) => `${name}\n${writtenAs}`)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, same]) => {
      const [{ name, writtenAs }] = same as [(typeof same)[number]];
      const articles = [...new Set(same.map(({ article }) => article))].sort();
      const decidedBy = curators.get(keyOf(name)) ?? 'rules';
      return { name, writtenAs, articles: articles.length, firstArticle: articles[0] as string, decidedBy };
    });
}

async function readCurators(run: Run, keys: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const end of ['firstKey', 'secondKey'] as const)
    for (const record of await run(findDecisions(end, keys))) {
      const decision = record['decision'] as Record<string, string>;
      found.set(decision[end] as string, decision['decidedBy'] as string);
    }
  return found;
}
