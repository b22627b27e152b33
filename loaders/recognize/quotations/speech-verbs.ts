/**
 * Verbs that report speech, by what they may stand with. A closed list of news English, made for this project.
 *
 * - SAY: stands beside direct speech and takes a clause ("said that …", "argued that …").
 * - UTTER: stands beside direct speech only ("shouted", "began").
 * - JUDGE: takes an object and passes on words about it ("called it …", "condemned …", "accused … of …").
 * - REPORT: takes a clause, but does not stand beside direct speech ("feared that …", "found that …").
 */
export type SpeechVerbClass = 'SAY' | 'UTTER' | 'JUDGE' | 'REPORT';

/** FINITE may have a subject right before it; BASE needs "to", a modal or a plural subject. */
export type SpeechVerbForm = 'FINITE' | 'BASE' | 'ING';

/** One written form of a speech verb. */
export interface SpeechVerb {
  readonly lemma: string;
  readonly class: SpeechVerbClass;
  readonly form: SpeechVerbForm;
  /** True when the form is also the past participle ("said", "told", "called"). */
  readonly participle: boolean;
}

const SAY =
  'say tell add claim insist argue explain note state declare announce report confirm admit acknowledge concede ' +
  'warn deny suggest maintain contend assert allege predict reveal recall reiterate stress emphasize emphasise ' +
  'remark observe reply respond answer write tweet vow pledge promise swear complain joke quip caution testify ' +
  'conclude repeat ask demand wonder charge counter boast lament muse clarify proclaim attest disclose indicate ' +
  'estimate believe think comment post opine affirm advise assure hint recount relate inform remind notify instruct ' +
  'implore exhort brag fume gripe grumble grouse scoff concur surmise underscore tease taunt';

const UTTER =
  'shout yell cry scream whisper mutter murmur exclaim chant begin continue intone snap retort interject mumble ' +
  'inquire enquire agree read laugh sigh roar bellow plead beg explode interrupt volunteer sum summarise summarize ' +
  'point shoot fire hit go chime clap push lash text email elaborate protest shrug marvel gush pray thunder deadpan crow gloat bluster bark hiss ' +
  'growl sneer chuckle sob bristle enthuse exult rant rave admonish';

const JUDGE =
  'call describe label brand condemn denounce criticize criticise praise dismiss hail slam blast decry deride mock ' +
  'reject accuse blame lambaste characterize characterise refer deplore welcome defend express voice urge appeal ' +
  'criticize rebuke ridicule rail tout cite invoke deem denigrate applaud chide thank threaten propose ' +
  'compare portray cast acknowledge complain speak talk press pressure encourage rip bash assail excoriate berate ' +
  'scold laud apologize apologise skewer refute rebut deflect downplay brush liken bemoan';

const REPORT =
  'fear hope expect doubt suspect worry feel signal find show determine rule project forecast recommend narrate ' +
  'theorize theorise learn imply contest dispute guess reckon posit speculate anticipate hold question fret';

const IRREGULAR: Readonly<Record<string, readonly [finite: readonly string[], ing: string]>> = {
  say: [['said', 'says'], 'saying'],
  tell: [['told', 'tells'], 'telling'],
  write: [['wrote', 'writes', 'written'], 'writing'],
  swear: [['swore', 'swears', 'sworn'], 'swearing'],
  think: [['thought', 'thinks'], 'thinking'],
  begin: [['began', 'begins'], 'beginning'],
  read: [['reads', 'read'], 'reading'],
  cast: [['casts', 'cast'], 'casting'],
  speak: [['spoke', 'speaks'], 'speaking'],
  quip: [['quipped', 'quips'], 'quipping'],
  snap: [['snapped', 'snaps'], 'snapping'],
  sum: [['summed', 'sums'], 'summing'],
  slam: [['slammed', 'slams'], 'slamming'],
  admit: [['admitted', 'admits'], 'admitting'],
  plead: [['pleaded', 'pled', 'pleads'], 'pleading'],
  beg: [['begged', 'begs'], 'begging'],
  label: [['labeled', 'labelled', 'labels'], 'labeling'],
  refer: [['referred', 'refers'], 'referring'],
  shrug: [['shrugged', 'shrugs'], 'shrugging'],
  rebut: [['rebutted', 'rebuts'], 'rebutting'],
  point: [['pointed'], 'pointing'],
  shoot: [['shot'], 'shooting'],
  hit: [['hit', 'hits'], 'hitting'],
  fire: [['fired'], 'firing'],
  go: [['went', 'goes'], 'going'],
  push: [['pushed', 'pushes'], 'pushing'],
  clap: [['clapped', 'claps'], 'clapping'],
  lash: [['lashed', 'lashes'], 'lashing'],
  fret: [['fretted', 'frets'], 'fretting'],
  brag: [['bragged', 'brags'], 'bragging'],
  concur: [['concurred', 'concurs'], 'concurring'],
  rip: [['ripped', 'rips'], 'ripping'],
  press: [['pressed', 'presses'], 'pressing'],
  pressure: [['pressured'], 'pressuring'],
  // Forms that are mostly nouns ("the rules", "his hopes") are left out.
  fear: [['feared'], 'fearing'],
  hope: [['hoped'], 'hoping'],
  doubt: [['doubted'], 'doubting'],
  suspect: [['suspected'], 'suspecting'],
  worry: [['worried'], 'worrying'],
  feel: [['felt', 'feels'], 'feeling'],
  signal: [['signaled', 'signalled'], 'signaling'],
  find: [['found', 'finds'], 'finding'],
  show: [['showed', 'shows', 'shown'], 'showing'],
  rule: [['ruled'], 'ruling'],
  project: [['projected'], 'projecting'],
  forecast: [['forecast', 'forecasts'], 'forecasting'],
  hold: [['held', 'holds'], 'holding'],
  contest: [['contested'], 'contesting'],
  dispute: [['disputed'], 'disputing'],
  question: [['questioned'], 'questioning'],
  tout: [['touted', 'touts'], 'touting'],
};

const VERBS: ReadonlyMap<string, SpeechVerb> = createVerbs();

/** The speech verb that a written form (lower case) belongs to; null when it is none. */
export function speechVerb(lower: string): SpeechVerb | null {
  return VERBS.get(lower) ?? null;
}

/** The forms that stand beside direct speech, for rules that look inside quotation marks. */
export const PLAIN_CUES: ReadonlySet<string> = new Set(
  'said says told tells added adds asked asks replied replies wrote writes explained explains warned warns'.split(
    ' ',
  ),
);

/** Verbs that report only with such a word behind them: "pointed out", "shot back", "went on". */
export const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['point', ['out']],
  ['shoot', ['back']],
  ['fire', ['back']],
  ['hit', ['back']],
  ['go', ['on']],
  ['chime', ['in']],
  ['clap', ['back']],
  ['push', ['back']],
  ['lash', ['out']],
  ['brush', ['aside', 'off']],
]);

/** True for a verb that may stand beside words in marks. */
export function standsBesideSpeech(verb: SpeechVerb): boolean {
  return verb.class !== 'JUDGE' && verb.class !== 'REPORT';
}

/** SAY verbs whose clause needs no "that" ("he said it was over"). */
export const BARE_CLAUSE_LEMMAS: ReadonlySet<string> = new Set(
  (
    'say tell add claim insist believe think warn admit announce confirm deny allege acknowledge promise vow argue ' +
    'complain predict estimate suggest contend concede caution conclude stress note hope fear expect feel ' +
    'signal hint doubt suspect worry fret find show reckon guess assert charge counter assure explain indicate joke ' +
    'state reveal observe disclose theorize learn reiterate speculate swear testify write tweet post reply respond pledge threaten agree ' +
    'inform remind notify brag fume gripe grumble grouse concur surmise'
  ).split(' '),
);

function createVerbs(): Map<string, SpeechVerb> {
  const verbs = new Map<string, SpeechVerb>();
  addClass(verbs, SAY, 'SAY');
  addClass(verbs, UTTER, 'UTTER');
  addClass(verbs, JUDGE, 'JUDGE');
  addClass(verbs, REPORT, 'REPORT');
  return verbs;
}

function addClass(verbs: Map<string, SpeechVerb>, lemmas: string, verbClass: SpeechVerbClass): void {
  for (const lemma of lemmas.split(' ')) {
    const [finite, ing] = IRREGULAR[lemma] ?? [[`${pastOf(lemma)}`, thirdPersonOf(lemma)], ingOf(lemma)];
    for (const form of finite) {
      addForm(verbs, form, { lemma, class: verbClass, form: 'FINITE', participle: !form.endsWith('s') });
    }
    addForm(verbs, ing, { lemma, class: verbClass, form: 'ING', participle: false });
    addForm(verbs, lemma, { lemma, class: verbClass, form: 'BASE', participle: false });
  }
}

function addForm(verbs: Map<string, SpeechVerb>, form: string, verb: SpeechVerb): void {
  if (!verbs.has(form)) {
    verbs.set(form, verb);
  }
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) {
    return `${lemma}d`;
  }
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function thirdPersonOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) {
    return `${lemma.slice(0, -1)}ies`;
  }
  return /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function ingOf(lemma: string): string {
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
