import type { Article, Entity, Mention } from '../article.js';
import { markActors } from './actors.js';
import { addCredits } from './credits.js';
import { addDemonymCountries } from './demonym-countries.js';
import { cleanSurface } from './fullest-name.js';
import { groupBy } from '../../src/collections.js';
import { byPosition, type Group } from './group.js';
import { groupEvents } from './group-events.js';
import { groupOrganizations } from './group-organizations.js';
import { groupPersons } from './group-persons.js';
import { groupPlaces, type ResolvePlaces } from './group-places.js';
import { resolveReferences } from './references.js';
import { settleTypes } from './settle-types.js';
import { resolveSpeakers } from './speakers.js';
import { createTextIndex } from './text-index.js';
import { isReference, tidyMentions } from './tidy-mentions.js';

/** What `resolve` needs from outside. */
export interface ResolveOptions {
  /** Toponym resolution over a gazetteer; asked once or twice per article. */
  readonly resolvePlaces: ResolvePlaces;
}

/**
 * Finds out which mentions mean the same thing: returns the article with entities, every mention and speaker with
 * its entity, the references by pronoun and common noun that could be settled, and LOCATED_AT for its events, whose
 * place is part of what they are. Mentions that refer to nothing known are dropped.
 */
export function resolve(article: Article, options: ResolveOptions): Article {
  const index = createTextIndex(article);
  const mentions = settleTypes(article, tidyMentions(article));
  const ofType = (type: string): Mention[] =>
    mentions.filter((mention) => mention.type === type && (type === 'EVENT' || !isReference(mention)));
  const groups: Group[] = addDemonymCountries(
    article,
    index,
    [
      ...groupPersons(article, index, ofType('PERSON')),
      ...groupOrganizations(article, ofType('ORGANIZATION')),
      ...groupPlaces(article, ofType('PLACE'), options.resolvePlaces),
    ],
    options.resolvePlaces,
  );
  const open = mentions.filter((mention) => isReference(mention) && mention.type !== 'EVENT');
  const references = resolveReferences(article, index, groups, open);
  const events = groupEvents(article, index, ofType('EVENT'), withPlaceNouns(groups, references));
  return assemble(article, [...groups, ...events.groups], references, events.locations);
}

/** Places with the nouns that refer to them ("the city"), and without adjectives of countries, which are nowhere. */
function withPlaceNouns(groups: readonly Group[], references: readonly Mention[]): Group[] {
  const nouns = groupBy(references, ({ entity }) => entity);
  return groups
    .filter(({ type }) => type === 'PLACE')
    .map((group) => ({
      ...group,
      mentions: [
        ...group.mentions.filter((mention) => !isReference(mention)),
        ...(nouns.get(group.entity.id) ?? []),
      ],
    }));
}

function assemble(
  article: Article,
  groups: readonly Group[],
  references: readonly Mention[],
  locations: Article['relationships'],
): Article {
  const byId = groupBy(groups, ({ entity }) => entity.id);
  const mentions = groups
    .flatMap((group) => group.mentions.map((mention) => ({ ...mention, entity: group.entity.id })))
    .concat(references as (Mention & { entity: string })[])
    .sort(byPosition);
  const entities = addCredits(
    article,
    [...byId.values()].map((same) => toEntity(article, same)),
  );
  return {
    ...article,
    mentions: markActors(mentions, { text: article.text, quotations: article.quotations, entities }),
    entities,
    toponyms: groups.flatMap(({ toponyms }) => toponyms ?? []).sort((a, b) => a.start - b.start),
    quotations: resolveSpeakers(article.text, article.quotations, mentions),
    relationships: [...article.relationships, ...locations],
  };
}

function toEntity(article: Article, same: readonly Group[]): Entity {
  const [first] = same as readonly [Group];
  const surfaces = same
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => !isReference(mention))
    .map((mention) =>
      cleanSurface(article.text.slice(mention.start, mention.end)).replace(/^the\s+(?=\S)/iu, ''),
    );
  const others = new Set([...surfaces, ...same.map(({ entity }) => entity.name)]);
  others.delete(first.entity.name);
  return { type: first.type, ...first.entity, aliases: [...others].sort() };
}
