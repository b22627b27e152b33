/** What the home page tells about the graph. */

/** Counts, the newest articles, and who and what is in most of them. */
export interface GraphSummary {
  /** Nodes by label, in the order in which they are shown. */
  readonly nodes: readonly { readonly label: string; readonly count: number }[];
  readonly relationships: readonly { readonly type: string; readonly count: number }[];
  /** The newest articles, newest first. */
  readonly newest: readonly SummaryArticle[];
  /** Who and what is in most articles, most often mentioned first; shown grouped by type. */
  readonly top: readonly SummaryEntity[];
}

/** An article in a list. */
export interface SummaryArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  /** ISO 8601; null when unknown. */
  readonly publishedAt: string | null;
}

/** An entity in a list. */
export interface SummaryEntity {
  readonly id: string;
  /** `Person`, `Organization`, `Place` or `Event`. */
  readonly type: string;
  readonly name: string;
  /** How many articles mention it. */
  readonly articles: number;
}
