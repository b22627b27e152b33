/**
 * Whom a name means that is too short to stand alone: a bare surname, or an acronym. It is decided on the name in its
 * own article and on the full names that have it as a short form.
 */

import { compareText, groupBy } from '../../src/collections.js';
import { acronymOf, initialOf } from './alias-keys.js';
import { isCommonSurname } from './common-surnames.js';
import { evidenceFor, type Judged } from './judge.js';
import { wordsOf, type Name } from './name.js';
import { personKey } from '../resolve/person-name.js';
import { nameSound, otherSurnames, personNameOf } from './person-words.js';

/** What became of a short name: the entity that it means, or those that it may mean. */
export interface Attachment {
  /** Null when none is clear. */
  readonly entity: string | null;
  /** Pairs of the short name's key and a full name. */
  readonly doubtful: readonly Judged[];
}

/** More full names than these say nothing about which is meant. */
const MAYBE_ENTITIES = 3;

/** A candidate entity and what speaks for it. */
interface Candidate {
  readonly entity: string;
  readonly name: Name;
  readonly shared: string | null;
  /** True when the short form itself is telling: stated by an article, or a rare surname. */
  readonly isTelling: boolean;
}

/**
 * Decides on one short name; `candidates` are full names, with their entities, that no curator has ruled out. Of those
 * of a form that is common, only the ones count that something ties to the short name.
 */
export function attach(short: Name, candidates: readonly Name[], isCommon: boolean): Attachment {
  const fitting = [...groupBy(candidates, ({ entity }) => entity)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([entity, names]) => candidateOf(short, entity, names))
    .filter((candidate) => candidate !== null)
    .filter(({ shared }) => !isCommon || shared !== null);
  const backed = fitting.filter(({ shared }) => shared !== null);
  const chosen =
    backed.length === 1 ? backed[0] : backed.length === 0 && fitting.length === 1 ? fitting[0] : undefined;
  if (chosen !== undefined && (chosen.shared !== null || chosen.isTelling))
    return { entity: chosen.entity, doubtful: [] };
  const open = backed.length > 0 ? backed : fitting;
  return {
    entity: null,
    doubtful:
      open.length > MAYBE_ENTITIES ? [] : open.map((candidate) => toJudged(short, candidate, open.length)),
  };
}

function candidateOf(short: Name, entity: string, names: readonly Name[]): Candidate | null {
  const fitting = names
    .filter((name) => fits(short, name))
    .sort((a, b) => compareText(a.id, b.id))
    .map((name) => {
      const { shared, together } = evidenceFor(short, name);
      return { entity, name, shared: shared ?? together, isTelling: isTelling(short, name) };
    })
    .filter(({ name, shared }) => shared !== null || !isOtherSurname(short, name));
  return (
    fitting.find(({ shared }) => shared !== null) ??
    fitting.find((one) => one.isTelling) ??
    fitting[0] ??
    null
  );
}

function fits(short: Name, name: Name): boolean {
  if (short.label === 'Person') return evidenceFor(short, name).roles === 'FITS';
  return short.sense === '' || name.sense === '' || short.sense === name.sense;
}

function isTelling(short: Name, name: Name): boolean {
  const [word] = wordsOf(short.key).slice(-1) as [string];
  if (short.label !== 'Person') return name.forms.some((form) => acronymOf(form) === word);
  if (initialOf(short.key) !== null) return false;
  const surname = personNameOf(name.key).words.at(-1) ?? '';
  const own = personNameOf(short.key).words[0] ?? word;
  return nameSound(own) === nameSound(surname) && !isCommonSurname(own);
}

/** True for a surname that is not the full name's last, and that no article calls its bearer by: it may be a middle name. */
function isOtherSurname(short: Name, { label, key, forms }: Name): boolean {
  if (label !== 'Person' || initialOf(short.key) !== null) return false;
  const own = personNameOf(short.key).words.join('-');
  const { words } = personNameOf(key);
  const isStated = forms.some((form) => personKey(form) === own);
  return own !== words.at(-1) && otherSurnames(words).includes(own) && !isStated;
}

/** What a short name has of the full one, in words. */
function sharedForm({ label, key }: Name): string {
  if (label !== 'Person') return 'the initials';
  return initialOf(key) === null ? 'the same surname' : 'an initial for the given name';
}

function toJudged(short: Name, { name, shared }: Candidate, among: number): Judged {
  const what = sharedForm(short);
  const others = among === 1 ? null : `but ${among - 1} more may be meant`;
  const reason = [what, shared, others].filter((part) => part !== null).join('; ');
  const score = Math.round(100 * ((shared === null ? 0.4 : 0.6) / among + 0.1)) / 100;
  return { verdict: 'MAYBE', score, reason, first: short.key, second: name.id };
}
