import { type Article, FACT_KINDS, type Mention, type SegmentKind, type Speaker } from '../article.js';
import type { TextIndex } from './text-index.js';

/** Where a sentence stands in a run of text that is read as one: the body, or captions that follow each other. */
export interface Place {
  /** Number of the run; references never look into another. */
  readonly run: number;
  /** How many sentences of the run that are not wholly quoted come before. */
  readonly ordinal: number;
  /** Index of the segment, which in the body is a paragraph. */
  readonly paragraph: number;
}

/** Something that was referred to earlier in a run. */
export interface Referent {
  readonly entity: string;
  readonly mention: Mention;
  readonly place: Place;
  readonly isSubject: boolean;
  readonly isPossessive: boolean;
  readonly isQuoted: boolean;
  /** "who" follows: what comes next is about them. */
  readonly isRelative: boolean;
  /** Stands in what one person is reported to say, outside marks. */
  readonly isReported: boolean;
  /** Says what is quoted or reported. */
  readonly isSpeaker: boolean;
  /** A person whom no name is known of: "a former aide". */
  readonly isStranger: boolean;
}

/** How the sentences of an article follow each other for a reader. */
export interface Discourse {
  /** Null outside the sentences that are read for facts. */
  placeOf(offset: number): Place | null;
  /** Remembers that an entity was referred to; a stranger's is any name that tells them from others. */
  add(entity: string, mention: Mention, isStranger?: boolean): void;
  /**
   * What was referred to before an offset of the same run, at most `sentences` sentences back, the latest first; without
   * strangers unless asked for.
   */
  recent(offset: number, sentences: number, withStrangers?: boolean): Referent[];
}

const MAIN_KINDS: ReadonlySet<SegmentKind> = new Set(['HEADLINE', 'DATELINE', 'BODY', 'PULL_QUOTE']);
/** Between two captions of one run there may be a credit line, and a number that a gallery shows. */
const BESIDE_CAPTIONS: ReadonlySet<SegmentKind> = new Set(['CREDIT', 'BOILERPLATE', 'PLAYER', 'PROMO']);
/** Nothing looks further back than this many referents. */
const RECENT_MAX = 60;

const VERB =
  '(?:(?:also|later|then|now|still|never|once|already|recently|reportedly|quickly|nevertheless|nonetheless|instead|soon|often|first|twice|[\\p{L}]+ly)\\s+)?(?:has|have|had|is|was|were|are|be|will|would|could|can|may|might|must|should|did|does|do|said|says|told|tells|went|took|made|came|became|began|won|lost|left|held|met|gave|got|found|fled|fell|rose|ran|saw|spoke|stood|stands|thought|wrote|led|kept|sat|sits|put|set|hit|read|built|bought|brought|taught|caught|fought|paid|sold|sent|spent|felt|drew|grew|knew|threw|broke|chose|drove|rode|wore|sang|swam|shot|died|lives|works|wants|hopes|believes|thinks|[\\p{L}]{2,}ed|[\\p{L}]{3,}[^s\\P{L}]s)\\b';
const SUBJECT_AFTER = new RegExp(
  `^\\)?(?:\\s+of\\s+\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,2}(?=[,\\s]))?(?:,\\s[RDI]-[\\p{L}.]{2,12}(?=,)|\\s+\\([^)]{1,40}\\))?(?:,[^,;.]{1,90},|,)?\\s+(?:h(?:im|er)self\\s+)?(?:who\\s+)?${VERB}`,
  'u',
);
const NOT_SUBJECT_BEFORE =
  /\b(?:of|in|on|at|by|with|from|to|for|against|about|between|over|under|than|like|told|tells|after|before|including|via|near|toward|towards)\s+(?:the\s+)?(?:[\p{L}.’'-]+\s+){0,2}$/iu;
const INVERTED_CUE =
  /\b(?:said|says|added|adds|asked|wrote|replied|explained|warned)\s+(?:[\p{L}.’'-]+\s+){0,5}$/iu;

/** Lays out the runs of an article. */
export function createDiscourse(article: Article, index: TextIndex): Discourse {
  const places = layOut(article, index);
  const isReported = createReportLookup(article);
  const speaking = new Set(article.quotations.flatMap(({ speaker }) => speaker?.end ?? []));
  const histories = new Map<number, Referent[]>();
  const placeOf = (offset: number): Place | null => places[index.sentenceAt(offset)] ?? null;
  return {
    placeOf,
    add: (entity, mention, isStranger = false) => {
      const place = placeOf(mention.start);
      if (place === null) return;
      const history = histories.get(place.run) ?? [];
      histories.set(place.run, history);
      const isSpeaker = speaking.has(mention.end);
      const position = readPosition(index, mention);
      // "A spokesman for the board said": a verb need not follow right behind who speaks.
      const isSubject = position.isSubject || (isSpeaker && !isCited(index.around(mention).before));
      const found = { entity, mention, place, isSpeaker, isStranger, isReported: isReported(mention.start) };
      history.push({ ...found, ...position, isSubject });
    },
    recent: (offset, sentences, withStrangers = false) => {
      const place = placeOf(offset);
      const history = place === null ? [] : (histories.get(place.run) ?? []);
      return history
        .filter(({ isStranger }) => withStrangers || !isStranger)
        .slice(-RECENT_MAX)
        .filter((referent) => (place?.ordinal ?? 0) - referent.place.ordinal <= sentences)
        .filter((referent) => referent.mention.end <= offset)
        .reverse();
    },
  };
}

/** "according to Ms. ¦Brandt": somebody speaks, but no verb is theirs. */
function isCited(before: string): boolean {
  return /\baccording\s+to\s+(?:\S+\s+){0,4}$/iu.test(before);
}

/** Tells whether an offset lies inside what one person reports: a poll or officials are no "he". */
function createReportLookup({ text, quotations, mentions }: Article): (offset: number) => boolean {
  const bodies = new Set(mentions.filter(({ type }) => type !== 'PERSON').map(({ start }) => start));
  const isOne = ({ start, end, basis }: Speaker): boolean =>
    basis !== 'COLLECTIVE' && !bodies.has(start) && !/^(?:it|they)$/iu.test(text.slice(start, end));
  const reports = quotations
    .filter(({ kind, speaker }) => kind === 'INDIRECT' && speaker !== null && isOne(speaker))
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = reports.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reports[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset < (reports[low - 1]?.end ?? 0);
  };
}

/** True when the mention is what its clause is about: a verb follows it, or a verb of saying goes before. */
function readPosition(
  index: TextIndex,
  mention: Mention,
): Pick<Referent, 'isSubject' | 'isPossessive' | 'isQuoted' | 'isRelative'> {
  const { before, after } = index.around(mention);
  const isPossessive = /^[’']s?\s/u.test(after) || /^(?:his|their|its)$/iu.test(index.words(mention));
  // "As for Dalton, he said …"
  const isTopic = /^\s*as\s+for\s+(?:\S+\s+){0,3}$/iu.test(before) && after.startsWith(',');
  const isInverted = INVERTED_CUE.test(before) && /^\s*(?:[,.;:]|$|on\b|in\b|at\b)/u.test(after);
  const isSubject =
    isTopic ||
    (!isPossessive && (isInverted || (SUBJECT_AFTER.test(after) && !NOT_SUBJECT_BEFORE.test(before))));
  return {
    isSubject,
    isPossessive,
    isQuoted: index.isQuoted(mention.start),
    isRelative: /^,?\s+who\s/u.test(after) || isTopic,
  };
}

function layOut(article: Article, index: TextIndex): (Place | null)[] {
  let nextRun = 1;
  let captionRun: number | null = null;
  const ordinals = new Map<number, number>();
  let segment = -1;
  let run: number | null = null;
  return article.sentences.map((sentence) => {
    for (; segment < sentence.segment; segment += 1) {
      const kind = article.segments[segment + 1]?.kind ?? 'BOILERPLATE';
      if (kind === 'CAPTION') run = captionRun ??= nextRun++;
      else {
        if (!BESIDE_CAPTIONS.has(kind)) captionRun = null;
        run = !FACT_KINDS.has(kind) ? null : MAIN_KINDS.has(kind) ? 0 : nextRun++;
      }
    }
    if (run === null) return null;
    const ordinal = ordinals.get(run) ?? 0;
    const isWhollyQuoted = index.isQuoted(sentence.start + 1) && index.isQuoted(sentence.end - 2);
    ordinals.set(run, ordinal + (isWhollyQuoted ? 0 : 1));
    return { run, ordinal, paragraph: sentence.segment };
  });
}
