/**
 * Names in the newswire that was written for this project (`training/corpus`): the articles that are kept from training.
 * A line is one sentence, with its names in brackets: `said [PER Hamisi Chengo] of the [ORG Dock Workers Union].`
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../loaders/article.js';
import type { GoldDocument } from '../score/sets.js';
import { PROJECT_DIR } from '../score/sources.js';
import type { Name } from './conventions.js';
import { goldOfNames } from './gold-of-names.js';

const FOLDER = 'training/corpus';
/** Every fifteenth article is kept; `training/newswire.py` has the same number. */
const KEPT = 15;
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'PERSON',
  ORG: 'ORGANIZATION',
  LOC: 'PLACE',
  EVT: 'EVENT',
};
const NAME = /\[(PER|ORG|LOC|EVT) ([^[\]]+)\]/gu;

/** The kept articles; they lie in the repository and are always there. */
export function loadNewswireNames(): GoldDocument[] {
  const folder = join(PROJECT_DIR, FOLDER);
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const articles = files.sort().flatMap((file) => splitArticles(readFileSync(join(folder, file), 'utf8')));
  return articles.filter((_, index) => (index + 1) % KEPT === 0).map(makeGold);
}

interface Marked {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A line that begins with `# ` starts an article. */
function splitArticles(source: string): Marked[] {
  return source
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n').map((line) => line.trim());
      return { title, lines: lines.filter((line) => line !== '') };
    });
}

function makeGold({ title, lines }: Marked): GoldDocument {
  let text = '';
  const names: Name[] = [];
  for (const line of lines) {
    text += text === '' ? '' : '\n\n';
    const read = readMarks(line);
    const at = text.length;
    names.push(...read.names.map(({ start, end, type }) => ({ start: start + at, end: end + at, type })));
    text += read.text;
  }
  return goldOfNames({ id: title, source: FOLDER, text, names });
}

/** A line without its marks, and the names in it. */
export function readMarks(line: string): { text: string; names: Name[] } {
  let text = '';
  let at = 0;
  const names = [...line.matchAll(NAME)].map((match): Name => {
    const [, kind = '', words = ''] = match;
    text += line.slice(at, match.index);
    const start = text.length;
    text += words;
    at = match.index + match[0].length;
    return { start, end: text.length, type: TYPES[kind] as EntityType };
  });
  return { text: text + line.slice(at), names };
}
