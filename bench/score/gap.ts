/** GAP: a pronoun and two names in a text of Wikipedia, and which of the two it means, if any. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type Span } from '../../loaders/article.js';
import type { Found } from './extract.js';
import { SHARED_DIR } from './sources.js';
import type { Tally } from './tally.js';

export type GapPart = 'development' | 'validation' | 'test';

interface Candidate extends Span {
  readonly isMeant: boolean;
}

/** One text with its pronoun and its two names. */
export interface GapRow {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly names: readonly Candidate[];
}

/** The rows of one part; null when GAP is not there. */
export function loadGap(part: GapPart): GapRow[] | null {
  const file = join(SHARED_DIR, `data/gap/gap-${part}.tsv`);
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map(readRow);
}

function readRow(line: string): GapRow {
  const [
    id = '',
    words = '',
    pronoun = '',
    at = '',
    a = '',
    aAt = '',
    aMeant = '',
    b = '',
    bAt = '',
    bMeant = '',
  ] = line.split('\t');
  // Offsets count characters, not UTF-16 units.
  const unitsBefore = (offset: string): number => [...words].slice(0, Number(offset)).join('').length;
  const span = (name: string, offset: string): Span => {
    const start = unitsBefore(offset);
    return { start, end: start + name.length };
  };
  return {
    id,
    text: words,
    pronoun: span(pronoun, at),
    names: [
      { ...span(a, aAt), isMeant: aMeant === 'TRUE' },
      { ...span(b, bAt), isMeant: bMeant === 'TRUE' },
    ],
  };
}

/** As GAP's own scorer counts: every name that is meant, and every name that was taken for it. */
export function scoreGap(rows: readonly GapRow[], all: ReadonlyMap<string, Found>): Tally {
  const judged = rows.flatMap((row) => {
    const found = all.get(row.id);
    const meant = found === undefined ? null : entityOf(found, row.pronoun);
    return row.names.map((name) => ({
      isMeant: name.isMeant,
      isFound: meant !== null && found !== undefined && entityOf(found, name) === meant,
    }));
  });
  return {
    right: judged.filter(({ isMeant, isFound }) => isMeant && isFound).length,
    found: judged.filter(({ isFound }) => isFound).length,
    expected: judged.filter(({ isMeant }) => isMeant).length,
  };
}

function entityOf({ mentions }: Found, span: Span): string | null {
  const over = mentions.filter((mention) => overlaps(mention, span) && mention.type !== 'EVENT');
  const shared = (mention: Span): number =>
    Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
  const [best] = over.sort((one, other) => shared(other) - shared(one));
  return best?.entity ?? null;
}
