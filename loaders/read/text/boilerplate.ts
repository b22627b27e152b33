/** Words of the page around the article: menus, counters, addresses, notices. */
import { isPageLabel } from './page-words.js';
import { isCall } from './promo.js';
import { type Rule, whole } from './rule.js';

/** Whole lines, lower case, without marks at their ends. */
const LINES = new Set(
  `jump directly to the content|skip to content|skip to main content|skip to navigation|skip navigation|skip links
topics|topic|tags|share|share this|share this article|share this story|share this page|share this with|share on facebook
share on twitter|share on x|share via email|tweet|tweet this|comment|comments|view comments|read comments|show comments
leave a comment|add a comment|post a comment|print|print this|email|email this|save|saved|bookmark|copy link|link copied
copy this link|copied|whatsapp|facebook|twitter|linkedin|pinterest|reddit|messenger|advertisement|advertising|ad|ads
sponsored|sponsored content|promoted|paid content|story continues below|story continues below advertisement
article continues below|advertisement - continue reading below|continue reading|continue reading below|read full article|show more|show less|load more|see more|view more|view all
menu|search|home|close|open|back|back to top|top|next|previous|prev|more|loading|loading...|sign in|log in|login|register
subscribe|subscribe now|sign up|account|my account|settings|follow|following|follow us|like|likes|reply|report|image|images
photo|photos|video|videos|gallery|view gallery|view image|open image in gallery|view fullscreen|enlarge|enlarge image
hide caption|toggle caption|image caption|media caption|expand|listen|listen to this article|listen to article|play|read aloud
latest|latest news|breaking news|news|live|live updates|world|politics|business
sport|opinion|story highlights|in summary|key events|for immediate release|press release|news release|media release|notes to editors|note to editors|ends|more by this author|sponsor message|manage preferences|accept|accept all|i agree|manage cookies|cookie settings
close this message|got it|privacy policy|terms of use|terms and conditions|contact us|about us|end of article|end|exclusive|x|×`
    .split(/[|\n]/u)
    .map((line) => line.trim()),
);

const PATTERNS: readonly RegExp[] = [
  // Links for screen readers, before the page starts.
  /^(?:skip|jump)(?: (?:directly|straight|ahead|back))?(?: to)? (?:the )?(?:main |page |site |primary )?(?:content|navigation|nav|menu|article|story|footer|search|links)$/i,
  // Counters: "182", "1.2k shares", "3 min read", "0 comments".
  /^[+#]?[\d.,]+\s?[km]?$/i,
  /^\(?[\d.,]+\s?[km]?\)?\s+(?:shares?|comments?|views?|likes?|retweets?|replies|reactions|followers|photos|images|videos|votes)$/i,
  /^(?:estimated )?(?:reading time:?\s*)?\d+[- ](?:min(?:ute)?s?)(?: read| listen| watch)?$/i,
  // A picture's place in a gallery: "1 of 12", "1 / 5".
  /^(?:(?:image|photo|picture|slide) )?\(?\d{1,3}\s?(?:of|\/)\s?\d{1,3}\)?(?: (?:images|photos|pictures|slides))?$/i,
  // How long ago, how long to read.
  /^(?:(?:posted|published|updated|last updated|modified|edited)\s)?(?:about |less than |over |an? )?(?:\d+ ?)?(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|yrs?) ago$/i,
  /^(?:less than |about )?(?:\d+|an?|one|two|three|four|five)[- ](?:min(?:ute)?s?) (?:read|listen|watch)$/i,
  // An address by itself.
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:[\w-]+\.)+(?:com|org|net|co|au|uk|in|za|ng|news|info|example)(?:\.[a-z]{2})?\/\S+$/i,
  // A picture's number in its agency's archive.
  /^[A-Z]{4,}[-_]?\d{5,}(?:[-_.]\w+)*$/,
  /^(?:IMG|DSC|DSCF|MOV|PXL)[-_]?\d{3,}\S*$/i,
  /^\S+\.(?:jpe?g|png|gif|webp|mp4)$/i,
  // A line of marks: "***", "— — —".
  /^[^\p{L}\p{N}]+$/u,
  // Cookies, rights.
  /\b(?:we|this (?:web)?site|our partners|and our partners)\b.{0,40}\buse(?:s)? cookies\b/i,
  /\baccept (?:all )?(?:our )?(?:use of )?cookies\b|\bcookie (?:policy|preferences|settings)\b/i,
  /^(?:©|\(c\)|copyright\b(?!.{0,40}\b(?:law|case|infring)))(?:\s+\S+){0,25}$/i,
  /\ball rights reserved\b/i,
  /\bmay not be (?:published|reproduced|copied)(?:,| or)\b.{0,80}\b(?:redistributed|distributed|permission|broadcast|transmitted)\b/i,
  /^(?:a version of this|this) (?:article|story|piece|review) (?:appears?|appeared|was (?:first |originally )?published|(?:first|originally) appeared) (?:in|on|at)\b/i,
  /^(?:originally |first )?published (?:in the (?:print|\p{Lu}\w+)|as|on:|by:)/iu,
  /^transcripts? (?:is|are) (?:created|provided|produced|generated)\b/i,
  /^your email address will not be published\b|\brequired fields are marked\b/i,
  /^(?:for (?:interviews?|media (?:enquiries|inquiries)|(?:more|further) information),? (?:please )?contact|(?:media|press) contacts?)\b.{0,160}$/i,
  /^please (?:refresh|reload|update) (?:this|the|your) (?:page|browser)\b.{0,60}$/i,
  // Filing words.
  /^(?:tags?|topics?|filed under|related topics|categories|category|posted in|keywords|more on|in this story)\s?:/i,
  /^(?:home|news)\s?[>›»/|].{0,160}$/i,
  /^(?:\p{Lu}[\p{L}&]{2,14}\s?[|›»]\s?){1,3}\p{Lu}[\p{L}& ]{2,20}$/u,
  /^(?:share|tweet|email|print|save|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|comments?|\s|[|,•·/])+$/i,
  /^(?:this page|the page|this video|your browser)\b.{0,60}\b(?:not available|requires|enable|support)\b/i,
  /\bplease enable javascript\b|\bjavascript is (?:disabled|required)\b/i,
];

/** Says which blocks are the page's own words. */
export const boilerplateRule: Rule = (block) =>
  isBoilerplate(block.words) ? whole(block, 'BOILERPLATE') : null;

/** True for a line that belongs to the page, not to the article. */
export function isBoilerplate(words: string): boolean {
  if (words.length > 600) return false;
  const bare = words
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/^[\s•·|>-]+|[\s:>»→|.-]+$/gu, '');
  // "Sign up for our newsletter" is made of page words too, but it calls to the reader.
  const isLabel = isPageLabel(words) && !isCall(words);
  return LINES.has(bare) || isLabel || PATTERNS.some((pattern) => pattern.test(words));
}
