import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Entity, Quotation } from '../../loaders/article.js';
import type { Graph } from '../../src/graph/graph.js';
import { blankArticle } from '../utils/blank-article.js';
import { T_ENGINES } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';
import { writeTArticles } from '../utils/write.js';

/** By name: latitude, longitude and the days of an event there. */
const PLACES: readonly (readonly [string, number, number, string, string])[] = [
  ['Suva', -18.1416, 178.4419, '2025-01-10', '2025-01-12'],
  ['Taveuni', -16.85, -179.97, '2025-02-01', '2025-02-28'],
  ['Nukualofa', -21.1394, -175.2018, '2025-03-01', '2025-03-01'],
  ['Longyearbyen', 78.2232, 15.6267, '2025-04-01', '2025-04-01'],
  ['Alert', 82.5018, -62.3481, '2025-05-01', '2025-05-31'],
  ['Quito', -0.2202, -78.5123, '2025-06-01', '2025-06-01'],
];
const EVENTS = PLACES.map(([name, , , earliest, latest]): Entity => {
  const id = `event:${name.toLowerCase()}`;
  return { id, type: 'EVENT', name: `event in ${name}`, aliases: [], earliest, latest, datePrecision: 'DAY' };
});
const QUOTED: readonly (readonly [string, string, string | null, string | null])[] = [
  ['The dam was never inspected before the rain', 'ann', 'ben', 'Reuters'],
  ['We asked for an inspection of the dam in May', 'ann', null, 'the BBC'],
  ['Nobody told us that the water would come', 'ben', 'ann', null],
  ['It was raining for nine days in the hills', 'ben', null, 'Reuters'],
];

describe.each(T_ENGINES)('lists on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    await writeTArticles(graph, [...PLACES.map(located), ...QUOTED.map(quoting)]);
    server = await createTServer(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const names = async (list: string, given: string, field = 'name') => {
    const { body } = await server.ask(`{ ${list}(${given}) { totalCount nodes { ${field} } } }`);
    expect(body.errors).toBeUndefined();
    const { totalCount, nodes } = body.data?.[list] as unknown as {
      totalCount: number;
      nodes: Record<string, string>[];
    };
    expect(totalCount).toBe(nodes.length);
    return nodes.map((node) => (node[field] as string).replace('event in ', '')).sort();
  };

  on.each([
    ['near: { latitude: -18, longitude: 178.5, km: 20 }', ['Suva']],
    ['near: { latitude: -18, longitude: 178.5, km: 15 }', []],
    // Across the antimeridian: Taveuni is 2.4 degrees east of 177.6 W, not 357.6 degrees west.
    ['near: { latitude: -17.5, longitude: -179.5, km: 250 }', ['Suva', 'Taveuni']],
    ['near: { latitude: -17.5, longitude: 179.5, km: 250 }', ['Suva', 'Taveuni']],
    ['near: { latitude: 90, longitude: 0, km: 900 }', ['Alert']],
    ['near: { latitude: 89, longitude: 170, km: 1500 }', ['Alert', 'Longyearbyen']],
    ['near: { latitude: 0, longitude: 0, km: 20016 }', PLACES.map(([name]) => name).sort()],
    ['bbox: { south: -22, north: -15, west: 175, east: -175 }', ['Nukualofa', 'Suva', 'Taveuni']],
    ['bbox: { south: -22, north: -15, west: -180, east: -175 }', ['Nukualofa', 'Taveuni']],
    ['bbox: { south: -1, north: 1, west: -79, east: -78 }', ['Quito']],
    [
      'bbox: { south: -22, north: -15, west: 175, east: -175 }, near: { latitude: -21, longitude: -175, km: 50 }',
      ['Nukualofa'],
    ],
    ['between: { from: "2025-02-15", to: "2025-05-15" }', ['Alert', 'Longyearbyen', 'Nukualofa', 'Taveuni']],
    ['between: { from: "2025-05-31" }', ['Alert', 'Quito']],
    ['between: { to: "2025-01-10" }', ['Suva']],
    [
      'between: { from: "2025-02-01" }, bbox: { south: -22, north: -15, west: 175, east: -175 }',
      ['Nukualofa', 'Taveuni'],
    ],
    ['near: { latitude: -18, longitude: 178.5, km: 20 }, where: { name: { contains: "quito" } }', []],
  ])('events(%s)', async (given, expected) => {
    expect(await names('events', given)).toEqual(expected);
  });

  on.each([
    ['speaker: "person:ann"', [0, 1]],
    ['about: "person:ann"', [2]],
    ['speaker: "person:ann", about: "person:ben"', [0]],
    ['speaker: "person:ben", about: "person:ben"', []],
    ['saidTo: "reuters"', [0, 3]],
    ['saidTo: "BBC"', [1]],
    ['contains: "DAM"', [0, 1]],
    ['speaker: "person:ben", saidTo: "Reuters", contains: "rain"', [3]],
    ['speaker: "person:nobody"', []],
    ['contains: "dam", where: { kind: [INDIRECT] }', []],
  ])('quotations(%s)', async (given, expected) => {
    expect(await names('quotations', given, 'text')).toEqual(
      expected.map((index) => QUOTED[index]?.[0]).sort(),
    );
  });

  on.each([
    [
      'events(near: { latitude: 91, longitude: 0, km: 1 })',
      'near(latitude:): expected a number from -90 to 90, but got 91',
    ],
    [
      'events(near: { latitude: 0, longitude: 0, km: -1 })',
      'near(km:): expected a number from 0 to 20016, but got -1',
    ],
    [
      'events(bbox: { south: 2, north: 1, west: 0, east: 1 })',
      'bbox: expected south to be at most north, but got 2 and 1',
    ],
  ])('refuses %s', async (list, message) => {
    const { body } = await server.ask(`{ ${list} { totalCount } }`);
    expect(body.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

function located([name, latitude, longitude]: (typeof PLACES)[number], index: number): Article {
  const event = EVENTS[index] as Entity;
  const place: Entity = {
    id: `place:${name.toLowerCase()}`,
    type: 'PLACE',
    name,
    aliases: [],
    latitude,
    longitude,
    gazetteerId: `geonames:${index}`,
  };
  const text = `${event.name} was reported.`;
  const mention = (entity: Entity, start: number) => ({
    ...{ start, end: start + entity.name.length, type: entity.type, entity: entity.id, confidence: 1 },
  });
  return blankArticle(text, {
    ...{ id: `article:${name}`, textHash: name, entities: [event, place] },
    mentions: [mention(event, 0), mention(place, text.indexOf(name))],
    relationships: [
      {
        type: 'LOCATED_AT',
        from: event.id,
        to: place.id,
        evidence: { start: 0, end: event.name.length },
        confidence: 1,
      },
    ],
  });
}

function quoting([words, speaker, about, via]: (typeof QUOTED)[number], index: number): Article {
  const people = ['ann', 'ben'].map((name): Entity => ({
    id: `person:${name}`,
    type: 'PERSON',
    name,
    aliases: [],
  }));
  const text = `ann and ben: ${words}`;
  const quotation: Quotation = {
    ...{ kind: 'DIRECT', start: 13, end: text.length, text: words, cue: null, confidence: 1 },
    speaker: { start: 0, end: 3, entity: `person:${speaker}`, basis: 'NAMED' },
    about: about === null ? [] : [`person:${about}`],
    ...(via === null ? {} : { via }),
  };
  return blankArticle(text, {
    ...{ id: `article:quoting-${index}`, textHash: String(index), entities: people, quotations: [quotation] },
    mentions: people.map(({ id, name }) => ({
      ...{
        start: text.indexOf(name),
        end: text.indexOf(name) + 3,
        type: 'PERSON' as const,
        entity: id,
        confidence: 1,
      },
    })),
  });
}
