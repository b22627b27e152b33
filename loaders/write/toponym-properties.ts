import type { Toponym } from '../article.js';
import type { Properties } from './facts.js';

/**
 * What MENTIONED_IN says of how a place was told apart: the score of its surest name in the article, and what that name
 * may mean instead as four lists of one length, the likeliest first. In `runnerUpCountries` an empty text stands for a
 * place of no one country, since a list in the graph holds no nulls. Nothing for an entity without toponyms.
 */
export function toponymProperties(toponyms: readonly Toponym[]): Properties {
  const [first, ...others] = toponyms;
  if (first === undefined) return {};
  const { score, runnersUp } = others.reduce((best, next) => (next.score > best.score ? next : best), first);
  return {
    toponymScore: score,
    runnerUpIds: runnersUp.map(({ gazetteerId }) => gazetteerId),
    runnerUpNames: runnersUp.map(({ name }) => name),
    runnerUpCountries: runnersUp.map(({ countryCode }) => countryCode ?? ''),
    runnerUpScores: runnersUp.map((runnerUp) => runnerUp.score),
  };
}
