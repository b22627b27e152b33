import { readFileSync } from 'node:fs';
import { projectFile } from '../../src/project.js';

interface Trigger {
  readonly nouns: readonly string[];
  readonly plural?: readonly string[];
  /** Verbs that say as much, with the noun to call it by: "rescued" is a "rescue". */
  readonly verbs?: Readonly<Record<string, string>>;
}

const TRIGGERS = JSON.parse(
  readFileSync(projectFile('loaders/models/event-triggers.json'), 'utf8'),
) as Readonly<Record<string, Trigger>>;

const KIND_OF_NOUN: ReadonlyMap<string, string> = new Map(
  Object.entries(TRIGGERS).flatMap(([kind, { nouns, plural = [] }]) =>
    [...nouns, ...plural].map((noun) => [noun, kind] as const),
  ),
);
const BY_VERB: ReadonlyMap<string, FoundTrigger> = new Map(
  Object.entries(TRIGGERS).flatMap(([kind, { verbs = {} }]) =>
    Object.entries(verbs).map(([verb, words]) => [verb, { kind, words }] as const),
  ),
);
const TRIGGER_WORDS_MAX = 4;

/** A trigger inside the words of a mention. */
export interface FoundTrigger {
  readonly kind: string;
  /** The trigger as written there; for a verb the noun of it. */
  readonly words: string;
}

/** True for a verb that stands for an event: "rescued", "gave way". */
export function isEventVerb(words: string): boolean {
  const key = words.toLowerCase().replace(/\s+/gu, ' ');
  return BY_VERB.has(key) && !KIND_OF_NOUN.has(key);
}

/** The longest trigger in some words, the first of equals; null when there is none. */
export function findTrigger(words: string): FoundTrigger | null {
  const verb = BY_VERB.get(words.toLowerCase().replace(/\s+/gu, ' '));
  if (verb !== undefined) return verb;
  const parts = words.split(/\s+/u);
  for (let length = Math.min(TRIGGER_WORDS_MAX, parts.length); length > 0; length -= 1)
    for (let at = 0; at + length <= parts.length; at += 1) {
      const phrase = parts.slice(at, at + length).join(' ');
      const key = phrase.toLowerCase().replace(/’/gu, "'");
      const kind = KIND_OF_NOUN.get(key) ?? KIND_OF_NOUN.get(key.replace(/s$/u, ''));
      if (kind !== undefined) return { kind, words: phrase };
    }
  return null;
}
