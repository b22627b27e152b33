/**
 * The one ordered list of stages between reading an article and writing it. Each stage is a pure function of the
 * article; this file alone knows them all and hands each what it needs.
 */

import type { Article, Message, Stage } from './article.js';
import { createKnownPlaces } from './known-places.js';
import { recognizeDates } from './recognize/dates.js';
import { recognizeEvents } from './recognize/events/recognize-events.js';
import { createGrammar } from './recognize/grammar/grammar.js';
import { createNamesRecognizer } from './recognize/names.js';
import { createQuotationsRecognizer } from './recognize/quotations/recognize-quotations.js';
import type { Guard } from './recognize/model/encoder.js';
import { createRelate } from './relate/relate.js';
import { createGazetteer } from './resolve/places/gazetteer.js';
import { resolveToponyms } from './resolve/places/resolve-toponyms.js';
import { resolve } from './resolve/resolve.js';
import { pipelineVersion } from './version.js';
import type { ContainersOf } from './write/chains.js';

/** A stage under the name that messages and the documentation use. */
export interface NamedStage {
  readonly name: string;
  readonly run: Stage;
}

/** Ready to work: weights and gazetteer are loaded. */
export interface Pipeline {
  /** Versions of the program and of what it recognizes with; facts are made anew when it changes. */
  readonly version: string;
  readonly stages: readonly NamedStage[];
  /** The chain of places around a gazetteer place, for the write stage. */
  readonly containersOf: ContainersOf;
  /** Runs all stages. A stage that throws leaves one FATAL message, and the article as it was before it. */
  process(article: Article): Promise<Article>;
  /** Frees the weights. */
  dispose(): Promise<void>;
}

/** What {@link createPipeline} may be told. */
export interface PipelineOptions {
  /** Wraps each call into native code, so that a thread can be ended between two of them. @default calls it */
  readonly guard?: Guard;
}

/** Loads the weights; throws what the file system or the runtime throws when a model file is missing or damaged. */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const names = await createNamesRecognizer(options);
  const grammar = createGrammar(options);
  const gazetteer = createGazetteer();
  const stages: NamedStage[] = [
    { name: 'recognize:names', run: names.stage },
    { name: 'recognize:dates', run: recognizeDates },
    // After names, so that a named event is not found a second time by its common noun.
    { name: 'recognize:events', run: recognizeEvents },
    // After names, whose spans become speakers.
    { name: 'recognize:quotations', run: createQuotationsRecognizer(grammar.treeOf) },
    {
      name: 'resolve',
      run: (article) => resolve(article, { resolvePlaces: (input) => resolveToponyms(input, gazetteer) }),
    },
    { name: 'relate', run: createRelate(grammar.treeOf) },
  ];
  return {
    version: pipelineVersion(),
    stages,
    containersOf: createKnownPlaces(gazetteer).containersOf,
    process: (article) => runStages(article, stages),
    async dispose() {
      await names.dispose();
      await grammar.dispose();
    },
  };
}

async function runStages(article: Article, stages: readonly NamedStage[]): Promise<Article> {
  let current = article;
  for (const { name, run } of isEnglish(article) ? stages : []) {
    try {
      current = await run(current);
    } catch (error) {
      const message: Message = { level: 'FATAL', stage: name, reason: (error as Error).message };
      return { ...current, messages: [...current.messages, message] };
    }
  }
  return current;
}

/** Recognition is made for English: other languages keep their text and the message that the read stage gave. */
function isEnglish({ language }: Article): boolean {
  return language === null || language === 'en';
}
