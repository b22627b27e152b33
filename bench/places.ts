/**
 * Toponym resolution on GeoVirus (news stories on disease, gold toponyms given): share within 161 km, mean error,
 * accuracy of country, for the method and for "most inhabitants". Weights were set on the even articles only.
 * `npm run score -- recognize toponyms` has the figures from raw text beside these.
 * Run: npx tsx bench/places.ts [path to GeoVirus.xml] [--misses]
 */
import { createGazetteer } from '../loaders/resolve/places/gazetteer.js';
import { GEOVIRUS_PATH, loadGeovirus } from './recognize/geovirus.js';
import { formatOutcomes, judgeToponyms, NEAR_KM, type Outcome } from './recognize/judge-toponyms.js';
import { answerByContext, answerByPopulation } from './recognize/place-methods.js';

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
    if (process.argv.includes('--misses') && method === answerByContext) printMisses(outcomes);
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
