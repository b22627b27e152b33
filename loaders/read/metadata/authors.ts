/** The names in a line that says who wrote an article: without "By", roles, dates and addresses. */
import { foldBlanks } from '../words.js';

const OPENING =
  /^[\s|•·–—-]*(?:(?:written|posted|reported|published|words|story|text|interview|report|article|reviewed|authored) )?(?:by|par|por|von|door|di|af|av)\b:?\s+/iu;
/** Where the names end. */
const CLOSING =
  /\s*(?:[|•·]|\d|\bedited by\b|\b(?:last )?updated\b|\bpublished\b|\bposted\b|\bfollow(?:ing)?\b|\bview (?:profile|bio)\b|\bread (?:more|full)\b|\bcontact\b|\bemail\b|\S+@\S|(?<=\s)@\w|https?:|www\.).*$/isu;
/** What may be left of a date or a label when the line is cut there. */
const TAIL =
  /(?:[\s,;:|•·–—/(-]|\b(?:on|at|and|in|for|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?)+$/iu;
const ASIDE =
  /\s*\((?:[^)]*(?:https?:|@|\d)[^)]*|[\p{Ll}][^)]*|reporting|photography|text|video|he|she|they)\)/gu;

const ROLE =
  'reporters?|correspondents?|editors?|writers?|columnists?|journalists?|producers?|contributors?|engineers?|director|manager|fellow|professor|photographers?|analysts?|strategist|critic|bureau chief|technologist|blogger';
const ONLY_ROLE = new RegExp(
  `\\b(?:${ROLE})\\b|^(?:m\\.?a|m\\.?d|ph\\.?d|r\\.?n|r\\.?d|mph|mba|esq|jr|sr)\\.?$|^(?:in|for|at|of|the) `,
  'iu',
);
/** "Ben Stone Games Editor": one or two words of the role stand before its noun. */
const ROLE_AFTER_NAME = new RegExp(
  `(?<=\\p{L}\\s\\p{Lu}[\\p{L}'’.-]+)\\s+(?:(?:senior|chief|deputy|staff|special|associate|managing|assistant|political|foreign|\\p{Lu}[\\p{Ll}&]+)\\s+){0,2}(?:${ROLE})\\b.*$`,
  'iu',
);

/** A role by itself, after a comma. */
const PURE_ROLE = new RegExp(
  `^(?:(?:senior|chief|deputy|staff|special|associate|managing|assistant|national|political|foreign|diplomatic|science|health|business|sports?|economics|crime|legal|world|news|technology|environment|education|freelance)\\s+)+(?:${ROLE})\\b`,
  'iu',
);

/** Words of organisations: what has one is no person. */
const ORGANIZATION =
  /\b(?:news|newsroom|staff|team|agenc(?:y|ies)|press|media|times|post|herald|works|desk|organi[sz]ation|wikimedia|contributors?|association|institute|university|magazine|network|group|inc|ltd|llc|company|board|admin|editorial|editors|foundation|service|wire|reuters|bloomberg|xinhua|afp|ap|bbc|cnn|guest|user|author|unknown|anonymous)\b/iu;
const PARTICLE =
  /^(?:al|el|de|da|do|dos|das|del|della|di|du|der|den|la|le|van|von|bin|ibn|ben|ter|ten|y|e|st\.?)$/u;

/** The credited names in order, in the spelling of the line. A line that gives none comes back whole, without "By". */
export function creditedNames(line: string): string[] {
  const bare = foldBlanks(line).replace(OPENING, '').replace(ASIDE, '');
  // A reader's name at a site may have digits in it.
  if (/^\S+$/u.test(bare)) return /\p{L}{2}/u.test(bare) ? [bare] : [];
  const cut = bare.replace(CLOSING, '').replace(TAIL, '');
  const parts = cut
    .split(/\s*(?:[,;/|•·&]|\s[–—-]\s|(?<!\p{L})(?:and|with|et|und|y)(?!\p{L}))\s*/iu)
    .filter((part) => !PURE_ROLE.test(part))
    .map((part) => part.replace(ROLE_AFTER_NAME, '').replace(TAIL, '').trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  const names = parts.filter((part) => !ONLY_ROLE.test(part));
  const kept = names.length > 0 ? names : parts.slice(0, 1);
  return kept.length > 0
    ? [...new Set(kept)]
    : [bare].filter((rest) => /\p{L}{2}/u.test(rest) && !/\d/u.test(rest));
}

/** True for the name of a person, as far as its words tell: two words or more, no word of an organisation. */
export function isPersonName(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || ORGANIZATION.test(name)) return false;
  return words.every((word) => /^[("“‘']?\p{Lu}/u.test(word) || PARTICLE.test(word));
}

/** "Jong, Michiel de" as libraries write it, in the order of speech. */
export function inSpokenOrder(name: string): string {
  const match = /^([\p{L}'’-]+), ([\p{L}. '’-]{2,40})$/u.exec(name);
  return match ? `${match[2]} ${match[1]}` : name;
}
