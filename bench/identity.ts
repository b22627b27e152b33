/**
 * Processor time and rows read for each article as the graph grows, writing and deciding who is who. People and bodies come back as
 * in news, few often and many seldom; one article in five has a bare surname, one in ten another form of a name, and
 * each new article brings new people, so that blocks, short forms and proposals grow too. With a tenth of the surnames
 * each has as many bearers as in a graph ten times as large.
 *
 *     npx tsx bench/identity.ts [--articles 30000] [--step 5000] [--batch 100] [--surnames 8000]
 */

import { parseArgs } from 'node:util';
import type { Article, Entity, Mention } from '../loaders/article.js';
import { organizationId, personId } from '../loaders/resolve/ids.js';
import { toFacts } from '../loaders/write/facts.js';
import { writeArticles } from '../loaders/write/write-articles.js';
import type { Graph } from '../src/graph/graph.js';
import { applyConstraints } from '../src/graph/schema.js';
import { openEmbeddedGraph } from '../src/graph/use/embedded.js';
import { blankArticle } from '../tests/utils/blank-article.js';
import { createRandom } from './copies/random.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '30000' },
    step: { type: 'string', default: '5000' },
    batch: { type: 'string', default: '100' },
    surnames: { type: 'string', default: '8000' },
  },
});
const [total, step, batchSize, surnames] = [values.articles, values.step, values.batch, values.surnames].map(
  Number,
) as [number, number, number, number];
const PEOPLE_IN_ARTICLE = 5;
const GIVEN_NAMES = 400;
const SYLLABLES = 'ba ko li mu ne ro sa ti vu ze da fo gi hu ja ke lo mi'.split(' ');
const ROLES = ['minister', 'striker', 'judge', 'surgeon', 'spokesman', 'farmer'];

let rows = 0;
const graph = await openCounted();
await applyConstraints(graph);
const load = { id: 'load:bench', startedAt: '2025-01-01T00:00:00.000Z', version: 'bench' };
let firstMs = 0;
for (let from = 0; from < total; from += step) {
  rows = 0;
  const started = process.cpuUsage();
  for (let at = from; at < from + step; at += batchSize) {
    const facts = Array.from({ length: batchSize }, (_, n) => toFacts(madeUpArticle(at + n)));
    await writeArticles(graph, facts, load);
  }
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000 / step; // of processor time, so that what else the machine does hardly shows
  firstMs ||= ms;
  const read = (rows / step).toFixed(1);
  console.log(
    `${String(from + step).padStart(7)} articles, ${await count('Entity')} entities, ${await count('Name')} names, ` +
      `${await proposals()} proposals: ${read} rows read, ${ms.toFixed(2)} ms an article, ${(ms / firstMs).toFixed(2)} times the first`,
  );
}
await graph.dispose();

/** A graph that counts the rows that writing reads. */
async function openCounted(): Promise<Graph> {
  const graph = await openEmbeddedGraph({ folder: null });
  const writeAlone = graph.write.bind(graph);
  const write: Graph['write'] = (work) =>
    writeAlone((transaction) =>
      work({
        run: async (query) => {
          const records = await transaction.run(query);
          rows += records.length;
          return records;
        },
      }),
    );
  return Object.assign(graph, { write });
}

async function count(label: string): Promise<number> {
  const { records } = await graph.read({ text: `MATCH (n:${label}) RETURN count(n) AS n`, parameters: {} });
  return records[0]?.['n'] as number;
}

async function proposals(): Promise<number> {
  const text = 'MATCH (:Entity)-[s:SAME_AS]->(:Entity) RETURN count(s) AS n';
  return (await graph.read({ text, parameters: {} })).records[0]?.['n'] as number;
}

function madeUpArticle(n: number): Article {
  const random = createRandom(n + 1);
  const people = Array.from({ length: PEOPLE_IN_ARTICLE }, (_, at) => {
    // The first is somebody that nobody has written about; the others are known the better, the lower their number.
    const person = at === 0 ? n * 4 : Math.floor(n * 4 * random() ** 3);
    return nameOf(person, random());
  });
  const body = `Committee for ${madeUpWord(Math.floor(1 + (n + 10) * random() ** 3))} ${madeUpWord(7)}`;
  const sentences = people.map((name) => `The ${ROLES[Math.floor(random() * ROLES.length)]} ${name} spoke.`);
  const text = [...sentences, `The ${body} met.`].join(' ');
  const entities = [
    ...people.map((name): Entity => ({ id: personId(name), type: 'PERSON', name, aliases: [] })),
    { id: organizationId(body), type: 'ORGANIZATION' as const, name: body, aliases: [] },
  ];
  const unique = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
  const mentions = unique.map(({ id, name, type }): Mention => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type, entity: id, confidence: 0.9 };
  });
  const id = `article:${n}`;
  return blankArticle(text, {
    id,
    url: `https://news.example/${n}`,
    textHash: id,
    entities: unique,
    mentions,
  });
}

/** A person under the full name, now and then the surname alone, an initial, or a middle name more. */
function nameOf(person: number, form: number): string {
  const random = createRandom(person + 1_000_003);
  const given = capital(madeUpWord(Math.floor(GIVEN_NAMES * random() ** 2)));
  const surname = capital(madeUpWord(1_000 + Math.floor(surnames * random() ** 2)));
  if (form < 0.04) return surname;
  if (form < 0.05) return `${given.charAt(0)}. ${surname}`;
  if (form < 0.06) return `${given} ${capital(madeUpWord(person % 97))} ${surname}`;
  return `${given} ${surname}`;
}

function madeUpWord(n: number): string {
  let word = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
