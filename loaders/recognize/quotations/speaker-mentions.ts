import type { Mention } from '../../article.js';
import { firstFrom } from './search-sorted.js';
import type { NounGroup } from './noun-group.js';

/** How sure it is that such words refer to a speaker; who it is stays open until coreference. */
const SPEAKER_WORDS_CONFIDENCE = 0.9;

/**
 * The mentions with the speaker words that name nobody by themselves ("he", "the doctor") added, so that coreference can
 * say who they are. Names, documents ("the statement") and words that are mentions already are left alone. Sorted by
 * start.
 */
export function withSpeakerMentions(mentions: readonly Mention[], speakers: readonly NounGroup[]): Mention[] {
  const added = new Map<number, Mention>();
  for (const speaker of speakers) {
    if (speaker.mention === null && !speaker.guessed && !speaker.document && !isMention(mentions, speaker)) {
      added.set(speaker.start, toMention(speaker));
    }
  }
  return [...mentions, ...added.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function toMention(speaker: NounGroup): Mention {
  const reference = speaker.basis === 'PRONOUN' ? ({ pronoun: true } as const) : ({ nominal: true } as const);
  return {
    start: speaker.start,
    end: speaker.end,
    type: speaker.type,
    entity: null,
    confidence: SPEAKER_WORDS_CONFIDENCE,
    ...reference,
  };
}

function isMention(mentions: readonly Mention[], speaker: NounGroup): boolean {
  for (let index = firstFrom(mentions, speaker.start); mentions[index]?.start === speaker.start; index += 1) {
    if (mentions[index]?.end === speaker.end) {
      return true;
    }
  }
  return false;
}
