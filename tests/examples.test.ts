import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GoldArticle } from '../bench/score/gold.js';

const FOLDER = new URL('../examples/articles/', import.meta.url);
const NAMES = readdirSync(FOLDER).sort();
const PAGES = NAMES.filter((name) => name.endsWith('.html'));
const TEXTS = NAMES.filter((name) => name.endsWith('.txt'));
const LINES = NAMES.filter((name) => name.endsWith('.jsonl'));
const GOLD_FOLDER = new URL('gold/examples/', import.meta.url);
const GOLD = readdirSync(GOLD_FOLDER).sort().map(readGold);

describe('the example articles', () => {
  it('are pages, plain texts and JSON Lines, and nothing else', () => {
    expect([...PAGES, ...TEXTS, ...LINES].sort()).toEqual(NAMES);
  });

  it('are at least a dozen', () => {
    expect(NAMES.flatMap(textsIn).length).toBeGreaterThanOrEqual(12);
  });

  it('are all different', () => {
    const texts = NAMES.flatMap(textsIn);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are all listed in the README', () => {
    const readme = readFileSync(new URL('../README.md', FOLDER), 'utf8');
    expect(NAMES.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(NAMES)('%s is valid UTF-8 without a byte order mark', (name) => {
    expect(() => readText(name)).not.toThrow();
    expect(readText(name).startsWith('\uFEFF')).toBe(false);
  });
});

describe('an example page', () => {
  it.each(PAGES)('%s has exactly one main heading', (name) => {
    expect(readText(name).match(/<h1[\s>]/g)).toHaveLength(1);
  });

  it.each(PAGES)('%s names one canonical address that cannot exist', (name) => {
    const links = readText(name).match(/<link rel="canonical" href="[^"]+"/g) ?? [];
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/href="https:\/\/[a-z0-9.]+\.example\//);
  });

  it.each(PAGES)('%s has metadata that parses, if it has any', (name) => {
    for (const json of linkedData(readText(name))) expect(JSON.parse(json)).toBeTypeOf('object');
  });

  it('mostly carries linked data, and not always', () => {
    const withData = PAGES.filter((name) => linkedData(readText(name)).length > 0);
    expect(withData.length).toBeGreaterThan(PAGES.length / 2);
    expect(withData.length).toBeLessThan(PAGES.length);
  });
});

describe('an example of JSON Lines', () => {
  it.each(LINES)('%s has an id and a text on every line, and no id twice', (name) => {
    const rows = readRows(name);
    for (const row of rows) {
      expect(row).toMatchObject({ id: expect.stringMatching(/\S/), text: expect.stringMatching(/\S/) });
    }
    expect(new Set(rows.map((row) => row['id'])).size).toBe(rows.length);
  });
});

describe('the gold fixture of an example', () => {
  it('is there for each plain text and each line', () => {
    const rows = LINES.flatMap((name) => readRows(name).map((row) => `${name}#${String(row['id'])}`));
    const expected = [...TEXTS, ...rows].map((source) => `examples/articles/${source}`);
    expect(GOLD.map((gold) => gold.source).sort()).toEqual(expected.sort());
  });

  it.each(GOLD)('$id belongs to the text as it is now', (gold) => {
    const text = annotatedText(gold);
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    expect({ sha256, length: text.length }).toEqual({ sha256: gold.sha256, length: gold.length });
  });

  it.each(GOLD)('$id has spans that hold the words it names', (gold) => {
    const text = annotatedText(gold);
    const spans = wordsIn(gold);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(({ words }) => words));
  });

  it.each(GOLD)('$id refers only to entities and events that it lists', (gold) => {
    const keys = new Set([...gold.entities, ...(gold.events ?? [])].map((thing) => thing.key));
    expect(keysIn(gold).filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(GOLD)('$id has segments that cover the text', (gold) => {
    const segments = gold.segments ?? [];
    expect(segments.map(({ start }) => start)).toEqual([0, ...segments.map(({ end }) => end).slice(0, -1)]);
    expect(segments.at(-1)?.end).toBe(gold.length);
  });
});

function wordsIn(gold: GoldArticle): { start: number; end: number; words: string }[] {
  const triggers = (gold.events ?? []).flatMap((event) => event.triggers);
  const spoken = (gold.quotations ?? []).flatMap(({ speaker, cue }) => [speaker, cue]);
  return [...gold.mentions, ...triggers, ...spoken.filter((span) => span !== null)];
}

function keysIn(gold: GoldArticle): string[] {
  const speakers = (gold.quotations ?? []).map(({ speaker }) => speaker?.entity ?? null);
  const places = (gold.events ?? []).flatMap(({ place, alsoPlaces = [] }) => [place, ...alsoPlaces]);
  const ends = (gold.relationships ?? []).flatMap(({ from, to }) => [from, to]);
  const keys = [...gold.mentions.map(({ entity }) => entity), ...speakers, ...places, ...ends];
  return keys.filter((key) => key !== null);
}

function readGold(name: string): GoldArticle {
  return JSON.parse(readFileSync(new URL(name, GOLD_FOLDER), 'utf8')) as GoldArticle;
}

/** The file as it is, or the text of the line that is named after `#`. */
function annotatedText(gold: GoldArticle): string {
  const [path = '', id] = gold.source.split('#');
  const name = path.replace('examples/articles/', '');
  if (id === undefined) return readText(name);
  return String(readRows(name).find((row) => row['id'] === id)?.['text']);
}

function textsIn(name: string): string[] {
  return name.endsWith('.jsonl') ? readRows(name).map((row) => String(row['text'])) : [readText(name)];
}

function readRows(name: string): Record<string, unknown>[] {
  const lines = readText(name).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Throws where the bytes are not UTF-8; keeps a byte order mark so that a test can see it. */
function readText(name: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    readFileSync(new URL(name, FOLDER)),
  );
}

function linkedData(html: string): string[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs);
  return [...blocks].map((block) => block[1] ?? '');
}
