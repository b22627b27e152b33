/**
 * Toponym resolution on GeoVirus (news stories on disease, gold toponyms given): share within 161 km, mean error,
 * accuracy of country, for the method and for "most inhabitants". Weights were set on the even articles only.
 * Run: npx tsx bench/places.ts [path to GeoVirus.xml] [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Mention } from '../loaders/article.js';
import { createGazetteer, type Gazetteer } from '../loaders/resolve/places/gazetteer.js';
import { distanceKm, type Place } from '../loaders/resolve/places/place.js';
import { resolveToponyms } from '../loaders/resolve/places/resolve-toponyms.js';

const NEAR_KM = 161;
/** The error that an unresolved toponym counts: half the way around the earth. */
const UNRESOLVED_KM = 20_039;

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}
interface Story {
  readonly text: string;
  readonly places: readonly Gold[];
}
interface Outcome {
  readonly gold: Gold;
  readonly place: Place | null;
  readonly km: number;
  readonly sameCountry: boolean;
  readonly story: number;
}

function main(): void {
  const file =
    process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
    '../shared/data/geovirus/GeoVirus.xml';
  if (!existsSync(file)) {
    console.log(`skipped: ${file} is not there`);
    return;
  }
  const stories = readStories(readFileSync(file, 'utf8'));
  const gazetteer = createGazetteer();
  for (const [name, method] of [
    ['most inhabitants', byPopulation],
    ['resolve-toponyms', byContext],
  ] as const) {
    const started = performance.now();
    const outcomes = stories.flatMap((story, at) => measure(story, at, method(story, gazetteer), gazetteer));
    const seconds = (performance.now() - started) / 1000;
    console.log(`${name} (${seconds.toFixed(1)} s)`);
    print(
      '  even articles (tuned on)',
      outcomes.filter(({ story }) => story % 2 === 0),
    );
    print(
      '  odd articles  (held out)',
      outcomes.filter(({ story }) => story % 2 === 1),
    );
    print('  all                     ', outcomes);
    if (method === byContext) printCalibration(stories, gazetteer);
    if (process.argv.includes('--misses') && method === byContext) printMisses(outcomes);
  }
}

function byContext(story: Story, gazetteer: Gazetteer): (Place | null)[] {
  const mentions = story.places.map(toMention);
  const places: (Place | null)[] = mentions.map(() => null);
  for (const { mentionIndexes, place } of resolveToponyms({ text: story.text, mentions }, gazetteer)) {
    for (const index of mentionIndexes) places[index] = place;
  }
  return places;
}

function byPopulation(story: Story, gazetteer: Gazetteer): (Place | null)[] {
  return story.places.map(({ name }) => gazetteer.lookup(name)[0] ?? null);
}

/** How often the place is right where the score says so: on the odd articles, which no weight was set on. */
function printCalibration(stories: readonly Story[], gazetteer: Gazetteer): void {
  const scored = stories
    .filter((_, at) => at % 2 === 1)
    .flatMap((story) => {
      const mentions = story.places.map(toMention);
      return resolveToponyms({ text: story.text, mentions }, gazetteer).flatMap(
        ({ mentionIndexes, place, score }) =>
          place === null ? [] : mentionIndexes.map((at) => ({ gold: story.places[at], place, score })),
      );
    })
    .flatMap(({ gold, place, score }) => (gold === undefined ? [] : [{ gold, place, score }]));
  for (const [from, to] of SCORE_BINS) {
    const own = scored.filter(({ score }) => from <= score && score < to);
    const right = own.filter(({ gold, place }) => {
      const [km, sameCountry] = [distanceKm(place, gold), isSameCountry(place, gold, gazetteer)];
      return isRightPlace({ gold, place, km, sameCountry, story: 0 });
    });
    console.log(`  score from ${from}: ${right.length} right of ${own.length}`);
  }
}

const SCORE_BINS = [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.95],
  [0.95, 0.99],
  [0.99, 1.01],
] as const;

function toMention({ start, end }: Gold): Mention {
  return { start, end, type: 'PLACE', entity: null, confidence: 1 };
}

function readStories(xml: string): Story[] {
  return [...xml.matchAll(/<article>([\s\S]*?)<\/article>/g)].map(([, body = '']) => {
    const text = unescape(/<text>([\s\S]*?)<\/text>/.exec(body)?.[1] ?? '');
    const places = [...body.matchAll(/<location>([\s\S]*?)<\/location>/g)]
      .map(([, location = '']) => readGold(location, text))
      .filter((gold) => gold !== null)
      .sort((a, b) => a.start - b.start);
    return { text, places };
  });
}

/** Offsets of the file count code points; a few are off by some characters, so the name is looked for close by. */
function readGold(location: string, text: string): Gold | null {
  const field = (name: string): string =>
    unescape(new RegExp(`<${name}>([^<]*)</${name}>`).exec(location)?.[1] ?? '');
  const name = field('name');
  if (name === '' || field('lat') === '') return null;
  const around = Number(field('start'));
  const found = text.indexOf(name, Math.max(0, around - 12));
  if (found < 0) return null;
  return {
    start: found,
    end: found + name.length,
    name,
    latitude: Number(field('lat')),
    longitude: Number(field('lon')),
  };
}

function measure(
  story: Story,
  at: number,
  places: readonly (Place | null)[],
  gazetteer: Gazetteer,
): Outcome[] {
  return story.places.map((gold, index) => {
    const place = places[index] ?? null;
    const km = place === null ? UNRESOLVED_KM : distanceKm(place, gold);
    return {
      gold,
      place,
      km,
      sameCountry: place !== null && isSameCountry(place, gold, gazetteer),
      story: at,
    };
  });
}

/**
 * GeoVirus states no countries: the gold country is taken to be that of the known place of this name that lies
 * nearest to the gold point, where one lies within 161 km, or (large countries) of the name itself.
 */
function isSameCountry(place: Place, gold: Gold, gazetteer: Gazetteer): boolean {
  const nearest = gazetteer
    .lookup(gold.name)
    .map((candidate) => ({ candidate, km: distanceKm(candidate, gold) }))
    .sort((a, b) => a.km - b.km)[0];
  if (nearest === undefined) return distanceKm(place, gold) <= NEAR_KM;
  return nearest.candidate.countryCode === place.countryCode;
}

function print(label: string, outcomes: readonly Outcome[]): void {
  const share = (test: (outcome: Outcome) => boolean): string =>
    `${((100 * outcomes.filter(test).length) / outcomes.length).toFixed(1)}%`;
  const answered = outcomes.filter(({ place }) => place !== null);
  const mean = (list: readonly Outcome[]): string =>
    (list.reduce((sum, { km }) => sum + km, 0) / list.length).toFixed(0);
  console.log(
    `${label}: ${outcomes.length} toponyms, within 161 km ${share(({ km }) => km <= NEAR_KM)}, ` +
      `right place ${share(isRightPlace)}, ` +
      `country ${share(({ sameCountry }) => sameCountry)}, answered ${share(({ place }) => place !== null)}, ` +
      `mean error ${mean(answered)} km of the answered, ${mean(outcomes)} km of all`,
  );
}

/** Within 161 km, or the country or continent of that name: where its middle lies is a matter of convention. */
function isRightPlace({ km, place, sameCountry }: Outcome): boolean {
  const isWhole = place?.kind === 'country' || place?.kind === 'continent';
  return km <= NEAR_KM || (isWhole && sameCountry);
}

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { gold, place, km, story } of outcomes.filter(
    (outcome) => outcome.km > NEAR_KM && outcome.story % 2 === 0,
  )) {
    const got =
      place === null
        ? 'unresolved'
        : `${place.name} (${place.kind}, ${place.countryCode}), ${km.toFixed(0)} km`;
    console.log(`  story ${story}: ${gold.name} ${gold.latitude},${gold.longitude}: ${got}`);
  }
}

function unescape(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

main();
