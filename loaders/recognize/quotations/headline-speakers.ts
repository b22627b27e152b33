import type { Found } from './found.js';
import type { Block, Site } from './sites.js';

/** Fewer words may stand in two mouths. */
const FEWEST_WORDS = 3;

/**
 * A headline quotes what the story quotes again (‘We are not finished’: A city under water … “We are not finished. The
 * pumps are running,” Fontaine said): the story says whose words they are, where the headline names nobody.
 */
export function withHeadlineSpeakers<S extends Found & { readonly sites: readonly Site[] }>(
  text: string,
  blocks: readonly Block[],
  found: readonly S[],
): S[] {
  return found.map((speech) => {
    if (!isInHeadline(blocks, speech) || speech.source?.speaker?.mention) return speech;
    const words = wordsOf(text, speech);
    const again = words.trim().split(' ').length < FEWEST_WORDS ? undefined : found.find(repeats(words));
    if (again?.source?.speaker == null) return speech;
    const isNamed = again.source.speaker.mention !== null;
    return speech.source?.speaker == null || isNamed
      ? { ...speech, source: { ...again.source, how: 'CARRIED' } }
      : speech;
  });

  function repeats(words: string): (other: S) => boolean {
    return (other) => !isInHeadline(blocks, other) && wordsOf(text, other).includes(words);
  }
}

function isInHeadline(blocks: readonly Block[], { sites }: { readonly sites: readonly Site[] }): boolean {
  const kind = blocks[sites[0]?.firstBlock ?? -1]?.paragraph.kind;
  return kind === 'HEADLINE' || kind === 'SUBHEAD';
}

/** Letters and digits alone, a blank at either end of each word. */
function wordsOf(text: string, { parts }: Found): string {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  return ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
