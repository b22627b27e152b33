import { trimName, type NameRule } from '../name.js';

const DIRECTION =
  /^(?:(?:north|south|east|west)(?:ern|-east(?:ern)?|-west(?:ern)?)?|northeast(?:ern)?|northwest(?:ern)?|southeast(?:ern)?|southwest(?:ern)?|central|downtown|nearby|rural|upper|lower|inner|outer|mainland|war-torn|rebel-held|besieged)\s+|^[RDI]-(?=\p{Lu})/u;
const ADJECTIVE = /^(?:[Ll]ittle|[Yy]oung|[Oo]ld|[Ll]ate|[Tt]iny|[Pp]oor)\s+(?=\p{Lu})/u;
const COMMON_HEAD =
  /\s+(?:charity|newspaper|website|magazine|group|regime|spokes(?:man|woman|person)|officials?|fighters?|militants?|rebels?|supporters?|loyalists?|leaders?|members?|employees?|workers?|airport|province|neighbou?rhood|district)$/u;
const STATE_ORGAN =
  /\s+(?:government|administration|army|military|troops|forces|soldiers|police|authorities)$/u;
const NOTHING = /$^/u;

/** Small words at the edge of a name: "eastern Aleppo" is Aleppo, "little Ana" is Ana, "Oxfam charity" is Oxfam. */
export const trimSmallWords: NameRule = (name, text) => {
  if (name.type === 'EVENT') return name;
  if (name.type === 'PERSON') return trimName(name, text, ADJECTIVE, COMMON_HEAD);
  if (name.type === 'ORGANIZATION') return trimName(name, text, NOTHING, COMMON_HEAD);
  const place = trimName(name, text, DIRECTION, COMMON_HEAD);
  return place === null ? null : trimName(place, text, NOTHING, STATE_ORGAN);
};
