import type { EntityType, SpeakerBasis } from '../../article.js';

/** What a common noun says about the speaker that it heads. */
export interface SpeakerNoun {
  readonly basis: SpeakerBasis;
  readonly type: EntityType;
  /** True for "statement", "report": somebody else speaks through it. */
  readonly document: boolean;
}

const ROLES =
  'one another backbencher freshman staffer counterpart incumbent challenger sponsor co-sponsor insider operative ' +
  'inmate clerk user ' +
  'spokesman spokeswoman spokesperson secretary minister president premier chancellor mayor governor senator ' +
  'congressman congresswoman representative lawmaker politician leader chief head director manager chairman ' +
  'chairwoman chair chairperson boss executive ceo founder owner editor journalist reporter correspondent author ' +
  'writer analyst expert economist scientist researcher professor teacher lecturer doctor surgeon nurse medic ' +
  'paramedic physician psychologist lawyer attorney solicitor barrister prosecutor judge sheriff detective officer ' +
  'inspector constable commander general colonel captain sergeant soldier fighter pilot ambassador envoy diplomat ' +
  'commissioner councillor councilman councilwoman candidate nominee activist campaigner protester organizer ' +
  'organiser volunteer worker resident witness neighbour neighbor survivor victim patient mother father parent son ' +
  'daughter brother sister husband wife widow boy girl man woman friend colleague coach player striker defender ' +
  'goalkeeper captain athlete champion singer actor actress artist musician star director producer student pupil ' +
  'principal headteacher farmer fisherman driver shopkeeper businessman businesswoman investor trader banker ' +
  'consultant adviser advisor aide strategist official chief king queen prince princess pope bishop archbishop ' +
  'priest pastor imam rabbi cleric monk archaeologist historian biologist geologist engineer architect designer ' +
  'developer programmer firefighter rescuer responder coordinator co-ordinator treasurer trustee delegate deputy ' +
  'speaker whip vice-president co-founder co-author democrat republican conservative liberal mp peer veteran ' +
  'refugee migrant immigrant tourist passenger customer voter supporter opponent critic rival ally host presenter ' +
  'anchor columnist blogger youtuber filmmaker photographer poet novelist curator librarian landlord tenant ' +
  'teenager youth child pensioner grandmother grandfather uncle aunt cousin nephew niece epidemiologist ' +
  'meteorologist forecaster seismologist climatologist virologist ecologist physicist chemist mathematician ' +
  'pathologist coroner ombudsman auditor regulator mediator negotiator administrator superintendent lieutenant ' +
  'major admiral marshal undersecretary under-secretary vice-chairman lobbyist pollster undersecretary-general ' +
  'secretary-general attorney-general moderator interviewer tycoon billionaire entrepreneur suspect defendant ' +
  'person attendee appointee loyalist plaintiff gunman attacker militant rebel insurgent jihadist academic scholar trainer builder retailer manufacturer';

const COLLECTIVES =
  'backbenchers freshmen inmates operatives hardliners hard-liners holdouts sponsors co-sponsors incumbents ' +
  'challengers sheriffs commissioners appropriators centrists hawks doves libertarians evangelicals populists ' +
  'people individuals residents officials workers doctors rescuers witnesses activists authorities police sources source ' +
  'analysts experts critics supporters opponents investigators prosecutors lawmakers lawyers scientists ' +
  'researchers protesters demonstrators villagers locals civilians survivors families relatives parents ' +
  'rebels militants insurgents troops soldiers fighters leaders diplomats observers aides advisers advisors ' +
  'democrats republicans conservatives voters economists historians others many some most few several everyone ' +
  'medics medical staff firefighters responders neighbors neighbours friends colleagues members representatives ' +
  'politicians ministers governments nations states countries groups charities organisations organizations ' +
  'agencies companies firms campaigners volunteers journalists reporters crowds crowd audience crew crews elders owners team teams students ' +
  'teachers nurses farmers traders investors men women children fans players users readers passengers refugees ' +
  'migrants monitors monitor insiders commentators pundits editors delegates envoys spokespeople spokesmen ' +
  'advocates negotiators agents attorneys moderates progressives liberals allies rivals candidates bankers insurers ' +
  'drugmakers backers proponents foes detractors lobbyists staffers watchdogs environmentalists unions regulators ' +
  'executives donors legislators congressmen senators mayors governors judges justices jurors campaigns immigrants ' +
  'attendees appointees loyalists neighbors onlookers bystanders pundits spokespersons detectives officers lawmaker pollsters strategists veterans';

const ORGANIZATIONS =
  'ministry government army military regime administration agency charity group company firm organisation ' +
  'organization committee commission council court department office university school hospital bank party ' +
  'campaign union association federation coalition alliance foundation institute network newspaper paper magazine ' +
  'website broadcaster channel station embassy cabinet parliament senate congress house kremlin pentagon palace ' +
  'vatican force forces board team club league panel watchdog regulator think-tank tribunal militia movement ' +
  'front opposition observatory bureau service airline carrier manufacturer retailer studio publisher body ' +
  'consortium corporation startup start-up camp caucus delegation leadership';

const DOCUMENTS =
  'statement statements report reports study letter email e-mail memo tweet post survey poll document documents ' +
  'text message release communique communiqué editorial complaint lawsuit indictment filing ruling note blog ' +
  'estimates results findings figures data analysis research studies audit polls surveys records review evidence ' +
  'posts tweets messages letters emails comments documents memos filings article announcement affidavit declaration paper op-ed transcript book website';

const NOUNS: ReadonlyMap<string, SpeakerNoun> = createNouns();
/** Agent nouns are made freely ("restorer", "pollster"), so an unknown one still counts as a role. */
const AGENT_NOUN = /^.{3,}(?:er|or|ist|man|woman|person|ian)$/u;
const AGENT_PLURAL = /^.{3,}(?:ers|ors|ists|men|women|ians)$/u;

/** What a common noun (lower case) says about a speaker; null when it is no word for people, groups or documents. */
export function speakerNoun(lower: string): SpeakerNoun | null {
  return NOUNS.get(lower) ?? null;
}

/** As {@link speakerNoun}, but takes an unknown agent noun too; for places where grammar already says "speaker". */
export function likelySpeakerNoun(lower: string): SpeakerNoun | null {
  const known = speakerNoun(lower);
  if (known !== null) {
    return known;
  }
  if (AGENT_NOUN.test(lower)) {
    return { basis: 'TITLE', type: 'PERSON', document: false };
  }
  return AGENT_PLURAL.test(lower) ? { basis: 'COLLECTIVE', type: 'PERSON', document: false } : null;
}

function createNouns(): Map<string, SpeakerNoun> {
  const nouns = new Map<string, SpeakerNoun>();
  add(nouns, COLLECTIVES, { basis: 'COLLECTIVE', type: 'PERSON', document: false });
  add(nouns, ROLES, { basis: 'TITLE', type: 'PERSON', document: false });
  add(nouns, ORGANIZATIONS, { basis: 'COLLECTIVE', type: 'ORGANIZATION', document: false });
  add(nouns, DOCUMENTS, { basis: 'COLLECTIVE', type: 'ORGANIZATION', document: true });
  return nouns;
}

function add(nouns: Map<string, SpeakerNoun>, words: string, noun: SpeakerNoun): void {
  for (const word of words.split(' ')) {
    if (!nouns.has(word)) {
      nouns.set(word, noun);
    }
  }
}
