/**
 * Scores what `dateline extract` finds against the gold sets.
 *
 *     npx tsx bench/score/main.ts [seeds|pages|examples|gum|re3d|all] [--from FILE.jsonl] [--errors]
 *     npx tsx bench/score/main.ts read [--python PYTHON]
 *     npx tsx bench/score/main.ts recognize [gum|politics|re3d|seeds|newswire|grammar|toponyms] [--python PYTHON]
 *         [--model FOLDER] [--bare] [--errors]
 *     npx tsx bench/score/main.ts quotations [--from FILE.jsonl] [--errors]
 *     npx tsx bench/score/main.ts coreference [test]
 *     npx tsx bench/score/main.ts identity
 *
 * `read` scores reading alone: pages beside other extractors, metadata, segments of plain text, copies; `--python` names
 * the interpreter that has trafilatura.
 * `recognize` scores recognition alone: names, grammar and places on the map; `--python` names the interpreter that has
 * spaCy, `--model` other weights, `--bare` leaves out the rules around them.
 * `--from` scores lines that `extract --jsonl` wrote earlier; `--inputs` prints the lines to feed it instead of
 * scoring; `--errors` lists every miss and every wrong answer. A set whose material is not there is skipped.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreCopies } from '../copies.js';
import { scoreCoreference } from './coreference-score.js';
import { listErrors } from './errors.js';
import { emptyFound, extractFromFile, extractWithCommand, type Extract } from './extract.js';
import { scoreIdentity } from './identity.js';
import { judgeArticle } from './judge.js';
import { scoreQuotationSets } from './quotations-score.js';
import { scoreHtml } from './read-html.js';
import { scoreTextSegments } from './read-segments.js';
import { scoreRecognition } from './recognize.js';
import { reportSet } from './report.js';
import { loadSet, SET_NAMES, type GoldDocument, type SetName } from './sets.js';
import { PROJECT_DIR } from './sources.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    errors: { type: 'boolean' },
    inputs: { type: 'boolean' },
    python: { type: 'string' },
    model: { type: 'string' },
    bare: { type: 'boolean' },
  },
});

/** What is scored by a table of its own; every other word names a gold set. */
const PARTS: ReadonlyMap<string, () => Promise<number>> = new Map([
  ['read', scoreReading],
  ['identity', () => print(scoreIdentity())],
  ['recognize', () => scoreRecognizing(positionals.slice(1))],
  ['coreference', () => print(scoreCoreference(chooseExtract(), positionals.includes('test')))],
  ['quotations', () => print(scoreQuotationSets(chooseExtract(), values.errors === true))],
]);

try {
  const part = PARTS.get(positionals[0] ?? '');
  process.exitCode = await (part === undefined ? scoreSets(chooseSets(positionals)) : part());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Prints the tables of recognition alone, each as soon as it is there. */
async function scoreRecognizing(parts: readonly string[]): Promise<number> {
  const { python, model, bare: isBare, errors: showsErrors } = values;
  for await (const lines of scoreRecognition(parts, { python, model, isBare, showsErrors }))
    console.log(`${lines.join('\n')}\n`);
  return 0;
}

/** Prints the tables of reading alone, each as soon as it is there. */
async function scoreReading(): Promise<number> {
  const parts = [
    () => scoreHtml(join(PROJECT_DIR, '../shared/data/readability_pages'), values.python),
    scoreTextSegments,
    scoreCopies,
  ];
  for (const part of parts) console.log(`${(await part()).join('\n')}\n`);
  return 0;
}

/** Prints one table for each set; the exit code is 1 when a name is unknown. */
async function scoreSets(names: readonly SetName[] | null): Promise<number> {
  if (names === null) {
    console.error(
      `expected one of ${SET_NAMES.join(', ')}, all, read, recognize; but got ${positionals.join(' ')}`,
    );
    return 1;
  }
  const sets = names.map((name) => ({ name, documents: loadSet(name) }));
  const inputs = sets
    .flatMap(({ documents }) => documents ?? [])
    .map(({ gold, text, publishedAt }) => ({ id: gold.id, text, publishedAt }));
  if (values.inputs === true) {
    for (const input of inputs) console.log(JSON.stringify(input));
    return 0;
  }
  if (inputs.length === 0) {
    for (const { name, documents } of sets) printSet(name, documents, new Map());
    return 0;
  }
  const found = await chooseExtract()(inputs);
  for (const { name, documents } of sets) printSet(name, documents, found);
  return 0;
}

async function print(lines: Promise<readonly string[]>): Promise<number> {
  console.log((await lines).join('\n'));
  return 0;
}

function chooseExtract(): Extract {
  return values.from === undefined ? extractWithCommand : extractFromFile(values.from);
}

function chooseSets(names: readonly string[]): readonly SetName[] | null {
  if (names.length === 0 || names.includes('all')) return SET_NAMES;
  const known = SET_NAMES.filter((name) => names.includes(name));
  return known.length === names.length ? known : null;
}

function printSet(
  name: SetName,
  documents: GoldDocument[] | null,
  found: Awaited<ReturnType<Extract>>,
): void {
  if (documents === null) {
    console.log(`== ${name}: skipped (its material is not under ../shared)\n`);
    return;
  }
  const isThere = ({ gold, text }: GoldDocument): boolean => found.get(gold.id)?.text === text;
  const judged = documents.map((document) => {
    const { gold, text } = document;
    return judgeArticle(
      gold,
      (isThere(document) ? found.get(gold.id) : undefined) ?? emptyFound(gold.id, text),
    );
  });
  const missing = documents.filter((document) => !isThere(document)).length;
  console.log(`${reportSet(name, judged, missing).join('\n')}\n`);
  if (values.errors === true) for (const one of judged) console.log(listErrors(one).join('\n'));
}
