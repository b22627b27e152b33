import { describe, expect, it } from 'vitest';
import { FACT_KINDS, overlaps } from '../../loaders/article.js';
import { listGoldEntities } from '../../bench/score/align.js';
import type { GoldArticle } from '../../bench/score/gold.js';
import { readFixtures } from '../../bench/score/sets.js';
import { readSource } from '../../bench/score/sources.js';
import { createHash } from 'node:crypto';

const fixtures = (['seeds', 'pages'] as const).flatMap((set) => readFixtures(set));
const texts = new Map(fixtures.map((gold) => [gold.id, readSource(gold.source, gold.limit)]));

describe.each(fixtures.map((gold): [string, GoldArticle] => [gold.id, gold]))('gold %s', (id, gold) => {
  const text = texts.get(id) ?? '';

  it.skipIf(texts.get(id) === null)('is about the text it was made from', () => {
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(gold.sha256);
    expect(text.length).toBe(gold.length);
  });

  it.skipIf(texts.get(id) === null)('has the recorded words at every span', () => {
    const speakers = (gold.quotations ?? []).flatMap((one) =>
      [one.speaker, one.cue].filter((part) => part !== null),
    );
    const triggers = (gold.events ?? []).flatMap((event) => event.triggers);
    for (const span of [...gold.mentions, ...speakers, ...triggers]) {
      expect(text.slice(span.start, span.end)).toBe(span.words);
    }
    for (const quotation of gold.quotations ?? []) {
      expect(text.slice(quotation.start, quotation.end).split(/\s+/u).slice(0, 3).join(' ')).toBe(
        quotation.opens,
      );
    }
  });

  it('refers only to entities, events and places that it has', () => {
    const events = (gold.events ?? []).map((event) => event.key);
    const keys = new Set([...listGoldEntities(gold).map((entity) => entity.key), ...events]);
    const used = [
      ...gold.mentions.map((mention) => mention.entity),
      ...(gold.quotations ?? []).map((quotation) => quotation.speaker?.entity),
      ...(gold.events ?? []).flatMap((event) => [event.place, ...(event.alsoPlaces ?? [])]),
      ...(gold.relationships ?? []).flatMap((one) => [one.from, one.to]),
    ];
    expect(used.filter((key) => typeof key === 'string' && !keys.has(key))).toEqual([]);
  });

  it('covers the whole text with segments, in order', () => {
    const segments = gold.segments ?? [];
    expect(segments.map((segment) => segment.start)).toEqual([
      0,
      ...segments.slice(0, -1).map((one) => one.end),
    ]);
    expect(segments.at(-1)?.end).toBe(gold.length);
  });

  it('has mentions without overlap, and only in segments that hold facts', () => {
    const clashes = gold.mentions.filter(
      (one, index) => gold.mentions[index + 1] && overlaps(one, gold.mentions[index + 1]!),
    );
    const facts = (gold.segments ?? []).filter((one) =>
      [one.kind, ...(one.also ?? [])].some((kind) => FACT_KINDS.has(kind)),
    );
    expect(clashes).toEqual([]);
    expect(gold.mentions.filter((one) => !facts.some((segment) => overlaps(one, segment)))).toEqual([]);
  });
});
