import { FACT_KINDS, type Article, type Mention, type Sentence, type Stage } from '../article.js';
import { dropCommonWords } from './common-words.js';
import { findRepeatedNames, settleTypes } from './consistency.js';
import { findNamedEvents } from './named-events.js';
import { withoutOverlaps, type FoundName, type NameRule } from './name.js';
import { dropAddress } from './name-rules/addresses.js';
import { settleAgency } from './name-rules/agencies.js';
import { settleCountry } from './name-rules/countries.js';
import { trimMarks } from './name-rules/marks.js';
import { dropNationality } from './name-rules/nationalities.js';
import { dropShapeless } from './name-rules/shape.js';
import { dropPartyMember, settlePartyState } from './name-rules/party-members.js';
import { trimSmallWords } from './name-rules/small-words.js';
import { dropTitle } from './name-rules/titles.js';
import { splitSentences } from './sentences.js';
import type { EncoderOptions } from './model/encoder.js';
import { createTagger, type Tagger } from './tagger.js';

/** A sentence without one has no name that {@link dropShapeless} would keep, so the model need not read it. */
const CAPITAL = /[\p{Lu}\p{Lt}\p{Lo}]/u;
/** What the model says less surely than this is dropped, unless the same name is found surely elsewhere. */
const MIN_CONFIDENCE = 0.5;
const MIN_EVENT_CONFIDENCE = 0.6;
/** Marks first, so that the others see the name itself; the shape last, of what is left. */
const NAME_RULES: readonly NameRule[] = [
  trimMarks,
  settleAgency,
  settlePartyState,
  trimSmallWords,
  dropTitle,
  trimMarks,
  settleCountry,
  dropNationality,
  dropPartyMember,
  dropAddress,
  dropShapeless,
];

/** What {@link createNamesRecognizer} may be told. */
export interface NamesRecognizerOptions extends EncoderOptions {
  /** A tagger to use instead of loading one; it is not disposed of here. */
  readonly tagger?: Tagger;
}

/** The stage that finds names, with the weights it holds. */
export interface NamesRecognizer {
  /** Adds sentences and named mentions to an article. */
  readonly stage: Stage;
  /** Which weights these are. */
  readonly version: string;
  /** Frees the model. */
  dispose(): Promise<void>;
}

/**
 * The stage that finds the names of people, organisations, places and events. It reads the segments whose words may
 * become facts and that are no repeats, fills `sentences`, and adds named mentions without an entity, in order, not
 * overlapping one another. Throws what {@link createTagger} throws.
 */
export async function createNamesRecognizer(options: NamesRecognizerOptions = {}): Promise<NamesRecognizer> {
  const tagger = options.tagger ?? (await createTagger(options));
  return {
    version: tagger.version,
    stage: (article) => recognizeNames(article, tagger),
    dispose: async () => {
      if (options.tagger === undefined) await tagger.dispose();
    },
  };
}

async function recognizeNames(article: Article, tagger: Tagger): Promise<Article> {
  const sentences = sentencesOf(article);
  const texts = sentences.map((sentence) => article.text.slice(sentence.start, sentence.end));
  const tagged = await tagger.tag(texts.map((words) => (CAPITAL.test(words) ? words : '')));
  const found = sentences.flatMap((sentence, index) => place(tagged[index] ?? [], sentence));
  const cleaned = found.filter(isSure).flatMap((name) => clean(name, article.text) ?? []);
  const events = findNamedEvents(article.text, sentences);
  const proper = dropCommonWords(article.text, sentences, withoutOverlaps([...events, ...cleaned]));
  const names = settleTypes(article.text, proper);
  const all = withoutOverlaps([...names, ...findRepeatedNames(article.text, sentences, names)]);
  return { ...article, sentences, mentions: merge(article.mentions, all) };
}

function sentencesOf(article: Article): Sentence[] {
  return article.segments.flatMap((segment, index) =>
    FACT_KINDS.has(segment.kind) && segment.repeat !== true
      ? splitSentences(article.text, segment, index)
      : [],
  );
}

function place(names: readonly FoundName[], sentence: Sentence): FoundName[] {
  return names.map((name) => ({
    ...name,
    start: name.start + sentence.start,
    end: name.end + sentence.start,
  }));
}

function isSure(name: FoundName): boolean {
  return name.confidence >= (name.type === 'EVENT' ? MIN_EVENT_CONFIDENCE : MIN_CONFIDENCE);
}

function clean(name: FoundName, text: string): FoundName | null {
  return NAME_RULES.reduce<FoundName | null>(
    (current, rule) => (current === null ? null : rule(current, text)),
    name,
  );
}

function merge(before: readonly Mention[], names: readonly FoundName[]): Mention[] {
  const added = names.map(({ start, end, type, confidence }): Mention => ({
    start,
    end,
    type,
    entity: null,
    confidence,
  }));
  return [...before, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
}
