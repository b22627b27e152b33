/** Whether two names mean one thing: decided on the two alone. */

import { domainsOf, fitOfDomains, type RoleFit } from './domains.js';
import { judgeOrganizations } from './judge-organizations.js';
import { judgePersons } from './judge-persons.js';
import type { Name } from './name.js';
import { sharedRole } from './roles.js';

/**
 * What speaks for two names being one thing. SAME joins them; MAYBE is for a curator to decide, and so is UNLIKELY,
 * which also keeps a third name from joining the two.
 */
export interface Judgement {
  readonly verdict: 'SAME' | 'MAYBE' | 'UNLIKELY';
  /** 0 to 1. */
  readonly score: number;
  /** In words, for the curator. */
  readonly reason: string;
}

/** Two names that may be one thing, by their ids. */
export interface Judged extends Judgement {
  readonly first: string;
  readonly second: string;
}

/** What to think of two names of one block; null: they are two things. */
export function judge(a: Name, b: Name): Judgement | null {
  if (a.label !== b.label) return null;
  if (a.label === 'Person') return judgePersons(a, b, evidenceFor(a, b));
  if (a.label === 'Organization') return judgeOrganizations(a, b, evidenceFor(a, b));
  return a.key === b.key ? { verdict: 'SAME', score: 1, reason: 'the same name' } : null;
}

/** What the articles tell beside the two names themselves. */
export interface PairEvidence {
  readonly roles: RoleFit;
  /** A role, office or seat that both have, in words; null when there is none. */
  readonly shared: string | null;
  /** True when no more is shared than a place that both are tied to. */
  readonly isPlaceAlone: boolean;
  /** What the one is tied to and articles name beside the other, in words; null when there is nothing. */
  readonly together: string | null;
}

/** Weighs roles and affiliations of two names, and what is named beside them. */
export function evidenceFor(a: Name, b: Name): PairEvidence {
  const affiliation = firstShared(a.affiliations, b.affiliations);
  const role = sharedRole(a.roles, b.roles);
  const together = firstShared(a.affiliations, b.context) ?? firstShared(b.affiliations, a.context);
  return {
    roles: fitOfDomains(domainsOf(a.roles), domainsOf(b.roles)),
    shared: affiliation !== null ? `both with ${affiliation}` : role === null ? null : `both ${role}`,
    isPlaceAlone: role === null && affiliation !== null && affiliation.startsWith('place:'),
    together: together === null ? null : `${together} is named with both`,
  };
}

/** Bodies come before places, since lists are sorted. */
function firstShared(a: readonly string[], b: readonly string[]): string | null {
  const others = new Set(b);
  return a.find((item) => others.has(item)) ?? null;
}
