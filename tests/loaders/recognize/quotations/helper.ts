import { createHash } from 'node:crypto';
import type { Article, EntityType, Mention, Segment, Sentence, Span } from '../../../../loaders/article.js';
import { recognizeQuotations } from '../../../../loaders/recognize/quotations/recognize-quotations.js';

/** Names that a test text holds; every occurrence becomes a mention. A bare string is a PERSON. */
export type Name = string | readonly [words: string, type: EntityType];

/** An article that is one BODY segment, with plain sentence ends and the given names marked. */
export function articleOf(text: string, names: readonly Name[] = [], segments?: readonly Segment[]): Article {
  const all = segments ?? [{ start: 0, end: text.length, kind: 'BODY' as const }];
  return {
    id: 'test',
    url: null,
    headline: null,
    byline: null,
    authors: [],
    publisher: null,
    section: null,
    modifiedAt: null,
    publishedAt: null,
    language: 'en',
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    segments: all,
    sentences: all.flatMap((segment, index) => sentencesIn(text, segment, index)),
    dates: [],
    mentions: names.flatMap((name) => mentionsOf(text, name)).sort((a, b) => a.start - b.start),
    entities: [],
    quotations: [],
    relationships: [],
    messages: [],
  };
}

/** What a reader would write down: kind, speaker words with their basis, cue words, outlet, and the words said. */
export interface Row {
  readonly kind: string;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly text: string;
  readonly via?: string;
}

/** The quotations found in a text, in the words of the text. */
export function rowsOf(text: string, names: readonly Name[] = [], segments?: readonly Segment[]): Row[] {
  const article = recognizeQuotations(articleOf(text, names, segments));
  return article.quotations.map((quotation) => ({
    kind: quotation.kind,
    speaker:
      quotation.speaker === null
        ? null
        : `${text.slice(quotation.speaker.start, quotation.speaker.end)} (${quotation.speaker.basis})`,
    cue: quotation.cue === null ? null : text.slice(quotation.cue.start, quotation.cue.end),
    text: quotation.text,
    ...(quotation.via === undefined ? {} : { via: quotation.via }),
  }));
}

function sentencesIn(text: string, segment: Span, index: number): Sentence[] {
  const sentences: Sentence[] = [];
  const ends = /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen))[.!?]+["”’']*(?=\s|$)|\n+/gu;
  const words = text.slice(segment.start, segment.end);
  let start = 0;
  for (const match of [...words.matchAll(ends), { index: words.length, 0: '' }]) {
    const end = match.index + match[0].length;
    const piece = words.slice(start, end);
    const from = segment.start + start + piece.length - piece.trimStart().length;
    const to = segment.start + start + piece.trimEnd().length;
    if (from < to) {
      sentences.push({ start: from, end: to, segment: index });
    }
    start = end;
  }
  return sentences;
}

function mentionsOf(text: string, name: Name): Mention[] {
  const [words, type] = typeof name === 'string' ? [name, 'PERSON' as const] : name;
  const mentions: Mention[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    mentions.push({ start: at, end: at + words.length, type, entity: null, confidence: 0.9 });
  }
  return mentions;
}
