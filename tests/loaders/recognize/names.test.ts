import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Segment } from '../../../loaders/article.js';
import { dropCommonWords } from '../../../loaders/recognize/common-words.js';
import { findRepeatedNames } from '../../../loaders/recognize/consistency.js';
import { createDecoder } from '../../../loaders/recognize/model/decode.js';
import type { FoundName, NameRule } from '../../../loaders/recognize/name.js';
import { dropAddress } from '../../../loaders/recognize/name-rules/addresses.js';
import { settleAgency } from '../../../loaders/recognize/name-rules/agencies.js';
import { settleCountry } from '../../../loaders/recognize/name-rules/countries.js';
import { trimMarks } from '../../../loaders/recognize/name-rules/marks.js';
import { dropNationality } from '../../../loaders/recognize/name-rules/nationalities.js';
import { dropShapeless } from '../../../loaders/recognize/name-rules/shape.js';
import { trimSmallWords } from '../../../loaders/recognize/name-rules/small-words.js';
import { dropTitle } from '../../../loaders/recognize/name-rules/titles.js';
import { findNamedEvents } from '../../../loaders/recognize/named-events.js';
import { createNamesRecognizer, type NamesRecognizer } from '../../../loaders/recognize/names.js';
import { splitSentences } from '../../../loaders/recognize/sentences.js';
import { createTagger, type Tagger } from '../../../loaders/recognize/tagger.js';
import { casePattern, splitTokens } from '../../../loaders/recognize/tokenize.js';

const wordsOf = (text: string): string[] =>
  splitTokens(text).map((token) => text.slice(token.start, token.end));

describe('splitTokens', () => {
  it.each<[string, string[]]>([
    ['U.S. Gen. Smith’s', ['U', '.', 'S', '.', 'Gen', '.', 'Smith', '’', 's']],
    ['Léo 😀 met Ana-Inés', ['Léo', '😀', 'met', 'Ana', '-', 'Inés']],
    ['the airstrikeCredit: Ada', ['the', 'airstrike', 'Credit', ':', 'Ada']],
    ['LondonImage HarperCollins iPhone', ['London', 'Image', 'HarperCollins', 'iPhone']],
    ['CreditNour Halabi', ['Credit', 'Nour', 'Halabi']],
    ['CreditCreditNour Halabi', ['CreditCredit', 'Nour', 'Halabi']],
    ['artilleryhttps://t', ['artillery', 'https', ':', '/', '/', 't']],
    ['#Syriapic.twitter.com/x', ['#', 'Syria', 'pic', '.', 'twitter', '.', 'com', '/', 'x']],
    ['Aleppowww.x', ['Aleppo', 'www', '.', 'x']],
    ['a topic. CreditKS Olympic https', ['a', 'topic', '.', 'CreditKS', 'Olympic', 'https']],
    ['\u00a0two\u200b\u00a0words ', ['two', 'words']],
    ['', []],
  ])('splits %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('casePattern', () => {
  it.each([
    ['word', 'lower'],
    ['Word', 'capital'],
    ['NATO', 'upper'],
    ['J', 'letter'],
    ['McAdam', 'mixed'],
    ['2016', 'digits'],
    ['G20', 'alphanumeric'],
    ['“', 'other'],
    ['Érika', 'capital'],
  ])('%s is %s', (word, pattern) => {
    expect(casePattern(word)).toBe(pattern);
  });
});

describe('createDecoder', () => {
  const labels = ['O', 'B-PERSON', 'I-PERSON', 'E-PERSON', 'S-PERSON'];

  it('never chooses an illegal sequence, however likely its labels', () => {
    const scores = Float32Array.from([-2, -3, -0.1, -3, -4, -2, -4, -3, -0.1, -3]);
    expect(createDecoder(labels)(scores, 2)).toEqual([{ start: 0, end: 2, type: 'PERSON' }]);
  });

  it('finds nothing in no words', () => {
    expect(createDecoder(labels)(new Float32Array(), 0)).toEqual([]);
  });
});

describe('name rules', () => {
  const apply = (rule: NameRule, marked: string, type: FoundName['type']): string | null => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const text = marked.replace(/[[\]]/gu, '');
    const name = rule({ start, end, type, confidence: 1 }, text);
    return name === null ? null : `${name.type} ${text.slice(name.start, name.end)}`;
  };

  it.each<[string, NameRule, string, FoundName['type'], string | null]>([
    ['trims a possessive', trimMarks, '[Syria’s] army', 'PLACE', 'PLACE Syria'],
    ['trims an article', trimMarks, '[the Red Cross] came', 'ORGANIZATION', 'ORGANIZATION Red Cross'],
    ['trims quotation marks', trimMarks, 'called [“Abu Omar”]', 'PERSON', 'PERSON Abu Omar'],
    ['trims a hash sign', trimMarks, 'pray for [#Homs]', 'PLACE', 'PLACE Homs'],
    ['does not trim an inner apostrophe', trimMarks, 'met [Sean O’Neill]', 'PERSON', 'PERSON Sean O’Neill'],
    ['keeps a full stop inside', trimMarks, 'in the [U.S.]', 'PLACE', 'PLACE U.S.'],
    ['drops titles', dropTitle, '[President Dr. Ana Reis]', 'PERSON', 'PERSON Ana Reis'],
    ['does not drop the only word', dropTitle, '[Bishop] spoke', 'PERSON', 'PERSON Bishop'],
    [
      'leaves an organisation its title',
      dropTitle,
      '[General Electric]',
      'ORGANIZATION',
      'ORGANIZATION General Electric',
    ],
    ['knows a person by a shortened title', dropTitle, '[Brig. Gen. Coe] came', 'ORGANIZATION', 'PERSON Coe'],
    ['drops a nationality', dropNationality, 'the [Dutch] left', 'PLACE', null],
    [
      'drops a nationality before a common noun',
      dropNationality,
      'the [Iraqi government]',
      'ORGANIZATION',
      null,
    ],
    [
      'keeps a nationality in a name',
      dropNationality,
      '[Iraqi Airways]',
      'ORGANIZATION',
      'ORGANIZATION Iraqi Airways',
    ],
    ['trims a direction', trimSmallWords, 'in [eastern Homs]', 'PLACE', 'PLACE Homs'],
    ['keeps a direction in a name', trimSmallWords, 'in [East Timor]', 'PLACE', 'PLACE East Timor'],
    ['trims a common noun', trimSmallWords, 'the [Oxfam charity]', 'ORGANIZATION', 'ORGANIZATION Oxfam'],
    ['trims an adjective', trimSmallWords, '[Little Ana] slept', 'PERSON', 'PERSON Ana'],
    ['drops a call', dropShapeless, '[God] knows', 'PERSON', null],
    ['drops a handle', dropAddress, 'wrote @[AnaReis]', 'PERSON', null],
    ['drops part of an address', dropAddress, 'see https://news.example/[Reis]', 'PERSON', null],
    ['drops a domain', dropAddress, 'see [Reis].com now', 'ORGANIZATION', null],
    ['keeps a name after a slash', dropAddress, 'Photo: AFP/[Ana Reis]', 'PERSON', 'PERSON Ana Reis'],
    ['makes an agency an organisation', settleAgency, '[Getty] The street', 'PERSON', 'ORGANIZATION Getty'],
    ['cuts a credit off a name', settleAgency, '[Reuters Ana Reis] waits', 'PERSON', 'PERSON Ana Reis'],
    ['makes a country a place', settleCountry, 'the [DRC] said', 'ORGANIZATION', 'PLACE DRC'],
    ['leaves a person a country’s name', settleCountry, '[Chad] smiled', 'PERSON', 'PERSON Chad'],
    [
      'leaves a body that has a country in its name',
      settleCountry,
      '[Chad Airlines]',
      'ORGANIZATION',
      'ORGANIZATION Chad Airlines',
    ],
    ['leaves other words alone', settleAgency, '[Gettysburg] was quiet', 'PLACE', 'PLACE Gettysburg'],
    ['drops what has no capital', dropShapeless, 'the [army] came', 'ORGANIZATION', null],
    ['keeps a name without capitals in its script', dropShapeless, 'in [上海]', 'PLACE', 'PLACE 上海'],
  ])('%s', (_title, rule, marked, type, expected) => {
    expect(apply(rule, marked, type)).toBe(expected);
  });
});

describe('findNamedEvents', () => {
  const find = (text: string): string[] =>
    findNamedEvents(text, [{ start: 0, end: text.length }]).map((name) => text.slice(name.start, name.end));

  it.each<[string, string[]]>([
    ['He fought in World War II and later.', ['World War II']],
    ['After the Spanish Civil War they left.', ['Spanish Civil War']],
    ['The siege of Leningrad lasted for years.', ['siege of Leningrad']],
    ['Typhoon Haiyan struck.', ['Typhoon Haiyan']],
    ['They won the 2014 FIFA World Cup in Rio.', ['2014 FIFA World Cup']],
    ['The 2019 Canadian election was close.', ['2019 Canadian election']],
    ['Leaders met at the G20 summit.', ['G20 summit']],
    ['The 2004 tsunami and the September 11 attacks came first.', ['2004 tsunami', 'September 11 attacks']],
    ['Since the 2015 Paris attacks, much changed.', ['2015 Paris attacks']],
    ['In 2016 Ana Reis moved.', []],
    ['The war went on for years.', []],
    ['The Secretary of War resigned.', []],
    ['The battle for votes goes on.', []],
    ['A hurricane came.', []],
    ['Elections were held in 2019.', []],
  ])('in %s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('dropCommonWords', () => {
  it.each<[string, number, number]>([
    ['Blood ran in the street. He gave blood.', 0.8, 0],
    ['Blood ran in the street. He gave money.', 0.8, 1],
    ['Blood ran in the street. He gave blood.', 0.99, 1],
    ['When Blood spoke, others gave blood.', 0.8, 1],
  ])('%s (%d)', (text, confidence, left) => {
    const start = text.indexOf('Blood');
    const name: FoundName = { start, end: start + 5, type: 'PERSON', confidence };
    expect(
      dropCommonWords(text, splitSentences(text, { start: 0, end: text.length }, 0), [name]),
    ).toHaveLength(left);
  });
});

describe('findRepeatedNames', () => {
  const repeat = (text: string, names: readonly [string, FoundName['type'], number][]): string[] => {
    const given = names.map(([words, type, confidence]) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      type,
      confidence,
    }));
    return findRepeatedNames(text, [{ start: 0, end: text.length }], given).map(
      (name) => `${name.type} ${text.slice(name.start, name.end)} ${name.start}`,
    );
  };

  it('finds a name and a surname again', () => {
    const text = 'Omar Haddad spoke. Later Omar Haddad left, but Haddad came back.';
    expect(repeat(text, [['Omar Haddad', 'PERSON', 0.95]])).toEqual([
      `PERSON Omar Haddad ${text.lastIndexOf('Omar')}`,
      `PERSON Haddad ${text.lastIndexOf('Haddad')}`,
    ]);
  });

  it.each<[string, string, [string, FoundName['type'], number]]>([
    ['a name that was found unsurely', 'Homs fell. In Homs, rain.', ['Homs', 'PLACE', 0.5]],
    [
      'a word that the article also uses as a common word',
      'Rose Hope spoke. Hope is hope.',
      ['Rose Hope', 'PERSON', 0.9],
    ],
    ['a part of a larger name', 'Homs fell. The Homs Media Office said so.', ['Homs', 'PLACE', 0.9]],
  ])('does not carry over %s', (_title, text, name) => {
    expect(repeat(text, [name])).toEqual([]);
  });
});

describe('the recognizer', () => {
  let tagger: Tagger;
  let recognizer: NamesRecognizer;

  beforeAll(async () => {
    tagger = await createTagger();
    recognizer = await createNamesRecognizer({ tagger });
  }, 30_000);
  afterAll(() => tagger.dispose());

  const article = (text: string, segments: readonly Segment[]): Article => ({
    id: 'a',
    url: null,
    headline: null,
    byline: null,
    authors: [],
    publisher: null,
    section: null,
    modifiedAt: null,
    publishedAt: null,
    language: 'en',
    text,
    textHash: '',
    segments,
    sentences: [],
    dates: [],
    mentions: [],
    entities: [],
    quotations: [],
    relationships: [],
    messages: [],
  });
  const namesIn = async (text: string): Promise<string[]> => {
    const { mentions } = await recognizer.stage(
      article(text, [{ kind: 'BODY', start: 0, end: text.length }]),
    );
    return mentions.map((mention) => `${mention.type} ${text.slice(mention.start, mention.end)}`);
  };

  it('finds people, organisations, places and events', async () => {
    expect(
      await namesIn(
        'President Amara Diallo met envoys of the European Union in Nairobi on Monday, before World War II talks.',
      ),
    ).toEqual(['PERSON Amara Diallo', 'ORGANIZATION European Union', 'PLACE Nairobi', 'EVENT World War II']);
  });

  it('does not take nationalities for places', async () => {
    expect(await namesIn('Syrian and British officials met on Tuesday.')).toEqual([]);
  });

  it('gives UTF-16 offsets beyond accents, emoji and curly quotes', async () => {
    const text = '😀 “Café, 😀” said José Ramírez in São Paulo’s centre.';
    const { mentions } = await recognizer.stage(
      article(text, [{ kind: 'BODY', start: 0, end: text.length }]),
    );
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['José Ramírez', 'São Paulo']);
  });

  it('reads the segments that hold facts, and none that repeat or are boilerplate', async () => {
    const text = 'Angela Merkel visited Paris.\nAngela Merkel visited Paris.\nAngela Merkel visited Rome.';
    const { sentences, mentions } = await recognizer.stage(
      article(text, [
        { kind: 'BODY', start: 0, end: 29 },
        { kind: 'CAPTION', start: 29, end: 58, repeat: true },
        { kind: 'BOILERPLATE', start: 58, end: text.length },
      ]),
    );
    expect(sentences).toEqual([{ start: 0, end: 28, segment: 0 }]);
    expect(mentions.map(({ start, end, type, entity }) => ({ start, end, type, entity }))).toEqual([
      { start: 0, end: 13, type: 'PERSON', entity: null },
      { start: 22, end: 27, type: 'PLACE', entity: null },
    ]);
  });

  it('says the same of a sentence alone and among others', async () => {
    const sentences = [
      'Kofi Mensah left Accra.',
      'Short.',
      'The World Bank lent money to Ghana, said Yaw Boateng of Oxfam.',
      '',
    ];
    const together = await tagger.tag([...sentences, ...sentences]);
    const alone = await Promise.all(sentences.map(async (one) => (await tagger.tag([one]))[0]));
    expect(together).toEqual([...alone, ...alone]);
  });

  it('reads a sentence that is longer than the model', async () => {
    const text = `${'It was a long and quiet day, and '.repeat(60)}then Angela Merkel came to Berlin.`;
    const [names = []] = await tagger.tag([text]);
    expect(names.map((name) => text.slice(name.start, name.end))).toEqual(['Angela Merkel', 'Berlin']);
  });
});
