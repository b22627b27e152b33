import type { DatePrecision } from '../../article.js';
import type { Day, DayRange } from './calendar.js';

/** What a date's words mean. */
export interface DateMeaning {
  /** Null when they count from a day that is not known. */
  readonly range: DayRange | null;
  readonly precision: DatePrecision;
}

/** What a rule knows of the place where its pattern matched. */
export interface DateSetting {
  /** The named groups of the match; a group that did not take part is an empty string. */
  readonly group: (name: string) => string;
  /** The publication day, or a post's own day; null when unknown. */
  readonly anchor: Day | null;
  /** Text before the match, up to the start of its sentence, at most some 80 code units. */
  readonly before: string;
  /** Text behind the match, up to the end of its sentence, at most some 80 code units. */
  readonly behind: string;
}

/** One way of writing a date. */
export interface DateRule {
  readonly name: string;
  /** Global and Unicode; the whole match is the date's written form. */
  readonly pattern: RegExp;
  /** Null when the words turn out to be no date. */
  readonly read: (setting: DateSetting) => DateMeaning | null;
}

const AHEAD_BEFORE =
  /\b(?:will|shall|won['’]t|[’']ll|due|scheduled|plan(?:s|ned|ning)?|expected|expects?|set to|set for|upcoming|coming|going to|(?:is|are) to|until|till|deadline|ahead of|later|hopes? to|intends? to|begins|starts|opens|takes? place)\b[^.]*$/iu;
const AHEAD_BEHIND =
  /^[^.]{0,40}\b(?:will|shall|[’']ll|(?:is|are) (?:due|expected|set|scheduled|to)(?! have\b))\b/iu;
const DONE_BEFORE =
  /\b(?:had|was|were|has been|have been|last|earlier|since|ago|told|said|killed|died)\b[^.]{0,30}$/iu;
/** "which began on Monday, will end": the verb that the day belongs to. */
const DONE_JUST_BEFORE =
  /\b(?:\p{L}{2,}ed|began|came|fell|took|said|met|left|went|was|were|had|held|hit|rose|broke|struck|made|won|lost|told|spoke|flew|fled|sent|ran|saw)\b[^.,;:]{0,20}$/iu;
/** "by Friday" is a deadline, but not in "was shared a million times by Friday". */
const DEADLINE = /\bby(?: the end of)? $/iu;
const PAST_VERB = /\b(?:had|was|were|did|\p{L}{3,}ed)\b/iu;

/** True when the words around speak of what is to come: "will march on Saturday". */
export function looksAhead({ before, behind }: Pick<DateSetting, 'before' | 'behind'>): boolean {
  if (AHEAD_BEHIND.test(behind) && !hasHappened({ before })) return true;
  if (DEADLINE.test(before)) return !PAST_VERB.test(before);
  const ahead = AHEAD_BEFORE.exec(before);
  if (ahead === null) return false;
  // "will go ahead, he said on Monday": the nearer verb speaks for the day.
  const done = DONE_BEFORE.exec(before);
  return done === null || done.index < ahead.index;
}

/** True when a verb of the past stands right before the day: "which began on Monday". */
export function hasHappened({ before }: Pick<DateSetting, 'before'>): boolean {
  return DONE_JUST_BEFORE.test(before);
}
