/** Calls to the reader: read more, sign up, sign this petition, follow us. */
import { hasFinalStop, sentenceStarts } from '../words.js';
import type { Block } from './blocks.js';
import { type Layout, type Part, type Rule, cut, whole } from './rule.js';

/** A line that starts so leads away from the article. The colon or bar keeps prose ("Read more books") apart. */
const LEADS =
  /^[\s>»→•*▶►[(-]*(?:read (?:more|also|next|this|the full (?:story|article|report))|also read|related(?: (?:story|stories|article|articles|coverage|content|video|news))?|see also|see more|more (?:on this|from [\p{L}\d .'’&]{2,40}|news|stories|coverage)|watch (?:more|now|also|live|next)|listen (?:now|to|more)|don['’]?t miss|must read|recommended for you|up next|further reading|you may also like|you might also like|sign up|subscribe|newsletter|new [\p{L} ]{2,40} newsletter|follow (?:us|our|the [\p{L} ]{2,30}|live)|join us|go deeper|dig deeper|click here|get involved|take action)\s*[:|»›]/iu;
/** Words that also label a paragraph of the article ("Background: the war began in 2011."): they lead away only before a title, which has no final stop. */
const LABELS =
  /^[\s>»→•*▶►[(-]*(?:read|more|watch|listen|photos|gallery|in pictures|in depth|explained|explainer|analysis|opinion|podcast|video|live|live updates|background|recommended|trending|related|download)\s*[:|»›]/iu;
/** "Analysis: Ada Quill, Lune News" names who wrote it. */
const LABEL_AND_NAME =
  /^(?:analysis|opinion|comment)\s?:\s?(?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’.-]+(?:,|$)/iu;

/** The same at the end of a paragraph: fewer words, since prose is near. */
const INLINE_LEADS =
  /^(?:read (?:more|also|next)|also read|related(?: (?:story|article|coverage))?|see also|watch|don['’]?t miss)\s?[:|»›]\s?\S(?:[^.]|\.\S){3,160}\.?\s*$/iu;

const GLUED =
  /(?<=\p{L}{2}[.!?]["”’]?)(?=(?:Read (?:more|also|next)|Also read|Related|See also|Sign up|Subscribe|Follow us|Click here)\b)/gu;

/** A link by itself: "[Museum shows treasures]", "Read the full transcript of his interview". */
const LINK_LINE = /^(?:\[[^\]./:|]+\]|(?:read|see|watch|hear) the full (?:[\p{L}'’]+(?: |$)){1,7})$/iu;
/** A link's words after a paragraph. */
const BARE_LINK = /^(?:read|see|find out|learn|watch) more(?: here)?\s*[.»>…]*\s*$/iu;

/** A sentence that starts so asks the reader to do something. */
const CALLS =
  /^["'“‘([\s*>-]*(?:please )?(?:sign (?:up|this|the|our|in) (?:for|to|here|now|today|petition|newsletter|below|and)|sign (?:this|the|our) petition|subscribe (?:to|now|here|today|for)|(?:click|tap) (?:here|on the|below|the link|to)|follow (?:us|\S+ on (?:twitter|facebook|instagram|x|youtube|whatsapp|tiktok)|@\w+|the [\p{L} ]{2,30} on (?:twitter|facebook|instagram|x))|like us on|join (?:the (?:conversation|discussion|debate)|our (?:whatsapp|telegram|facebook|newsletter|channel|mailing))|(?:download|get) (?:our|the) (?:[\p{L}]+ ){0,3}(?:app|newsletter)|get (?:the )?(?:latest|more|our|all the|unlimited|breaking|daily|top)\b[^.]{0,80}\b(?:inbox|newsletter|email|updates|alerts|app|delivered|headlines|stories|news)|get in touch|have you (?:got a story|been affected)|do you (?:know more|have (?:a story|a tip|information about this))|got a (?:story|tip|news tip)|email (?:us\b|your\b|\S+@\S+)|send (?:us )?your|support (?:our|independent|quality) (?:journalism|work|reporting)|(?:donate|give) (?:now|here|today|to (?:our|support|help))|become a (?:member|subscriber|supporter|patron)|share (?:this|your) (?:article|story|post|views?|thoughts|pictures|photos|videos|experiences?|with)|show your (?:interest|support) and|invite your friends|tell us what you think|let us know (?:what|in the)|have your say|leave (?:a|your) comment|want (?:more|to (?:read|know|get|see|keep|receive))\b[^.]{0,60}\?|for more (?:news|stories|information|on this|of|about|from|details|coverage|content),?\b|to (?:learn|read|find out|know|see|hear) more(?: about| on|,| visit| click| here| at)\b|to (?:sign up|donate|subscribe|republish|get involved)\b[^.]{0,60}(?:,|visit|click|here|go to)|stay (?:up to date|up-to-date|informed|tuned|connected)|keep up (?:to date|with)|(?:read|see|watch|find|hear|listen to) (?:more|the full (?:story|article|report|interview|video))\b.{0,60}\b(?:here|below|at|on|about|from)\b|check out (?:our|the|more|these|this)|visit (?:our|us|\S+\.(?:com|org|co\.uk|net))|register (?:for|now|here|today)|buy (?:tickets|now)|take (?:action|the quiz|our (?:quiz|poll|survey))|listen to (?:our|the latest|this)|(?:watch|see) (?:our|the) (?:video|gallery) (?:above|below)|don['’]t forget to (?:like|follow|subscribe|sign)|by (?:signing up|subscribing|clicking|submitting|entering)\b|add your name\b|you can (?:unsubscribe|opt out|sign up|follow|find out more))/iu;

/** A sentence with these words is the publisher speaking of itself or of the page. */
const MARKS =
  /\b(?:sign this petition\b|newsletters?\b.{0,60}\b(?:sign up|subscribe|inbox|here|latest)\b|(?:sign up|subscribe)\b.{0,60}\bnewsletters?\b|(?:in|into) your (?:inbox|e-?mail)\b|(?:straight|delivered|directly|right) (?:\w+ )?to your (?:inbox|phone|e-?mail)\b|this (?:article|story|page|report|post) is (?:also )?available (?:in|on)\b|republish(?:ing|ed)? (?:this|the|our)\b|(?:fill|filling) (?:out|in) (?:this|the|our) form\b|can be found here\b|(?:delivers|provides|offers|brings you|publishes) (?:independent|unrivalled|unrivaled|award-winning|in-depth|trusted|quality|the latest|daily|breaking)\b.{0,80}\b(?:coverage|journalism|analysis|news|reporting|insights?)\b|terms of (?:service|use) and privacy policy\b|privacy (?:policy|notice) (?:and|applies)\b|protected by recaptcha\b|click here (?:to|for)\b|(?:read|find out|see|learn) more (?:here|about this here)\b|we may (?:earn|receive) (?:a )?(?:commission|an affiliate)\b|affiliate (?:links?|commission)\b|free (?:trial|to your inbox)\b|to unsubscribe\b|you (?:are receiving|receive|received) this (?:message|e-?mail|newsletter)\b|mailing list\b.{0,40}\b(?:join|sign|subscribe)\b|(?:follow|find) (?:us|him|her|them|me) on (?:twitter|facebook|instagram|x|linkedin|youtube)\b)/iu;

/** Words that open like a call and go on as a statement: "Sign up for classes began", "Follow us, say the arrows". */
const STATEMENTS =
  /^["'“‘([\s]*(?:sign[ -]?up (?:sheets?|forms?|for (?:[\p{L}'’-]+ ){1,5}(?:began|begins|was|were|is|are|opened|opens|closed|closes|starts?|started|ended|will|has|had|runs?))\b|[^,.!?]{3,40},["”’]? (?:says?|said|reads?|wrote|writes?|shouted|urges?|urged|asks?|asked)\b|subscribe to (?:the|a|an|this|that) (?:theory|idea|view|notion|belief|opinion|principle|philosophy|myth))/iu;

/** Calls that a publisher alone makes: they are cut out even where the article goes on after them. */
const OWN_CALLS =
  /\b(?:our|free|daily|weekly|morning|evening) (?:[\p{L}-]+ ){0,2}(?:newsletters?|briefing|app|podcast)\b|\b(?:in|to) your (?:inbox|e-?mail)\b|^(?:click|tap) here to\b|^follow us on\b|^(?:read|see) (?:more|also)\s?:/iu;

/** Over this many words a paragraph with one call inside is an article's paragraph with a call at its end. */
const PETITIONS = /\bpetition\b|\b(?:donate|give) (?:now|today|here)\b|\b(?:add|sign) your name\b/iu;
const TO_READER = /\b(?:you|your|yours|we|us|our|ours)\b/iu;
const MAX_LEAD_WORDS = 40;
const MIN_LINK_WORDS = 4;
const MAX_TITLE_WORDS = 20;
const MAX_TITLE_INDEX = 4;
const MIN_BLOCKS_UNDER_TITLE = 3;
const MAX_SLOGAN_WORDS = 9;
const MAX_PROMO_WORDS = 120;

/** Says which blocks, or ends of blocks, call to the reader. */
export const promoRule: Rule = (block, layout) => {
  if (isLead(block) && !isTitle(block, layout)) return whole(block, 'PROMO');
  const raw = layout.text.slice(block.start, block.end);
  const starts = startsWithGlued(raw);
  const calls = starts.map((start, index) => {
    const sentence = raw.slice(start, starts[index + 1] ?? raw.length);
    return isCall(sentence) || (start > 0 && (INLINE_LEADS.test(sentence) || BARE_LINK.test(sentence)));
  });
  if (!calls.includes(true)) return null;
  return splitAtCalls(block, starts, calls, raw);
};

/** True for a sentence that calls to the reader. */
export function isCall(sentence: string): boolean {
  return (
    sentence.length < 600 && (CALLS.test(sentence) || MARKS.test(sentence)) && !STATEMENTS.test(sentence)
  );
}

function splitAtCalls(block: Block, starts: number[], calls: boolean[], raw: string): readonly Part[] | null {
  const first = calls.indexOf(true);
  const last = calls.lastIndexOf(true);
  const sentences = starts.map((start, index) => raw.slice(start, starts[index + 1] ?? raw.length).trim());
  const isPetition = sentences.some((sentence) => PETITIONS.test(sentence));
  const isSlogan = (from: number, to: number): boolean =>
    sentences.slice(from, to).every((sentence) => isSloganLike(sentence, isPetition));
  if (isInsideQuotes(raw, starts[first] ?? 0)) return null;
  if (block.wordCount <= MAX_PROMO_WORDS && isSlogan(0, first)) {
    if (isSlogan(last + 1, calls.length) || calls.filter(Boolean).length * 2 >= calls.length)
      return whole(block, 'PROMO');
    return null;
  }
  const reachesEnd = calls.slice(first).every(Boolean) || isSlogan(last + 1, calls.length);
  return reachesEnd
    ? cut(block, block.start + (starts[first] ?? 0), 'BODY', 'PROMO')
    : cutOutCalls(block, starts, raw);
}

/** Before a petition any few words are its slogan; before another call only words to the reader, or the paragraph's own would be lost. */
function isSloganLike(sentence: string, isPetition: boolean): boolean {
  if (sentence.split(/\s+/u).length > MAX_SLOGAN_WORDS) return false;
  if (/["“”]|\b(?:said|says|told)\b/iu.test(sentence)) return false;
  return isPetition || /[?!:]$/u.test(sentence) || TO_READER.test(sentence);
}

/** A publisher's own call between sentences of the article, which go on after it. */
function cutOutCalls(block: Block, starts: readonly number[], raw: string): readonly Part[] | null {
  const parts: Part[] = [];
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? raw.length;
    const sentence = raw.slice(start, end);
    const isOwn = OWN_CALLS.test(sentence) && isCall(sentence) && !isInsideQuotes(raw, start);
    const kind = isOwn ? 'PROMO' : 'BODY';
    const previous = parts.at(-1);
    if (previous?.kind === kind) parts[parts.length - 1] = { ...previous, end: block.start + end };
    else parts.push({ kind, start: block.start + start, end: block.start + end });
  });
  return parts.length > 1 ? parts : null;
}

/** Where sentences start, calls that lost the blank before them included: "she said.Read more". */
function startsWithGlued(raw: string): number[] {
  const glued = Array.from(raw.matchAll(GLUED), (match) => match.index);
  return [...new Set([...sentenceStarts(raw), ...glued])].sort((a, b) => a - b);
}

function isLead(block: Block): boolean {
  const { words, wordCount } = block;
  if (wordCount > MAX_LEAD_WORDS || /^["“‘']/u.test(words)) return false;
  if (LEADS.test(words) || (wordCount >= MIN_LINK_WORDS && LINK_LINE.test(words))) return true;
  const isLabel = LABELS.test(words) && !hasFinalStop(words.replace(/[?!]["'”’]?$/u, ''));
  return isLabel && wordCount <= MAX_TITLE_WORDS && !LABEL_AND_NAME.test(words);
}

/** "In pictures: …" on top of a page is its headline: nothing but labels stands above it. */
function isTitle(block: Block, layout: Layout): boolean {
  if (
    block.index > MAX_TITLE_INDEX ||
    hasFinalStop(block.words) ||
    /^[\s>»→•*▶►[(-]*(?:read|related|see|sign|subscribe|follow|also)\b/iu.test(block.words)
  )
    return false;
  const above = layout.parts.slice(0, block.index);
  return (
    above.every(
      (parts) => parts?.every(({ kind }) => kind === 'BOILERPLATE' || kind === 'PLAYER') === true,
    ) && layout.blocks.length > MIN_BLOCKS_UNDER_TITLE
  );
}

/** A call between quotation marks was said by somebody: it is news. */
function isInsideQuotes(raw: string, at: number): boolean {
  const before = raw.slice(0, at);
  const opened = (before.match(/[“]/gu)?.length ?? 0) - (before.match(/[”]/gu)?.length ?? 0);
  const straight = before.match(/"/gu)?.length ?? 0;
  return opened > 0 || straight % 2 === 1 || /^["“]/u.test(raw.slice(at));
}
