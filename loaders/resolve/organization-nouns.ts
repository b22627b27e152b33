import type { Discourse } from './discourse.js';
import type { Group } from './group.js';
import { NOUN_FITS, ORGANIZATION_HEADS } from './lexicon/organizations.js';
import { headWords } from './organization-kind.js';
import type { Antecedent } from './pronouns.js';

/** How many sentences back "the charity" may look for a body that is one. */
const NOUN_SENTENCES = 3;

/** True for a noun by which texts refer to an organisation: "charity", "committee". */
export function isOrganizationNoun(noun: string): boolean {
  return NOUN_FITS.has(noun);
}

/**
 * The organisation that "the committee" or "the charity" refers to: the one whose name has that head word, the
 * latest of several; else the only one near by whose kind fits the noun. Null otherwise.
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
  const kinds = NOUN_FITS.get(noun) ?? new Set<string>();
  const fitting = new Set(
    recent
      .map(({ entity }) => entity)
      .filter((entity) => kinds.has(organizations.get(entity)?.entity.kind ?? '')),
  );
  const [near] = fitting;
  return fitting.size === 1 && near !== undefined ? { entity: near, confidence: 0.65 } : null;
}

function hasHead(group: Group, noun: string): boolean {
  const spelling = noun.replace('organisation', 'organization');
  return (
    ORGANIZATION_HEADS.has(noun) &&
    headWords(group.entity.name).some((head) => head.replace('organisation', 'organization') === spelling)
  );
}
