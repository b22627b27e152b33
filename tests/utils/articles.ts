/** Finished articles made by rule, so that tests and benchmarks of the graph need no recognizer. */

import { createHash } from 'node:crypto';
import type { Article, Entity, Mention, Quotation, Relationship } from '../../loaders/article.js';

const FAMILY_NAMES = [
  'Okafor',
  'Lindqvist',
  'Haddad',
  'Moreno',
  'Tanaka',
  'Kovalenko',
  'Mbeki',
  'Silva',
  'Novak',
  'Rahman',
];
const GIVEN_NAMES = [
  'Amina',
  'Erik',
  'Leila',
  'Carlos',
  'Yuki',
  'Olena',
  'Thabo',
  'Beatriz',
  'Jana',
  'Farid',
];
const TOWNS = [
  'Chimoio',
  'Kutaisi',
  'Potosi',
  'Sylhet',
  'Maribor',
  'Tamale',
  'Arequipa',
  'Bergen',
  'Gaya',
  'Hue',
];
const WORDS = [
  'The council met again as rain fell on the valley',
  'Rescue teams worked through the night',
  'Prices rose for a third week',
];

/** The n-th article of a newsroom whose people, towns and events come back in many articles; same n, same article. */
export function syntheticArticle(n: number, population = 200): Article {
  const person = entity('PERSON', personName(skewed(n, population)));
  const other = entity('PERSON', personName(skewed(n * 7 + 3, population)));
  const organization = entity('ORGANIZATION', `Committee ${skewed(n * 5 + 1, population / 4)}`, {
    kind: 'committee',
  });
  const town = entity('PLACE', TOWNS[n % TOWNS.length] as string, {
    ...{ kind: 'city', gazetteerId: `geonames:${1000 + (n % TOWNS.length)}` },
    ...{ latitude: (n % 10) + 0.5, longitude: (n % 10) - 20.25, countryCode: 'XA' },
  });
  const day = `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  const dates = { earliest: day, latest: day, datePrecision: 'DAY' as const };
  const event = entity('EVENT', `meeting in ${town.name} on ${day}`, { kind: 'meeting', ...dates });
  const entities = [
    ...new Map([person, other, organization, town, event].map((each) => [each.id, each])).values(),
  ];
  const speech = `We have counted ${n} reasons to stay and not one to leave this town`;
  const text = [
    `${person.name} of ${organization.name} spoke in ${town.name} at the ${event.name}.`,
    `“${speech},” said ${person.name}.`,
    `${other.name} listened. ${WORDS[n % WORDS.length]}.`,
  ].join('\n\n');
  return finish(n, text, day, entities, speech, { person, organization, town, event });
}

function finish(
  n: number,
  text: string,
  day: string,
  entities: readonly Entity[],
  speech: string,
  roles: Record<'person' | 'organization' | 'town' | 'event', Entity>,
): Article {
  const url = `https://news.example/${n}`;
  const id = `article:${sha256(url).slice(0, 20)}`;
  const mentions = entities
    .flatMap((each) => mentionsOf(text, each))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const start = text.indexOf(speech);
  const saidBy = text.lastIndexOf(roles.person.name);
  const quotation: Quotation = {
    ...{ kind: 'DIRECT', start, end: start + speech.length, text: speech, confidence: 0.9, about: [] },
    speaker: {
      entity: roles.person.id,
      start: saidBy,
      end: saidBy + roles.person.name.length,
      basis: 'NAMED',
    },
    cue: { start: text.lastIndexOf('said'), end: text.lastIndexOf('said') + 4 },
  };
  const evidence = { start: 0, end: text.indexOf('\n') };
  const relationships: Relationship[] = [
    { type: 'AFFILIATED_WITH', from: roles.person.id, to: roles.organization.id, evidence, confidence: 0.8 },
    { type: 'LOCATED_AT', from: roles.event.id, to: roles.town.id, evidence, confidence: 0.7 },
    {
      type: 'PARTICIPATED_IN',
      from: roles.person.id,
      to: roles.event.id,
      evidence,
      confidence: 0.6,
      properties: { role: 'speaker' },
    },
  ];
  return {
    ...{
      id,
      url,
      headline: `Meeting ${n}`,
      byline: null,
      authors: [],
      publisher: null,
      section: null,
      modifiedAt: null,
      language: 'en',
    },
    ...{ publishedAt: `${day}T12:00:00.000Z`, text, textHash: sha256(text) },
    segments: [{ kind: 'BODY', start: 0, end: text.length }],
    ...{ sentences: [], dates: [], mentions, entities, quotations: [quotation], relationships, messages: [] },
    toponyms: mentions
      .filter((mention) => mention.entity === roles.town.id)
      .map(({ start, end }, at) => ({ start, end, entity: roles.town.id, ...decisionOf(n + at) })),
  };
}

/** Some names mean nothing else; the others come with a namesake in another country and one that crosses borders. */
function decisionOf(n: number) {
  if (n % 3 === 0) return { score: 1, runnersUp: [] };
  const namesake = { gazetteerId: 'geonames:9001', name: 'Namesake', countryCode: 'XB', score: 0.125 };
  const valley = {
    gazetteerId: 'dateline:area:valley',
    name: 'The Valley',
    countryCode: null,
    score: 0.0625,
  };
  return { score: 0.8125, runnersUp: [namesake, valley] };
}

function mentionsOf(text: string, { id, name, type }: Entity): Mention[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) starts.push(at);
  return starts.map((start) => ({ start, end: start + name.length, type, entity: id, confidence: 0.9 }));
}

function entity(type: Entity['type'], name: string, more: Partial<Entity> = {}): Entity {
  return {
    id: `${type.toLowerCase()}:${name.toLowerCase().replace(/ /g, '-')}`,
    type,
    name,
    aliases: [],
    ...more,
  };
}

function personName(n: number): string {
  const given = GIVEN_NAMES[n % GIVEN_NAMES.length] as string;
  return `${given} ${FAMILY_NAMES[Math.floor(n / 10) % FAMILY_NAMES.length]}${n >= 100 ? ` ${Math.floor(n / 100)}` : ''}`;
}

/** Few names come up often and many seldom, as in news. */
function skewed(n: number, size: number): number {
  const unit = ((n * 2654435761) % 4294967296) / 4294967296;
  return Math.floor(size * unit * unit);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
