import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';

interface TriggerRow {
  /** Nouns that name one occurrence. */
  readonly nouns: readonly string[];
  /** Plural nouns that may name one occurrence or a counted number of them. */
  readonly plural?: readonly string[];
  /** Prepositions whose object belongs to the event's name: "battle for Aleppo". */
  readonly complement?: readonly string[];
}

/** One noun or compound that may stand for an event. */
export interface Trigger {
  readonly kind: string;
  /** Lower case, words apart by one blank. */
  readonly words: string;
  readonly isPlural: boolean;
  readonly complement: readonly string[];
}

const ROWS = JSON.parse(readFileSync(projectFile('loaders/models/event-triggers.json'), 'utf8')) as Readonly<
  Record<string, TriggerRow>
>;

const TRIGGERS: readonly Trigger[] = Object.entries(ROWS).flatMap(([kind, row]) => [
  ...row.nouns.map((words) => toTrigger(kind, words, false, row)),
  ...[...new Set([...(row.plural ?? []), ...row.nouns.map((noun) => `${noun}s`)])].map((words) =>
    toTrigger(kind, words, true, row),
  ),
]);

/** All triggers by their last word, the longest first. */
export const TRIGGERS_BY_HEAD: ReadonlyMap<string, readonly Trigger[]> = indexByHead(TRIGGERS);

/** More words than this has no trigger. */
export const TRIGGER_WORDS_MAX = 4;

function toTrigger(kind: string, words: string, isPlural: boolean, row: TriggerRow): Trigger {
  return { kind, words, isPlural, complement: row.complement ?? [] };
}

function indexByHead(triggers: readonly Trigger[]): Map<string, Trigger[]> {
  const byHead = new Map<string, Trigger[]>();
  for (const trigger of triggers) {
    const head = trigger.words.split(' ').at(-1) ?? '';
    byHead.set(head, [...(byHead.get(head) ?? []), trigger]);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byHead;
}
