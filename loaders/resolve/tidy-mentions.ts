import type { Article, Mention } from '../article.js';
import { byPosition } from './group.js';
import { addressLength } from './person-name.js';
import { COUNTRY_OF_DEMONYM } from './lexicon/demonyms.js';
import { KIN_NOUNS } from './lexicon/roles.js';
import { TITLE_WORDS } from './lexicon/honorifics.js';
import { stripPossessive } from './fold.js';

/**
 * Brings each mention's span to the exact words of the name: no blanks or marks at its ends, no possessive, no title
 * in front of a person. Mentions without a letter or number are dropped; the rest come in the order of the text.
 */
export function tidyMentions(article: Article): Mention[] {
  const surfaces = new Set(article.mentions.map(({ start, end }) => article.text.slice(start, end)));
  return article.mentions
    .map((mention) => (isReference(mention) ? mention : tidy(article.text, mention)))
    .map((mention) => withoutPetWord(article.text, mention, surfaces))
    .filter((mention) => mention.end > mention.start && !isNoName(article, mention))
    .sort(byPosition);
}

/** True for a pronoun or a common noun, which refers to a thing without naming it. */
export function isReference(mention: Mention): boolean {
  return mention.pronoun === true || mention.nominal === true;
}

/** "Little Aya" is Aya where the article calls her so too. */
function withoutPetWord(text: string, mention: Mention, surfaces: ReadonlySet<string>): Mention {
  const words = text.slice(mention.start, mention.end);
  const pet = mention.type === 'PERSON' ? /^(?:Little|Baby|Young|Poor|Old)\s+/u.exec(words)?.[0] : undefined;
  if (pet === undefined || !surfaces.has(words.slice(pet.length))) return mention;
  return { ...mention, start: mention.start + pet.length };
}

function tidy(text: string, mention: Mention): Mention {
  const raw = text.slice(mention.start, mention.end);
  const lead = /^[^\p{L}\p{N}#@]*/u.exec(raw)?.[0].length ?? 0;
  const trimmed = stripPossessive(raw.slice(lead).replace(/[^\p{L}\p{N}.!’')]+$/u, ''));
  const address = mention.type === 'PERSON' ? addressLength(trimmed) : 0;
  const name = mention.type === 'ORGANIZATION' ? withoutGeneralNoun(trimmed) : trimmed;
  const start = mention.start + lead + address;
  const end = mention.start + lead + name.length;
  return { ...mention, start, end: endsSentence(name) ? end - 1 : end };
}

/** A common noun after a name that is whole without it: "the Save the Children charity", "the Islamic State group". */
const GENERAL_NOUN = /\s+(?:charity|group|newspaper|website|organi[sz]ation|company)$/u;

function withoutGeneralNoun(name: string): string {
  const bare = name.replace(GENERAL_NOUN, '');
  const capitals = bare.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals > 1 ? bare : name;
}

/** Whom people call upon, and a credit that a page ran together with its name. */
const NO_PERSON = /^(?:God|Allah|Lord|Mum|Mom|Dad|Mama|Papa|Baba|Grandma|Grandpa|(?:Image)?Credit\p{Lu}.*)$/u;
/** People of a trade or a party, whom a sentence may begin with; no club or company is called so. */
const PEOPLE =
  /^(?:Medics|Doctors|Nurses|Officials|Experts|Scientists|Researchers|Lawyers|Activists|Campaigners|Rescuers|Volunteers|Residents|Witnesses|Farmers|Workers|Teachers|Republicans|Democrats)$/u;

const FIELD =
  /^(\p{L}+(?:\s\p{L}+)?)\s+(?:Defen[cs]e|Foreign|Finance|Interior|Prime|Health|Education|Justice|Energy|Trade|Home|Deputy|Culture|Transport|Environment|Agriculture|Vice|Supreme)$/u;

function isNoName(article: Article, mention: Mention): boolean {
  if (isReference(mention)) return false;
  const words = article.text.slice(mention.start, mention.end);
  if (mention.type === 'PLACE' && isAdjective(words)) return true;
  if (mention.type === 'PERSON')
    return (
      TITLE_WORDS.has(words.toLowerCase()) || NO_PERSON.test(words) || KIN_NOUNS.has(words.toLowerCase())
    );
  if (mention.type === 'EVENT')
    return article.dates.some(({ start, end }) => start <= mention.start && mention.end <= end);
  return isTornTitle(article.text, mention) || (mention.type === 'ORGANIZATION' && PEOPLE.test(words));
}

/** "Zimbabwean" names no place; "New Zealand" and "UK" are adjectives and names alike. */
function isAdjective(words: string): boolean {
  const country = COUNTRY_OF_DEMONYM.get(words.toLowerCase());
  if (
    /(?:^|\s)(?:African|European|Asian|American|Arab|Caribbean|Western|Eastern|Balkan|Scandinavian)$/u.test(
      words,
    )
  )
    return true;
  return country !== undefined && country !== words && !/^(?:UK|US|U\.S\.)$/u.test(words);
}

/** "Russian Defence" of "Russian Defence Minister": half of a title, and no body of that name. */
function isTornTitle(text: string, mention: Mention): boolean {
  if (mention.type !== 'ORGANIZATION' && mention.type !== 'PLACE') return false;
  const country = FIELD.exec(text.slice(mention.start, mention.end))?.[1];
  if (country === undefined || !COUNTRY_OF_DEMONYM.has(country.toLowerCase())) return false;
  return /^\s+(?:Minister|Secretary|President|Leader|Chief)\b/u.test(
    text.slice(mention.end, mention.end + 20),
  );
}

/** A full stop or a closing mark that belongs to the sentence, unlike the one of "U.N." or "Yahoo!". */
function endsSentence(name: string): boolean {
  return /\p{Ll}{3}\.$|[^(]*[’']$/u.test(name) && !/^(?:.*\s)?(?:Jr|Sr|Inc|Ltd|Corp|Co)\.$/u.test(name);
}
