import type { Article, Mention } from '../article.js';
import { byPosition, type Group } from './group.js';
import { groupPlaces, type ResolvePlaces } from './group-places.js';
import { COUNTRY_OF_DEMONYM } from './lexicon/demonyms.js';
import { OFFICES } from './lexicon/roles.js';
import type { TextIndex } from './text-index.js';

/**
 * "Russian Defence Minister Sergei Shoigu" refers to Russia. For an adjective of a country that opens a title of
 * office before a person's name, adds a nominal mention of the country, which becomes an entity if it was none.
 */
export function addDemonymCountries(
  article: Article,
  index: TextIndex,
  groups: readonly Group[],
  resolvePlaces: ResolvePlaces,
): Group[] {
  const titles = groups
    .filter(({ type }) => type === 'PERSON')
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => demonymBefore(index, mention))
    .sort((a, b) => a.mention.start - b.mention.start);
  if (titles.length === 0) return [...groups];
  const countries = [...new Set(titles.map(({ country }) => country))];
  const known = resolveCountries(article, countries, resolvePlaces);
  return titles.reduce<Group[]>(
    (all, { mention, country }) => {
      const place = known.get(country);
      return place === undefined ? all : withMention(all, place, mention);
    },
    [...groups],
  );
}

/** Words of a title before a name: "North Korean Deputy Foreign Minister". */
const TITLE_WORDS_MAX = 7;

function demonymBefore(index: TextIndex, person: Mention): { mention: Mention; country: string }[] {
  const { before } = index.around(person);
  const words = [...before.matchAll(/[\p{L}][\p{L}.’'-]*/gu)].slice(-TITLE_WORDS_MAX);
  const last = words.at(-1);
  if (last === undefined || !OFFICES.has(last[0].toLowerCase())) return [];
  if (!/^\s+$/u.test(before.slice(last.index + last[0].length))) return [];
  const base = person.start - before.length;
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || TITLE_STOP.test(word[0])) return [];
    const gap = before.slice(word.index + word[0].length, words[at + 1]?.index);
    if (!/^\s+$/u.test(gap)) return [];
    const pair = words[at - 1];
    const starts = [pair, word].filter((start) => start !== undefined).map(({ index: from }) => from);
    for (const from of starts) {
      const adjective = before.slice(from, word.index + word[0].length);
      const country = COUNTRY_OF_DEMONYM.get(adjective.replace(/\s+/gu, ' ').toLowerCase());
      if (country !== undefined && /^\p{Lu}/u.test(adjective))
        return [{ mention: nominalPlace(base + from, adjective), country }];
    }
  }
  return [];
}

const TITLE_STOP = /^(?:and|by|to|with|of|said|told|from|for|in|the|a|an|that|as)$/iu;

function nominalPlace(start: number, words: string): Mention {
  const span = { start, end: start + words.length };
  return { ...span, type: 'PLACE', entity: null, confidence: 0.8, nominal: true };
}

/** Asks toponym resolution about the countries' names, in a text that holds nothing else. */
function resolveCountries(
  article: Article,
  countries: readonly string[],
  resolvePlaces: ResolvePlaces,
): Map<string, Group> {
  const text = countries.join('; ');
  let end = -2;
  const mentions = countries.map((country): Mention => {
    const start = end + 2;
    end = start + country.length;
    return { start, end, type: 'PLACE', entity: null, confidence: 1 };
  });
  const groups = groupPlaces({ ...article, text }, mentions, resolvePlaces).filter(
    ({ entity }) => entity.kind === 'country' || entity.kind === 'region',
  );
  return new Map(
    groups.map(({ toponyms: _, ...group }) => [
      text.slice(group.mentions[0]?.start, group.mentions[0]?.end),
      group,
    ]),
  );
}

function withMention(groups: readonly Group[], place: Group, mention: Mention): Group[] {
  const at = groups.findIndex(({ entity }) => entity.id === place.entity.id);
  const own = groups[at];
  if (own === undefined) return [...groups, { ...place, mentions: [mention] }];
  if (own.mentions.some(({ start }) => start === mention.start)) return [...groups];
  return groups.with(at, { ...own, mentions: [...own.mentions, mention].sort(byPosition) });
}
