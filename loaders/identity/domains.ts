/** Walks of life: what a role's noun tells of a person, and which of them one person seldom has both of. */

const NOUNS: Readonly<Record<string, string>> = {
  politics:
    'president minister secretary chancellor premier governor mayor ambassador king queen prince princess sultan emir emperor politician lawmaker legislator senator councillor councilman councilwoman congressman congresswoman mp mep msp peer diplomat taoiseach undersecretary envoy whip',
  security:
    'general colonel major admiral brigadier marshal lieutenant sergeant corporal soldier fighter rebel militant warlord',
  police: 'sheriff detective constable policeman policewoman superintendent',
  law: 'judge justice magistrate prosecutor lawyer solicitor barrister attorney coroner',
  religion: 'pope archbishop vicar priest bishop imam rabbi cleric monk nun ayatollah cardinal reverend',
  sport:
    'footballer striker midfielder defender goalkeeper winger batsman bowler quarterback athlete sprinter swimmer cyclist boxer golfer gymnast skater jockey referee medallist medalist',
  arts: 'painter sculptor musician singer songwriter rapper composer pianist guitarist drummer actor actress comedian filmmaker dancer novelist poet',
  medicine: 'surgeon doctor physician nurse midwife medic paramedic psychiatrist psychologist',
  science:
    'scientist professor lecturer biologist chemist physicist astronomer geologist meteorologist epidemiologist virologist climatologist ecologist mathematician historian economist sociologist anthropologist archaeologist philosopher seismologist volcanologist hydrologist',
  media: 'journalist reporter correspondent columnist broadcaster presenter editor',
  business:
    'businessman businesswoman entrepreneur banker trader investor billionaire millionaire tycoon ceo',
  trade:
    'farmer fisherman shopkeeper baker butcher barber waiter waitress clerk mechanic electrician plumber carpenter gardener shepherd beekeeper ferryman dockworker caretaker postmaster postmistress firefighter',
};

const DOMAIN_OF_NOUN: ReadonlyMap<string, string> = new Map(
  Object.entries(NOUNS).flatMap(([domain, nouns]) => nouns.split(' ').map((noun) => [noun, domain] as const)),
);

/** Pairs that one person may well have both of. */
const TOGETHER: ReadonlySet<string> = pairs(
  'politics-business politics-law politics-security politics-science politics-media politics-medicine politics-police ' +
    'politics-religion police-law police-security science-medicine science-law science-media science-business science-religion ' +
    'media-arts media-sport media-business arts-business sport-business arts-science security-medicine law-business',
);
/** Pairs that one person has now and then. */
const SELDOM: ReadonlySet<string> = pairs(
  'politics-sport politics-arts politics-trade security-sport security-religion business-trade media-law media-medicine ' +
    'arts-sport science-sport security-business security-law medicine-business arts-religion science-security',
);

/** How two lists of roles go together. */
export type RoleFit = 'FITS' | 'DOUBTFUL' | 'CLASHES';

/** The walk of life of a role such as "deputy foreign minister"; null when its noun tells none. */
export function domainOf(role: string): string | null {
  return DOMAIN_OF_NOUN.get(role.slice(role.lastIndexOf(' ') + 1)) ?? null;
}

/** The walks of life of roles, sorted. */
export function domainsOf(roles: readonly string[]): string[] {
  const domains = roles.map(domainOf).filter((domain) => domain !== null);
  return [...new Set(domains)].sort();
}

/** The best fit between any of the one and any of the other; FITS when one side tells nothing. */
export function fitOfDomains(a: readonly string[], b: readonly string[]): RoleFit {
  if (a.length === 0 || b.length === 0) return 'FITS';
  const fits = a.flatMap((one) => b.map((other) => fitOf(one, other)));
  if (fits.includes('FITS')) return 'FITS';
  return fits.includes('DOUBTFUL') ? 'DOUBTFUL' : 'CLASHES';
}

function fitOf(a: string, b: string): RoleFit {
  if (a === b || TOGETHER.has(`${a}-${b}`)) return 'FITS';
  return SELDOM.has(`${a}-${b}`) ? 'DOUBTFUL' : 'CLASHES';
}

function pairs(list: string): Set<string> {
  return new Set(list.split(' ').flatMap((pair) => [pair, pair.split('-').reverse().join('-')]));
}
