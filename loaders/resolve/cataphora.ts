import type { Mention } from '../article.js';
import type { Gender } from './lexicon/roles.js';
import type { PersonEvidence } from './person-evidence.js';
import type { Antecedent } from './pronouns.js';
import type { TextIndex } from './text-index.js';

/** How a sentence begins that may put "his" before the name. */
const OPENING =
  /^[“"‘'\s]*(?:in|on|at|after|before|during|with|by|for|from|despite|since|while|when|as|under|throughout|although|though|until|once|if|like|unlike|through|following)\s/iu;
/** "Asked if she would stay, Ruth Hale said …": whoever answers was asked about herself. */
const ASKED =
  /^[“"‘'\s]*(?:when\s+)?(?:asked|pressed|questioned)\s+(?:if|whether|about|why|how|what|when|where)\b/iu;
/** Between the comma and the name: "5-year-old", "the surgeon". */
const LEAD_IN = /^(?:[^,;:.“”"]{0,60}\s)?$/u;

/** True for a pronoun in what somebody was asked, at the beginning of a sentence that goes on with the answer. */
export function isAsked(index: TextIndex, mention: Mention): boolean {
  return ASKED.test(index.around(mention).before);
}

/**
 * "In his list, Ruth Hale …": the person named behind the comma that ends the opening phrase with the pronoun, when
 * the sentence names nobody before and the sexes do not clash. `named` are the sentence's names of people in order.
 * Null otherwise.
 */
export function findLaterName(
  index: TextIndex,
  mention: Mention,
  gender: Gender,
  named: readonly Mention[],
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  const { before, after } = index.around(mention);
  const [first] = named;
  if (first === undefined || first.entity === null || first.start < mention.end) return null;
  if (!OPENING.test(before) && !ASKED.test(before)) return null;
  const between = after.slice(0, first.start - mention.end);
  const comma = between.indexOf(',');
  if (
    comma < 0 ||
    between.length < first.start - mention.end ||
    !LEAD_IN.test(between.slice(comma + 1).trimStart())
  )
    return null;
  const own = persons.get(first.entity)?.gender ?? null;
  return own === null || own === gender ? { entity: first.entity, confidence: 0.75 } : null;
}
