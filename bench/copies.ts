/**
 * How well copies of a story are told from other stories: real stories as newsrooms print them, against all pairs of
 * different stories (many on one outbreak or one war), and against pages that share a frame. Each story's even or odd
 * place in the list says whether the thresholds may have been chosen on it.
 *
 *     npx tsx bench/copies.ts [--pairs]        --pairs lists the stories that are wrongly joined
 */
import { pathToFileURL } from 'node:url';
import { ownWords, type OwnWords } from '../loaders/write/own-words.js';
import { agreement, bandsOf, MIN_AGREEMENT } from '../loaders/write/signature.js';
import { figuresAgree, MIN_SIMILARITY, sharedWords } from '../loaders/write/similarity.js';
import { EXCERPTS, RECIPES } from './copies/newsroom.js';
import { createRandom } from './copies/random.js';
import { loadStories, type Story } from './copies/stories.js';
import { TEMPLATES } from './copies/templates.js';

const THRESHOLDS = [0.15, 0.2, MIN_SIMILARITY, 0.3, 0.35, 0.5];
const PAGES_OF_A_TEMPLATE = 60;
const SEED = 7;

interface Text {
  readonly words: OwnWords;
  readonly bands: readonly number[];
}

/** Two texts, compared. */
interface Pair {
  readonly name: string;
  readonly similarity: number;
  readonly figuresAgree: boolean;
  readonly meets: boolean;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const line of await scoreCopies()) console.log(line);
}

/** Lines of a report; one line when the material is not there. */
export async function scoreCopies(): Promise<string[]> {
  const stories = loadStories();
  if (stories === null) return ['== copies: skipped (its material is not under ../shared)'];
  const parts = [0, 1].map((rest) => stories.filter((_, index) => index % 2 === rest));
  const [tuned, heldOut] = parts.map((part) => compareStories(part)) as [Compared, Compared];
  return [
    `== copies: ${stories.length} stories of news and documents, at least 200 words each`,
    ...tableOf('even stories (thresholds were chosen on them)', tuned),
    ...tableOf('odd stories (held out)', heldOut),
    ...recipesOf([tuned, heldOut]),
    ...(process.argv.includes('--pairs') ? falsePairs([tuned, heldOut]) : []),
  ];
}

interface Compared {
  readonly copies: readonly Pair[];
  readonly excerpts: readonly Pair[];
  readonly others: readonly Pair[];
  readonly templates: readonly Pair[];
}

function compareStories(stories: readonly Story[]): Compared {
  const texts = stories.map(({ paragraphs }) => toText(paragraphs.join('\n')));
  return {
    copies: Object.keys(RECIPES).flatMap((name) => printedAs(name, stories, texts)),
    excerpts: Object.keys(EXCERPTS).flatMap((name) => printedAs(name, stories, texts)),
    others: allPairs(
      texts,
      stories.map(({ id }) => id),
    ),
    templates: Object.entries(TEMPLATES).flatMap(([name, make]) => {
      const random = createRandom(SEED + stories.length);
      const pages = Array.from({ length: PAGES_OF_A_TEMPLATE }, () => toText(make(random)));
      return allPairs(
        pages,
        pages.map(() => name),
      );
    }),
  };
}

function printedAs(name: string, stories: readonly Story[], texts: readonly Text[]): Pair[] {
  const edit = (RECIPES[name] ?? EXCERPTS[name]) as (typeof RECIPES)[string];
  const random = createRandom(SEED);
  return stories.map(({ paragraphs }, index) => {
    const other = stories[(index * 37 + 11) % stories.length] as Story;
    const copy = toText(edit(paragraphs, other.paragraphs, random).join('\n'));
    return compare(name, texts[index] as Text, copy);
  });
}

function allPairs(texts: readonly Text[], names: readonly string[]): Pair[] {
  return texts.flatMap((text, index) =>
    texts.slice(0, index).map((other, at) => compare(`${names[index]} ~ ${names[at]}`, text, other)),
  );
}

function toText(text: string): Text {
  const stored = { text, segmentKinds: ['BODY'], segmentStarts: [0], segmentEnds: [text.length] };
  // What is too short to be compared shares nothing with anything.
  const words = ownWords(stored) ?? { shingles: new Set<number>(), figures: new Set<string>() };
  return { words, bands: words.shingles.size === 0 ? [] : bandsOf(words.shingles) };
}

function compare(name: string, a: Text, b: Text): Pair {
  return {
    name,
    similarity: sharedWords(a.words, b.words),
    figuresAgree: figuresAgree(a.words, b.words),
    meets: meet(a.bands, b.bands),
  };
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((value, band) => value === b[band]) && agreement(a, b) >= MIN_AGREEMENT;
}

function isFound(pair: Pair, threshold = MIN_SIMILARITY): boolean {
  return pair.meets && pair.figuresAgree && pair.similarity >= threshold;
}

function tableOf(title: string, { copies, others, templates }: Compared): string[] {
  const rows = THRESHOLDS.map((threshold) => {
    const count = (pairs: readonly Pair[]) => pairs.filter((pair) => isFound(pair, threshold)).length;
    const [right, false1, false2] = [count(copies), count(others), count(templates)];
    const anyFigures = others.filter(({ meets, similarity }) => meets && similarity >= threshold).length;
    return [
      `${threshold === MIN_SIMILARITY ? '>' : ' '} ${threshold.toFixed(2)}`,
      `precision ${percent(right, right + false1 + false2)}  recall ${percent(right, copies.length)}`,
      `(${right} of ${copies.length})  wrongly joined: ${false1} of ${others.length} pairs of stories`,
      `(${anyFigures} if figures did not count), ${false2} of ${templates.length} of one frame`,
    ].join('  ');
  });
  return [title, ...rows];
}

function recipesOf(compared: readonly Compared[]): string[] {
  const pairs = compared.flatMap(({ copies, excerpts }) => [...copies, ...excerpts]);
  const lines = [...Object.keys(RECIPES), ...Object.keys(EXCERPTS)].map((name) => {
    const own = pairs.filter((pair) => pair.name === name);
    const alike = own.filter(({ similarity }) => similarity >= MIN_SIMILARITY);
    const lost = (test: (pair: Pair) => boolean) => alike.filter((pair) => !test(pair)).length;
    const mean = own.reduce((sum, { similarity }) => sum + similarity, 0) / own.length;
    return `  ${name.padEnd(38)} joined ${percent(own.filter((pair) => isFound(pair)).length, own.length)}, mean similarity ${mean.toFixed(2)}, of ${own.length}: ${own.length - alike.length} too little alike, ${lost(({ meets }) => meets)} met in no band, ${lost((pair) => pair.figuresAgree)} other figures`;
  });
  return [`all stories, at ${MIN_SIMILARITY}`, ...lines];
}

function falsePairs(compared: readonly Compared[]): string[] {
  return compared
    .flatMap(({ others }) => others)
    .filter(({ similarity }) => similarity > 0.03)
    .sort((a, b) => b.similarity - a.similarity)
    .map((pair) => `${isFound(pair) ? 'JOINED' : '      '} ${pair.similarity.toFixed(3)} ${pair.name}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}
