/** Articles in made-up words, and what other outlets make of them. The same arguments always give the same words. */

import { createHash } from 'node:crypto';
import type { Article } from '../../loaders/article.js';
import { blankArticle } from './blank-article.js';

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tu',
  'sha',
  'vel',
  'dor',
  'ni',
  'pas',
  'ger',
  'u',
  'bri',
  'zan',
  'oth',
];
const WORDS_IN_SENTENCE = 12;

/** So many sentences of the n-th story, each of twelve words that hardly come up in another story. */
export function storySentences(n: number, sentences = 20): string[] {
  return Array.from({ length: sentences }, (_, sentence) => {
    const words = Array.from({ length: WORDS_IN_SENTENCE }, (__, word) => madeUpWord(n, sentence, word));
    return `${words.join(' ')}.`;
  });
}

/** An article of one BODY, at an address that is its id. */
export function storyArticle(
  id: string,
  sentences: readonly string[],
  publishedAt: string | null = '2025-11-18T12:00:00.000Z',
): Article {
  const text = sentences.join(' ');
  const textHash = createHash('sha256').update(text).digest('hex');
  return blankArticle(text, {
    id: `article:${id}`,
    url: `https://news.example/${id}`,
    publishedAt,
    textHash,
  });
}

function madeUpWord(story: number, sentence: number, word: number): string {
  const hash = createHash('sha256').update(`${story} ${sentence} ${word}`).digest();
  return [0, 1, 2].map((at) => SYLLABLES[(hash[at] as number) % SYLLABLES.length]).join('');
}
