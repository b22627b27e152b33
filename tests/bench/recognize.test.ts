import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trimName } from '../../bench/recognize/conventions.js';
import { readStories } from '../../bench/recognize/geovirus.js';
import { goldOfNames } from '../../bench/recognize/gold-of-names.js';
import { judgeNames, sumTallies } from '../../bench/recognize/judge-names.js';
import { judgeToponyms, type Answer } from '../../bench/recognize/judge-toponyms.js';
import { judgeTree, type TreeWord } from '../../bench/recognize/judge-trees.js';
import { loadNameSet } from '../../bench/recognize/name-sets.js';
import { readMarks } from '../../bench/recognize/newswire-names.js';
import { answerFromText } from '../../bench/recognize/place-methods.js';
import { formatTimed, median } from '../../bench/recognize/race.js';
import { startSpacy } from '../../bench/recognize/spacy.js';
import { readTrees, scoreTrees } from '../../bench/recognize/trees.js';
import type { FoundMention } from '../../bench/score/extract.js';
import { SHARED_DIR } from '../../bench/score/sources.js';
import { ENTITY_TYPES, type Article, type EntityType } from '../../loaders/article.js';
import { createGazetteer } from '../../loaders/resolve/places/gazetteer.js';

describe('names', () => {
  const text = 'Ana Ruiz left the Orchard Union’s hall in Porto. Photo: Bergen Press';
  const at = (words: string, type: EntityType): FoundMention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, entity: null };
  };
  const gold = goldOfNames({
    id: 'one',
    source: 'none',
    text,
    names: [at('Ana Ruiz', 'PERSON'), at('the Orchard Union', 'ORGANIZATION'), at('Porto', 'PLACE')],
  });
  const judge = (...names: FoundMention[]) => {
    const { strict, overlap } = judgeNames(gold, names);
    return [sumTallies([strict], ENTITY_TYPES), sumTallies([overlap], ENTITY_TYPES)];
  };

  it('are right with the same offsets and type, "the" and a possessive apart', () => {
    const found = [at('Ana Ruiz', 'PERSON'), at('Orchard Union’s', 'ORGANIZATION'), at('Porto', 'PLACE')];
    const all = { right: 3, found: 3, expected: 3 };
    expect(judge(...found)).toEqual([all, all]);
  });

  it.each([
    ['other offsets', at('Ruiz', 'PERSON'), 0, 1],
    ['another type', at('Porto', 'ORGANIZATION'), 0, 0],
    ['words that are no name', at('hall', 'PLACE'), 0, 0],
  ])('%s: strictly %s right, by overlap %s', (_, name, strict, overlap) => {
    expect(judge(name)).toEqual([
      { right: strict, found: 1, expected: 3 },
      { right: overlap, found: 1, expected: 3 },
    ]);
  });

  it('does not count pronouns and common nouns', () => {
    expect(judge({ ...at('hall', 'PLACE'), nominal: true })[0]).toEqual({ right: 0, found: 0, expected: 3 });
  });

  it('counts one found name for one expected, however many overlap', () => {
    expect(judge(at('Ana', 'PERSON'), at('Ruiz', 'PERSON'))[1]).toEqual({ right: 1, found: 2, expected: 3 });
  });

  it('does not judge a name in a part that holds no facts', () => {
    const credit = { kind: 'CREDIT', start: text.indexOf('Photo'), end: text.length } as const;
    const body = { kind: 'BODY', start: 0, end: credit.start } as const;
    const read = { ...gold, gold: { ...gold.gold, segments: [body, credit] } };
    expect(judgeNames(read, [at('Bergen Press', 'ORGANIZATION')]).strict.wrong).toEqual([]);
    expect(judgeNames(gold, [at('Bergen Press', 'ORGANIZATION')]).strict.wrong).toHaveLength(1);
  });
});

describe('the conventions for names', () => {
  it.each([
    ['the Hague', false, 'Hague'],
    ['President Ana Ruiz', true, 'Ana Ruiz'],
    ['Lt . Ruiz', true, 'Ruiz'],
    ['Ruiz ’ s', true, 'Ruiz'],
    ['Workers ’', false, 'Workers'],
    ['“ Sunrise ”', false, 'Sunrise'],
    ['General Motors', false, 'General Motors'],
    ['President', true, 'President'],
    ['the', false, ''],
  ])('%s, a person: %s, is %s', (words, isPerson, expected) => {
    const tokens = words.split(' ');
    const { first, end } = trimName(tokens, isPerson);
    expect(tokens.slice(first, end).join(' ')).toBe(expected);
  });

  it('reads brackets as marks of names', () => {
    expect(readMarks('[LOC Sangha]: [PER Ana Ruiz] of [ORG AFP] [sic]')).toEqual({
      text: 'Sangha: Ana Ruiz of AFP [sic]',
      names: [
        { start: 0, end: 6, type: 'PLACE' },
        { start: 8, end: 16, type: 'PERSON' },
        { start: 20, end: 23, type: 'ORGANIZATION' },
      ],
    });
  });
});

describe('the sets of names', () => {
  // Counts of the readers that the training data is made by, on the same files.
  it.each([
    ['gum', 'data/gum', 43, 1741],
    ['politics', 'data/crossner', 541, 3259],
    ['re3d', 'data/re3d', 88, 1376],
  ] as const)('%s is read whole, its names in order and apart', (name, material, texts, names) => {
    if (!existsSync(join(SHARED_DIR, material))) return expect(loadNameSet(name)).toBeNull();
    const documents = loadNameSet(name) ?? [];
    expect(documents).toHaveLength(texts);
    const mentions = documents.flatMap(({ gold }) => gold.mentions);
    expect(mentions).toHaveLength(names);
    expect(mentions.filter(({ words }) => words === '' || words !== words.trim())).toEqual([]);
    const crowded = documents.filter(({ gold }) =>
      gold.mentions.some(({ start }, at) => start < (gold.mentions[at - 1]?.end ?? 0)),
    );
    expect(crowded).toEqual([]);
  });

  it('newswire is every fifteenth article, without its marks', () => {
    const files = readdirSync('training/corpus').filter((name) => name.endsWith('.txt'));
    const source = files.map((name) => readFileSync(`training/corpus/${name}`, 'utf8')).join('\n');
    const documents = loadNameSet('newswire') ?? [];
    expect(documents).toHaveLength(Math.floor((source.match(/^# /gmu) ?? []).length / 15));
    expect(documents.filter(({ gold }) => gold.mentions.length === 0)).toEqual([]);
    expect(documents.filter(({ text }) => /\[(?:PER|ORG|LOC|EVT) |^# /mu.test(text))).toEqual([]);
  });
});

describe('a parsed sentence', () => {
  const words = (...rows: [string, number, number, string, number, string][]): TreeWord[] =>
    rows.map(([, start, end, tag, head, relation]) => ({ start, end, tag, head, relation }));
  const gold = words(
    ['Rain', 0, 4, 'NOUN', 1, 'nsubj'],
    ['fell', 5, 9, 'VERB', -1, 'root'],
    ['do', 10, 12, 'AUX', 1, 'aux:pass'],
    ['n’t', 12, 15, 'PART', 1, 'advmod'],
  );
  const judge = (parsed: readonly TreeWord[]): number[] => {
    const { words: same, upos, uas, las } = judgeTree(gold, parsed);
    return [same.right, upos.right, uas.right, las.right];
  };
  const change = (at: number, other: Partial<TreeWord>): TreeWord[] =>
    gold.map((word, index) => (index === at ? { ...word, ...other } : word));

  it.each([
    ['the same tree', gold, [4, 4, 4, 4]],
    ['another tag', change(0, { tag: 'PROPN' }), [4, 3, 4, 4]],
    ['another relation', change(0, { relation: 'obj' }), [4, 4, 4, 3]],
    ['a relation with another subtype', change(2, { relation: 'aux' }), [4, 4, 4, 4]],
    ['another head', change(3, { head: 0 }), [4, 4, 3, 3]],
    ['a root where there is none', change(3, { head: -1 }), [4, 4, 3, 3]],
    ['no root', change(1, { head: 0 }), [4, 4, 3, 3]],
    ['nothing', [], [0, 0, 0, 0]],
  ])('%s', (_, parsed, expected) => {
    expect(judge(parsed)).toEqual(expected);
  });

  it('costs precision and recall where words are cut otherwise, and heads that are not there are wrong', () => {
    const joined = words(
      ['Rain', 0, 4, 'NOUN', 1, 'nsubj'],
      ['fell', 5, 9, 'VERB', -1, 'root'],
      ['don’t', 10, 15, 'AUX', 1, 'aux'],
    );
    expect(judgeTree(gold, joined).las).toEqual({ right: 2, found: 3, expected: 4 });
    const headless = words(['Rain', 0, 4, 'NOUN', 1, 'nsubj'], ['fell don’t', 5, 15, 'VERB', -1, 'root']);
    expect(judgeTree(gold, headless).uas).toEqual({ right: 0, found: 2, expected: 4 });
    expect(judgeTree(gold, headless).words).toEqual({ right: 1, found: 2, expected: 4 });
  });

  const conllu = [
    '# text = Rain didn’t.',
    '1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_',
    '2-3\tdidn’t\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
    '2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_',
    '3\tn’t\tnot\tPART\tRB\t_\t2\tadvmod:neg\t_\t_',
    '4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
  ].join('\n');

  it('stands over the characters of its raw text', () => {
    expect(readTrees(`${conllu}\n\n${conllu}\n`)[1]).toEqual({
      text: 'Rain didn’t.',
      words: [
        { start: 0, end: 4, tag: 'NOUN', head: 1, relation: 'nsubj' },
        { start: 5, end: 8, tag: 'AUX', head: -1, relation: 'root' },
        { start: 8, end: 11, tag: 'PART', head: 1, relation: 'advmod:neg' },
        { start: 11, end: 12, tag: 'PUNCT', head: 1, relation: 'punct' },
      ],
    });
  });

  it('is scored with every other one, and skipped where there are no trees or no parser', async () => {
    const trees = readTrees(conllu);
    const parser = { parse: () => Promise.resolve(trees[0]?.words.slice(0, 3) ?? []) };
    expect((await scoreTrees(trees, parser)).slice(1)).toEqual([
      '  words  P 100.0 (3/3)        R  75.0 (3/4)        F1  85.7',
      '  UPOS   P 100.0 (3/3)        R  75.0 (3/4)        F1  85.7',
      '  UAS    P 100.0 (3/3)        R  75.0 (3/4)        F1  85.7',
      '  LAS    P 100.0 (3/3)        R  75.0 (3/4)        F1  85.7',
    ]);
    expect(await scoreTrees(null, parser)).toEqual([expect.stringContaining('skipped (its material')]);
    expect(await scoreTrees(trees, null)).toEqual([expect.stringContaining('has no parser yet')]);
  });
});

describe('toponyms', () => {
  const story = (name: string, latitude: number, longitude: number) =>
    readStories(
      `<article><text>Rain &amp; wind in ${name}.</text><locations><location><name>${name}</name><start>14</start>` +
        `<end>0</end><lat>${latitude}</lat><lon>${longitude}</lon></location><location></location></locations></article>`,
    )[0] ?? { text: '', toponyms: [] };
  const porto = story('Porto', 41.15, -8.61);
  const gazetteer = createGazetteer();

  it('are read where the words stand, without empty ones', () => {
    const [only, ...others] = porto.toponyms;
    expect(porto.text.slice(only?.start, only?.end)).toBe('Porto');
    expect(others).toEqual([]);
  });

  it.each<[string, Answer | null, boolean, boolean]>([
    ['at the place', { name: 'Porto', latitude: 41.2, longitude: -8.5, countryCode: 'PT' }, true, true],
    [
      'far off in the country',
      { name: 'Faro', latitude: 37.02, longitude: -7.93, countryCode: 'PT' },
      false,
      true,
    ],
    ['a namesake abroad', { name: 'Porto', latitude: 42.2, longitude: 8.7, countryCode: 'FR' }, false, false],
    ['only in the country', { name: 'Porto', countryCode: 'PT' }, false, true],
    ['no answer', null, false, false],
  ])('%s', (_, answer, isNear, isSameCountry) => {
    const [outcome] = judgeToponyms(porto, [answer], gazetteer);
    expect([(outcome?.km ?? Infinity) <= 161, outcome?.isSameCountry]).toEqual([isNear, isSameCountry]);
  });

  it('count as unanswered where the text gave no place, or one that is nowhere', async () => {
    const { start, end } = porto.toponyms[0] ?? { start: 0, end: 0 };
    const mention = { start, end, type: 'PLACE' as const, entity: 'p', confidence: 1 };
    const finds = (mentions: Article['mentions'], place: object) => (article: Article) =>
      Promise.resolve({
        ...article,
        mentions,
        entities: [{ id: 'p', type: 'PLACE' as const, name: 'Porto', aliases: [], ...place }],
      });
    const answer = async (...found: Parameters<typeof finds>) =>
      (await answerFromText(porto, finds(...found), gazetteer)).byPipeline[0];
    expect(await answer([mention], { countryCode: 'PT' })).toMatchObject({ countryCode: 'PT' });
    expect(await answer([mention], {})).toBeNull();
    expect(await answer([{ ...mention, type: 'PERSON' }], { countryCode: 'PT' })).toBeNull();
    expect(await answer([{ ...mention, start: 0, end: 4 }], { countryCode: 'PT' })).toBeNull();
  });
});

describe('speed', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[], NaN],
  ])('%s has the median %s', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('is compared within a round', () => {
    const [own, other] = [
      { name: 'dateline', seconds: [1, 10, 1] },
      { name: 'other', seconds: [3, 20, 2] },
    ] as const;
    expect(formatTimed(own, 100, own)).toBe('   100 words/s (10 to 100)');
    expect(formatTimed(other, 100, own)).toBe('    33 words/s (5 to 50), dateline is 2.00 times as fast');
  });
});

describe('spaCy', () => {
  it.each([
    ['a program that is not there', '/no/such/python', /does not start/],
    ['a program that is no Python', process.execPath, /ended before it answered/],
  ])('is refused with the reason: %s', async (_, python, reason) => {
    const spacy = startSpacy(python);
    await expect(spacy.load('en_core_web_sm')).rejects.toThrow(reason);
    spacy.dispose();
  });
});
