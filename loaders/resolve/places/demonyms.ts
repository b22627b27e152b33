/**
 * Words for the people and things of a country. They are evidence of where a story plays ("the Syrian army"),
 * never places themselves. Countries by ISO 3166-1 alpha-2 code, singular forms, written for this project.
 */
const DEMONYMS_BY_COUNTRY: Readonly<Record<string, string>> = {
  AD: 'Andorran',
  AE: 'Emirati|Dubaian',
  AF: 'Afghan|Afghani',
  AG: 'Antiguan',
  AL: 'Albanian',
  AM: 'Armenian',
  AO: 'Angolan',
  AR: 'Argentine|Argentinian|Argentinean',
  AT: 'Austrian',
  AU: 'Australian|Aussie|Tasmanian|Queenslander',
  AZ: 'Azerbaijani|Azeri',
  BA: 'Bosnian|Herzegovinian',
  BB: 'Barbadian|Bajan',
  BD: 'Bangladeshi',
  BE: 'Belgian|Flemish|Walloon',
  BF: 'Burkinabe|Burkinabé',
  BG: 'Bulgarian',
  BH: 'Bahraini',
  BI: 'Burundian',
  BJ: 'Beninese|Beninois',
  BM: 'Bermudian',
  BN: 'Bruneian',
  BO: 'Bolivian',
  BR: 'Brazilian|Paulista',
  BS: 'Bahamian',
  BT: 'Bhutanese',
  BW: 'Botswanan|Batswana|Motswana',
  BY: 'Belarusian|Belarussian|Byelorussian',
  BZ: 'Belizean',
  CA: 'Canadian|Quebecer|Québécois|Quebecois|Ontarian|Albertan',
  CD: 'Congolese|Zairean',
  CF: 'Central African',
  CH: 'Swiss',
  CI: 'Ivorian|Ivoirian',
  CL: 'Chilean',
  CM: 'Cameroonian',
  CN: 'Chinese|Uyghur|Uighur|Tibetan',
  CO: 'Colombian',
  CR: 'Costa Rican',
  CU: 'Cuban',
  CV: 'Cape Verdean',
  CY: 'Cypriot|Greek Cypriot|Turkish Cypriot',
  CZ: 'Czech|Bohemian',
  DE: 'German|Bavarian|Saxon|Berliner',
  DJ: 'Djiboutian',
  DK: 'Danish|Dane',
  DM: 'Dominiquais',
  DO: 'Dominican',
  DZ: 'Algerian',
  EC: 'Ecuadorian|Ecuadorean',
  EE: 'Estonian',
  EG: 'Egyptian|Cairene',
  EH: 'Sahrawi|Saharawi',
  ER: 'Eritrean',
  ES: 'Spanish|Spaniard|Catalan|Basque|Andalusian|Galician',
  ET: 'Ethiopian|Tigrayan|Oromo',
  FI: 'Finnish|Finn',
  FJ: 'Fijian',
  FO: 'Faroese',
  FR: 'French|Frenchman|Frenchmen|Frenchwoman|Frenchwomen|Parisian|Breton|Corsican|Norman',
  GA: 'Gabonese',
  GB: 'British|Briton|Brit|English|Englishman|Englishmen|Englishwoman|Scottish|Scot|Scotsman|Welsh|Welshman|Northern Irish|Londoner|Liverpudlian|Cornish',
  GD: 'Grenadian',
  GE: 'Georgian|Abkhaz|Abkhazian|South Ossetian',
  GH: 'Ghanaian',
  GI: 'Gibraltarian',
  GL: 'Greenlandic|Greenlander',
  GM: 'Gambian',
  GN: 'Guinean',
  GQ: 'Equatoguinean|Equatorial Guinean',
  GR: 'Greek|Athenian|Cretan',
  GT: 'Guatemalan',
  GU: 'Guamanian',
  GW: 'Bissau-Guinean',
  GY: 'Guyanese',
  HK: 'Hongkonger|Hong Konger|Hongkongese',
  HN: 'Honduran',
  HR: 'Croatian|Croat',
  HT: 'Haitian',
  HU: 'Hungarian',
  ID: 'Indonesian|Acehnese|Balinese|Javanese',
  IE: 'Irish|Irishman|Irishmen|Irishwoman|Dubliner',
  IL: 'Israeli',
  IN: 'Indian|Kashmiri|Gujarati|Mumbaikar',
  IQ: 'Iraqi',
  IR: 'Iranian|Persian',
  IS: 'Icelandic|Icelander',
  IT: 'Italian|Roman|Sicilian|Sardinian|Venetian|Neapolitan|Milanese',
  JM: 'Jamaican',
  JO: 'Jordanian',
  JP: 'Japanese|Okinawan',
  KE: 'Kenyan',
  KG: 'Kyrgyz|Kyrgyzstani|Kirghiz',
  KH: 'Cambodian|Khmer',
  KI: 'I-Kiribati',
  KM: 'Comorian',
  KN: 'Kittitian|Nevisian',
  KP: 'North Korean',
  KR: 'South Korean|Korean',
  KW: 'Kuwaiti',
  KZ: 'Kazakh|Kazakhstani',
  LA: 'Laotian|Lao',
  LB: 'Lebanese',
  LC: 'St Lucian|Saint Lucian',
  LI: 'Liechtensteiner',
  LK: 'Sri Lankan|Sinhalese',
  LR: 'Liberian',
  LS: 'Basotho|Mosotho',
  LT: 'Lithuanian',
  LU: 'Luxembourger|Luxembourgish',
  LV: 'Latvian',
  LY: 'Libyan',
  MA: 'Moroccan',
  MC: 'Monegasque|Monégasque|Monacan',
  MD: 'Moldovan|Moldavian',
  ME: 'Montenegrin',
  MG: 'Malagasy|Madagascan',
  MH: 'Marshallese',
  MK: 'Macedonian',
  ML: 'Malian',
  MM: 'Burmese|Myanmarese|Rohingya|Karen',
  MN: 'Mongolian|Mongol',
  MO: 'Macanese',
  MR: 'Mauritanian',
  MT: 'Maltese',
  MU: 'Mauritian',
  MV: 'Maldivian',
  MW: 'Malawian',
  MX: 'Mexican',
  MY: 'Malaysian',
  MZ: 'Mozambican',
  NA: 'Namibian',
  NC: 'New Caledonian',
  NE: 'Nigerien',
  NG: 'Nigerian',
  NI: 'Nicaraguan',
  NL: 'Dutch|Dutchman|Dutchmen|Dutchwoman|Netherlander|Hollander',
  NO: 'Norwegian',
  NP: 'Nepalese|Nepali',
  NR: 'Nauruan',
  NZ: 'New Zealander|Kiwi|Maori|Māori',
  OM: 'Omani',
  PA: 'Panamanian',
  PE: 'Peruvian',
  PG: 'Papua New Guinean',
  PH: 'Filipino|Filipina|Philippine',
  PK: 'Pakistani',
  PL: 'Polish|Pole',
  PR: 'Puerto Rican',
  PS: 'Palestinian|Gazan',
  PT: 'Portuguese',
  PW: 'Palauan',
  PY: 'Paraguayan',
  QA: 'Qatari',
  RO: 'Romanian|Transylvanian',
  RS: 'Serbian|Serb',
  RU: 'Russian|Chechen|Muscovite|Siberian|Dagestani|Tatar',
  RW: 'Rwandan',
  SA: 'Saudi|Saudi Arabian',
  SB: 'Solomon Islander',
  SC: 'Seychellois',
  SD: 'Sudanese|Darfuri',
  SE: 'Swedish|Swede',
  SG: 'Singaporean',
  SI: 'Slovenian|Slovene',
  SK: 'Slovak|Slovakian',
  SL: 'Sierra Leonean|Sierra Leonian',
  SM: 'Sammarinese',
  SN: 'Senegalese',
  SO: 'Somali|Somalian|Somalilander',
  SR: 'Surinamese',
  SS: 'South Sudanese',
  ST: 'São Toméan|Sao Tomean',
  SV: 'Salvadoran|Salvadorian|Salvadorean',
  SY: 'Syrian',
  SZ: 'Swazi',
  TD: 'Chadian',
  TG: 'Togolese',
  TH: 'Thai',
  TJ: 'Tajik|Tajikistani',
  TL: 'Timorese|East Timorese',
  TM: 'Turkmen|Turkmenistani',
  TN: 'Tunisian',
  TO: 'Tongan',
  TR: 'Turkish|Turk',
  TT: 'Trinidadian|Tobagonian',
  TV: 'Tuvaluan',
  TW: 'Taiwanese',
  TZ: 'Tanzanian|Zanzibari',
  UA: 'Ukrainian|Crimean',
  UG: 'Ugandan',
  US: 'American|Californian|Texan|New Yorker|Hawaiian|Alaskan|Floridian|Virginian|Chicagoan|Bostonian|Ohioan|Minnesotan|Oklahoman',
  UY: 'Uruguayan',
  UZ: 'Uzbek|Uzbekistani',
  VA: 'Vatican',
  VC: 'Vincentian',
  VE: 'Venezuelan',
  VN: 'Vietnamese',
  VU: 'Vanuatuan|Ni-Vanuatu',
  WS: 'Samoan',
  XK: 'Kosovar|Kosovan',
  YE: 'Yemeni|Yemenite',
  ZA: 'South African|Zulu|Afrikaner',
  ZM: 'Zambian',
  ZW: 'Zimbabwean',
};

const COUNTRY_BY_DEMONYM: ReadonlyMap<string, string> = new Map(
  Object.entries(DEMONYMS_BY_COUNTRY).flatMap(([code, words]) =>
    words.split('|').map((word): [string, string] => [word.toLowerCase(), code]),
  ),
);

/** A capitalised word, or two or three of which only the whole may be a demonym ("South Korean"). */
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu;
const LONGEST_DEMONYM_WORDS = 3;

/** A demonym in a text: UTF-16 offsets, `end` exclusive. */
export interface DemonymAt {
  readonly start: number;
  readonly end: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * The ISO 3166-1 alpha-2 code of the country that a demonym speaks of: "Syrian", "Frenchmen", "South Koreans".
 * Null for every other word. Case does not count; peoples of one country count for it ("Catalan" is ES).
 */
export function demonymCountry(word: string): string | null {
  const lower = word.trim().toLowerCase().replace(/\s+/g, ' ');
  const singular = lower.endsWith('s') ? COUNTRY_BY_DEMONYM.get(lower.slice(0, -1)) : undefined;
  return COUNTRY_BY_DEMONYM.get(lower) ?? singular ?? null;
}

/** Every demonym that stands in the text with a capital, the longest at each place, in order. */
export function findDemonyms(text: string): DemonymAt[] {
  const words = [...text.matchAll(CAPITALISED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/['’]s?$/, '').length,
  }));
  const found: DemonymAt[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = longestFrom(text, words, at);
    if (hit === null) continue;
    found.push(hit.demonym);
    at += hit.words - 1;
  }
  return found;
}

function longestFrom(
  text: string,
  words: readonly { start: number; end: number }[],
  at: number,
): { demonym: DemonymAt; words: number } | null {
  const start = words[at]?.start ?? 0;
  for (let count = LONGEST_DEMONYM_WORDS; count > 0; count--) {
    const end = words[at + count - 1]?.end;
    if (end === undefined || end - start > 40) continue;
    const country = demonymCountry(text.slice(start, end));
    if (country !== null) return { demonym: { start, end, country }, words: count };
  }
  return null;
}
