import type { TriggerMatch } from './find-triggers.js';
import { endsNounGroup } from './noun-group-end.js';

/** Nouns that are far more often a verb or a figure of speech: only with an article or a count before. */
const MASS_NOUNS: ReadonlySet<string> = new Set(['shelling', 'bombardment', 'flooding', 'bombing']);
/** Nouns of a state of things, an event only with the place that it is in. */
const STATE_NOUNS: ReadonlySet<string> = new Set(['violence', 'unrest', 'bloodshed']);
/** Plurals that count other things than occurrences. */
const NEVER_PLURAL: ReadonlySet<string> = new Set(['votes', 'ballots', 'visits', 'launches']);
/** "its heaviest strikes": which ones is said, as by "the … in Lyon". */
const SUPERLATIVE =
  /(?:\b(?:the|his|her|its|their|our)|[’']s?)\s+(?:\p{Ll}{3,}est|worst|first|latest|last|most\s+\p{Ll}+)\s+(?:[\p{L}-]+\s+)?$/iu;
/** "Floods have killed 54", "Clashes erupted": what a plural did makes of it what happened. */
const HAPPENED =
  /^\s+(?:(?:that|which)\s+)?(?:(?:have|has|had)\s+)?(?:also\s+|already\s+)?(?:killed|injured|wounded|displaced|destroyed|damaged|devastated|hit|struck|swept|ravaged|cut\s+off|forced|claimed|inundated|submerged|battered|rocked|erupted|broke\s+out|broken\s+out|flared|raged|tore|ripped|flattened|engulfed|shook)(?![\p{L}’'-])/u;
const BARE_NEVER: ReadonlySet<string> = new Set(
  'attack strike march vote launch visit rally raid rescue arrest crash clash collapse protest trial hearing final match fire storm ballot blast killing murder flood shelling shooting conference primary talks meeting war conflict execution sinking congress convention concert debate merger conviction detention assault blaze derby wedding funeral launch parade congress resignation verdict summit election offensive siege battle'.split(
    ' ',
  ),
);
const DETERMINER =
  /^(?:an?|the|this|that|another|one|his|her|its|their|our|[\p{L}.-]+[’'](?:s)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several|dozens|hundreds|\d[\d,.]*)$/iu;
/** Words that end a noun group when read backwards. */
const GROUP_STOP =
  /^(?:and|or|but|in|at|on|to|for|with|by|from|as|that|which|who|is|are|was|were|be|been|has|had|have|will|would|could|may|might|must|should|not|after|before|during|since|said|says|if|than|when|while|because|into|over|under|about|against|between|through|until)[,.;:]?$/iu;
/** Article, adjectives and nouns before a trigger number at most this many. */
const GROUP_WORDS_MAX = 5;
const COUNT =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several|dozens|hundreds|\d[\d,.]*)$/iu;
/** Words just before that make the occurrence a possibility, a threat or a thing denied. */
const UNREAL =
  /\b(?:if|unless|would|could|might|may|can|cannot|should|without|whether|possible|potential|future|imminent|planned|hypothetical|threat\s+of|possibility\s+of|chances?\s+of|threats\s+of|risk\s+of|fear\s+of|fears\s+of|prevent(?:ing)?|avoid(?:ing)?|avert(?:ing)?|in\s+case\s+of|in\s+the\s+event\s+of|ready\s+for|needs?\s+for|need(?:ed|s|ing)?|prepared?\s+for|preparing\s+for|such\s+an?|kind\s+of|type\s+of|ruled\s+out|rule\s+out|call(?:ed|s|ing)?\s+for|demand(?:ed|s|ing)?)\s+(?:[\p{L}\p{N}’'-]+\s+){0,4}$/iu;
/** Of a noun group that they open: "no attack", and not "no damage in the attack". */
const UNREAL_DETERMINER =
  /\b(?:any|every|each|no)\s+(?:(?!(?:in|of|at|on|from|to|for|by|with|after|during|since)\s)[\p{L}\p{N}’'-]+\s+){0,4}$/iu;
/** "an explosion of websites": with "of" and a common noun these are figures of speech. */
const FIGURE_OF =
  /^(?:explosion|flood|storm|avalanche|barrage|deluge|carnival|festival|tsunami|tidal wave|parade|blast)$/u;
/** Adjectives that make a figure of speech of a violent noun: "a withering assault", "a diplomatic war". */
const FIGURE =
  /\b(?:heart|panic|asthma|verbal|withering|scathing|stinging|blistering|furious|personal|diplomatic|bitter|legal|court|custody|political|pr|charm|media|bidding|price|trade|culture|turf|star|uphill|losing|title|relegation)\s+$/iu;
const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  'attack war battle strike assault offensive siege blast storm collapse crash clash explosion battles wars'.split(
    ' ',
  ),
);

/**
 * True when the words around a trigger assert that the event happened, happens or is set to happen: one occurrence
 * with an article, a name or an owner before it, several with a count, or such that did something. False for other
 * plurals, for nouns that only modify the next noun, and for what "if", "could", "no", "threat of" and the like leave open.
 */
export function isAsserted(sentence: string, match: TriggerMatch): boolean {
  const before = sentence.slice(Math.max(0, match.start - BESIDE_UNITS), match.start);
  const after = sentence.slice(match.coreEnd, match.coreEnd + BESIDE_UNITS);
  const words = match.trigger.words;
  if (isPartOfName(before, sentence.slice(match.start, match.coreEnd), after)) return false;
  if (STATE_NOUNS.has(words) && !/^\s+(?:in|across|around)\s+(?:the\s+)?(?:[\p{L}-]+\s+)?\p{Lu}/u.test(after))
    return false;
  if (words === 'strikes' && !/\b(?:carried\s+out|launched|conducted|unleashed)\s[^,.;]{0,40}$/u.test(before))
    return false;
  if (
    words === 'offensive' &&
    /\b(?:found|finds?|finding|deemed|considered)\s+(?:\p{L}+\s+){0,3}$/u.test(before)
  )
    return false;
  if (/^\s+(?:that|which)\s+never\b/u.test(after)) return false;
  if (!endsNounGroup(words, after) || isUnreal(before, after) || isFigure(words, before, after)) return false;
  if (match.trigger.isPlural)
    return (
      !NEVER_PLURAL.has(words) &&
      (isCounted(before, after) || SUPERLATIVE.test(before) || (HAPPENED.test(after) && opensClause(before)))
    );
  return isOneOccurrence(before, after, words);
}

/** What lies further away, in UTF-16 units, is not looked at. */
const BESIDE_UNITS = 120;

/** "Activision Blizzard", "March 3": a capital inside a sentence makes a name of the noun. */
function isPartOfName(before: string, words: string, after: string): boolean {
  if (/[\p{L}\p{N}]-$/u.test(before) || /^-[\p{L}\p{N}]/u.test(after)) return true;
  return /^\p{Lu}/u.test(words) && !isClauseStart(before);
}

function isUnreal(before: string, after: string): boolean {
  return (
    UNREAL.test(before) || UNREAL_DETERMINER.test(before) || /^\s+(?:could|might|may|would)\b/u.test(after)
  );
}

function isFigure(words: string, before: string, after: string): boolean {
  if (/\bone\s+of\s+the\s+(?:[\p{L}-]+\s+)*$/u.test(before)) return true;
  if (FIGURE_OF.test(words) && /^\s+of\s+\p{Ll}/u.test(after)) return true;
  return FIGURE_NOUNS.has(words) && FIGURE.test(before);
}

function isOneOccurrence(before: string, after: string, words: string): boolean {
  const determiner = readDeterminer(before);
  if (determiner !== null) return !COUNT.test(determiner) || words.endsWith('talks');
  if (STATE_NOUNS.has(words)) return true;
  if (MASS_NOUNS.has(words)) return /^\s+(?:in|of|on|near|across)\s+(?:the\s|\p{Lu})/u.test(after);
  if (!BARE_NEVER.has(words))
    return (
      isClauseStart(before) ||
      /\b(?:in|after|by|during|following|amid|of|from|since|\p{Lu}[\p{L}-]+)\s+$/u.test(before)
    );
  return false;
}

/** Plurals that stand for one or for a known number of occurrences: "150 airstrikes", "the Paris attacks". */
function isCounted(before: string, after: string): boolean {
  const determiner = readDeterminer(before);
  if (determiner !== null && COUNT.test(determiner)) return true;
  if (determiner !== null && /^(?:the|this|that|last)/iu.test(determiner))
    return (
      /^\s+(?:in|on|at|against|that|which)\s/u.test(after) || /\bthe\s+(?:\p{Lu}[\p{L}-]+\s+)+$/u.test(before)
    );
  return false;
}

function isClauseStart(before: string): boolean {
  return /^\s*[“"‘']?$/u.test(before);
}

/** "Deadly flash floods", after "as" or at the beginning: nothing but an adjective before. */
function opensClause(before: string): boolean {
  return /(?:^|[,;:—–]\s|\b(?:as|when|after|since|and|that|where|while)\s)[“"‘']?(?:[\p{L}-]+\s+){0,2}$/u.test(
    before,
  );
}

/** The word that opens the noun group, when nothing between it and the trigger ends the group; null otherwise. */
function readDeterminer(before: string): string | null {
  const words = before.match(/\S+/gu) ?? [];
  for (let back = 1; back <= GROUP_WORDS_MAX && back <= words.length; back += 1) {
    const word = (words.at(-back) ?? '').replace(/^[“"‘'(—–-]+/u, '');
    if (DETERMINER.test(word)) return word;
    if (word === 'of' && !COUNT.test(words.at(-back - 1) ?? '')) return null;
    if (
      GROUP_STOP.test(word) ||
      (/[,.;:!?)”"]$/u.test(word) && !/^\p{L}[\p{L}.]*\.$/u.test(word) && !word.endsWith(','))
    )
      return null;
  }
  return null;
}
