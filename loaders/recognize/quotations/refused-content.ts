import { AUXILIARIES } from './function-words.js';
import { isWord, type Item } from './items.js';
import type { ReportedContent } from './reported-content.js';
import { SAID_NOUNS } from './said-nouns.js';
import { PARTICLES, type SpeechVerb } from './speech-verbs.js';

/** Verbs that turn away what others say or want. */
const REFUSING_LEMMAS = new Set('reject dismiss deny dispute refute rebut deflect downplay brush'.split(' '));
/** What is turned away, beside what people say. */
const TURNED_AWAY = new Set(
  (
    'idea ideas notion notions calls demand demands appeals plea pleas criticism criticisms report reports rumor ' +
    'rumors rumour rumours speculation talk narrative characterization comparison comparisons theory theories ' +
    'premise charges accusations allegations'
  ).split(' '),
);
/** What is denied of oneself. */
const OWN_PART = /^(?:any|all|ever|wrongdoing|knowledge|involvement|responsibility|guilt)$/u;
const NOUN_WITHIN_ITEMS = 4;

/**
 * What a verb such as "rejected" turns away, from the words after it on: "rejected calls to resign", "dismissed the idea
 * that …", "denied pressuring anyone", "denied any wrongdoing". Null for other verbs, and where the object is nothing that
 * was said ("rejected the plan", "denied bail").
 */
export function refusedContent(
  items: readonly Item[],
  verb: number,
  end: number,
  cue: SpeechVerb,
): ReportedContent | null {
  if (!REFUSING_LEMMAS.has(cue.lemma) || cue.form === 'BASE') return null;
  const from = PARTICLES.has(cue.lemma) ? verb + 2 : verb + 1;
  if (cue.lemma === 'deny' && isOwnPart(items[from])) return { from, sure: false, isPhrase: true };
  for (let at = from; at < Math.min(end - 1, from + NOUN_WITHIN_ITEMS); at += 1) {
    const item = items[at];
    if (item?.kind === 'sign' || item?.kind === 'quote' || AUXILIARIES.has(item?.lower ?? '')) return null;
    const isSaid = item?.kind === 'word' && (SAID_NOUNS.has(item.lower) || TURNED_AWAY.has(item.lower));
    if (isSaid && opensWhatWasSaid(items[at + 1])) return { from, sure: false };
  }
  return null;
}

function isOwnPart(item: Item | undefined): boolean {
  return item?.kind === 'word' && (OWN_PART.test(item.lower) || /^\p{Ll}{2,}ing$/u.test(item.lower));
}

function opensWhatWasSaid(item: Item | undefined): boolean {
  return ['that', 'to', 'of', 'for', 'about'].some((word) => isWord(item, word));
}

const REASON_WITHIN_ITEMS = 12;

/** "blamed the speaker for the delay": "blamed the speaker" alone tells of nothing that was said. */
export function hasReason(items: readonly Item[], from: number): boolean {
  for (let index = from; index < from + REASON_WITHIN_ITEMS; index += 1) {
    if (items[index] === undefined || items[index]?.kind === 'sign') return false;
    if (isWord(items[index], 'for')) return true;
  }
  return false;
}
