/**
 * The shape of a gold fixture: what a careful reader found in one article. It holds offsets and names only, never
 * the article's text, which is rebuilt from `../shared` and known by its SHA-256. tests/gold/README.md says how
 * to annotate. All offsets are UTF-16 code units, `end` exclusive.
 */
import type { EntityType, QuotationKind, SegmentKind, Span, SpeakerBasis } from '../../loaders/article.js';

/** A typed part of the text; `also` lists other kinds that a reader would accept. */
export interface GoldSegment extends Span {
  readonly kind: SegmentKind;
  readonly also?: readonly SegmentKind[];
}

/** A thing that the article names. */
export interface GoldEntity {
  /** Unique within one fixture; mentions and relationships refer to it. */
  readonly key: string;
  readonly type: EntityType;
  /** Another type that a reader would accept ("the Kremlin": a building, or a government). */
  readonly alsoType?: EntityType;
  readonly name: string;
  /** Other acceptable names, whether or not the article uses them. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2; only on PLACE. */
  readonly countryCode?: string;
  /** WGS 84 degrees, within 50 km; absent where a gazetteer of towns and countries would not know the place. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** A country is judged by its code, since its one point on the map is a matter of taste. */
  readonly country?: true;
  /** Neither missed when absent nor false when found. */
  readonly optional?: true;
}

/** Words that name or refer to a thing; `words` is what stands there. */
export interface GoldMention extends Span {
  readonly words: string;
  readonly type: EntityType;
  readonly entity: string;
  readonly pronoun?: true;
  readonly nominal?: true;
  /** Other spans that a reader would accept: "Foreign Ministry" beside "Russian Foreign Ministry". */
  readonly also?: readonly Span[];
  /** Neither missed when absent nor false when found. */
  readonly optional?: true;
}

/** The words that show an event. */
export interface GoldTrigger extends Span {
  readonly words: string;
}

/** Something that happened, named ("World Humanitarian Day") or described ("the air strike"). */
export interface GoldEvent {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** True when it has a name of its own, and so counts among entities and named mentions. */
  readonly named?: true;
  readonly triggers: readonly GoldTrigger[];
  /** Where it happened, the nearest place that the article gives; null when it does not say. */
  readonly place: string | null;
  /** Other places that a reader would accept. */
  readonly alsoPlaces?: readonly string[];
  /** `YYYY-MM-DD`; null unless the article's own words give day, month and year. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Neither missed when absent nor false when found. */
  readonly optional?: true;
}

/** Who said it: an entity, or a description when it is nobody with a name. */
export interface GoldSpeaker extends Span {
  readonly words: string;
  readonly entity: string | null;
  readonly basis: SpeakerBasis;
}

/** Words that somebody said; `start` and `end` leave out the outer quotation marks. */
export interface GoldQuotation extends Span {
  readonly kind: QuotationKind;
  /** The first words, for people. */
  readonly opens: string;
  /** Null when the article does not say who. */
  readonly speaker: GoldSpeaker | null;
  readonly cue: (Span & { readonly words: string }) | null;
  readonly via?: string;
  /** Neither missed when absent nor false when found. */
  readonly optional?: true;
}

/** A fact between two things. */
export interface GoldRelationship {
  readonly type: 'LOCATED_AT' | 'AFFILIATED_WITH' | 'PARTICIPATED_IN' | 'WITHIN';
  readonly from: string;
  readonly to: string;
  readonly title?: string;
  readonly role?: string;
  /** True, but not plainly said by the words: neither missed when absent nor false when found. */
  readonly optional?: true;
}

/** One annotated article. A list that is null was not annotated and is not scored. */
export interface GoldArticle {
  readonly id: string;
  /** Path of the source below `../shared`; a member of an archive follows `#`. */
  readonly source: string;
  /** SHA-256 of the annotated text, hexadecimal. */
  readonly sha256: string;
  /** Length of the annotated text in UTF-16 code units. */
  readonly length: number;
  /** The text was cut at this many code units before it was annotated; null when it was annotated whole. */
  readonly limit: number | null;
  readonly segments: readonly GoldSegment[] | null;
  readonly entities: readonly GoldEntity[];
  readonly mentions: readonly GoldMention[];
  readonly events: readonly GoldEvent[] | null;
  readonly quotations: readonly GoldQuotation[] | null;
  /** False when INDIRECT quotations were not annotated: those that are found are then not judged. */
  readonly hasIndirect: boolean;
  readonly relationships: readonly GoldRelationship[] | null;
}
