import type { Article, Quotation, Segment, Span } from '../../article.js';
import { confidenceOf } from './confidence.js';
import { oneLine, trimSpan } from './found.js';

const FIRST_LINK = /(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)\S+/gu;
/** "— The White Helmets (@SyriaCivilDef) 30 novembre 2016": the line below a post that signs it. */
const SIGNATURE = /(?:^|\s)[—–-]{1,2}\s*[^\n]{1,80}\(@\w+\)[^\n]*\s*$/u;

/** One POST quotation for every post: its words without the links at the end, said by the author who signs it. */
export function postQuotations(article: Article): Quotation[] {
  return article.segments
    .filter((segment) => segment.kind === 'POST' && segment.repeat !== true)
    .flatMap((segment) => postQuotation(article, segment) ?? []);
}

function postQuotation(article: Article, segment: Segment): Quotation | null {
  const span = wordsOf(article.text, segment);
  if (span.start >= span.end) {
    return null;
  }
  const author = authorSpan(article.text, segment, span.end);
  return {
    ...span,
    kind: 'POST',
    text: oneLine(article.text.slice(span.start, span.end)),
    speaker: author === null ? null : { ...author, entity: null, basis: 'NAMED' },
    cue: null,
    confidence: confidenceOf('POST', author === null),
    about: [],
  };
}

function wordsOf(text: string, segment: Segment): Span {
  const whole = text.slice(segment.start, segment.end);
  const signature = SIGNATURE.exec(whole.slice(Math.max(0, whole.length - 300)));
  const signed = signature === null ? whole.length : Math.max(0, whole.length - 300) + signature.index;
  const words = whole.slice(0, signed);
  return trimSpan(text, { start: segment.start, end: segment.start + endBeforeLinks(words) });
}

/** Where the last words stand that are no link: everything from the first link of a closing run of links is cut. */
function endBeforeLinks(words: string): number {
  let end = words.trimEnd().length;
  const links = [...words.matchAll(FIRST_LINK)];
  for (const link of links.reverse()) {
    if (link.index + link[0].length < end) {
      break;
    }
    end = words.slice(0, link.index).trimEnd().length;
  }
  return end;
}

/** The display name where the post is signed, else the handle; null when neither stands in the text. */
function authorSpan(text: string, segment: Segment, from: number): Span | null {
  const { name, handle } = segment.author ?? { name: null, handle: null };
  for (const words of [name, handle]) {
    const at = words === null || words === '' ? -1 : lastIndexWithin(text, words, segment, from);
    if (words !== null && at !== -1) {
      return { start: at, end: at + words.length };
    }
  }
  return null;
}

function lastIndexWithin(text: string, words: string, segment: Segment, from: number): number {
  const whole = text.slice(segment.start, segment.end);
  const after = whole.indexOf(words, from - segment.start);
  const at = after === -1 ? whole.lastIndexOf(words) : after;
  return at === -1 ? -1 : segment.start + at;
}
