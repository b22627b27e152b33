/**
 * The value that flows through the pipeline. `read` makes an {@link Article}; each stage returns a new one
 * with more known about it; `write` puts it into the graph. All offsets are UTF-16 code units into
 * `article.text`, `end` exclusive, so `article.text.slice(span.start, span.end)` is always the words themselves.
 */

/** A stretch of `article.text`: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a part of a page is. Segments cover the whole text, in order, without overlap. */
export const SEGMENT_KINDS = [
  'HEADLINE',
  'BYLINE',
  'DATELINE',
  'BODY',
  'SUBHEAD',
  'CAPTION',
  'CREDIT',
  'POST',
  'PULL_QUOTE',
  'PROMO',
  'PLAYER',
  'CORRECTION',
  'BOILERPLATE',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** The kinds whose words may become facts; the others are kept as text and never read for names. */
export const FACT_KINDS: ReadonlySet<SegmentKind> = new Set([
  'HEADLINE',
  'DATELINE',
  'BODY',
  'SUBHEAD',
  'PULL_QUOTE',
  'CAPTION',
  'POST',
]);

/** A typed part of the text. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  /** True when the same words stood earlier in the text (a caption shown twice): facts are not counted again. */
  readonly repeat?: true;
  /** A post's author as written: display name and handle without `@`; only on POST. */
  readonly author?: { readonly name: string | null; readonly handle: string | null };
  /** A post's day, `YYYY-MM-DD`, only when it is written in full; only on POST. */
  readonly date?: string;
}

/** One sentence inside one segment. */
export interface Sentence extends Span {
  /** Index into `article.segments`. */
  readonly segment: number;
}

/** The kinds of thing that are found. */
export const ENTITY_TYPES = ['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Words in the text that name, or refer to, a thing. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** Id of the entity it refers to; null until `resolve` has decided. A mention that stays null is dropped there. */
  readonly entity: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** "he", "her", "they". */
  readonly pronoun?: true;
  /** A common noun that refers to a named thing: "the foreign secretary", "the boy", "the air strike". */
  readonly nominal?: true;
  /** A place name that stands for its government: "Washington said". */
  readonly asActor?: true;
}

/** How precisely a date is known. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** The thing that mentions refer to. */
export interface Entity {
  /** Stable across articles and engines; see schema/README.md for how each type's id is made. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name that the article uses, or the gazetteer's name of a known place. */
  readonly name: string;
  /** Every other written form in the article, sorted, without pronouns and common nouns. */
  readonly aliases: readonly string[];
  /** Organization: "charity", "government" …; Place: "city", "country", "neighbourhood" …; Event: "air strike", "war" … */
  readonly kind?: string;
  /** WGS 84 degrees; only from the gazetteer, never invented. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
  readonly gazetteerId?: string;
  /** First and last day on which it may have happened, `YYYY-MM-DD`; only on EVENT. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly datePrecision?: DatePrecision;
}

/** DIRECT: in marks; PARTIAL: a few marked words inside a sentence; INDIRECT: without marks; POST: a social post. */
export type QuotationKind = 'DIRECT' | 'PARTIAL' | 'INDIRECT' | 'POST';
/** How the speaker was found: by name, pronoun, title or as a group. */
export type SpeakerBasis = 'NAMED' | 'PRONOUN' | 'TITLE' | 'COLLECTIVE';

/** Who said it: the words at the cue ("he") and the entity they refer to. */
export interface Speaker extends Span {
  /** Null until resolved, and for a speaker who is described but is no known entity ("residents"). */
  readonly entity: string | null;
  readonly basis: SpeakerBasis;
}

/** Words that somebody said. `start` and `end` are the content without its outer quotation marks. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** The content in one line: inner cues cut out, paragraph marks that reopen removed, blanks folded. */
  readonly text: string;
  /** Null when the article does not say who; never a guess. */
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  /** The outlet it was said to, as written ("Reuters" in "told Reuters"). */
  readonly via?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Ids of the entities named inside; filled by `relate`. */
  readonly about: readonly string[];
}

/** The relationships that an article's words support; the graph's own spelling. */
export type RelationshipType =
  | 'MENTIONED_IN'
  | 'QUOTED_IN'
  | 'LOCATED_AT'
  | 'WITHIN'
  | 'PARTICIPATED_IN'
  | 'AFFILIATED_WITH'
  | 'WROTE'
  | 'PUBLISHED_BY';

/** A fact between two entities, or between an entity and the article (`article.id`). */
export interface Relationship {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  /** The words that say so; null when the source says so outside its text (page metadata, gazetteer). */
  readonly evidence: Span | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Its own properties: `role` on PARTICIPATED_IN, `title` on AFFILIATED_WITH. */
  readonly properties?: Readonly<Record<string, string | number>>;
}

/** How bad a problem is: only FATAL keeps an article out. */
export type MessageLevel = 'INFO' | 'WARNING' | 'FATAL';

/** A problem found in an article. Only a FATAL one keeps the article out of the graph. */
export interface Message {
  readonly level: MessageLevel;
  /** Which stage or rule says so, such as `read:html`. */
  readonly stage: string;
  readonly reason: string;
  readonly start?: number;
  readonly end?: number;
}

/** A date in the words: written form, and what it means once `publishedAt` is known. */
export interface DateExpression extends Span {
  /** `YYYY-MM-DD`; null when it is relative and the article has no date to count from. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: DatePrecision;
}

/** Another place that the same words may mean. */
export interface RunnerUp {
  readonly gazetteerId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for what crosses borders. */
  readonly countryCode: string | null;
  /** 0 to 1. */
  readonly score: number;
}

/** What was decided about a place's name: one for each mention that names a place. */
export interface Toponym extends Span {
  /** Id of the place that it is taken to mean. */
  readonly entity: string;
  /** 0 to 1: how likely it is that place; 0 for a name that the gazetteer lacks. */
  readonly score: number;
  /** What it may mean instead, the likeliest first, at most five. */
  readonly runnersUp: readonly RunnerUp[];
}

/** One news article and all that is known about it so far. */
export interface Article {
  /** Given by the source, else made from the canonical URL, else from the text. */
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  /** The credit line as written, without "By". */
  readonly byline: string | null;
  /** Names of the people in the byline. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** The part of the paper that it is filed under, as the source writes it. */
  readonly section: string | null;
  /** ISO 8601 UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`; null when unknown, never guessed. */
  readonly publishedAt: string | null;
  /**
   * The calendar day of `publishedAt` by the outlet's own clock, `YYYY-MM-DD`; only where the source tells that clock and
   * it is another day than in UTC. "Today" is this day.
   */
  readonly publishedDay?: string;
  /** When it was last changed, in the same form; always after `publishedAt`, null when unknown. */
  readonly modifiedAt: string | null;
  /** BCP 47 primary language such as `en`; null when too short to tell. */
  readonly language: string | null;
  readonly text: string;
  /** SHA-256 of `text`, hexadecimal. */
  readonly textHash: string;
  readonly segments: readonly Segment[];
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** In the order of the text; absent until `resolve` has decided. */
  readonly toponyms?: readonly Toponym[];
  readonly quotations: readonly Quotation[];
  readonly relationships: readonly Relationship[];
  readonly messages: readonly Message[];
}

/** One step between reading and writing: returns a new article, never changes the one it was given. */
export type Stage = (article: Article) => Article | Promise<Article>;

/** The words of a span. */
export function wordsAt(article: Pick<Article, 'text'>, span: Span): string {
  return article.text.slice(span.start, span.end);
}

/** The segment that an offset of the text lies in. Throws `RangeError` for an offset outside the text. */
export function segmentAt({ segments }: Pick<Article, 'segments'>, offset: number): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = segments[low];
  if (found !== undefined && found.start <= offset && offset < found.end) return found;
  throw new RangeError(`expected an offset inside the text, but got ${offset}`);
}

/** True when two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
