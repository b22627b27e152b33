/** Pages that share a frame and tell different things: reports of the weather, of markets, of matches, live pages. */

import { pick, type Random } from './random.js';

type Template = (random: Random) => string;

const TOWNS = [
  'Kelmaro',
  'Port Selby',
  'Aldermoor',
  'Vantry',
  'Dunreith',
  'Osmere',
  'Lindow',
  'Harrowgate Bay',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SKIES = ['sunny', 'mostly cloudy', 'overcast', 'bright', 'foggy', 'hazy', 'unsettled'];
const WINDS = ['light', 'moderate', 'fresh', 'strong', 'gusty'];
const SECTORS = ['mining', 'banking', 'retail', 'energy', 'technology', 'property', 'insurance', 'transport'];
const TEAMS = ['Rovers', 'Athletic', 'United', 'Wanderers', 'Harriers', 'Rangers', 'Albion', 'Corinthians'];

/** Makers of one page each, by name. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  weather: (random) => {
    const [day, sky, town, wind] = [
      pick(random, DAYS),
      pick(random, SKIES),
      pick(random, TOWNS),
      pick(random, WINDS),
    ];
    return `It will be ${sky} in ${town} on ${day} morning, with temperatures between ${number(random, 20)} and
      ${number(random, 30)} degrees. Winds will be ${wind} from the ${pick(random, ['north', 'south', 'east', 'west'])},
      at ${number(random, 40)} kilometres an hour. In the afternoon it will turn ${pick(random, SKIES)}, and there is a
      ${number(random, 100)} per cent chance of rain in ${pick(random, TOWNS)}. The sun rises at 6.${number(random, 59)}
      and sets at 18.${number(random, 59)}. On ${pick(random, DAYS)} expect ${pick(random, SKIES)} skies with
      ${pick(random, WINDS)} winds, and a high of ${number(random, 30)} degrees. The outlook for the week is
      ${pick(random, SKIES)}. Ferries to ${pick(random, TOWNS)} run every ${number(random, 60)} minutes. Pollen is
      ${pick(random, ['low', 'medium', 'high', 'very high'])}; the sea is at ${number(random, 20)} degrees.`;
  },
  market: (random) => {
    const move = () => pick(random, ['rose', 'fell', 'gained', 'lost', 'slipped', 'climbed']);
    return `The ${pick(random, TOWNS)} 50 index ${move()} ${number(random, 9)}.${number(random, 9)} per cent to
      ${number(random, 9000)} points on ${pick(random, DAYS)}, as ${pick(random, SECTORS)} shares ${move()} and
      ${pick(random, SECTORS)} ${move()} after ${pick(random, ['the bank kept its rate', 'weak orders', 'a strike', 'a profit warning', 'good harvests'])}.
      ${number(random, 50)} shares ended higher and ${number(random, 50)} lower. Turnover was ${number(random, 900)}
      million. The currency ${move()} to ${number(random, 9)}.${number(random, 99)} to the dollar, and the ten-year bond
      yielded ${number(random, 9)}.${number(random, 99)} per cent. Brent crude ${move()} ${number(random, 3)} dollars to
      ${number(random, 120)} a barrel, and gold ${move()} to ${number(random, 4000)} an ounce. Shares in
      ${pick(random, TOWNS)} Holdings ${move()} ${number(random, 20)} per cent, the most of any in the
      ${pick(random, SECTORS)} sector. Trading resumes on ${pick(random, DAYS)} at 9.00. Figures are provided by the
      exchange and are delayed by at least 15 minutes.`;
  },
  match: (random) => {
    const [home, away] = [pick(random, TEAMS), pick(random, TEAMS)];
    return `${pick(random, TOWNS)} ${home} beat ${pick(random, TOWNS)} ${away} ${number(random, 5)}-${number(random, 4)}
      on ${pick(random, DAYS)} night in front of ${number(random, 30000)} people. ${name(random)} scored in minute
      ${number(random, 90)} after a pass by ${name(random)}, and ${name(random)} added a second before the break.
      ${name(random)} was sent off in minute ${number(random, 90)} for a foul on ${name(random)}. ${home} are now in place
      ${number(random, 18)} with ${number(random, 70)} points; ${away} stay in place ${number(random, 18)}. On
      ${pick(random, DAYS)} ${home} travel to ${pick(random, TOWNS)}, while ${away} host ${pick(random, TEAMS)}. The
      referee was ${name(random)}. Tickets for the next match go on sale on ${pick(random, DAYS)} at ten.`;
  },
  'live page': (random) => {
    const updates = [
      () =>
        `${name(random)} has told ${pick(random, TOWNS)} radio that the ${pick(random, SECTORS)} talks go on.`,
      () =>
        `Trains to ${pick(random, TOWNS)} run again, ${number(random, 90)} minutes late, says the operator.`,
      () => `Police in ${pick(random, TOWNS)} are looking for ${name(random)}, who is ${number(random, 90)}.`,
      () =>
        `Asked about ${pick(random, SECTORS)} jobs, ${name(random)} said there were ${number(random, 900)} too few.`,
      () =>
        `"We have waited since ${pick(random, DAYS)}," said ${name(random)}, a teacher from ${pick(random, TOWNS)}.`,
      () =>
        `The ${pick(random, TEAMS)} ground is a shelter now; ${number(random, 400)} people slept in it last night.`,
      () =>
        `${number(random, 70)} schools stay closed on ${pick(random, DAYS)}, the council of ${pick(random, TOWNS)} says.`,
    ];
    const update = () => `${number(random, 23)}:${10 + number(random, 49)} ${pick(random, updates)()}`;
    return `Welcome to our live coverage. We will bring you all the latest news as it happens, so stay with us. This page
      updates by itself; there is no need to refresh it. You can send us your questions and pictures at any time.
      ${Array.from({ length: 10 }, update).join(' ')} That is all from us for today. Thank you for following our live
      coverage, and join us again tomorrow.`;
  },
};

function number(random: Random, most: number): number {
  return 1 + Math.floor(random() * most);
}

function name(random: Random): string {
  const given = pick(random, [
    'Ana',
    'Boris',
    'Chidi',
    'Dora',
    'Emil',
    'Farah',
    'Goran',
    'Hana',
    'Ivo',
    'Jaya',
  ]);
  return `${given} ${pick(random, ['Maddox', 'Okoro', 'Petrov', 'Quist', 'Rahimi', 'Sorensen', 'Tembo', 'Ueda'])}`;
}
