/** Programs that find names in raw text, under one shape: the pipeline's recognizer, its model alone, and spaCy. */
import type { Article } from '../../loaders/article.js';
import { createNamesRecognizer, type NamesRecognizer } from '../../loaders/recognize/names.js';
import { splitSentences } from '../../loaders/recognize/sentences.js';
import { createTagger, type Tagger } from '../../loaders/recognize/tagger.js';
import { articleFromRecord } from '../../loaders/read/record.js';
import type { FoundMention } from '../score/extract.js';
import type { GoldDocument } from '../score/sets.js';
import type { Spacy } from './spacy.js';

/** Finds names; UTF-16 offsets. */
export interface NameFinder {
  readonly name: string;
  /** The names of each text, in the order of the texts. */
  find(documents: readonly GoldDocument[]): Promise<readonly (readonly FoundMention[])[]>;
  dispose(): Promise<void>;
}

/** What {@link createOwnFinder} may be told. */
export interface OwnFinderOptions {
  /** Folder with the weights. @default those that come with Dateline */
  readonly model?: string | undefined;
  /** The model alone, without the rules around it. @default false */
  readonly isBare?: boolean | undefined;
}

/** The pipeline's recognizer. Throws what {@link createTagger} throws. */
export async function createOwnFinder({ model, isBare = false }: OwnFinderOptions): Promise<NameFinder> {
  const tagger = await createTagger(model === undefined ? {} : { modelPath: model });
  const recognizer = await createNamesRecognizer({ tagger });
  return {
    name: `dateline ${tagger.version}${isBare ? ', model alone' : ''}`,
    find: (documents) =>
      inOrder(documents, (document) =>
        isBare ? findBare(document.text, tagger) : findWithRules(document, recognizer),
      ),
    dispose: () => tagger.dispose(),
  };
}

/** One of spaCy's models. */
export function createSpacyFinder(spacy: Spacy, model: string, version: string): NameFinder {
  return {
    name: `${model} ${version}`,
    async find(documents) {
      const names = await spacy.find(
        model,
        documents.map(({ text }) => text),
      );
      return names.map((list) => list.map((name): FoundMention => ({ ...name, entity: null })));
    },
    dispose: () => Promise.resolve(),
  };
}

/** An article without segments of its own: all of it is body. */
export function plainArticle(text: string): Article {
  return {
    ...{ id: 'text', url: null, headline: null, byline: null, authors: [], publisher: null, section: null },
    ...{ publishedAt: null, modifiedAt: null, language: 'en', text, textHash: '' },
    segments: [{ kind: 'BODY', start: 0, end: text.length }],
    ...{
      sentences: [],
      dates: [],
      mentions: [],
      entities: [],
      quotations: [],
      relationships: [],
      messages: [],
    },
  };
}

/** A text whose gold knows segments is a raw page and read first; the others are running text, all of which counts. */
async function findWithRules(
  { gold, text }: GoldDocument,
  { stage }: NamesRecognizer,
): Promise<readonly FoundMention[]> {
  const article = gold.segments === null ? plainArticle(text) : await articleFromRecord({ text }, gold.id);
  return (await stage(article)).mentions;
}

async function findBare(text: string, tagger: Tagger): Promise<FoundMention[]> {
  const sentences = splitSentences(text, { start: 0, end: text.length }, 0);
  const tagged = await tagger.tag(sentences.map(({ start, end }) => text.slice(start, end)));
  return tagged.flatMap((names, index) => {
    const at = sentences[index]?.start ?? 0;
    return names.map(({ start, end, type }) => ({ start: start + at, end: end + at, type, entity: null }));
  });
}

async function inOrder<T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await call(item));
  return results;
}
