/** The articles that speed is measured on: all gold texts, and the marked ones, as far as they are there. */
import { MARKED_PARTS, readMarkedTexts } from '../score/marked-text.js';
import { loadSet } from '../score/sets.js';

/** Texts of articles, the same ones in the same order each time. Those below `../shared` may be missing. */
export function loadSpeedTexts(): string[] {
  const gold = (['examples', 'seeds', 'pages'] as const).flatMap((name) => loadSet(name) ?? []);
  const marked = MARKED_PARTS.flatMap((part) => readMarkedTexts(part));
  return [...gold, ...marked].map(({ text }) => text);
}

/** Words as a newspaper counts them: what stands between blanks. */
export function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
}
