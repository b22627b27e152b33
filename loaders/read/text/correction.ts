/** Where an article corrects itself. */
import { type Rule, whole } from './rule.js';

const OPENINGS =
  /^[\s*([]*(?:correction|corrections and clarifications|clarification|corrected|editor['’]?s? note|editors['’] note|erratum|update)s?\b(?:\s*[([][^)\]]{1,40}[)\]])?(?:,? [\p{L}\d., ]{1,30})?\s*[:—–]/iu;

const SENTENCES =
  /^[\s*([]*(?:this version (?:corrects|updates|clarifies)\b|(?:an |a )?(?:earlier|previous|prior|original) versions? of this (?:article|story|report|post|page|piece)|this (?:article|story|report|post|piece|headline|page) (?:has been|was|were|is being) (?:updated|corrected|amended|changed|edited|revised|clarified)|(?:the )?(?:headline|caption)s? (?:of|on|for|in) (?:this|an earlier)\b|(?:we|the \w+) (?:apologi[sz]e|regrets?) (?:for )?(?:the|this|an?) (?:error|mistake))/iu;

/** Says which blocks are corrections. An "Update:" in the middle of a story is news, so it counts only when it speaks of the text. */
export const correctionRule: Rule = (block) =>
  isCorrection(block.words) ? whole(block, 'CORRECTION') : null;

/** True for a paragraph about a mistake or a change in the article itself. */
export function isCorrection(words: string): boolean {
  if (SENTENCES.test(words)) return true;
  if (!OPENINGS.test(words)) return false;
  return !/^[\s*([]*update/iu.test(words) || /\b(?:this|the) (?:article|story|report|post)\b/iu.test(words);
}
