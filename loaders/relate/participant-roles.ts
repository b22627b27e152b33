/** A wording between a participant and an event, and the role that it gives. */
export interface RoleWording {
  readonly wording: RegExp;
  readonly role: string;
}

/** Article and up to five modifiers before the event's noun: "a two-day", "the city's first". */
const GROUP =
  "(?:(?:an?|the|this|that|another|his|her|its|their|[\\p{L}.-]+[’']s|[\\p{L}.-]+s[’'])\\s+)?(?:(?!(?:and|or|but|to|of|in|at|on|by|with|for|from|that|which|before|after|during|since|until|as|over|about|against|when|while)\\b)[\\p{L}\\p{N}-]+\\s+){0,5}";
/** What may stand between a subject and its verb: an apposition, its body, "who", and auxiliaries. */
const SUBJECT =
  '(?:\\s+(?:of|from)\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}-]*\\s*){1,5}(?<=\\S))?(?:,[^,.;]{1,60},|,?\\s+who)?\\s+(?:(?:has|have|had|will|is\\s+to|are\\s+to|also|then|later|jointly|reportedly|allegedly)\\s+){0,2}';
const HARMED =
  'killed|injured|wounded|hurt|maimed|shot|murdered|hit|trapped|buried|caught\\s+up|burned|burnt|orphaned|displaced';
/** "was reported by the Telegraph as being one of five children". */
const REPORTED =
  '(?:(?:reported|said|believed|named|identified|thought|understood|known|feared|confirmed)\\s+(?:by\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}-]*\\s+){1,4})?)?(?:as\\s+(?:being\\s+)?|to\\s+(?:be|have\\s+been)\\s+)?(?:(?:one\\s+of|among|the|at\\s+least|\\p{Ll}+ly|badly|first)\\s+(?:[\\p{L}\\p{N}-]+\\s+){0,4}?)?';

/** The verb, with the role it gives its subject when the event is its object. */
const ROLES: readonly (readonly [string, string])[] = [
  [
    'attend(?:ed|s)?|took\\s+part\\s+in|takes\\s+part\\s+in|participated\\s+in|joined|left|walked\\s+out\\s+of',
    'participant',
  ],
  ['host(?:ed|s)', 'host'],
  ['chair(?:ed|s)|presided\\s+over|ended|opened|closed|adjourned', 'chair'],
  ['organi[sz]e[ds]|staged|arranged|held|hold', 'organiser'],
  ['convened|call(?:ed|s)|summoned|requested', 'caller'],
  ['led|leads|spearheaded', 'leader'],
  ['address(?:ed|es)|(?:spoke|speaks|said|said\\s+\\p{L}+|told\\s+\\p{L}+)\\s+(?:at|during)|told', 'speaker'],
  ['ordered|authori[sz]ed|approved', 'ordered it'],
  [
    'carried\\s+out|carries\\s+out|launch(?:ed|es)|conducted|perpetrated|mounted|executed|unleashed|began|started',
    'attacker',
  ],
  ['won|wins', 'winner'],
  ['lost|loses', 'loser'],
  ['survived|escaped', 'survivor'],
  ['witnessed', 'witness'],
];
/** Kinds of violence: their launcher is an attacker, and who they hit a victim. */
const VIOLENT_KINDS: ReadonlySet<string> = new Set(
  'air strike,bombing,shelling,attack,shooting,killing,siege,raid,invasion,kidnapping,coup'.split(','),
);
/** Only what people say to, or hold, can be told, ended or won. */
const MEETING_KINDS: ReadonlySet<string> = new Set(
  'meeting,summit,talks,conference,hearing,protest,march,debate,ceremony,festival'.split(','),
);
const CONTEST_KINDS: ReadonlySet<string> = new Set('election,vote,referendum,match,battle,war'.split(','));
const HARMFUL_KINDS: ReadonlySet<string> = new Set([
  ...VIOLENT_KINDS,
  ...'explosion,fire,crash,collapse,earthquake,flood,landslide,storm,eruption,clash,battle,war,violence,outbreak,spill'.split(
    ',',
  ),
]);
const KINDS_OF_ROLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['chair', MEETING_KINDS],
  ['speaker', MEETING_KINDS],
  ['caller', new Set([...MEETING_KINDS, 'strike', 'election', 'vote', 'referendum', 'ceasefire'])],
  ['winner', CONTEST_KINDS],
  ['loser', CONTEST_KINDS],
  ['victim', HARMFUL_KINDS],
  ['survivor', HARMFUL_KINDS],
]);

/** From a subject to the event that is its verb's object: "Oxfam, a charity, hosted a two-day ¦". */
export const ACTIVE: readonly RoleWording[] = [
  ...ROLES.map(([verb, role]) => ({
    wording: new RegExp(`^${SUBJECT}(?:${verb})\\s+${GROUP}$`, 'iu'),
    role,
  })),
  {
    wording: new RegExp(
      `^(?:,[^,.;]{1,60},|,?\\s+who)?\\s+(?:was|were|is|are|(?:has|have|had)\\s+been|being)\\s+(?:also\\s+|\\p{L}+ly\\s+)?${REPORTED}(?:${HARMED})\\s+(?:in|by|during|following)\\s+${GROUP}$`,
      'iu',
    ),
    role: 'victim',
  },
  {
    wording: new RegExp(`^(?:,[^,.;]{1,60},|,?\\s+who)?\\s+died\\s+(?:in|during)\\s+${GROUP}$`, 'iu'),
    role: 'victim',
  },
];

/** From an event to the one by whom: "¦, called by the UN", "¦ carried out by Hamas". */
export const PASSIVE: readonly RoleWording[] = ROLES.filter(
  ([, role]) => !['survivor', 'winner', 'loser', 'participant'].includes(role),
).map(([verb, role]) => ({
  wording: new RegExp(
    `^(?:\\s+(?:in|of)\\s+(?:the\\s+)?[\\p{L}-]+(?:\\s+[\\p{L}-]+){0,4})?,?\\s+(?:(?:which|that)\\s+)?(?:(?:was|were|is|has\\s+been|had\\s+been|being)\\s+)?(?:${verb})\\s+by\\s+(?:the\\s+)?$`,
    'iu',
  ),
  role,
}));

/** From an event to the one it harms: "¦ that killed the singer", "¦ injured". */
export const HARMS =
  /^\s+(?:that\s+|which\s+)?(?:(?:has|have|had)\s+)?(?:killed|injured|wounded|hurt|maimed)\s+(?:(?:the|an?|its|his|her)\s+)?(?:(?!(?:and|or|of|in|at|on|by|with|for|from|near)\b)\p{Ll}[\p{L}-]*\s+){0,4}$/u;

/** "was ¦", "were also ¦" between a subject and an event that is a verb in the passive. */
export const UNDERGOES =
  /^(?:,[^,.;]{1,60},|,?\s+who)?\s+(?:(?:was|were|is|are|(?:has|have|had)\s+been)\s+)(?:(?:\p{L}+ly|also|later|then|first|being)\s+)?$/u;

/** The role of whom a verb's event befalls, and of by whom, by the kind of event. */
export const PASSIVE_VERB_ROLES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['rescue', ['rescued', 'rescuer']],
  ['arrest', ['arrested', 'arrested them']],
  ['kidnapping', ['victim', 'kidnapper']],
  ['killing', ['victim', 'attacker']],
]);

/** "the arrest of X", "X's trial": the role by the kind of event. */
export const ROLE_OF_OBJECT: ReadonlyMap<string, string> = new Map([
  ['arrest', 'arrested'],
  ['trial', 'defendant'],
  ['killing', 'victim'],
  ['kidnapping', 'victim'],
  ['rescue', 'rescued'],
  ['resignation', 'resigned'],
  ['meeting', 'participant'],
  ['summit', 'participant'],
]);

/** "X's ¦": whose it is, by the kind of event. */
export const ROLE_OF_OWNER: ReadonlyMap<string, string> = new Map([
  ...ROLE_OF_OBJECT,
  ['visit', 'visitor'],
  ['air strike', 'attacker'],
  ['invasion', 'attacker'],
]);

/** Kinds of event that are between parties: "talks between ¦ and ¦", "a meeting with ¦". */
export const MUTUAL_KINDS: ReadonlySet<string> = new Set(
  'meeting,summit,talks,match,ceasefire,clash,debate,merger,battle'.split(','),
);

/** The role as it fits the kind of event: an attacker only of violence; null where the wording means something else. */
export function fitRole(role: string, kind: string): string | null {
  if (role === 'attacker' && !VIOLENT_KINDS.has(kind))
    return MEETING_KINDS.has(kind) ? 'participant' : 'carried it out';
  if (role === 'organiser' && kind === 'talks') return 'participant';
  return KINDS_OF_ROLE.get(role)?.has(kind) === false ? null : role;
}
