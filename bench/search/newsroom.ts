/** The lines of an export of a made-up newsroom of any size, so that a graph of 100,000 articles is there in a minute. */

import type { TransferLine } from '../../src/graph/transfer.js';
import { createRandom, pick, type Random } from '../copies/random.js';

const VOCABULARY = 60_000; // words
const ARTICLES_A_DAY = 300;
const LAST_DAY = Date.UTC(2025, 11, 31);
const HEADLINE_WORDS = 8;
const QUOTATION_WORDS = 18;
const QUOTATIONS_IN_ARTICLE = 2;
const ENTITIES_IN_ARTICLE = 5;
const GIVEN_NAMES = 400;
const SURNAMES = 8_000;

const SYLLABLES = 'ba ko li mu ne ro sa ti vu ze da fo gi hu ja ke lo mi con pro'.split(' ');
/** The words that come up most in any English text, most first. */
const COMMON =
  'the of and to in a is that for it was on are as with be by at from his he have or not but had this they an which were has their been will one all would who more'.split(
    ' ',
  );

/** The newsroom of so many articles, newest last: nodes, then relationships. The n-th article is the same in any size. */
export function* newsroomLines(articles: number): Generator<string> {
  const entities = Math.ceil(articles / 2);
  for (let n = 0; n < articles; n += 1) {
    yield nodeLine('Article', articleProperties(n, articles));
    for (const [at, text] of quotationsOf(n).entries())
      yield nodeLine('Quotation', { id: quotationId(n, at), text, kind: 'DIRECT' });
  }
  for (let n = 0; n < entities; n += 1)
    yield nodeLine(isBody(n) ? 'Organization' : 'Person', { id: entityId(n), name: nameOf(n), aliases: [] });
  for (let n = 0; n < articles; n += 1) yield* relationshipsOf(n, entities);
}

/** The name of the n-th person. */
export function nameOf(n: number): string {
  if (isBody(n)) return `Committee for ${wordAt(150 + (n % 5_000))} ${wordAt(900 + n)}`;
  const random = createRandom(n + 1_000_003);
  const given = capital(madeUp(Math.floor(GIVEN_NAMES * random() ** 2)));
  return `${given} ${capital(madeUp(1_000 + Math.floor(SURNAMES * random() ** 2)))}`;
}

/** The headline of the n-th article. */
export function headlineOf(n: number): string {
  return capital(words(createRandom(n * 3 + 1), HEADLINE_WORDS));
}

/** The word at a rank of the vocabulary, from 1 on. */
export function wordAt(rank: number): string {
  return COMMON[rank - 1] ?? madeUp(rank);
}

function articleProperties(n: number, articles: number) {
  const published = new Date(LAST_DAY - ((articles - n) / ARTICLES_A_DAY) * 86_400_000); // milliseconds in a day
  const text = [headlineOf(n), ...quotationsOf(n)].join('\n\n');
  return {
    ...{ id: articleId(n), url: `https://news.example/${n}`, headline: headlineOf(n), language: 'en' },
    ...{ publishedAt: published.toISOString(), text, textHash: articleId(n) },
    ...{ segmentKinds: ['BODY'], segmentStarts: [0], segmentEnds: [text.length] },
  };
}

function quotationsOf(n: number): string[] {
  const random = createRandom(n * 3 + 2);
  return Array.from({ length: QUOTATIONS_IN_ARTICLE }, () => capital(words(random, QUOTATION_WORDS)));
}

function* relationshipsOf(n: number, entities: number): Generator<string> {
  const random = createRandom(n * 3);
  const named = new Set(
    Array.from({ length: ENTITIES_IN_ARTICLE }, () => Math.floor(entities * random() ** 3)),
  );
  const evidence = { articleId: articleId(n), starts: [0], ends: [5], surfaces: ['words'], confidence: 0.9 };
  for (const each of named)
    yield line('MENTIONED_IN', entityId(each), articleId(n), { ...evidence, count: 1, name: nameOf(each) });
  const speaker = pick(random, [...named]);
  for (let at = 0; at < QUOTATIONS_IN_ARTICLE; at += 1) {
    yield line('SAID', entityId(speaker), quotationId(n, at), { ...evidence, basis: 'NAMED' });
    yield line('APPEARS_IN', quotationId(n, at), articleId(n), { ...evidence, start: 0, end: 5 });
  }
}

function nodeLine(label: string, properties: Readonly<Record<string, unknown>>): string {
  const labels = label === 'Person' || label === 'Organization' ? ['Entity', label] : [label];
  return JSON.stringify({ node: { labels, properties } } satisfies TransferLine);
}

function line(type: string, from: string, to: string, properties: object): string {
  return JSON.stringify({ relationship: { type, from, to, properties } });
}

const articleId = (n: number) => `article:${n}`;
const quotationId = (n: number, at: number) => `quotation:${n}-${at}`;
const entityId = (n: number) => `${isBody(n) ? 'organization' : 'person'}:${n}`;
const isBody = (n: number) => n % 4 === 3;

/** As in any text, a word of rank r comes up 1/r as often as the first. */
function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => wordAt(Math.floor(VOCABULARY ** random()))).join(' ');
}

function madeUp(n: number): string {
  let word = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
