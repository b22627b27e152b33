import { contains, type Mention, overlaps, type Quotation, type Span, type Speaker } from '../article.js';
import { organizationId, personId } from './ids.js';

/**
 * Gives each quotation's speaker the entity of the words at its cue. `mentions` are all that have an entity, in the
 * order of the text. A speaker that is described but is no known entity stays null.
 */
export function resolveSpeakers(
  text: string,
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
): Quotation[] {
  const ids = new Set(mentions.map(({ entity }) => entity ?? ''));
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  return quotations.map((quotation) => {
    if (quotation.speaker === null || quotation.speaker.entity !== null) return quotation;
    const { speaker } = quotation;
    const words = text.slice(speaker.start, speaker.end);
    const mention = mentionOf(words, speaker, near(sorted, speaker));
    const entity = mention?.entity ?? (speaker.basis === 'NAMED' ? idByName(words, ids) : null);
    return { ...quotation, speaker: { ...speaker, entity } };
  });
}

/** A name that no mention covers, such as a post's author, when the article has an entity of that name. */
function idByName(words: string, ids: ReadonlySet<string>): string | null {
  return [organizationId(words), personId(words)].find((id) => ids.has(id)) ?? null;
}

/** Names are shorter than this many UTF-16 units, so one that overlaps a span starts no further before it. */
const NAME_UNITS_MAX = 200;

function near(sorted: readonly Mention[], span: Span): Mention[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < span.start - NAME_UNITS_MAX) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; (sorted[at]?.start ?? Infinity) < span.end; at += 1) {
    const mention = sorted[at];
    if (mention !== undefined && overlaps(mention, span)) found.push(mention);
  }
  return found;
}

/** Words that may stand around a body's name and leave it the speaker: "the Save the Children charity". */
const AROUND_NAME =
  /^(?:the|an?|its|charity|group|company|organi[sz]ation|agency|newspaper|website|network|broadcaster|union|party|firm|foundation|monitoring|news|human|rights|\s|[“”"‘’'])*$/iu;

/** The same words; else the name within "Ms Okafor" or "surgeon Anna Roth"; a title's "Syria" is not who speaks. */
function mentionOf(words: string, speaker: Speaker, candidates: readonly Mention[]): Mention | undefined {
  const actors = candidates.filter(({ type }) => type !== 'EVENT');
  const same = actors.find(({ start, end }) => start === speaker.start && end === speaker.end);
  if (same !== undefined || speaker.basis === 'PRONOUN') return same;
  const inside = actors.filter((mention) => contains(speaker, mention) || contains(mention, speaker));
  const person = inside.find(
    (mention) => mention.type === 'PERSON' && mention.pronoun !== true && isHead(words, speaker, mention),
  );
  if (person !== undefined && speaker.basis !== 'COLLECTIVE') return person;
  return inside.find((mention) => AROUND_NAME.test(wordsAround(words, speaker, mention)));
}

/** True when the words are about that person: "his spokesman" and "Tsvangirai's spokesman" are not. */
function isHead(words: string, speaker: Speaker, mention: Mention): boolean {
  return /^\s*(?:$|[,(–—])/u.test(words.slice(Math.max(0, mention.end - speaker.start)));
}

function wordsAround(words: string, speaker: Speaker, mention: Mention): string {
  const [from, to] = [Math.max(0, mention.start - speaker.start), Math.max(0, mention.end - speaker.start)];
  return `${words.slice(0, from)} ${words.slice(to)}`;
}
