import { describe, expect, it } from 'vitest';
import { toFacts } from '../../../loaders/write/facts.js';
import { MIN_WORDS, ownWords, type OwnWords } from '../../../loaders/write/own-words.js';
import { agreement, BANDS, bandsOf } from '../../../loaders/write/signature.js';
import { copySimilarity } from '../../../loaders/write/similarity.js';
import { blankArticle } from '../../utils/blank-article.js';
import { storySentences } from '../../utils/stories.js';

const WIRE = `The ferry Halden Star ran aground off Port Selby on Tuesday night with 214 people on board, and 11 of them
were hurt, the coastguard said. Lifeboats from three towns took the passengers ashore before midnight, while the crew of
19 stayed on the ship to keep its pumps going. "We heard a long scrape and then the lights went," said Ruta Almgren, who
was on her way home from a wedding with her two sons. The captain, whose name was not given, told investigators that the
buoy at the harbour mouth had been dark since Sunday. The port authority confirmed that it had been told of the fault,
and said that a repair was planned for this week. The Halden Star was built in 1994 and passed its last inspection in
May. Its owner, the Selby Line, said that the ferry could be towed to the yard in Vantry at the next high tide, and that
all sailings until Friday were cancelled. The transport ministry opened an inquiry. Fishermen in the bay reported a film
of oil near the rocks, but the coastguard said that the tanks were whole and that no fuel had been lost.`;
const [LEAD, ...REST] = WIRE.split(/(?<=\.)\s+/u) as [string, ...string[]];
const OWN_LEAD = `A passenger ship hit the rocks outside the port of Selby late on Tuesday. Eleven people needed a doctor.`;
const LOCAL = `Among the passengers were nine pupils of the Aldermoor music school, all of them unhurt, the headmaster of
the school told this newspaper; their teacher is expected home on Thursday.`;
const OTHER_WRITER = `More than two hundred passengers were brought to land by lifeboats after a ferry hit rocks near Port
Selby on Tuesday night. Eleven people were taken to hospital, none of them badly hurt. "We heard a long scrape and then
the lights went," passenger Ruta Almgren said. Sailors had complained for days that a light at the entrance of the
harbour did not work, according to the mayor, Iven Torrak, who called it a disgrace. The company that runs the Halden
Star promised every passenger a refund and a free crossing. Divers will look at the hull today. It is the second accident
on this route within a year: in January a freighter lost 30 containers in a storm, some of which have not been found.`;

describe('copySimilarity', () => {
  it.each([
    ['the same words under another headline', WIRE, 1],
    [
      'another dateline and credit',
      `VANTRY (Northgate Wire) — ${WIRE} Additional reporting by Ama Boateng.`,
      0.9,
    ],
    [
      'paragraphs merged, other marks and capitals',
      WIRE.toUpperCase().replaceAll('"', '”').replaceAll('.', ' .'),
      1,
    ],
    ['a lead of its own', [OWN_LEAD, ...REST].join(' '), 0.6],
    ['a local paragraph', [LEAD, LOCAL, ...REST].join(' '), 0.7],
    ['the first half of it', WIRE.slice(0, WIRE.length / 2), 0.45],
    ['a lead of its own and six sentences', [OWN_LEAD, ...REST.slice(0, 6)].join(' '), 0.4],
    ['quotations dropped', [LEAD, ...REST].filter((sentence) => !sentence.includes('"')).join(' '), 0.7],
  ])('finds %s', (_name, copy, atLeast) => {
    expect(similarity(WIRE, copy)).toBeGreaterThanOrEqual(atLeast);
    expect(similarity(copy, WIRE)).toBe(similarity(WIRE, copy));
  });

  it.each([
    ['the same event by another writer, with one quotation of both', WIRE, OTHER_WRITER],
    ['an excerpt of a fifth in a story of its own', WIRE, `${OTHER_WRITER} ${REST.slice(2, 4).join(' ')}`],
    ['forecasts of two days', forecast('Monday', 7, 12, 60), forecast('Thursday', 9, 16, 25)],
    [
      'market reports of two days',
      market('Monday', 'rose', [4, 5213, 31, 92]),
      market('Friday', 'fell', [9, 5107, 18, 88]),
    ],
    ['live pages with one frame', live(storySentences(1, 12)), live(storySentences(2, 12))],
    [
      'daily releases that are mostly notes, with other figures',
      release([34, 23, 11, 8]),
      release([26, 15, 9, 17]),
    ],
  ])('does not take for copies: %s', (_name, a, b) => {
    expect(similarity(a, b)).toBeNull();
  });

  it('takes a release with the same figures for a copy, however much of it is notes', () => {
    expect(
      similarity(release([34, 23, 11, 8]), release([34, 23, 11, 8]).replace('military', 'air')),
    ).toBeGreaterThan(0.8);
  });
});

describe('ownWords', () => {
  it('are those of the body alone, whatever its parts', () => {
    const [body, more] = [storySentences(1, 6).join(' '), storySentences(2, 3).join(' ')];
    const text = `${more}${body}`;
    const middle = text.indexOf(' ', text.length / 2);
    const parts = [
      { kind: 'PROMO' as const, start: 0, end: more.length },
      { kind: 'BODY' as const, start: more.length, end: middle },
      { kind: 'BODY' as const, start: middle, end: text.length },
    ];
    const found = toFacts(blankArticle(text, { segments: parts })).properties;
    expect(bandsIn(found)).toEqual(bandsIn(toFacts(blankArticle(body)).properties));
  });

  it.each([
    'HEADLINE',
    'BYLINE',
    'DATELINE',
    'CAPTION',
    'CREDIT',
    'POST',
    'PULL_QUOTE',
    'PROMO',
    'BOILERPLATE',
  ] as const)('are none of a %s', (kind) => {
    expect(ownWords(stored(WIRE, kind))).toBeNull();
  });

  it.each([
    [MIN_WORDS, true],
    [MIN_WORDS - 1, false],
  ])('of %i words are enough: %s', (count, isEnough) => {
    const text = storySentences(1).join(' ').split(' ').slice(0, count).join(' ');
    expect(ownWords(stored(text)) !== null).toBe(isEnough);
  });

  it('hold figures without thousands separators', () => {
    const text = `${storySentences(1, 6).join(' ')} 6,500 hogs at 12:30, up 0.4 per cent`;
    expect([...(ownWords(stored(text)) as OwnWords).figures]).toEqual(['6500', '12:30', '0.4']);
  });

  it('count letters of scripts without blanks between words', () => {
    expect(ownWords(stored('船は火曜日の夜に港の外で座礁した。'.repeat(5)))).not.toBeNull();
  });
});

describe('bandsOf', () => {
  it('gives the same numbers on every machine', () => {
    const { shingles } = ownWords(stored(WIRE)) as OwnWords;
    expect(bandsOf(shingles).slice(0, 3)).toEqual(GOLDEN);
  });

  it('agrees in about so many of 48 as shingles are shared', () => {
    const [a, b] = [storySentences(1, 40), [...storySentences(1, 20), ...storySentences(2, 20)]].map(
      (sentences) => bandsOf((ownWords(stored(sentences.join(' '))) as OwnWords).shingles),
    ) as [number[], number[]];
    expect(agreement(a, a)).toBe(BANDS * 2);
    // A third is shared: 16, give or take 3 standard deviations.
    expect(Math.abs(agreement(a, b) - 16)).toBeLessThan(10);
  });
});

const GOLDEN = [2806067385, 791783954, 1681658153];

function similarity(a: string, b: string): number | null {
  return copySimilarity(ownWords(stored(a)) as OwnWords, ownWords(stored(b)) as OwnWords);
}

function stored(text: string, kind = 'BODY') {
  return { text, segmentKinds: [kind], segmentStarts: [0], segmentEnds: [text.length] };
}

function bandsIn(properties: Readonly<Record<string, unknown>>) {
  return Object.entries(properties).filter(([key]) => key.startsWith('band'));
}

function forecast(day: string, low: number, high: number, rain: number): string {
  return `${day} will start cloudy in Kelmaro, with temperatures between ${low} and ${high} degrees in the morning. In the
    afternoon the wind turns to the west, at ${rain - 10} kilometres an hour, and there is a ${rain} per cent chance of rain
    in the hills. The sun rises at 6.${low + 20} and sets at 18.${high + 20}. The outlook for the week is unsettled. Ferries
    to Osmere run every ${high * 2} minutes. Pollen is low, and the sea is at ${low + 4} degrees. Snow is possible above
    ${rain * 40} metres after ${day} night.`;
}

function market(day: string, moved: string, [a, b, c, d]: readonly number[] = []): string {
  return `The Kelmaro 50 index ${moved} 0.${a} per cent to ${b} points on ${day}, as banking shares ${moved} and mining
    shares stood still. ${c} shares ended higher and ${50 - (c as number)} lower. The currency ${moved} to 1.${d} to the dollar,
    and the ten-year bond yielded 3.${a} per cent. Brent crude ${moved} to ${d} dollars a barrel. Turnover was ${c}0
    million. Trading resumes at nine. Figures are provided by the exchange and are delayed by at least fifteen minutes.`;
}

function live(updates: readonly string[]): string {
  return `Welcome to our live coverage. We will bring you all the latest news as it happens, so stay with us. This page
    updates by itself; there is no need to refresh it. You can send us your questions and pictures at any time.
    ${updates.join(' ')} That is all from us for today. Thank you for following our live coverage.`;
}

function release([a, b, c, d]: readonly number[]): string {
  return `The command carried out ${a} military strikes on Monday: ${b} near Vantry, ${c} near Osmere and ${d} elsewhere.
    A strike, as the command uses the word, means one or more events at about the same place that have one effect there,
    so that one aircraft with one weapon counts as much as several with many. The command does not give the number or kind
    of aircraft in a strike, the number of weapons used in it, or the number of hits on a target. All times are those of
    the capital. Fire from the ground in answer to fire is not a strike. The strikes are part of the operation to protect
    shipping in the strait, which began in spring and which parliament has extended until the end of the year.`;
}
