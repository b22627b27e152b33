/**
 * Short forms of regions that mean a place only behind a town's name: "Tuscaloosa, Ala.", "Austin, TX". Alone
 * most of them are words or initials (Ore., Me., IN), so the gazetteer does not hold them.
 */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  'US.AL': 'Ala|AL',
  'US.AK': 'AK',
  'US.AZ': 'Ariz|AZ',
  'US.AR': 'Ark|AR',
  'US.CA': 'Calif|CA|Cal',
  'US.CO': 'Colo|CO',
  'US.CT': 'Conn|CT',
  'US.DE': 'Del|DE',
  'US.DC': 'DC|D.C',
  'US.FL': 'Fla|FL',
  'US.GA': 'Ga|GA',
  'US.HI': 'HI',
  'US.ID': 'ID',
  'US.IL': 'Ill|IL',
  'US.IN': 'Ind|IN',
  'US.IA': 'IA',
  'US.KS': 'Kan|Kans|KS',
  'US.KY': 'Ky|KY',
  'US.LA': 'La|LA',
  'US.ME': 'ME',
  'US.MD': 'Md|MD',
  'US.MA': 'Mass|MA',
  'US.MI': 'Mich|MI',
  'US.MN': 'Minn|MN',
  'US.MS': 'Miss|MS',
  'US.MO': 'Mo|MO',
  'US.MT': 'Mont|MT',
  'US.NE': 'Neb|Nebr|NE',
  'US.NV': 'Nev|NV',
  'US.NH': 'N.H|NH',
  'US.NJ': 'N.J|NJ',
  'US.NM': 'N.M|NM',
  'US.NY': 'N.Y|NY',
  'US.NC': 'N.C|NC',
  'US.ND': 'N.D|ND',
  'US.OH': 'OH',
  'US.OK': 'Okla|OK',
  'US.OR': 'Ore|OR',
  'US.PA': 'Pa|PA|Penn',
  'US.RI': 'R.I|RI',
  'US.SC': 'S.C|SC',
  'US.SD': 'S.D|SD',
  'US.TN': 'Tenn|TN',
  'US.TX': 'Tex|TX',
  'US.UT': 'UT',
  'US.VT': 'Vt|VT',
  'US.VA': 'Va|VA',
  'US.WA': 'Wash|WA',
  'US.WV': 'W.Va|W. Va|WV',
  'US.WI': 'Wis|Wisc|WI',
  'US.WY': 'Wyo|WY',
  'CA.01': 'Alta|AB',
  'CA.02': 'B.C|BC',
  'CA.03': 'Man|MB',
  'CA.04': 'N.B|NB',
  'CA.05': 'Nfld|NL|N.L',
  'CA.07': 'N.S|NS',
  'CA.08': 'Ont|ON',
  'CA.09': 'P.E.I|PEI|PE',
  'CA.10': 'Que|QC',
  'CA.11': 'Sask|SK',
  'AU.02': 'NSW|N.S.W',
  'AU.04': 'Qld|QLD',
  'AU.05': 'SA',
  'AU.06': 'Tas|TAS',
  'AU.07': 'Vic|VIC',
};

const REGIONS_BY_SHORT_FORM: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_FORMS).flatMap(([code, forms]) =>
    forms.split('|').map((form): [string, string] => [form, code]),
  ),
);

/**
 * The `gazetteerId` of the region that a short form behind a town's name means ("Ala.", "N.Y.", "TX"), null when
 * it is none. Case counts; a closing dot does not.
 */
export function regionOfShortForm(form: string): string | null {
  const code = REGIONS_BY_SHORT_FORM.get(form.trim().replace(/\.$/, ''));
  return code === undefined ? null : `geonames-code:${code}`;
}
