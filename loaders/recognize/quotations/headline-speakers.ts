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
  let told: readonly (readonly [words: string, speech: S])[] | undefined;
  const inStory = (): NonNullable<typeof told> =>
    (told ??= found
      .filter((other) => !isInHeadline(blocks, other))
      .map((other) => [wordsOf(text, other), other]));
  return found.map((speech) => {
    if (!isInHeadline(blocks, speech) || speech.source?.speaker?.mention) return speech;
    const words = wordsOf(text, speech);
    if (words.trim().split(' ').length < FEWEST_WORDS) return speech;
    const source = inStory().find(([others]) => others.includes(words))?.[1].source;
    if (source?.speaker == null) return speech;
    const isBetter = speech.source?.speaker == null || source.speaker.mention !== null;
    return isBetter ? { ...speech, source: { ...source, how: 'CARRIED' } } : speech;
  });
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
