import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createParser, type Parser } from '../../../../loaders/recognize/grammar/parser.js';
import { findReportedClauses } from '../../../../loaders/recognize/quotations/reported-clauses.js';

let parser: Parser;

beforeAll(async () => {
  parser = await createParser();
});
afterAll(() => parser.dispose());

/** `cue / head of the source / content`, one for each report. */
async function reportsOf(sentence: string): Promise<string[]> {
  const tree = await parser.parse(sentence);
  const form = (index: number | null) =>
    index === null ? '-' : sentence.slice(tree[index]?.start, tree[index]?.end);
  return findReportedClauses(sentence, tree).map(
    ({ cue, source, content }) =>
      `${form(cue)} / ${form(source)} / ${content.map(({ start, end }) => sentence.slice(start, end)).join(' … ')}`,
  );
}

describe('what is reported, by grammar', () => {
  it.each([
    [
      'The minister said on Monday that the bridge would open in May.',
      'said / minister / the bridge would open in May',
    ],
    [
      'Officials believe the fire began in the kitchen.',
      'believe / Officials / the fire began in the kitchen',
    ],
    ['Mr Okello told reporters in Gulu that nobody had been hurt.', 'told / Okello / nobody had been hurt'],
    [
      'Prices rose by 3% in May, according to the statistics office.',
      'according / office / Prices rose by 3% in May',
    ],
    ['According to the report, prices rose by 3% in May.', 'According / report / prices rose by 3% in May'],
    [
      'The senator was quoted as saying that the vote would be close.',
      'saying / senator / the vote would be close',
    ],
    ['The charity warned of a flood in the delta.', 'warned / charity / a flood in the delta'],
    ['Dahl, who said he was innocent, left the court.', 'said / Dahl / he was innocent'],
    ['The firm vowed to appeal against the fine.', 'vowed / firm / to appeal against the fine'],
  ])('%s', async (sentence, report) => {
    expect(await reportsOf(sentence)).toEqual([report]);
  });

  it('gives each of two reports its own words', async () => {
    expect(
      await reportsOf('The mayor said the school was safe, and the union warned that it was not.'),
    ).toEqual(['said / mayor / the school was safe', 'warned / union / it was not']);
  });

  it('knows nobody behind a passive verb', async () => {
    expect(await reportsOf('It was reported that the ship had sunk.')).toEqual([
      'reported / - / the ship had sunk',
    ]);
  });

  it.each([
    'The minister did not say that the bridge would open.',
    'The minister said nothing.',
    'She told the story of the village.',
    'The bridge opened in May.',
  ])('finds nothing in: %s', async (sentence) => {
    expect(await reportsOf(sentence)).toEqual([]);
  });
});
