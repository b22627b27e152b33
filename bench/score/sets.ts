/** The gold sets and their texts. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldArticle } from './gold.js';
import { loadGum } from './gum.js';
import { loadRe3d } from './re3d.js';
import { PROJECT_DIR, readPublishedAt, readSource } from './sources.js';

export const SET_NAMES = ['seeds', 'pages', 'examples', 'gum', 're3d'] as const;
export type SetName = (typeof SET_NAMES)[number];

export interface GoldDocument {
  readonly gold: GoldArticle;
  readonly text: string;
  /** Given to `extract` beside the text when the source has it. */
  readonly publishedAt?: string | undefined;
}

/** The documents of a set, sorted by id; null when the material that it is about is not there. */
export function loadSet(name: SetName): GoldDocument[] | null {
  if (name === 'gum') return loadGum();
  if (name === 're3d') return loadRe3d();
  const documents = readFixtures(name).map((gold) => ({ gold, text: readSource(gold.source, gold.limit) }));
  if (documents.some((document) => document.text === null)) return null;
  return documents.map(({ gold, text }) => ({
    gold,
    text: checkText(gold, text ?? ''),
    publishedAt: readPublishedAt(gold.source),
  }));
}

/** The fixtures of `tests/gold`, without their texts. */
export function readFixtures(name: 'seeds' | 'pages' | 'examples'): GoldArticle[] {
  const folder = join(PROJECT_DIR, 'tests/gold', name);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldArticle);
}

function checkText(gold: GoldArticle, text: string): string {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  if (sha256 !== gold.sha256)
    throw new Error(`expected ${gold.source} with hash ${gold.sha256}, but got ${sha256}`);
  return text;
}
