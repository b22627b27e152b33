import type { Attribution } from './cue-clause.js';
import { isSign } from './items.js';
import { createGroup } from './noun-group.js';
import type { Block, Site } from './sites.js';
import { speakerNoun } from './speaker-nouns.js';
import { NOT_SPEAKERS } from './turns.js';

const CAPITALS = /^(?:Ma?c)?\p{Lu}{3,}$/u;
const CONFIDENCE = 0.9;

/**
 * 'PRICE: "The plan gives …"', as fact checks quote: a surname in capitals opens the paragraph, and nobody recognised it.
 * Its group carries a mention of its own, which is none of the article's yet. Null for other openings.
 */
export function capitalLabel(text: string, { paragraph, items }: Block, site: Site): Attribution | null {
  const [label, colon] = items;
  if (site.firstItem !== 2 || paragraph.kind !== 'BODY' || label?.kind !== 'word' || !isSign(colon, ':'))
    return null;
  const words = text.slice(label.start, label.end);
  if (!CAPITALS.test(words) || NOT_SPEAKERS.test(words) || speakerNoun(label.lower) !== null) return null;
  const { start, end } = label;
  const mention = { start, end, type: 'PERSON', entity: null, confidence: CONFIDENCE } as const;
  const speaker = createGroup(items, 0, 0, 0, { basis: 'NAMED', type: 'PERSON', mention });
  return { kind: 'COLON', speaker, cue: null, from: 0, to: 2 };
}
