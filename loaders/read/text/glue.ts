/** Words that a scraper ran together: "AleppoCredit:", "artilleryhttps://t.co/…". */
import type { Span } from '../../article.js';

/** Each pattern matches nothing wide: it names the place where a word break is missing. */
const BREAKS: readonly RegExp[] = [
  // Before an address, when a letter, digit or stop touches it.
  /(?<=[\p{L}\p{N}.,;:!?)\]"'”’…#])(?=https?:\/\/)/giu,
  /(?<=[\p{L}\p{N}.,;:!?)\]"'”’…])(?=pic\.twitter\.com\/)/giu,
  // After Twitter's own addresses, whose codes have ten letters.
  /(?<=\bt\.co\/[A-Za-z0-9]{10})(?=[\p{L}\p{N}#@"“])/gu,
  /(?<=pic\.twitter\.com\/[A-Za-z0-9]{10})(?=[\p{L}\p{N}#@"“])/gu,
  // A hashtag that touches the word before it.
  /(?<=[\p{L}\p{N}.,!?)])(?=#\p{L}{2,})/gu,
  // Before a credit or a label that starts with a capital after a small letter.
  /(?<=[\p{Ll}\p{N}.)”’"])(?=(?:Credit|Photo|Photograph|Picture|Image|Source|Getty|Reuters|AFP|AP Photo|EPA|Advertisement|Read more|Read More|View gallery|Share|Follow)\b)/gu,
  // After a stop that ends a sentence: "the city.The next day".
  /(?<=\p{Ll}{3}[.!?]["'”’]?)(?=["“‘]?\p{Lu}\p{Ll}+\s)/gu,
];

/** Offsets into the text, in order, at which a word break is missing inside a segment: later stages end a word there. */
export function gluedBoundaries(text: string, segment: Span): number[] {
  const words = text.slice(segment.start, segment.end);
  const found = new Set<number>();
  for (const pattern of BREAKS) {
    for (const match of words.matchAll(pattern)) found.add(segment.start + match.index);
  }
  return [...found].sort((a, b) => a - b);
}
