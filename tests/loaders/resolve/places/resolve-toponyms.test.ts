import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../loaders/article.js';
import { createGazetteer } from '../../../../loaders/resolve/places/gazetteer.js';
import {
  resolveToponyms,
  type ToponymDecision,
} from '../../../../loaders/resolve/places/resolve-toponyms.js';

const gazetteer = createGazetteer();

/** Reads "[Aleppo], [Syria]": the brackets are the PLACE mentions. */
function read(marked: string): { text: string; mentions: Mention[] } {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.replace(/^\[|\]$/g, '');
    if (part.startsWith('[')) {
      mentions.push({
        start: text.length,
        end: text.length + words.length,
        type: 'PLACE',
        entity: null,
        confidence: 1,
      });
    }
    text += words;
  }
  return { text, mentions };
}

function decide(
  marked: string,
  publisherCountry: string | null = null,
): { text: string; decisions: ToponymDecision[] } {
  const { text, mentions } = read(marked);
  return { text, decisions: resolveToponyms({ text, mentions, publisherCountry }, gazetteer) };
}

/** "Aleppo: city SY", "Qaterji: unknown". */
function places(marked: string, publisherCountry: string | null = null): string[] {
  return decide(marked, publisherCountry).decisions.map(({ name, place }) =>
    place === null ? `${name}: unknown` : `${name}: ${place.kind} ${place.countryCode ?? '-'}`,
  );
}

/** "Qaterji in Aleppo: words that say so", for each decision whose container the words give. */
function containers(marked: string): string[] {
  const { text, decisions } = decide(marked);
  return decisions.flatMap(({ name, within }) =>
    within === null
      ? []
      : [`${name} in ${within.place.name}: ${text.slice(within.evidence.start, within.evidence.end)}`],
  );
}

describe('a place name', () => {
  it.each([
    ['Rain fell in [Paris].', ['Paris: capital FR']],
    [
      'He left [Paris], [Texas], for [London], [Ontario].',
      ['Paris: town US', 'Texas: region US', 'London: city CA', 'Ontario: region CA'],
    ],
    ['A fire in [Tuscaloosa], Ala., killed two.', ['Tuscaloosa: town US']],
    ['Talks in [Tripoli], [Lebanon], failed.', ['Tripoli: city LB', 'Lebanon: country LB']],
    ['Militias met in [Tripoli] and [Benghazi].', ['Tripoli: capital LY', 'Benghazi: city LY']],
    [
      '[Georgia], [Armenia] and [Azerbaijan] signed.',
      ['Georgia: country GE', 'Armenia: country AM', 'Azerbaijan: country AZ'],
    ],
    [
      'It sold in [Georgia], [Oklahoma], [Ohio] and [Utah].',
      ['Georgia: region US', 'Oklahoma: region US', 'Ohio: region US', 'Utah: region US'],
    ],
    [
      '[Sweden], [Turkey], the [United States] and [Chad] agreed.',
      ['Sweden: country SE', 'Turkey: country TR', 'United States: country US', 'Chad: country TD'],
    ],
    ['[Washington] said no.', ['Washington: capital US']],
    [
      '[Washington] waits. Senators of [Kentucky], [Nevada] and [Vermont] met one of [Georgia].',
      [
        'Washington: capital US',
        'Kentucky: region US',
        'Nevada: region US',
        'Vermont: region US',
        'Georgia: region US',
      ],
    ],
    [
      '[WASHINGTON] (AP) — Farmers in [Washington], [Oregon] and [Idaho] wait.',
      ['Washington: capital US', 'Washington: region US', 'Oregon: region US', 'Idaho: region US'],
    ],
    [
      'Farmers across [Washington], [Oregon] and [Idaho] wait.',
      ['Washington: region US', 'Oregon: region US', 'Idaho: region US'],
    ],
    ['Storms hit [Washington state] and [Oregon].', ['Washington: region US', 'Oregon: region US']],
    ['Police in [San Jose] saw the Costa Rican president.', ['San José: capital CR']],
    ['[Nice] was hit, French police said.', ['Nice: city FR']],
    ['Aid reached [Aleppo] but not [Aleppo province].', ['Aleppo: city SY', 'Aleppo: region SY']],
    ['Troops took [eastern Aleppo] and [north-west Syria].', ['Aleppo: city SY', 'Syria: country SY']],
    [
      'Ships crossed the [Black Sea] and the [Middle East] watched.',
      ['Black Sea: sea -', 'Middle East: area -'],
    ],
    ['[West Virginia] and [South Sudan] are names.', ['West Virginia: region US', 'South Sudan: country SS']],
    ['[New York] Governor Ada Moss spoke.', ['New York: region US']],
    ['[New York] Mayor Ada Moss spoke.', ['New York City: city US']],
    ['Rep. Adam Lowe (D-[Calif.]) spoke.', ['California: region US']],
    [
      'From [Kansas City], [Mo.], to [Kansas City], [Kan.]',
      ['Kansas City: city US', 'Missouri: region US', 'Kansas City: city US', 'Kansas: region US'],
    ],
    [
      'Floods in [Hyderabad], [Pakistan], and later in [Hyderabad], [India].',
      ['Hyderabad: city PK', 'Pakistan: country PK', 'Hyderabad: city IN', 'India: country IN'],
    ],
    [
      'Patients from the province of [Ontario] go to [Buffalo], [New York] in the [United States].',
      ['Ontario: region CA', 'Buffalo: city US', 'New York: region US', 'United States: country US'],
    ],
    [
      'He served in [Burma], [Zaire] and the [Ivory Coast].',
      ['Myanmar: country MM', 'Democratic Republic of the Congo: country CD', 'Ivory Coast: country CI'],
    ],
    [
      'Once called [Constantinople], [Saigon] and [Peking].',
      ['Istanbul: city TR', 'Ho Chi Minh City: city VN', 'Beijing: capital CN'],
    ],
    [
      'Police in [Jefferson Parish], [Louisiana], spoke.',
      ['Jefferson Parish: district US', 'Louisiana: region US'],
    ],
    ['Boats on the [Danube] and the [Gulf of Mexico].', ['Danube: area -', 'Gulf of Mexico: sea -']],
    [
      'In [Springfield], [Illinois], he spoke; then he left [Springfield].',
      ['Springfield: city US', 'Illinois: region US'],
    ],
    [
      'He moved from [Buffalo], [New York], to [New York].',
      ['Buffalo: city US', 'New York: region US', 'New York City: city US'],
    ],
  ])('%s', (marked, expected) => {
    expect(places(marked)).toEqual(expected);
  });

  it.each([
    ['[Blorptown] burned.', ['Blorptown: unknown']],
    ['They prayed in the [West].', ['West: unknown']],
    ['Samples went to [Plum Island].', ['Plum: unknown']],
    ['The [Bardo] museum in [Tunis] closed, Tunisian police said.', ['Bardo: unknown', 'Tunis: capital TN']],
    ['[UN] inspectors left.', ['UN: unknown']],
    ['Bread ran out in [Jobarr Zamalqa] of [Oslo].', ['Jobarr Zamalqa: unknown', 'Oslo: capital NO']],
    ['Smoke rose over [Xyzabad], [Iraq].', ['Xyzabad: unknown', 'Iraq: country IQ']],
    ['He lived in [Springfield], a village in [Iraq].', ['Springfield: unknown', 'Iraq: country IQ']],
  ])('does not mean a known place: %s', (marked, expected) => {
    expect(places(marked).map((place) => place.replace(/^Paris: capital FR$/, 'Paris: unknown'))).toEqual(
      expected,
    );
  });

  it("leans to the outlet's country where nothing else speaks", () => {
    expect(places('A man from [Newcastle] was held.', 'AU')).toEqual(['Newcastle: city AU']);
    expect(places('A man from [Newcastle] was held. British police spoke.')).toEqual([
      'Newcastle upon Tyne: city GB',
    ]);
  });

  it.each([
    ['The Paris News', 'A fire in [Paris] closed the road to [Bonham].', 'Paris: town US'],
    ['The Paris News', 'Leaders met in [Paris] as [France] and [Germany] voted.', 'Paris: capital FR'],
    ['Manchester Daily Herald', 'A fire in [Manchester] closed roads near [Nashua].', 'Manchester: city US'],
    ['The Guardian', 'A fire in [Manchester] closed roads.', 'Manchester: city GB'],
    ['The Independent', 'Rain fell in [Paris].', 'Paris: capital FR'],
  ])("hears which place the outlet's name speaks of: %s, %s", (publisher, marked, expected) => {
    const { text, mentions } = read(marked);
    const [first] = resolveToponyms({ text, mentions, publisher }, gazetteer);
    expect(`${first?.name}: ${first?.place?.kind} ${first?.place?.countryCode}`).toBe(expected);
  });

  it('has one decision for each name, though two names mean one place', () => {
    const { decisions } = decide('The [UK] and the [US], so [Britain] and [America].');
    expect(decisions.map(({ mentionIndexes, name }) => [name, mentionIndexes])).toEqual([
      ['United Kingdom', [0]],
      ['United States', [1]],
      ['United Kingdom', [2]],
      ['United States', [3]],
    ]);
  });

  it('keeps its runners-up, and the shares are at most one', () => {
    const [decision] = decide('Snow fell in [Birmingham].').decisions;
    expect(decision?.runnersUp.length).toBe(5);
    const shares = [decision?.score ?? 0, ...(decision?.runnersUp ?? []).map(({ score }) => score)];
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
  });

  it('is left alone when it is a common noun, a pronoun or no place', () => {
    const text = 'The city and Paris.';
    const mention = { entity: null, confidence: 1 } as const;
    const mentions: Mention[] = [
      { ...mention, start: 0, end: 8, type: 'PLACE', nominal: true },
      { ...mention, start: 13, end: 18, type: 'PERSON' },
    ];
    expect(resolveToponyms({ text, mentions }, gazetteer)).toEqual([]);
  });
});

describe('the words that say what holds a place', () => {
  it.each([
    ['In [Aleppo], [Syria], it rained.', ['Aleppo in Syria: Aleppo, Syria']],
    ['A fire in [Tuscaloosa], Ala., killed two.', ['Tuscaloosa in Alabama: Tuscaloosa, Ala.']],
    [
      'He was found in [Qaterji], a rebel-held neighborhood in [Aleppo].',
      ['Qaterji in Aleppo: Qaterji, a rebel-held neighborhood in Aleppo'],
    ],
    [
      'Shells hit the [Fardous] neighbourhood; [Aleppo] wept, and [Aleppo] buried.',
      ['Fardous in Aleppo: Fardous neighbourhood'],
    ],
    [
      'At home in [Talbiash], a village just north of [Homs].',
      ['Talbiash in Homs: Talbiash, a village just north of Homs'],
    ],
    ['The [Aleppo] district of [Jandoulat] fell.', ['Jandoulat in Aleppo: Aleppo district of Jandoulat']],
    ['The [Jandoulat] district of [Aleppo] fell.', ['Jandoulat in Aleppo: Jandoulat district of Aleppo']],
    ['Shells fell on [Syria]’s [Idlib].', ['Idlib in Syria: Syria’s Idlib']],
    ['The Syrian town of [Kafr Blorp] was quiet.', ['Kafr Blorp in Syria: The Syrian town of Kafr Blorp']],
  ])('%s', (marked, expected) => {
    expect(containers(marked)).toEqual(expected);
  });

  it.each([
    'He flew from [London] to [Paris].',
    'Rain fell on [Aleppo], [Homs] and [Hama].',
    'The [Fardous] neighbourhood was hit, as were [London] and [Paris].',
    '[Blorptown] lies close to [Lebanon].',
    '[Russia]’s war in [Ukraine] goes on.',
    '[Samarra] and north of [Baghdad] it was quiet.',
  ])('are not in: %s', (marked) => {
    expect(containers(marked)).toEqual([]);
  });

  it('give an unknown place near a town no more than its region', () => {
    const [unknown] = decide('They live in [Kafr Blorp], near [Homs].').decisions;
    expect([unknown?.place, unknown?.within?.place.kind, unknown?.within?.place.name]).toEqual([
      null,
      'region',
      'Homs',
    ]);
  });
});

describe('resolution', () => {
  it('is the same whenever it runs', () => {
    const { text, mentions } = read(
      'In [Paris], [Texas], and [Newcastle], [Springfield] and [Homs], [Syria].',
    );
    const first = resolveToponyms({ text, mentions }, gazetteer);
    expect(resolveToponyms({ text, mentions }, createGazetteer())).toEqual(first);
  });

  it('takes an article of ten thousand mentions', () => {
    const { text, mentions } = read(
      'Rain fell on [Aleppo], [Paris], [Springfield] and [San Jose] near [Homs]. '.repeat(2000),
    );
    const decisions = resolveToponyms({ text, mentions }, gazetteer);
    expect(decisions.flatMap(({ mentionIndexes }) => mentionIndexes).length).toBe(10_000);
  });
});
