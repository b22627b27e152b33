import type { Article, Span } from '../article.js';
import { cover, type ResolvedMention } from './facts.js';

/** One or several participants that stand in one list: "the US, UK and France". */
export interface Party extends Span {
  readonly members: readonly ResolvedMention[];
}

const LINK =
  /^(?:,|,?\s+(?:and|&)|,?\s+together\s+with|,?\s+along\s+with)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+){0,4}$/u;

/** Joins mentions, in order and apart, that stand in a list with commas and "and"; each of the others is alone. */
export function listParties(article: Article, mentions: readonly ResolvedMention[]): Party[] {
  const parties: Party[] = [];
  for (const mention of mentions) {
    const last = parties.at(-1);
    if (last !== undefined && mention.start < last.end) continue;
    const isLinked = last !== undefined && LINK.test(article.text.slice(last.end, mention.start));
    if (isLinked)
      parties[parties.length - 1] = { ...cover(last, mention), members: [...last.members, mention] };
    else parties.push({ start: mention.start, end: mention.end, members: [mention] });
  }
  return parties.map((party) => withoutApposition(article, party));
}

/** "Russia, Syria ¦" without "and" is no list but an apposition or a place in a place: only its last is meant. */
function withoutApposition(article: Article, party: Party): Party {
  const words = article.text.slice(party.start, party.end);
  if (party.members.length < 2 || /\s(?:and|&|with)\s/iu.test(words)) return party;
  const last = party.members.at(-1) as ResolvedMention;
  return { start: last.start, end: last.end, members: [last] };
}
