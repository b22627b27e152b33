import type { Discourse, Place, Referent } from './discourse.js';
import type { Gender } from './lexicon/roles.js';
import type { PersonEvidence } from './person-evidence.js';

/** Who a pronoun or noun refers to, and how sure that is. */
export interface Antecedent {
  readonly entity: string;
  readonly confidence: number;
}

/** A pronoun in its sentence. */
export interface PronounUse {
  readonly start: number;
  readonly gender: Gender;
  /** "he" and "she". */
  readonly isSubject: boolean;
  /** "his", and "her" with a noun after. */
  readonly isOwner: boolean;
  /** "him" and "her" without a noun after: never the subject of their own clause. */
  readonly isObject: boolean;
  /** Says what is quoted or reported. */
  readonly isSpeaker: boolean;
}

/** "he" to male, "hers" to female; null for every other word. */
export function genderOfPronoun(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/iu.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/iu.test(word) ? 'female' : null;
}

/** How many sentences back a pronoun may look. */
const PRONOUN_SENTENCES = 2;
/** What the best candidate must reach, and by how much it must beat the next; set on GAP's development half. */
const SCORE_MIN = 1.5;
const ALONE_MIN = 1;
const MARGIN_MIN = 1.25;
/** Somebody must have said it, so the best candidate is taken sooner. */
const SPEAKER_MARGIN_MIN = 0.75;
/** "Kidd in his first role": this many UTF-16 units from the name to what it owns. */
const BESIDE_UNITS = 25;
const OFTEN_MAX = 3;
const WEIGHTS = {
  sentencesBack: [2.75, 1.5, 0.5],
  gender: 1,
  subject: 2,
  parallel: 1,
  /** A subject of the same sentence, for "he" and "his". */
  sameSentenceSubject: 0.5,
  /** For each time that the person was referred to near by, up to {@link OFTEN_MAX} after the first. */
  often: 0.6,
  sameSentencePronoun: 1.5,
  relative: 1.5,
  besideOwner: 2,
  /** Whom somebody's reported words are about, for a pronoun that speaks next. */
  reported: -2,
  /** Who said something in the sentence before goes on speaking. */
  spoke: 1,
  /** Named in the paragraph in which "he" or "she" speaks. */
  sameParagraph: 2,
  possessive: -0.25,
  quoted: -2,
  rank: -0.1,
} as const;

/**
 * The person that "he" or "she" refers to: of those whose sex does not clash, the one that subject position, nearness,
 * a known sex and an earlier pronoun of the same sentence speak for; null when none stands out, and when one of the
 * `strangers`, persons whom no name is known of, does.
 */
export function findAntecedent(
  discourse: Discourse,
  use: PronounUse,
  persons: ReadonlyMap<string, PersonEvidence>,
  strangers: ReadonlyMap<string, PersonEvidence> = new Map(),
): Antecedent | null {
  const place = discourse.placeOf(use.start);
  const ordinal = place?.ordinal ?? 0;
  const recent = discourse
    .recent(use.start, PRONOUN_SENTENCES, use.isSpeaker)
    .filter((referent) => !isAside(referent, persons))
    .filter((referent) => !isOwnWord(referent, ordinal, use));
  const barred = use.isObject ? clauseSubject(recent, ordinal, use) : null;
  const counts = countReferents(recent);
  const scores = new Map<string, number>();
  recent.forEach((referent, rank) => {
    const evidence = referent.isStranger ? strangers.get(referent.entity) : persons.get(referent.entity);
    if (evidence === undefined || referent.entity === barred) return;
    if (evidence.gender !== null && evidence.gender !== use.gender) return;
    const again = Math.min(OFTEN_MAX, (counts.get(referent.entity) ?? 1) - 1);
    const score =
      scoreOf(referent, ordinal, rank, use) +
      (isBeside(referent, use, place) ? WEIGHTS.sameParagraph : 0) +
      (evidence.gender === use.gender ? WEIGHTS.gender : 0) +
      again * WEIGHTS.often;
    scores.set(referent.entity, Math.max(scores.get(referent.entity) ?? 0, score));
  });
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || strangers.has(best[0])) return null;
  const margin = use.isSpeaker ? SPEAKER_MARGIN_MIN : MARGIN_MIN;
  if (next === undefined ? best[1] < ALONE_MIN : best[1] < SCORE_MIN || best[1] - next[1] < margin)
    return null;
  return { entity: best[0], confidence: next === undefined ? 0.85 : 0.7 };
}

/** Somebody with a name in the paragraph in which the pronoun speaks. */
function isBeside(referent: Referent, { isSpeaker }: PronounUse, place: Place | null): boolean {
  return isSpeaker && !referent.isStranger && referent.place.paragraph === place?.paragraph;
}

function countReferents(recent: readonly Referent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entity } of recent) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

/** "it", and what is meant inside quotations, says nothing about whom the reporter's "he" continues. */
function isAside(referent: Referent, persons: ReadonlyMap<string, PersonEvidence>): boolean {
  return referent.mention.pronoun === true && (referent.isQuoted || !persons.has(referent.entity));
}

/** “Frank is ahead,” he said: nobody calls himself by his name. */
function isOwnWord(referent: Referent, ordinal: number, use: PronounUse): boolean {
  return use.isSpeaker && referent.isQuoted && referent.place.ordinal === ordinal;
}

function clauseSubject(recent: readonly Referent[], ordinal: number, use: PronounUse): string | null {
  const subject = recent.find((referent) => referent.isSubject && referent.place.ordinal === ordinal);
  return subject !== undefined && use.start - subject.mention.end < CLAUSE_UNITS ? subject.entity : null;
}

/** A verb's object stands within this many UTF-16 units of its subject. */
const CLAUSE_UNITS = 40;

function scoreOf(referent: Referent, ordinal: number, rank: number, use: PronounUse): number {
  const back = ordinal - referent.place.ordinal;
  const reasons = [
    WEIGHTS.sentencesBack[back] ?? 0,
    referent.isSubject ? WEIGHTS.subject : 0,
    referent.isSubject && use.isSubject && back === 1 ? WEIGHTS.parallel : 0,
    referent.isSubject && !use.isObject && back === 0 ? WEIGHTS.sameSentenceSubject : 0,
    referent.mention.pronoun === true && back === 0 ? WEIGHTS.sameSentencePronoun : 0,
    referent.isRelative && back === 0 ? WEIGHTS.relative : 0,
    use.isOwner && back === 0 && use.start - referent.mention.end < BESIDE_UNITS ? WEIGHTS.besideOwner : 0,
    use.isSpeaker && referent.isReported && back > 0 ? WEIGHTS.reported : 0,
    use.isSpeaker && referent.isSpeaker && back <= 1 ? WEIGHTS.spoke : 0,
    referent.isPossessive ? WEIGHTS.possessive : 0,
    referent.isQuoted ? WEIGHTS.quoted : 0,
    Math.min(rank, 10) * WEIGHTS.rank,
  ];
  return reasons.reduce((sum, reason) => sum + reason, 0);
}
