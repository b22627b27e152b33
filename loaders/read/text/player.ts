/** What a video player writes on a page where it does not run. */
import { type Rule, whole } from './rule.js';

const CERTAIN =
  /^video loading\b|^video player is loading\b|\bthis video (?:cannot|can not|can't|could not|is unable to) be (?:played|loaded)\b|\b(?:media )?playback is (?:unsupported|not supported|unavailable) on\b|\brefresh this page in your browser\b|\bthe live event you are trying to watch\b|\byour browser (?:does not|doesn't) support (?:the |html5 )*(?:video|audio|iframes?)\b|\bto play this video you need to\b|^(?:current time|duration|remaining time)\s+-?\d+:\d\d|\bbeginning of dialog window\b|^(?:this )?(?:video|media) (?:is )?(?:unavailable|not available)\b/i;

/** Words on buttons; two of them in one short line are no sentence. */
const BUTTONS =
  /\b(?:tap to (?:play|unmute)|click to (?:play|unmute|expand)|watch (?:next|again|this video again)|play video|replay(?: video)?|skip ad|unmute|full ?screen|playback rate|captions off|picture-in-picture|auto ?play|up next|now playing|loaded: \d+%|stream type live|seek to live)\b/gi;

const TIMES = /^-?\d{1,2}:\d\d(?::\d\d)?(?:\s*[/|]\s*-?\d{1,2}:\d\d(?::\d\d)?)?$/u;

const MAX_WORDS = 120;

/** Says which blocks a player wrote. */
export const playerRule: Rule = (block) =>
  isPlayer(block.words, block.wordCount) ? whole(block, 'PLAYER') : null;

/** True for a player's message, its buttons or its clock. */
export function isPlayer(words: string, wordCount: number): boolean {
  if (wordCount > MAX_WORDS) return false;
  if (CERTAIN.test(words) || TIMES.test(words)) return true;
  const buttons = words.match(BUTTONS) ?? [];
  const letters = buttons.join('').length;
  return buttons.length > 0 && letters >= words.length * (buttons.length > 1 ? 0.4 : 0.8);
}
