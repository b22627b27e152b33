/**
 * Toponym resolution on GeoVirus (news stories on disease, gold toponyms given): share within 161 km, mean error,
 * accuracy of country, for the method and for "most inhabitants". Weights were set on the even articles only.
 * `npm run score -- recognize toponyms` has the figures from raw text beside these.
 * Run: npx tsx bench/places.ts [path to GeoVirus.xml] [--misses]
 */
import { createGazetteer, type Gazetteer } from '../loaders/resolve/places/gazetteer.js';
import { GEOVIRUS_PATH, loadGeovirus, type Story } from './recognize/geovirus.js';
import {
  formatOutcomes,
  isRightPlace,
  judgeToponyms,
  NEAR_KM,
  type Outcome,
} from './recognize/judge-toponyms.js';
import { answerByContext, answerByPopulation, decideByContext } from './recognize/place-methods.js';

/** Scores of decisions, from (inclusive) and to (exclusive). */
const SCORE_BINS = [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.95],
  [0.95, 0.99],
  [0.99, 1.01],
] as const;

function main(): void {
  const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? GEOVIRUS_PATH;
  const stories = loadGeovirus(file);
  if (stories === null) {
    console.log(`skipped: ${file} is not there`);
    return;
  }
  const gazetteer = createGazetteer();
  for (const [name, method] of [
    ['most inhabitants', answerByPopulation],
    ['resolve-toponyms', answerByContext],
  ] as const) {
    const started = performance.now();
    const outcomes = stories.map((story) => judgeToponyms(story, method(story, gazetteer), gazetteer));
    const seconds = (performance.now() - started) / 1000;
    console.log(`${name} (${seconds.toFixed(1)} s)`);
    print('  even articles (tuned on)', outcomes.filter((_, at) => at % 2 === 0).flat());
    print('  odd articles  (held out)', outcomes.filter((_, at) => at % 2 === 1).flat());
    print('  all                     ', outcomes.flat());
    if (method === answerByContext) printCalibration(stories, gazetteer);
    if (process.argv.includes('--misses') && method === answerByContext) printMisses(outcomes);
  }
}

/** How often the place is right where the score says so: on the odd articles, which no weight was set on. */
function printCalibration(stories: readonly Story[], gazetteer: Gazetteer): void {
  const scored = stories
    .filter((_, at) => at % 2 === 1)
    .flatMap((story) => {
      const decisions = decideByContext(story, gazetteer);
      const outcomes = judgeToponyms(
        story,
        decisions.map((decision) => decision?.place ?? null),
        gazetteer,
      );
      return outcomes.map((outcome, at) => ({ outcome, score: decisions[at]?.score ?? 0 }));
    })
    .filter(({ outcome }) => outcome.answer !== null);
  for (const [from, to] of SCORE_BINS) {
    const own = scored.filter(({ score }) => from <= score && score < to);
    const right = own.filter(({ outcome }) => isRightPlace(outcome));
    console.log(`  score from ${from}: ${right.length} right of ${own.length}`);
  }
}

function print(label: string, outcomes: readonly Outcome[]): void {
  console.log(`${label}: ${formatOutcomes(outcomes)}`);
}

/** Those of the even articles: the others are not to be looked at. */
function printMisses(outcomes: readonly (readonly Outcome[])[]): void {
  outcomes.forEach((ofStory, story) => {
    for (const { gold, answer, km } of story % 2 === 0 ? ofStory.filter(({ km }) => km > NEAR_KM) : []) {
      const got =
        answer === null
          ? 'unresolved'
          : `${answer.name} (${answer.kind}, ${answer.countryCode}), ${km.toFixed(0)} km`;
      console.log(`  story ${story}: ${gold.name} ${gold.latitude},${gold.longitude}: ${got}`);
    }
  });
}

main();
