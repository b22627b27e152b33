import type { Discourse, Referent } from './discourse.js';
import type { Group } from './group.js';
import { NOUN_FITS, ORGANIZATION_HEADS } from './lexicon/organizations.js';
import { headWords } from './organization-kind.js';
import type { Antecedent } from './pronouns.js';

/** How many sentences back "the charity" may look for a body that is one. */
const NOUN_SENTENCES = 3;
/** Nouns that say so little that they may mean a body of which no kind is known. */
const GENERAL_NOUNS = new Set(['company', 'firm', 'group', 'organisation', 'organization']);
/** A body that is named so many times as often as another is what the article is about. */
const RATIO_OF_SUBJECT = 2;

/** True for a noun by which texts refer to an organisation: "charity", "committee". */
export function isOrganizationNoun(noun: string): boolean {
  return NOUN_FITS.has(noun);
}

/**
 * The organisation that "the committee" or "the charity" refers to: the one whose name has that head word, the
 * latest of several; else the only one near by whose kind fits the noun, or, for a noun like "the company", one whose
 * kind nobody knows when the article is rather about that. Null otherwise.
 */
export function findOrganization(
  discourse: Discourse,
  offset: number,
  noun: string,
  organizations: ReadonlyMap<string, Group>,
): Antecedent | null {
  const recent = discourse.recent(offset, NOUN_SENTENCES).filter(({ entity }) => organizations.has(entity));
  const withHead = [...organizations.values()].filter(
    (group) => hasHead(group, noun) && (group.mentions[0]?.start ?? offset) < offset,
  );
  const latest = recent.find(({ entity }) => withHead.some((group) => group.entity.id === entity));
  const [only] = withHead;
  if (latest !== undefined) return { entity: latest.entity, confidence: 0.8 };
  if (withHead.length === 1 && only !== undefined) return { entity: only.entity.id, confidence: 0.75 };
  return findFitting(recent, offset, noun, organizations);
}

function findFitting(
  recent: readonly Referent[],
  offset: number,
  noun: string,
  organizations: ReadonlyMap<string, Group>,
): Antecedent | null {
  const kinds = NOUN_FITS.get(noun) ?? new Set<string>();
  const near = [...new Set(recent.map(({ entity }) => entity))];
  const kindOf = (entity: string) => organizations.get(entity)?.entity.kind;
  const isActing = (entity: string) =>
    recent.some((each) => each.entity === entity && (each.isSubject || each.isPossessive));
  const [fitting, other] = near.filter(
    // A newsroom is mostly there because somebody told it something.
    (entity) => kinds.has(kindOf(entity) ?? '') && (kindOf(entity) !== 'media' || isActing(entity)),
  );
  if (other !== undefined) return null;
  const timesNamed = (entity: string) =>
    organizations.get(entity)?.mentions.filter(({ end }) => end <= offset).length ?? 0;
  const open = near
    .filter((entity) => GENERAL_NOUNS.has(noun) && kindOf(entity) === undefined && isActing(entity))
    .sort((one, two) => timesNamed(two) - timesNamed(one));
  const [first, second] = open;
  const isSubject = (entity: string, beside: string | undefined) =>
    beside === undefined || timesNamed(entity) >= RATIO_OF_SUBJECT * timesNamed(beside);
  if (first !== undefined && isSubject(first, second) && isSubject(first, fitting))
    return { entity: first, confidence: 0.6 };
  return fitting === undefined ? null : { entity: fitting, confidence: 0.65 };
}

function hasHead(group: Group, noun: string): boolean {
  const spelling = noun.replace('organisation', 'organization');
  return (
    ORGANIZATION_HEADS.has(noun) &&
    headWords(group.entity.name).some((head) => head.replace('organisation', 'organization') === spelling)
  );
}
