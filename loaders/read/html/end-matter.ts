/** Lines that say who made the article and where it has appeared: not news, wherever they stand. */
import { countWords, normalizeWords } from '../words.js';

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|al|de|da|van|von|bin)){1,3}";

/** Who else has worked on it. */
const CREDITED = new RegExp(
  `^[([—–-]?\\s*(?:(?:additional |further )?(?:reporting|research|writing|editing|translation|photography) (?:contributed )?by\\b|(?:${NAME}(?:,? and |, |; )?){1,6}\\s*(?:also )?contributed (?:to (?:this|the) (?:report|story|article|piece)|reporting|research)\\b|(?:${NAME}(?:,? and |, )?){1,4}\\s*reported from\\b)`,
  'u',
);

/** What is said of an author, in the present. */
const OF_AUTHOR =
  /^(?:,|\s)*(?:\((?:@\w+|he|she|they)[^)]*\)\s*)?(?:is|was|covers|writes|reports|has (?:covered|written|reported|worked)|joined|can be (?:reached|followed|contacted)|works|lives|hosts|edits|leads|teaches|tweets|on twitter|es|est|ist)\b/iu;

/** Where to reach somebody. */
const REACH =
  /^(?:contact|email|e-mail|follow|reach|tweet|write to)\b.{0,60}(?:@\w|\bon (?:twitter|x|facebook|instagram|linkedin|bluesky|threads|mastodon)\b)|\bis on (?:twitter|x|bluesky|mastodon) (?:at|as)\b|^(?:twitter|e-?mail|follow)\s?:/iu;

/** The page about the article. */
const NOTICES: readonly RegExp[] = [
  /^(?:a|this) version of (?:this|the) (?:article|story|piece|post|column|essay|report) (?:first |originally |also |was |has )*(?:appear|publish|r[ua]n)/iu,
  /^(?:this|the) (?:article|story|piece|post|essay|column|interview|report|content) (?:was |has been |is |first |originally |also |and )*(?:appeared|published|produced|reprinted|republished|syndicated|featured|provided|adapted|translated|written) (?:on|in|at|by|from|with|under|for|here)\b/iu,
  /^(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by)\b/iu,
  /^(?:powered|sponsored|supported|presented) by\b/iu,
  /\bvideo (?:is )?(?:not available|unavailable|no longer available)\b|\bnot available in your (?:region|country|location)\b/iu,
  /^(?:we['’]re|we are) interested in your feedback\b/iu,
  /^(?:if you (?:have|spot|see|notice|found)|(?:spotted|found|noticed|see)) (?:an? )?(?:error|mistake|typo|inaccuracy)\b/iu,
  /^(?:the )?(?:views|opinions) expressed (?:in this|here|by|are)\b/iu,
  /^(?:the )?comments (?:are|have been|section|on this)\b.{0,60}\b(?:closed|moderated|turned off|disabled)\b/iu,
  /^(?:please )?(?:log ?in|sign in|register)\b.{0,40}\b(?:to|or)\b.{0,40}\b(?:comment|continue|read|vote|join)\b/iu,
  /^you must (?:be logged in|log in|login|sign in|register|be signed in)\b/iu,
  /^(?:your (?:video|story|article|trial|subscription) (?:will|is|has))\b/iu,
];

const MAX_NOTICE_WORDS = 45;
const MAX_LINE_WORDS = 90;
/** Over this many words names alone are a list in the article. */
const MAX_NAMES_WORDS = 10;

/** True for a line of the page about the article: where it appeared before, that comments are closed. */
export function isNotice(text: string): boolean {
  return countWords(text) <= MAX_NOTICE_WORDS && NOTICES.some((pattern) => pattern.test(text));
}

/** True for a line about somebody who wrote the article. `authors` are the names in its byline. */
export function isAboutAuthor(text: string, authors: readonly string[]): boolean {
  if (countWords(text) > MAX_LINE_WORDS) return false;
  if (CREDITED.test(text) || REACH.test(text)) return true;
  if (isNames(text, authors)) return true;
  return authors.some((author) => isOfAuthor(text, author));
}

/** The name first, in whatever case, then what the person is or does. */
function isOfAuthor(text: string, author: string): boolean {
  if (!text.toLowerCase().startsWith(author.toLowerCase()) || /[“"]/u.test(text)) return false;
  return OF_AUTHOR.test(text.slice(author.length));
}

function isNames(text: string, authors: readonly string[]): boolean {
  const words = normalizeWords(text).split(' ');
  if (authors.length === 0 || words.length > MAX_NAMES_WORDS) return false;
  const known = new Set(authors.flatMap((author) => normalizeWords(author).split(' ')));
  const rest = words.filter((word) => !known.has(word) && !['by', 'and', 'with'].includes(word));
  return rest.length === 0 && words.some((word) => known.has(word));
}
