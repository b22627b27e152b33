import type { Article, Entity, EntityType, Mention, Quotation } from '../../../loaders/article.js';
import { blankArticle } from '../../utils/blank-article.js';

/** An entity under a short id: its type's first letter, its name, and what else is known. */
export interface Known {
  readonly type: EntityType;
  readonly names: readonly string[];
  readonly kind?: string;
  readonly countryCode?: string;
  readonly nominal?: true;
}

/** Entities by id. */
export type Cast = Readonly<Record<string, Known>>;

export const person = (...names: string[]): Known => ({ type: 'PERSON', names });
export const body = (kind: string, ...names: string[]): Known => ({ type: 'ORGANIZATION', names, kind });
export const place = (kind: string, countryCode: string, ...names: string[]): Known => ({
  type: 'PLACE',
  names,
  kind,
  countryCode,
});
export const event = (kind: string, ...names: string[]): Known => ({
  type: 'EVENT',
  names,
  kind,
  nominal: true,
});

/** An article as `resolve` hands it on: one sentence a line, every name of the cast a mention of its entity. */
export function resolved(lines: readonly string[], cast: Cast, extra: Partial<Article> = {}): Article {
  const text = lines.join('\n');
  let start = 0;
  const sentences = lines.map((line) => {
    const span = { start, end: start + line.length, segment: 0 };
    start = span.end + 1;
    return span;
  });
  return blankArticle(text, {
    sentences,
    mentions: findMentions(text, cast),
    entities: Object.entries(cast).map(([id, known]) => toEntity(id, known)),
    ...extra,
  });
}

/** Relationships in short: type, ends, words, and the values of their own properties. */
export function briefly(article: Article, ...types: readonly string[]): string[] {
  return article.relationships
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ type, from, to, evidence, properties }) => {
      const words = evidence === null ? '-' : article.text.slice(evidence.start, evidence.end);
      const own = Object.values(properties ?? {}).join(' ');
      return `${from} ${type} ${to}${own === '' ? '' : ` as ${own}`}: ${words}`;
    });
}

/** A quotation of some words by an entity. */
export function quotation(text: string, words: string, speaker: string, entity: string | null): Quotation {
  const at = (part: string): { start: number; end: number } => {
    const start = text.indexOf(part);
    return { start, end: start + part.length };
  };
  return {
    ...at(words),
    kind: 'DIRECT',
    text: words,
    speaker: { ...at(speaker), entity, basis: 'NAMED' },
    cue: at('said'),
    confidence: 0.9,
    about: [],
  };
}

function findMentions(text: string, cast: Cast): Mention[] {
  const names = Object.entries(cast).flatMap(([entity, { type, names: own, nominal }]) =>
    own.map((name) => ({ name, entity, type, nominal })),
  );
  const found: Mention[] = [];
  for (const { name, entity, type, nominal } of names.sort((a, b) => b.name.length - a.name.length))
    for (const { index } of text.matchAll(
      new RegExp(`(?<![\\p{L}])${name.replaceAll('.', '\\.')}(?![\\p{L}])`, 'gu'),
    )) {
      const span = { start: index, end: index + name.length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      found.push({ ...span, type, entity, confidence: 0.9, ...(nominal === true ? { nominal } : {}) });
    }
  return found.sort((a, b) => a.start - b.start);
}

function toEntity(id: string, { type, names, kind, countryCode }: Known): Entity {
  return {
    id,
    type,
    name: names[0] ?? id,
    aliases: names.slice(1),
    ...(kind === undefined ? {} : { kind }),
    ...(countryCode === undefined ? {} : { countryCode }),
  };
}
