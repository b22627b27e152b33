/**
 * Recognition by the clock, beside spaCy on the same articles: words per second of names alone and of the whole pipeline,
 * on one core and on all; start-up until the first article is done; peak memory of a fresh process.
 *
 *     npx tsx bench/recognize.ts [--python PYTHON] [--rounds 5] [--articles N]
 *
 * `--python` names the interpreter that has spaCy; `--articles` takes only the first so many. The programs take turns; a
 * figure is the median of the rounds, a ratio the median of the ratios within a round. "The whole pipeline" is reading to
 * relationships for us, and everything in the model (tagger, parser, names, lemmas) for spaCy, which is also what its users
 * run for names unless they leave the rest out: beside names alone there are both.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { formatTimed, median, race } from './recognize/race.js';
import { createOwnRunner, createSpacyRunners, type Runner } from './recognize/runners.js';
import { SPACY_MODELS, startSpacy, type Spacy, type SpacyPart } from './recognize/spacy.js';
import { countWords, loadSpeedTexts } from './recognize/speed-texts.js';
import { prepareProgram, startOwn, startSpacyModel, type Start } from './recognize/start-up.js';

const { values } = parseArgs({
  options: {
    python: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string', default: 'Infinity' },
  },
});
const PARTS: Readonly<Record<SpacyPart, string>> = { names: 'names alone', all: 'the whole pipeline' };
const NAME_WIDTH = 34;
const rounds = Number(values.rounds);
const { python } = values;
const texts = loadSpeedTexts().slice(0, Number(values.articles));
const words = countWords(texts);

console.log(`${texts.length} articles, ${words} words, ${rounds} rounds\n`);
const spacy = python === undefined ? null : startSpacy(python);
for (const part of ['names', 'all'] as const) {
  for (const cores of new Set([1, availableParallelism()])) await compareSpeed(part, cores, spacy);
}
spacy?.dispose();
await compareStarts();

async function compareSpeed(part: SpacyPart, cores: number, spacy: Spacy | null): Promise<void> {
  console.log(
    `== ${PARTS[part]}, ${cores === 1 ? 'one core, of processor time' : `${cores} cores, by the clock`}`,
  );
  const own = await createOwnRunner(part, texts, cores);
  const parts: readonly SpacyPart[] = part === 'names' ? ['names', 'all'] : ['all'];
  const others = spacy === null ? [] : await createSpacyRunners(spacy, parts, texts, cores);
  const runners: Runner[] = [own, ...others.filter((one) => 'run' in one)];
  const timed = await race(runners, rounds);
  const [first] = timed;
  for (const one of timed) printRow(one.name, formatTimed(one, words, first ?? one));
  for (const one of others) if ('skipped' in one) printRow(one.name, `skipped (${one.skipped})`);
  if (spacy === null) printRow('spaCy', 'skipped (no --python was given)');
  for (const runner of runners) await runner.dispose();
  console.log();
}

async function compareStarts(): Promise<void> {
  console.log('== a fresh process: until its first article is done, and the most memory until all are');
  prepareProgram();
  const starts: [name: string, start: () => Promise<Start>][] = [
    ['dateline', () => Promise.resolve(startOwn(texts))],
    ...(python === undefined ? [] : SPACY_MODELS).map((model): [string, () => Promise<Start>] => [
      model,
      () => startSpacyModel(python ?? '', model, texts),
    ]),
  ];
  const taken = starts.map((): Start[] => []);
  const reasons = starts.map((): string | null => null);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, [, start]] of starts.entries()) {
      if (reasons[at] === null)
        await start().then(
          (one) => taken[at]?.push(one),
          (e: Error) => (reasons[at] = e.message),
        );
    }
  }
  starts.forEach(([name], at) =>
    printRow(name, reasons[at] === null ? formatStarts(taken[at] ?? []) : `skipped (${reasons[at]})`),
  );
  if (python === undefined) printRow('spaCy', 'skipped (no --python was given)');
}

function formatStarts(starts: readonly Start[]): string {
  const seconds = median(starts.map((one) => one.seconds)).toFixed(2);
  const megabytes = Math.round(median(starts.map((one) => one.megabytes)));
  return `${seconds} s, ${megabytes} MB`;
}

function printRow(name: string, figures: string): void {
  console.log(`  ${name.padEnd(NAME_WIDTH)} ${figures}`);
}
