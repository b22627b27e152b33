/**
 * What each article says of an entity (its "view"), and how several views become one node. Merging is commutative,
 * associative and idempotent, so that the graph does not depend on the order in which articles were loaded.
 */

import { compareText } from '../../src/collections.js';

/** An entity as one article, or all articles so far, describe it. Null: not said. */
export interface EntityView {
  readonly name: string;
  /** Sorted, without `name`. */
  readonly aliases: readonly string[];
  readonly kind: string | null;
  /** A title or role: "foreign secretary". */
  readonly description: string | null;
  /** Of a place that no gazetteer knows. */
  readonly countryCode: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly datePrecision: string | null;
}

/** One view that holds what both say; where they differ, a fixed order decides, never which came first. */
export function mergeViews(a: EntityView, b: EntityView): EntityView {
  const name = betterName(a.name, b.name);
  const names = new Set([a.name, b.name, ...a.aliases, ...b.aliases]);
  names.delete(name);
  return {
    name,
    aliases: [...names].sort(),
    kind: smaller(a.kind, b.kind),
    description: longer(a.description, b.description),
    countryCode: smaller(a.countryCode, b.countryCode),
    ...narrower(a, b),
  };
}

/** The view under the name that a curator gave, if one did; its own name stays among the aliases. */
export function withName(view: EntityView, renamed: string | null): EntityView {
  if (renamed === null) return view;
  const names = new Set([view.name, ...view.aliases]);
  names.delete(renamed);
  return { ...view, name: renamed, aliases: [...names].sort() };
}

/** The fuller of two names: one in mixed case before one in capitals, then the longer, then by code units. */
export function betterName(a: string, b: string): string {
  if (isShouted(a) !== isShouted(b)) return isShouted(a) ? b : a;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}

/** The view that a node's properties, or a relationship's, hold. */
export function toView(properties: Readonly<Record<string, unknown>>): EntityView {
  const text = (key: string) => (properties[key] as string | null | undefined) ?? null;
  return {
    name: text('name') ?? '',
    aliases: (properties['aliases'] as readonly string[] | undefined) ?? [],
    kind: text('kind'),
    description: text('description'),
    countryCode: text('countryCode'),
    earliest: text('earliest'),
    latest: text('latest'),
    datePrecision: text('datePrecision'),
  };
}

function isShouted(name: string): boolean {
  return name.length > 5 && name === name.toUpperCase();
}

function smaller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function longer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return smaller(a, b);
}

type Dates = Pick<EntityView, 'earliest' | 'latest' | 'datePrecision'>;

/** The dates that say most: a shorter range before a longer one, then the earlier. */
function narrower(a: Dates, b: Dates): Dates {
  const [first, second] = [a, b].sort(
    (x, y) => daysOf(x) - daysOf(y) || compareText(rangeOf(x), rangeOf(y)),
  ) as [Dates, Dates];
  const { earliest, latest, datePrecision } = Number.isFinite(daysOf(first)) ? first : second;
  return { earliest, latest, datePrecision };
}

function daysOf({ earliest, latest }: Dates): number {
  if (earliest === null || latest === null) return Infinity;
  return (Date.parse(latest) - Date.parse(earliest)) / 86_400_000; // milliseconds in a day
}

function rangeOf({ earliest, latest, datePrecision }: Dates): string {
  return `${earliest} ${latest} ${datePrecision}`;
}
