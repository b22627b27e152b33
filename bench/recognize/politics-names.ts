/** Names in CrossNER's development sentences on politics; its words come apart and are put together as they are written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType, Span } from '../../loaders/article.js';
import type { GoldDocument } from '../score/sets.js';
import { SHARED_DIR } from '../score/sources.js';
import { nameOf, readConventions, type Conventions } from './conventions.js';
import { goldOfNames } from './gold-of-names.js';

const SOURCE = 'data/crossner/politics/dev.txt';
const TYPES: Readonly<Record<string, EntityType>> = {
  ...{ politician: 'PERSON', writer: 'PERSON', scientist: 'PERSON', musicalartist: 'PERSON' },
  ...{ researcher: 'PERSON', person: 'PERSON', organisation: 'ORGANIZATION', politicalparty: 'ORGANIZATION' },
  ...{ university: 'ORGANIZATION', band: 'ORGANIZATION', location: 'PLACE', country: 'PLACE' },
  ...{ event: 'EVENT', election: 'EVENT', conference: 'EVENT' },
};

interface Row {
  readonly word: string;
  readonly tag: string;
}

/** Each sentence as a document; null when CrossNER is not there. */
export function loadPoliticsNames(): GoldDocument[] | null {
  const path = join(SHARED_DIR, SOURCE);
  if (!existsSync(path)) return null;
  const conventions = readConventions();
  return readRows(readFileSync(path, 'utf8')).map((rows, index) => makeGold(rows, index, conventions));
}

/** Sentences of words with their tags. */
function readRows(source: string): Row[][] {
  const blocks = source.split(/\r?\n(?:[^\S\n]*\r?\n)+/u).map((block) =>
    block.split(/\r?\n/u).flatMap((line) => {
      const [word = '', tag] = line.split('\t');
      return word === '' || tag === undefined ? [] : [{ word, tag: tag.trim() || 'O' }];
    }),
  );
  return blocks.filter((rows) => rows.length > 0);
}

function makeGold(rows: readonly Row[], index: number, conventions: Conventions): GoldDocument {
  const { text, words } = joinWords(rows.map(({ word }) => word));
  const names = listSpans(rows).flatMap(({ start, end, kind }) => {
    const type = typeOf(kind, rows.slice(start, end));
    return type === null ? [] : (nameOf(text, words.slice(start, end), type, conventions) ?? []);
  });
  return goldOfNames({ id: `politics ${index + 1}`, source: SOURCE, text, names });
}

/** Null where CrossNER marks what is no name of ours: works, prizes, a bare acronym of a conference, common nouns. */
function typeOf(kind: string, rows: readonly Row[]): EntityType | null {
  if (kind === 'conference' && rows.length === 1) return null;
  return rows.some(({ word }) => /^\p{Lu}/u.test(word)) ? (TYPES[kind] ?? null) : null;
}

/** Runs of tags such as `B-country I-country`; a run may also begin with `I`. */
function listSpans(rows: readonly Row[]): (Span & { readonly kind: string })[] {
  const spans: (Span & { kind: string })[] = [];
  let open: { start: number; kind: string } | null = null;
  [...rows, { word: '', tag: 'O' }].forEach(({ tag }, at) => {
    const kind = tag.slice(2);
    if (open !== null && (!tag.startsWith('I') || kind !== open.kind)) {
      spans.push({ ...open, end: at });
      open = null;
    }
    if (/^[BI]/u.test(tag)) open ??= { start: at, kind };
  });
  return spans;
}

/** The words as a newspaper would set them, and where each stands. */
function joinWords(words: readonly string[]): { text: string; words: Span[] } {
  let text = '';
  const spans = words.map((word) => {
    const isGlued = text === '' || /^(?:[,.;:!?)\]%-]$|')/u.test(word) || /[([$-]$/u.test(text);
    text += isGlued ? '' : ' ';
    const start = text.length;
    text += word;
    return { start, end: text.length };
  });
  return { text, words: spans };
}
