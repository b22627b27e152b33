/** What a takedown is: a record that something was taken out of the graph, and keeps it from coming back. */

import { sha256Hex } from '../../../src/collections.js';

/** A record of a takedown. It holds hashes of ids alone, so that it does not tell what it hides. */
export interface Takedown {
  /** `takedown:` and a hash of what it is about and when. */
  readonly id: string;
  /** What was taken down: Article, Person, Organization, Place, Event or Quotation. */
  readonly kind: string;
  /** Hashes ({@link hashOf}) of the ids under which it may come again. */
  readonly hashes: readonly string[];
  readonly reason: string;
  readonly hiddenBy: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly hiddenAt: string;
  /** Null while it holds. */
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
}

/** The form in which a takedown remembers an id. */
export function hashOf(id: string): string {
  return sha256Hex(`takedown ${id}`).slice(0, 32);
}

/** The mark of a key of which every name is meant, whatever its sense, that is not in the graph as another's. */
export function anyOf(key: string): string {
  return `any ${key}`;
}

/** A takedown from the properties of its node. */
export function toTakedown(properties: Readonly<Record<string, unknown>>): Takedown {
  const text = (key: string) => (properties[key] as string | null | undefined) ?? null;
  return {
    ...{ id: text('id') as string, kind: text('kind') as string },
    hashes: properties['hashes'] as readonly string[],
    ...{ reason: text('reason') as string, hiddenBy: text('hiddenBy') as string },
    hiddenAt: text('hiddenAt') as string,
    ...{ liftedBy: text('liftedBy'), liftedAt: text('liftedAt') },
  };
}
