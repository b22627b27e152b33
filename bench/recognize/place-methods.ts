/** Ways to answer where the toponyms of a story are: with their words given, or from the raw text alone. */
import { overlaps, type Article, type Entity, type Mention, type Span } from '../../loaders/article.js';
import { articleFromRecord } from '../../loaders/read/record.js';
import type { Gazetteer } from '../../loaders/resolve/places/gazetteer.js';
import { resolveToponyms } from '../../loaders/resolve/places/resolve-toponyms.js';
import { sharedLength } from '../score/match.js';
import type { Story } from './geovirus.js';
import type { Answer } from './judge-toponyms.js';

/** What the pipeline does with an article that has been read. */
export type Process = (article: Article) => Promise<Article>;

/** The baseline with the words given: the place of that name with most inhabitants. */
export function answerByPopulation(story: Story, gazetteer: Gazetteer): (Answer | null)[] {
  return story.toponyms.map(({ name }) => gazetteer.lookup(name)[0] ?? null);
}

/** Toponym resolution with the words given. */
export function answerByContext(story: Story, gazetteer: Gazetteer): (Answer | null)[] {
  return decideByContext(story, gazetteer).map((decision) => decision?.place ?? null);
}

/** The decision about each toponym of a story, with its score; null where there is none. */
export function decideByContext({ text, toponyms }: Story, gazetteer: Gazetteer): (ToponymDecision | null)[] {
  const mentions = toponyms.map(({ start, end }): Mention => ({
    start,
    end,
    type: 'PLACE',
    entity: null,
    confidence: 1,
  }));
  const decided: (ToponymDecision | null)[] = mentions.map(() => null);
  for (const decision of resolveToponyms({ text, mentions }, gazetteer)) {
    for (const index of decision.mentionIndexes) decided[index] = decision;
  }
  return decided;
}

type ToponymDecision = ReturnType<typeof resolveToponyms>[number];

/** Answers from the raw text: by the whole pipeline, and by its names with most inhabitants each. */
export interface RawAnswers {
  readonly byPipeline: readonly (Answer | null)[];
  readonly byPopulation: readonly (Answer | null)[];
}

/** A toponym's answer is that of the named place which shares most of its words; null when none shares any of them. */
export async function answerFromText(
  { text, toponyms }: Story,
  process: Process,
  gazetteer: Gazetteer,
): Promise<RawAnswers> {
  if (toponyms.length === 0) return { byPipeline: [], byPopulation: [] };
  const { mentions, entities } = await process(await articleFromRecord({ text }, 'story'));
  const places = mentions.filter(isNamedPlace);
  const byId = new Map(entities.filter(isPlaced).map((entity) => [entity.id, entity]));
  const found = toponyms.map((toponym) => mostShared(places, toponym));
  return {
    byPipeline: found.map((mention) => byId.get(mention?.entity ?? '') ?? null),
    byPopulation: found.map((mention) =>
      mention === null ? null : (gazetteer.lookup(text.slice(mention.start, mention.end))[0] ?? null),
    ),
  };
}

function isNamedPlace({ type, pronoun, nominal }: Mention): boolean {
  return type === 'PLACE' && pronoun !== true && nominal !== true;
}

/** A name that no gazetteer knows and that lies in no known country is no answer. */
function isPlaced({ latitude, countryCode }: Entity): boolean {
  return latitude !== undefined || countryCode !== undefined;
}

function mostShared(places: readonly Mention[], toponym: Span): Mention | null {
  const over = places.filter((place) => overlaps(place, toponym));
  over.sort((a, b) => sharedLength(b, toponym) - sharedLength(a, toponym) || a.start - b.start);
  return over[0] ?? null;
}
