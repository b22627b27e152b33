import type { Article, EntityType, Mention, Quotation, SegmentKind } from '../../../loaders/article.js';
import type { PlaceDecision, ResolvePlaces } from '../../../loaders/resolve/group-places.js';
import { blankArticle } from '../../utils/blank-article.js';

/** What to mark in a text: `P` person, `O` organisation, `L` place, `E` event; every time it occurs as a word. */
export type Names = Partial<Record<'P' | 'O' | 'L' | 'E', readonly string[]>>;

const TYPES = { P: 'PERSON', O: 'ORGANIZATION', L: 'PLACE', E: 'EVENT' } as const satisfies Record<
  string,
  EntityType
>;

/** An article of one sentence a line; a line that starts with `[KIND] ` is a segment of that kind, others are BODY. */
export function annotate(lines: readonly string[], names: Names, extra: Partial<Article> = {}): Article {
  const kinds = lines.map((line) => (/^\[([A-Z_]+)\] /u.exec(line)?.[1] ?? 'BODY') as SegmentKind);
  const plain = lines.map((line) => line.replace(/^\[[A-Z_]+\] /u, ''));
  const text = plain.join('\n');
  let start = 0;
  const spans = plain.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  return blankArticle(text, {
    segments: spans.map((span, at) => ({ ...span, kind: kinds[at] ?? 'BODY' })),
    sentences: spans.map((span, segment) => ({ ...span, segment })),
    mentions: findAll(text, names),
    ...extra,
  });
}

/** The span of some words in a text, the n-th time that they occur. */
export function spanOf(text: string, words: string, nth = 0): { start: number; end: number } {
  let start = text.indexOf(words);
  for (let at = 0; at < nth; at += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`expected "${words}" in the text, but got none`);
  return { start, end: start + words.length };
}

/** A direct quotation with its speaker's words, as the stage before makes it. */
export function quotationOf(text: string, words: string, speaker: string, nth = 0): Quotation {
  return {
    ...spanOf(text, words),
    kind: 'DIRECT',
    text: words,
    speaker: { ...spanOf(text, speaker, nth), entity: null, basis: 'NAMED' },
    cue: null,
    confidence: 0.9,
    about: [],
  };
}

/** Each entity's name with the words of its mentions: `~` before a pronoun, `=` before a common noun. */
export function clusters(article: Article): Record<string, string[]> {
  return Object.fromEntries(
    article.entities.map(({ id, name }) => [
      name,
      article.mentions
        .filter(({ entity }) => entity === id)
        .map((mention) => `${mark(mention)}${article.text.slice(mention.start, mention.end)}`),
    ]),
  );
}

/** Toponym resolution that knows a few places by name. */
export const knownPlaces: ResolvePlaces = ({ text, mentions }) =>
  mentions.map(({ start, end }, at): PlaceDecision => {
    const name = text.slice(start, end);
    const place = PLACES[name.replace(/^the /u, '')] ?? null;
    return {
      mentionIndexes: [at],
      place,
      name: place?.name ?? name,
      score: place === null ? 0 : 1,
      runnersUp: [],
      within: null,
    };
  });

const PLACES: Readonly<Record<string, NonNullable<PlaceDecision['place']>>> = {
  Lyon: place(1, 'Lyon', 'city', 'FR'),
  Paris: place(2, 'Paris', 'capital', 'FR'),
  France: place(3, 'France', 'country', 'FR'),
  Leeds: place(4, 'Leeds', 'city', 'GB'),
  Norway: place(5, 'Norway', 'country', 'NO'),
  Oslo: place(6, 'Oslo', 'capital', 'NO'),
  Peking: place(7, 'Beijing', 'capital', 'CN'),
  Beijing: place(7, 'Beijing', 'capital', 'CN'),
};

function place(
  number: number,
  name: string,
  kind: string,
  countryCode: string,
): NonNullable<PlaceDecision['place']> {
  return { gazetteerId: `geonames:${number}`, name, kind, latitude: number, longitude: -number, countryCode };
}

function findAll(text: string, names: Names): Mention[] {
  const wanted = (['P', 'O', 'L', 'E'] as const).flatMap((letter) =>
    (names[letter] ?? []).map((name) => ({ name, type: TYPES[letter] })),
  );
  const found: Mention[] = [];
  for (const { name, type } of wanted.sort((a, b) => b.name.length - a.name.length)) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${escaped}(?![\\p{L}])`, 'gu'))) {
      const span = { start: match.index, end: match.index + name.length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      found.push({ ...span, type, entity: null, confidence: 0.9 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function mark(mention: Mention): string {
  if (mention.pronoun === true) return '~';
  return mention.nominal === true ? '=' : '';
}
