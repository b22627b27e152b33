/**
 * A fresh process of the compiled program: how long until the first article is done, with the weights and the gazetteer
 * loaded on the way, and the most memory that was resident until all are. Reads texts as a JSON list from standard input.
 */

import { text } from 'node:stream/consumers';

const texts = JSON.parse(await text(process.stdin));
const started = performance.now();
const { createLocalJobs } = await import('../../dist/loaders/jobs/local.js');
const jobs = await createLocalJobs();
await jobs.extract(documentOf(texts[0]));
const seconds = (performance.now() - started) / 1000;
for (const each of texts.slice(1)) await jobs.extract(documentOf(each));
await jobs.dispose();
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes }));

function documentOf(words) {
  const bytes = new TextEncoder().encode(words);
  return { source: 'bench', format: 'TEXT', bytes, charset: 'utf-8', known: {}, messages: [] };
}
