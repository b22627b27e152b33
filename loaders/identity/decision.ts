/** What curators have decided about names, and how a decision finds the names that it is about. */

import { keyOf, type Name } from './name.js';

/** What a curator can decide. */
export const DECISION_ACTIONS = ['MERGE', 'APART', 'SPLIT', 'RENAME'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** One decision: a record that stays whatever is loaded or unloaded, and when it is undone. */
export interface Decision {
  readonly id: string;
  readonly action: DecisionAction;
  /** Id of the entity, or name, that it is about. */
  readonly first: string;
  /** The other one of MERGE and APART; null for the others. */
  readonly second: string | null;
  /** The article whose record SPLIT takes out; null for the others. */
  readonly articleId: string | null;
  /** The name that RENAME gives; null for the others. */
  readonly name: string | null;
  readonly decidedBy: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly decidedAt: string;
  /** Why, in the curator's words; null when none was given. */
  readonly reason: string | null;
  /** Null while it holds. */
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** The latest first; of two at one instant the one with the later id. */
export function byDecidedAt(a: Decision, b: Decision): number {
  const [first, second] = [`${a.decidedAt} ${a.id}`, `${b.decidedAt} ${b.id}`];
  return first < second ? 1 : first > second ? -1 : 0;
}

/** The names that an id stands for: the name itself, or else all names of the key. */
export function namesMeant(id: string, names: readonly Name[]): Name[] {
  const exact = names.filter((name) => name.id === id);
  if (id !== keyOf(id)) return exact;
  return names.filter((name) => name.key === id);
}

/** The one name that stands for an id: the name itself, or else the one of its key that most articles have. */
export function mainName(id: string, names: readonly Name[]): Name | null {
  const meant = namesMeant(id, names);
  return (
    meant.find((name) => name.id === id) ??
    [...meant].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))[0] ??
    null
  );
}
