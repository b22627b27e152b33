import type { Gazetteer } from './gazetteer.js';
import type { NamedPlace, Place, PlaceKind } from './place.js';
import type { Toponym } from './reading.js';

/** Words that names of outlets are made of beside the place they serve. */
const OUTLET_WORDS =
  'times|news|post|herald|tribune|gazette|chronicle|journal|star|sun|telegraph|courier|examiner|observer|press|record|register|dispatch|bulletin|leader|sentinel|advertiser|argus|echo|mail|mirror|express|independent|standard|citizen|democrat|republican|enterprise|reporter|monitor|inquirer|ledger|globe|eagle|daily|weekly|morning|evening|sunday|review|today|now|online|live|local|mercury|banner|beacon|pilot|messenger|voice|guardian|world|business|radio|tv|television|insider|report|media|day|patriot|constitution|sentinel|union|bee|business|daily-news|english|international';
const OUTLET_WORD = new RegExp(`^(?:${OUTLET_WORDS})$`, 'iu');
const BETWEEN_WORDS = /[\s,/|–—-]+/u;
const SERVED_KINDS: ReadonlySet<PlaceKind> = new Set([
  'country',
  'region',
  'district',
  'capital',
  'city',
  'town',
]);
const FEWEST_PEOPLE = 5_000;
const LONGEST_NAME_WORDS = 3;

/**
 * The place that an outlet's name says it serves, as one more name to be decided: "The Seattle Times", "Times of
 * India", "Paris News". It has no mention, but speaks for places around it. Null where the name holds no known place.
 */
export function outletHome(publisher: string | null, gazetteer: Gazetteer): Toponym | null {
  const words = (publisher ?? '').split(BETWEEN_WORDS).filter((word) => word !== '');
  if (!words.some((word) => OUTLET_WORD.test(word))) return null;
  const runs = runsOf(words.filter((word) => !/^(?:the|of)$/iu.test(word)));
  for (const name of runs) {
    const candidates = gazetteer
      .lookupNamed(name)
      .filter(({ place, primary }) => isServed(place, primary))
      .map((named) => ({ ...named, stripped: false }));
    if (candidates.length > 0) return { key: `outlet ${name}`, readings: [], candidates };
  }
  return null;
}

const ENGLISH_SPEAKING: ReadonlySet<string> = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA']);

/**
 * How likely an outlet serves a place of its name, in the units of `priorScore`: papers of small towns are as many as
 * those of capitals, and one that writes English is more likely where English is read.
 */
export function homeScore({ place }: NamedPlace): number {
  const people = Math.log10(Math.max(FEWEST_PEOPLE, place.population));
  return people / 2 + (ENGLISH_SPEAKING.has(place.countryCode ?? '') ? 1.5 : 0);
}

/** Rows of words between the outlet's own, the longest first. */
function runsOf(words: readonly string[]): string[] {
  const runs = words.flatMap((_, start) =>
    Array.from({ length: LONGEST_NAME_WORDS }, (_, more) => words.slice(start, start + more + 1)).filter(
      (run, more) =>
        run.length === more + 1 && run.every((word) => /^\p{Lu}/u.test(word) && !OUTLET_WORD.test(word)),
    ),
  );
  return runs.sort((a, b) => b.length - a.length).map((run) => run.join(' '));
}

function isServed(place: Place, primary: boolean): boolean {
  return (
    SERVED_KINDS.has(place.kind) && (primary || place.kind === 'country') && place.population >= FEWEST_PEOPLE
  );
}
