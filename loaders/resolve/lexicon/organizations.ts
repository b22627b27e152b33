import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';

/** One well-known organisation: its canonical name, what kind of body it is, and how else it is written. */
export interface KnownOrganizationRow {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** The table in `loaders/models/organizations.json`. */
export const KNOWN_ORGANIZATIONS = JSON.parse(
  readFileSync(projectFile('loaders/models/organizations.json'), 'utf8'),
) as readonly KnownOrganizationRow[];

/** Head words of organisations' names, and the nouns by which a text refers to them, to a kind each. */
export const ORGANIZATION_HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    charity: 'charity trust foundation',
    company:
      'company firm corporation corp inc ltd plc motors airlines airline airways industries holdings enterprises technologies technology systems brewery manufacturer maker retailer supermarket developer operator energy pharmaceuticals',
    bank: 'bank lender',
    party: 'party',
    ministry: 'ministry department treasury office',
    government: 'government administration regime cabinet kremlin',
    council: 'council',
    court: 'court tribunal',
    parliament: 'parliament congress senate assembly knesset bundestag duma legislature',
    police: 'police constabulary',
    university: 'university college institute',
    school: 'school academy',
    hospital: 'hospital infirmary clinic',
    agency: 'agency authority commission bureau administration service regulator watchdog',
    committee: 'committee',
    'monitoring group': 'observatory monitor',
    club: 'club fc united rovers wanderers side team',
    union: 'union federation',
    association: 'association society league alliance confederation',
    'armed group': 'army brigade brigades militia front forces battalion militants navy',
    media:
      'newspaper broadcaster magazine paper times post journal gazette herald tribune news television tv radio courier chronicle telegraph network',
    museum: 'museum gallery',
    church: 'church diocese',
    group: 'group coalition organisation organization body network coalition',
    center: 'centre center laboratory',
    ensemble: 'choir orchestra ensemble',
  }).flatMap(([kind, heads]) => heads.split(' ').map((head) => [head, kind] as const)),
);

/** Kinds to which a general noun may refer; a noun that is missing here fits its own kind and its own head. */
export const NOUN_FITS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    group:
      'charity,monitoring group,armed group,association,group,union,coalition,party,company,rescue service,committee',
    organisation:
      'charity,monitoring group,association,group,union,intergovernmental,agency,rescue service,committee,center',
    organization:
      'charity,monitoring group,association,group,union,intergovernmental,agency,rescue service,committee,center',
    body: 'intergovernmental,association,sports body,agency,committee,council',
    monitor: 'monitoring group',
    bloc: 'intergovernmental,alliance',
    alliance: 'alliance,association',
    firm: 'company',
    company: 'company,media,group',
    retailer: 'company',
    manufacturer: 'company',
    lender: 'bank,central bank',
    bank: 'bank,central bank',
    broadcaster: 'media',
    newspaper: 'media',
    paper: 'media',
    magazine: 'media',
    watchdog: 'agency,monitoring group,charity',
    regulator: 'agency',
    agency: 'agency,media',
    charity: 'charity',
    party: 'party',
    club: 'club',
    ministry: 'ministry',
    department: 'ministry',
    court: 'court',
    council: 'council,intergovernmental',
    committee: 'committee',
    university: 'university',
    college: 'university',
    school: 'school',
    hospital: 'hospital',
    union: 'union',
    foundation: 'charity',
    trust: 'charity',
    museum: 'museum',
    observatory: 'monitoring group',
    authority: '',
    commission: '',
    association: '',
    federation: '',
    institute: '',
    airline: '',
    tribunal: 'court',
    coalition: '',
    choir: '',
    orchestra: '',
    brigade: '',
    militia: '',
    league: '',
    society: '',
    congress: '',
    parliament: '',
    assembly: '',
  }).map(([noun, kinds]) => [noun, new Set(kinds.split(',').filter((kind) => kind !== ''))] as const),
);
