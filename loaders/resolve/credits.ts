import type { Article, Entity } from '../article.js';
import { organizationId, personId } from './ids.js';
import { kindOfOrganization } from './organization-kind.js';
import { knownOrganization, writtenOrganizationKey } from './organization-key.js';

/**
 * Adds the article's authors as people and its publisher as an organisation to the entities, each under the name
 * that the page gives; a body in the byline ("Reuters") is no author. When the text names the same one, the name becomes one of its aliases.
 */
export function addCredits(article: Article, entities: readonly Entity[]): Entity[] {
  const bodies = new Set(entities.filter(({ type }) => type === 'ORGANIZATION').map(({ id }) => id));
  const authors = article.authors.filter((name) => !isBody(name, bodies));
  const credits: Entity[] = authors.map((name) => ({
    id: personId(name),
    type: 'PERSON',
    name,
    aliases: [],
  }));
  if (article.publisher !== null) credits.push(publisherEntity(article.publisher));
  return credits
    .filter(({ id }) => !id.endsWith(':'))
    .reduce<Entity[]>(
      (all, credit) => {
        const at = all.findIndex(({ id }) => id === credit.id);
        const own = all[at];
        return own === undefined ? [...all, credit] : all.with(at, withAlias(own, credit.name));
      },
      [...entities],
    );
}

/** An agency in the byline is no person: one that the text names as a body, or that is well known. */
function isBody(name: string, bodies: ReadonlySet<string>): boolean {
  return bodies.has(organizationId(name)) || knownOrganization(writtenOrganizationKey(name)) !== null;
}

function publisherEntity(name: string): Entity {
  const known = knownOrganization(writtenOrganizationKey(name));
  const kind = known?.kind ?? kindOfOrganization([name]) ?? 'media';
  return { id: organizationId(name), type: 'ORGANIZATION', name, aliases: [], kind };
}

function withAlias(entity: Entity, name: string): Entity {
  if (entity.name === name || entity.aliases.includes(name)) return entity;
  return { ...entity, aliases: [...entity.aliases, name].sort() };
}
