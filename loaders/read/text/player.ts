/** What a video player writes on a page where it does not run. */
import { type Rule, whole } from './rule.js';

const CERTAIN =
  /^video loading\b|^video player is loading\b|\bthis video (?:cannot|can not|can't|could not|is unable to) be (?:played|loaded)\b|\b(?:media )?playback is (?:unsupported|not supported|unavailable) on\b|\brefresh this page in your browser\b|\bthe live event you are trying to watch\b|\byour browser (?:does not|doesn't) support (?:the |html5 )*(?:video|audio|iframes?)\b|\bto play this video you need to\b|^(?:current time|duration|remaining time)\s+-?\d+:\d\d|\bbeginning of dialog window\b|^(?:this )?(?:video|media) (?:is )?(?:unavailable|not available)\b|^(?:audio|video) player\b.{0,30}$/i;

/** Words on buttons; two of them in one short line are no sentence. */
const BUTTONS =
  /\b(?:tap to (?:play|unmute)|click to (?:play|unmute|expand)|watch (?:next|again|this video again)|play video|replay(?: video)?|skip ad|unmute|full ?screen|playback rate|captions off|picture-in-picture|auto ?play|up next|now playing|loaded: \d+%|stream type live|seek to live)\b/gi;

/** A clock that starts at nothing, counts down, or stands beside a length; another time alone says when an entry was written. */
const TIMES =
  /^(?:-\d{1,2}:\d\d(?::\d\d)?|0{1,2}:\d\d(?::\d\d)?|\d{1,2}:\d\d(?::\d\d)?\s*[/|]\s*-?\d{1,2}:\d\d(?::\d\d)?)$/u;
/** "See how it was built 02:17": a title and its length. */
const TITLE_AND_LENGTH = /^\p{Lu}[^.!?]*\s\d{1,2}:\d\d$/u;
const MAX_TITLE_WORDS = 14;
const CONSENT =
  /\b(?:need|require) your consent to (?:load|show|play)\b|\bset cookies on your device\b|\bexternal content\b.{0,60}\b(?:load|cookies|consent)\b|^play (?:video|audio)\b.{0,20}\bduration\b/iu;

const MAX_WORDS = 120;

/** Says which blocks a player wrote. */
export const playerRule: Rule = (block) =>
  isPlayer(block.words, block.wordCount) ? whole(block, 'PLAYER') : null;

/** True for a player's message, its buttons or its clock. */
export function isPlayer(words: string, wordCount: number): boolean {
  if (wordCount > MAX_WORDS) return false;
  if (CERTAIN.test(words) || TIMES.test(words) || CONSENT.test(words)) return true;
  if (wordCount <= MAX_TITLE_WORDS && TITLE_AND_LENGTH.test(words) && !/\bat \d{1,2}:\d\d$/iu.test(words))
    return true;
  const buttons = words.match(BUTTONS) ?? [];
  const letters = buttons.join('').length;
  return buttons.length > 0 && letters >= words.length * (buttons.length > 1 ? 0.4 : 0.8);
}
