import type { EntityType, Mention, Toponym } from '../article.js';

/** Named mentions of one article that mean the same thing, in the order of the text. */
export interface Group {
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  readonly entity: GroupEntity;
  /** What toponym resolution decided about each mention; only on places. */
  readonly toponyms?: readonly Toponym[];
}

/** What is known of the thing, but for its aliases, which follow from the mentions. */
export interface GroupEntity {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly countryCode?: string;
  readonly gazetteerId?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly datePrecision?: 'DAY' | 'MONTH' | 'YEAR';
}

/** Order in the text: by start, the longer first. */
export function byPosition(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end;
}
