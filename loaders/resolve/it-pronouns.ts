import type { Mention } from '../article.js';
import type { Discourse, Referent } from './discourse.js';
import { ROLE_NOUNS } from './lexicon/roles.js';
import type { Antecedent } from './pronouns.js';
import type { TextIndex } from './text-index.js';

/** What "it" and "its" are read with. */
export interface ItContext {
  readonly discourse: Discourse;
  readonly index: TextIndex;
  readonly isOrganization: (entity: string) => boolean;
  readonly isPlace: (entity: string) => boolean;
}

const SAYING =
  'said|says|say|saying|insists?|insisted|claims?|claimed|added|adds|announced|announces|warned|warns|reported|reports|stated|states|confirmed|confirms|denied|denies|believes?|believed|argued|argues|estimates?|estimated|hopes?|hoped|expects?|expected|promised|promises|pledged';
const SAID_BEFORE = new RegExp(
  `\\b(?:${SAYING})\\s+(?:in\\s+an?\\s+\\p{L}+\\s+)?(?:on\\s+\\p{Lu}\\p{L}+\\s+)?(?:that\\s+)?$`,
  'iu',
);
const SAYS_AFTER = new RegExp(`^\\s+(?:also\\s+|has\\s+|had\\s+|later\\s+)?(?:${SAYING})\\b`, 'u');
/** Posts and members that bodies have and things have not. */
const OF_BODIES: ReadonlySet<string> = new Set(
  'members staff employees workers volunteers engineers spokespeople supporters officials leaders fighters journalists customers shareholders'.split(
    ' ',
  ),
);

/**
 * The organisation that "it" or "its" refers to, where the words leave no other: "X said it …", "It said …" after a
 * sentence about X, "its spokeswoman". Null otherwise, since most of these words refer to things and to nothing.
 */
export function findBody(context: ItContext, start: number, words: string): Antecedent | null {
  const span = { start, end: start + words.length };
  const { before, after } = context.index.around(span);
  const ordinal = context.discourse.placeOf(start)?.ordinal ?? 0;
  const all = context.discourse.recent(start, 1).filter((referent) => !referent.isQuoted);
  const recent = all.filter((referent) => isBody(context, referent));
  const inSentence = all.filter((referent) => referent.place.ordinal === ordinal);
  const here = recent.filter(
    (referent) => referent.place.ordinal === ordinal && !hasOtherSubject(context, referent.mention, start),
  );
  const isAboutPerson = inSentence.some(
    (referent) => (referent.isSubject || referent.isRelative) && !isBody(context, referent),
  );
  if (isAboutPerson) return null;
  if (/^its$/iu.test(words)) return findOwner(context, here, recent, after);
  const isFirst = before.trim() === '';
  if (isFirst) return SAYS_AFTER.test(after) ? subjectOf(recent, 0.75) : null;
  if (SAID_BEFORE.test(before)) return /^\s+\p{L}/u.test(after) ? subjectOf(here, 0.85) : null;
  const earlier = here.find(({ mention }) => mention.pronoun === true);
  return earlier !== undefined && /\b(?:as\s+\p{L}+\s+as|that|and|but|because)\s+$/u.test(before)
    ? { entity: earlier.entity, confidence: 0.7 }
    : null;
}

const NEW_CLAUSE = new RegExp(
  `\\b(?:and|but|while|that|${SAYING})\\s+(?:the|an?|its|his|her|their|some|\\p{Lu})`,
  'u',
);

/** "… told South Africa, and the army said it …": a new clause begins between. */
function hasOtherSubject({ index }: ItContext, mention: Mention, start: number): boolean {
  return NEW_CLAUSE.test(index.words({ start: mention.end, end: start }));
}

function isBody({ isOrganization, isPlace }: ItContext, referent: Referent): boolean {
  return isOrganization(referent.entity) || isPlace(referent.entity);
}

/** The body that the clause is about; null when that is a place. */
function findOwner(
  context: ItContext,
  here: readonly Referent[],
  recent: readonly Referent[],
  after: string,
): Antecedent | null {
  const owned = /^\s+((?:[\p{L}-]+\s+){0,2}?)(\p{L}+)(?=[\s,.;]|$)/u.exec(after);
  const nouns = `${owned?.[1] ?? ''}${owned?.[2] ?? ''} ${/^\s+[\p{L}-]+\s+([\p{L}-]+)/u.exec(after)?.[1] ?? ''}`;
  const isPost = nouns.split(/\s+/u).some((noun) => ROLE_NOUNS.has(noun) || OF_BODIES.has(noun));
  const [last] = here.length > 0 ? here : isPost ? recent : [];
  if (last === undefined || !context.isOrganization(last.entity)) return null;
  const pool = new Set((here.length > 0 ? here : recent).map(({ entity }) => entity));
  if (isPost && pool.size === 1) return { entity: last.entity, confidence: 0.75 };
  return here.length > 0 && pool.size === 1 && here.some((referent) => referent.isSubject)
    ? { entity: last.entity, confidence: 0.7 }
    : null;
}

/** The latest subject, when it is the only body that is one. */
function subjectOf(referents: readonly Referent[], confidence: number): Antecedent | null {
  const subjects = new Set(referents.filter(({ isSubject }) => isSubject).map(({ entity }) => entity));
  const [only] = subjects;
  return subjects.size === 1 && only !== undefined ? { entity: only, confidence } : null;
}
