/** Wordings by which a clause ties a place to an event; each is matched against the words between the two. */

const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*";
/** "rebel-held", "the village of", "the besieged city of": what may stand between a preposition and a place. */
export const MODIFIERS = `(?:the\\s+|an?\\s+)?(?:(?!(?:and|or|but|as|that|which|who|with|by|from|to|after|before|(?!neighbo|surround)\\p{L}+ing)\\b)${WORD}\\s+){0,3}?(?:of\\s+)?(?:the\\s+)?`;
/** Article, adjectives and nouns before an event's noun. */
const GROUP = `(?:(?:an?|the|another|its|this)\\s+)?(?:(?!(?:and|or|but|of|in|on|at|to|for|by|with|that|which|is|was|were|are)\\b)${WORD}\\s+){0,3}`;

/** The place stood before: "in ¦ in an air strike", "¦, where a bomb", "in ¦ when the storm". */
export const CLAUSE_AFTER_PLACE = new RegExp(
  `^,?\\s+(?:in|by|during)\\s+(?:an?|the|another)\\s+(?:${WORD}\\s+){0,3}$`,
  'iu',
);
/** "¦, where a bomb ¦", "¦, the scene of a ¦". */
export const WHERE = new RegExp(`^,?\\s+(?:where|(?:the\\s+)?(?:scene|site|venue)\\s+of)\\s+${GROUP}$`, 'iu');
/** "in ¦ when the ¦". */
export const WHEN = new RegExp(`^\\s+(?:when|as)\\s+(?:an?|the|another)\\s+(?:${WORD}\\s+){0,2}$`, 'iu');
/** What follows an event that "when" brings in: it came over the place. */
export const CAME =
  /^\s+(?:hit|struck|came\s+ashore|made\s+landfall|broke\s+out|erupted|exploded|happened|went\s+off|swept|began)\b/iu;
/** "killed in ¦ after an ¦"; what stands before must tell the harm. */
export const SUFFERED_AFTER = new RegExp(
  `^\\s+(?:following|after)\\s+(?:an?|another|the)\\s+(?:${WORD}\\s+){0,3}$`,
  'iu',
);
/** Words before the place that say that something befell people or things there. */
export const HARMED_IN = new RegExp(
  `\\b(?:killed|injured|wounded|hurt|died|trapped|buried|destroyed|collapsed|damaged|missing|homeless|pulled|rescued|evacuated)\\b[^,.;]{0,40}\\b(?:in|at|near)\\s+${MODIFIERS}$`,
  'iu',
);
/** "pounded ¦ in an air strike". */
export const HIT = new RegExp(
  `\\b(?:hit|hitting|pounded|pounding|struck|striking|bombed|bombing|shelled|shelling|attacked|attacking|targeted|targeting|rocked|stormed|raided)\\s+${MODIFIERS}$`,
  'iu',
);
/** "flew to ¦ for talks", "meet in ¦ for a summit". */
export const CAME_FOR = new RegExp(
  `^(?:\\s+(?:on|this|last|next)\\s+\\p{L}+)?,?\\s+(?:for|to\\s+attend|to\\s+join|to\\s+host)\\s+${GROUP}$`,
  'iu',
);
/** Words before the place that lead there. */
export const COMING_TO = new RegExp(`\\b(?:in|to|at)\\s+${MODIFIERS}$`, 'iu');
/** "¦ was rocked by a blast", "¦ saw an explosion". */
export const PLACE_SUFFERS = new RegExp(
  `^\\s+(?:(?:has|have|had)\\s+(?:been\\s+)?|(?:was|were|is|are)\\s+)?(?:(?:hit|rocked|struck|shaken|devastated|pounded|battered|ravaged|swept|gripped|hit\\s+hard|badly\\s+hit)\\s+by|saw|witnessed|suffered|endured|experienced|hosts|hosted|hosting)\\s+${GROUP}$`,
  'iu',
);
/** "a resident of ¦ said the ¦". */
export const WITNESS = new RegExp(
  `\\b(?:residents?|workers?|doctors?|medics?|witness(?:es)?|activists?|journalists?|officials?|reporters?|police|mayor|volunteers?|rescuers?|surgeons?|nurses?|correspondents?|teachers?|photographers?)\\s+(?:in|at|from)\\s+${MODIFIERS}$`,
  'iu',
);
/** What those who are there say of an event: "¦ said the ¦". */
export const WITNESSED = new RegExp(
  `^,?\\s+(?:said|told\\s+\\p{L}+|reported|described|says|recalled)\\s+(?:that\\s+)?(?:the|this)\\s+(?:${WORD}\\s+){0,2}$`,
  'iu',
);
/** Kinds that those who are there report. */
export const LOCAL_KINDS: ReadonlySet<string> = new Set(
  'air strike,bombing,shelling,attack,shooting,siege,battle,clash,explosion,fire,earthquake,flood,landslide,storm,eruption,collapse,violence'.split(
    ',',
  ),
);
/** Kinds that people travel to. */
export const GATHERING_KINDS: ReadonlySet<string> = new Set(
  'meeting,summit,talks,conference,festival,ceremony,match,debate,trial,hearing'.split(','),
);
const HARMING =
  'killing|injuring|wounding|causing|destroying|damaging|flattening|leaving|burying|trapping|displacing|hitting|striking|flooding';
/** "¦ hit a market, killing 19 in ¦"; and what the event struck: "¦, flattening much of ¦". */
export const CONSEQUENCE = new RegExp(
  `^(?:(?!\\b(?:said|says|who|which|that|and|but|while)\\b)[^,.;:“”"])*,\\s+(?:${HARMING})\\s+(?:(?!\\b(?:said|says|who|which|that|but|while|from|to)\\b)[^,.;:“”"])*?(?:\\b(?:in|at|near|across|outside|areas\\s+of|parts\\s+of|much\\s+of|city\\s+of|town\\s+of|village\\s+of)\\s+)${MODIFIERS}$`,
  'iu',
);
