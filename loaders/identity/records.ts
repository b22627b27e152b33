/** What one article tells of each of its entities that can help to find out which thing it is. */

import { groupBy } from '../../src/collections.js';
import { LABEL_OF_TYPE } from '../../src/graph/model.js';
import type { Article, Entity, Mention } from '../article.js';
import { evidenceAt, type Role } from '../resolve/person-evidence.js';
import { demonymCountry } from '../resolve/places/demonyms.js';
import { createTextIndex, type TextIndex } from '../resolve/text-index.js';
import { hasOtherSurnames, isShortKey, tellingWords } from './alias-keys.js';
import { domainsOf } from './domains.js';
import { CONTEXT_KEYS, nameId, senseOfArticle, wordsOf, type NameRecord } from './name.js';

/** Words of bodies that each country has one of: "Ministry of Defence", "Supreme Court". */
const COMMON_BODIES: ReadonlySet<string> = new Set(
  (
    'ministry department office treasury cabinet government parliament senate congress assembly legislature court courts police ' +
    'army navy force forces guard coast coastguard bank agency commission committee council service authority board bureau prosecutor prosecutors ' +
    'defense foreign interior home health education finance justice agriculture transport trade labor energy environment culture ' +
    'economy affairs supreme constitutional high appeal central national federal state armed air election electoral ' +
    'statistics meteorological weather prime president presidential general attorney intelligence security military public civil ministers house representatives lower upper'
  ).split(' '),
);

/**
 * What is kept of a record beside the article's words: roles and affiliations, where there are any, and for a name that
 * may lack a surname what the article names besides. A short name is one article's alone, and keeps that itself.
 */
export function evidenceProperties(
  record: NameRecord | undefined,
): Readonly<Record<string, readonly string[]>> {
  if (record === undefined) return {};
  const { label, key, roles, affiliations, context } = record;
  const isLong = context.length > 0 && !isShortKey(label, key);
  return {
    ...(roles.length > 0 && { roles }),
    ...(affiliations.length > 0 && { affiliations }),
    ...(isLong && { context }),
  };
}

/** The records of an article's entities that it names, or is credited to, by key. */
export function recordsOf(article: Article): ReadonlyMap<string, NameRecord> {
  const index = createTextIndex(article);
  const mentions = groupBy(article.mentions, ({ entity }) => entity);
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
  const country = countryOf(article.entities);
  const credited = new Set(
    article.relationships.flatMap(({ from, to }) =>
      to === article.id ? [from] : from === article.id ? [to] : [],
    ),
  );
  const named = article.entities.filter(({ id }) => mentions.has(id) || credited.has(id));
  return new Map(
    named.map((entity) => {
      const { id: key, type, name, aliases } = entity;
      const affiliations = affiliationsOf(article, key);
      const roles = type === 'PERSON' ? rolesOf(article, index, key, mentions.get(key) ?? []) : [];
      const isShort = isShortKey(LABEL_OF_TYPE[type], key);
      const sense = senseOf(article, entity, { roles, affiliations, entities, country, isShort });
      const record: NameRecord = {
        ...{ id: nameId(key, sense), key, sense, label: LABEL_OF_TYPE[type], articleId: article.id },
        ...{ forms: [...new Set([name, ...aliases])].sort(), roles, affiliations },
        context: type === 'PERSON' && (isShort || hasOtherSurnames(key)) ? contextOf(article, key) : [],
      };
      return [key, record];
    }),
  );
}

interface Known {
  readonly roles: readonly string[];
  readonly affiliations: readonly string[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** ISO 3166-1 alpha-2 of the country that the article is about; null when there is none or several. */
  readonly country: string | null;
  readonly isShort: boolean;
}

function senseOf(article: Article, { id, type }: Entity, known: Known): string {
  if (type === 'PERSON') return known.isShort ? senseOfArticle(article.id) : domainsOf(known.roles).join('+');
  if (type !== 'ORGANIZATION') return '';
  const inName = wordsOf(id)
    .map(demonymCountry)
    .find((country) => country !== null);
  const isCommon = known.isShort || tellingWords(id).every((word) => COMMON_BODIES.has(word));
  if (!isCommon) return '';
  const seat = known.affiliations
    .map((key) => known.entities.get(key)?.countryCode)
    .find((country) => country !== undefined);
  return (inName ?? seat ?? known.country ?? '').toLowerCase();
}

/** The country of two thirds of the article's places, if there is one. */
function countryOf(entities: readonly Entity[]): string | null {
  const countries = entities.flatMap(({ type, countryCode }) =>
    type === 'PLACE' && countryCode !== undefined ? [countryCode] : [],
  );
  const counted = [...groupBy(countries, (code) => code)];
  const [code] = counted.find(([, same]) => same.length * 3 >= countries.length * 2) ?? [];
  return code ?? null;
}

function affiliationsOf(article: Article, key: string): string[] {
  const to = article.relationships
    .filter(({ type, from }) => from === key && (type === 'AFFILIATED_WITH' || type === 'LOCATED_AT'))
    .map((row) => row.to);
  return [...new Set(to)].sort();
}

function rolesOf(article: Article, index: TextIndex, key: string, mentions: readonly Mention[]): string[] {
  const named = mentions.filter(({ pronoun, nominal }) => pronoun !== true && nominal !== true);
  const beside = named.flatMap((mention) => evidenceAt(article, index, mention).roles.map(toText));
  const titles = article.relationships.flatMap(({ type, from, properties }) => {
    const title = from === key && type === 'AFFILIATED_WITH' ? properties?.['title'] : undefined;
    return typeof title === 'string' ? [title.toLowerCase()] : [];
  });
  return [...new Set([...beside, ...titles])].sort();
}

function toText({ head, modifiers }: Role): string {
  return [...modifiers, head].join(' ');
}

function contextOf(article: Article, key: string): string[] {
  const others = article.entities.flatMap(({ id, type }) => (id === key || type === 'EVENT' ? [] : [id]));
  return others.sort().slice(0, CONTEXT_KEYS);
}
