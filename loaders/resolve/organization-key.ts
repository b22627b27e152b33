import { foldName, stripPossessive } from './fold.js';
import { KNOWN_ORGANIZATIONS } from './lexicon/organizations.js';

/** Words at the end of a company's name that say only its legal form. */
const LEGAL_FORM = /-(?:inc|incorporated|ltd|limited|plc|llc|llp|corp|co|gmbh|ag|nv|bv|spa|sa|ab|oyj|pty)$/u;

/** British spellings and what they are folded to. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/centre(?=s?\b)/gu, 'center'],
  [/programme/gu, 'program'],
  [/defence/gu, 'defense'],
  [/labour(?!-party$|$)/gu, 'labor'],
  [/([a-z]{3})is(e|ed|er|ing|ation|ations)(?=-|$)/gu, '$1iz$2'],
];

/** The folded name without "the", possessive, legal form and British spelling; the alias table is not asked. */
export function writtenOrganizationKey(name: string): string {
  const folded = foldName(stripPossessive(name)).replace(/^the-(?=.)/u, '');
  const bare = folded.replace(LEGAL_FORM, '');
  return SPELLINGS.reduce((key, [pattern, spelling]) => key.replace(pattern, spelling), bare || folded);
}

/** The key that all written forms of a well-known organisation share; its own written key for any other. */
export function organizationKey(name: string): string {
  const written = writtenOrganizationKey(name);
  const known = knownOrganization(written);
  return known === null ? written : writtenOrganizationKey(known.name);
}

/** What the table of well-known organisations says about a written key; null when it is not there. */
export function knownOrganization(writtenKey: string): KnownOrganization | null {
  return byWrittenKey().get(writtenKey) ?? null;
}

/** A row of the table: the canonical name and what kind of body it is. */
export interface KnownOrganization {
  readonly name: string;
  readonly kind: string;
}

let index: ReadonlyMap<string, KnownOrganization> | undefined;

function byWrittenKey(): ReadonlyMap<string, KnownOrganization> {
  index ??= new Map(
    KNOWN_ORGANIZATIONS.flatMap((known) =>
      [known.name, ...known.aliases].map((form) => [writtenOrganizationKey(form), known] as const),
    ),
  );
  return index;
}
