/** Texts with their quotations marked in place, as in `tests/gold/quotations`: its README describes the form. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { QuotationKind, Span } from '../../loaders/article.js';
import type { GoldArticle, GoldEntity, GoldMention, GoldQuotation, GoldSpeaker } from './gold.js';
import { PROJECT_DIR } from './sources.js';

/** A text rebuilt from its marks, with the quotations, their speakers, and the entities that speak. */
export interface MarkedDocument {
  readonly gold: GoldArticle;
  readonly text: string;
}

export const QUOTATION_PARTS = ['dev', 'held-out', 'politics-dev', 'politics-held-out'] as const;
export type QuotationPart = (typeof QUOTATION_PARTS)[number];

/** What one pair of braces says; `name` only on speakers: null for nobody with a name. */
interface Mark extends Span {
  readonly letter: string;
  readonly numbers: readonly string[];
  readonly name: string | null;
}

const OPENING = /\{([DPIXdpisc])(\d+(?:,\d+)*)\|/y;
/** Before the name of a place that speaks for its government. */
const PLACE_MARK = 'place:';
const KINDS: Readonly<Record<string, QuotationKind>> = {
  D: 'DIRECT',
  P: 'PARTIAL',
  I: 'INDIRECT',
  X: 'POST',
};

/** The marked texts of one part of `tests/gold/quotations`, by file name. */
export function readMarkedQuotations(part: QuotationPart): MarkedDocument[] {
  const folder = join(PROJECT_DIR, 'tests/gold/quotations', part);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files
    .sort()
    .map((file) => parseMarkedQuotations(`${part}/${file}`, readFileSync(join(folder, file), 'utf8')));
}

/**
 * Rebuilds a text and its quotations.
 * @throws Error that names the file when a brace is not closed, or a speaker or cue belongs to no quotation.
 */
export function parseMarkedQuotations(id: string, marked: string): MarkedDocument {
  const { text, marks } = readMarks(id, marked.trimEnd());
  const quotations = listQuotations(id, text, marks);
  const speakers = marks.filter(({ letter }) => letter === 's');
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const nothing = { segments: null, events: null, relationships: null, limit: null };
  const gold: GoldArticle = {
    id,
    source: `tests/gold/quotations/${id}`,
    sha256,
    length: text.length,
    ...nothing,
    entities: listEntities(speakers),
    mentions: listMentions(text, speakers),
    quotations,
    hasIndirect: true,
  };
  return { gold, text };
}

function readMarks(id: string, marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: (Omit<Mark, 'end'> & { readonly named: boolean })[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    OPENING.lastIndex = at;
    const [whole, letter = '', numbers = ''] = OPENING.exec(marked) ?? [];
    if (whole !== undefined) {
      const named =
        letter === 's' ? (/^[^{}|]*(?=\|)/u.exec(marked.slice(at + whole.length))?.[0] ?? null) : null;
      open.push({
        letter,
        numbers: numbers.split(','),
        name: named === '-' ? null : named,
        named: named !== null,
        start: text.length,
      });
      at += whole.length + (named === null ? 0 : named.length + 1);
    } else if (marked[at] === '}') {
      const mark = open.pop();
      if (mark === undefined)
        throw new Error(`${id}: expected an opening brace before ${marked.slice(0, at)}`);
      const { named, ...rest } = mark;
      const name = mark.letter === 's' && !named ? text.slice(mark.start) : mark.name;
      marks.push({ ...rest, name, end: text.length });
      at += 1;
    } else {
      text += marked[at];
      at += 1;
    }
  }
  if (open.length > 0)
    throw new Error(`${id}: expected a closing brace for ${open[0]?.letter}${open[0]?.numbers.join()}`);
  return { text, marks };
}

function listQuotations(id: string, text: string, marks: readonly Mark[]): GoldQuotation[] {
  const words = marks.filter(({ letter }) => KINDS[letter.toUpperCase()] !== undefined);
  const numbers = [...new Set(words.flatMap((mark) => mark.numbers))];
  const lost = marks.flatMap((mark) => mark.numbers).find((number) => !numbers.includes(number));
  if (lost !== undefined) throw new Error(`${id}: expected words of quotation ${lost}, but found none`);
  return numbers
    .map((number): GoldQuotation => {
      const own = (letters: RegExp): Mark[] =>
        marks.filter((mark) => letters.test(mark.letter) && mark.numbers.includes(number));
      const parts = own(/[DPIX]/iu);
      const start = Math.min(...parts.map((part) => part.start));
      const end = Math.max(...parts.map((part) => part.end));
      const letter = parts[0]?.letter ?? '';
      const [cue] = own(/c/u);
      return {
        kind: KINDS[letter.toUpperCase()] as QuotationKind,
        start,
        end,
        opens: text.slice(start, end).split(/\s+/u).slice(0, 3).join(' '),
        speaker: toSpeaker(text, own(/s/u)[0]),
        cue:
          cue === undefined
            ? null
            : { start: cue.start, end: cue.end, words: text.slice(cue.start, cue.end) },
        ...(letter === letter.toLowerCase() ? { optional: true as const } : {}),
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function toSpeaker(text: string, mark: Mark | undefined): GoldSpeaker | null {
  if (mark === undefined) return null;
  const words = text.slice(mark.start, mark.end);
  const basis = /^(?:he|she|they|it)$/iu.test(words) ? 'PRONOUN' : 'NAMED';
  return { start: mark.start, end: mark.end, words, entity: mark.name, basis };
}

function listEntities(speakers: readonly Mark[]): GoldEntity[] {
  const names = [...new Set(speakers.flatMap(({ name }) => name ?? []))];
  return names.map((key) => {
    const isPlace = key.startsWith(PLACE_MARK);
    return {
      key,
      type: isPlace ? 'PLACE' : 'PERSON',
      alsoType: 'ORGANIZATION',
      name: isPlace ? key.slice(PLACE_MARK.length) : key,
      aliases: [],
    };
  });
}

function listMentions(text: string, speakers: readonly Mark[]): GoldMention[] {
  return speakers.flatMap(({ start, end, name }) =>
    name === null ? [] : [{ start, end, words: text.slice(start, end), type: 'PERSON', entity: name }],
  );
}
