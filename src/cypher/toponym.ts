import type { FieldSpec } from './traversal.js';

type Raw = readonly [
  score: number | null,
  ids: readonly string[],
  names: readonly string[],
  countries: readonly string[],
  scores: readonly number[],
];

/** How a place was told apart in an article, as its MENTIONED_IN holds it; null for what is no place. */
export const toponym: FieldSpec = {
  kind: 'value',
  expression: (all) => `[${PROPERTIES.map((name) => `head(${all}).${name}`).join(', ')}]`,
  derive: toToponym,
};

const PROPERTIES = [
  'toponymScore',
  'runnerUpIds',
  'runnerUpNames',
  'runnerUpCountries',
  'runnerUpScores',
] as const;

function toToponym([score, ids, names, countries, scores]: Raw) {
  if (score === null) return null;
  const runnersUp = ids.map((gazetteerId, at) => ({
    gazetteerId,
    name: names[at],
    countryCode: countries[at] || null,
    score: scores[at],
  }));
  return { score, runnersUp };
}
