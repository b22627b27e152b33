/** The review file: proposals as JSON Lines, to be filled in by hand and applied as a whole. */

import { readFile } from 'node:fs/promises';
import type { Curated, Curation, Curator } from '../../loaders/write/curate.js';
import { findProposals } from '../../loaders/write/identity/curation-queries.js';
import { SourceError, UserInputError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { loadCurator } from './curator.js';

/** More proposals than a person reads. */
const PROPOSALS_MAX = 10_000;

/** One line for each proposal; `decision` is left to fill in with ACCEPT or REJECT, or null for later. */
export async function exportReview(graph: Graph): Promise<string[]> {
  const { records } = await graph.read(findProposals(PROPOSALS_MAX));
  return records.map((record) => JSON.stringify({ decision: null, ...record, why: null }));
}

/**
 * Carries out every line that has a decision, in one transaction. Throws `SourceError` when the file cannot be read,
 * and `UserInputError` with file and line when one is wrong; then nothing has changed.
 */
export async function applyReview(graph: Graph, file: string, curator: Curator): Promise<Curated[]> {
  const lines = (await read(file)).split('\n');
  const commands = lines.flatMap((line, at) => {
    const where = `${file}:${at + 1}`;
    const parsed = line.trim() === '' ? null : parseLine(line, where);
    return parsed === null ? [] : [{ ...parsed, where }];
  });
  const curate = await loadCurator();
  return graph.write(async (transaction) => {
    const curated: Curated[] = [];
    for (const { command, why, where } of commands) {
      try {
        curated.push(await curate(transaction, command, { ...curator, reason: why ?? curator.reason }));
      } catch (error) {
        if (!(error instanceof UserInputError)) throw error;
        throw new UserInputError(`${where}: ${error.message}`, { cause: error });
      }
    }
    return curated;
  });
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new SourceError(`${file}: expected a review file, but got ${(cause as Error).message}`, { cause });
  }
}

type Line = Readonly<Record<string, unknown>>;

/** The command of a line; null when it leaves the decision open. */
function parseLine(text: string, where: string): { command: Curation; why: string | null } | null {
  const line = parseJson(text, where);
  const field = (name: string): string => textField(line, name, where);
  const why = line['why'] == null ? null : field('why');
  if (line['decision'] === null) return null;
  const command = commandOf(field('decision'), line, field, where);
  return { command, why };
}

function commandOf(decision: string, line: Line, field: (name: string) => string, where: string): Curation {
  switch (decision) {
    case 'ACCEPT':
    case 'REJECT':
    case 'MERGE':
      return { action: decision, first: field('first'), second: field('second') };
    case 'RENAME':
      return { action: decision, entity: field('entity'), name: field('name') };
    case 'SPLIT': {
      const [articles, names] = [listField(line, 'articles', where), listField(line, 'names', where)];
      return { action: decision, entity: field('entity'), articles, names };
    }
    case 'UNDO':
      return { action: decision, decision: field('id') };
    default:
      throw new UserInputError(
        `${where}: "decision": expected ACCEPT, REJECT, MERGE, SPLIT, RENAME, UNDO or null, but got "${decision}"`,
      );
  }
}

function parseJson(text: string, where: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Line;
  } catch {
    // Said below: a line that is no JSON is as wrong as one of another shape.
  }
  throw new UserInputError(`${where}: expected a JSON object, but got ${text.trim().slice(0, 60)}`);
}

function textField(line: Line, name: string, where: string): string {
  const value = line[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new UserInputError(
    `${where}: "${name}": expected a text, but got ${JSON.stringify(value) ?? 'none'}`,
  );
}

function listField(line: Line, name: string, where: string): string[] {
  const value = line[name] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
  throw new UserInputError(`${where}: "${name}": expected a list of texts, but got ${JSON.stringify(value)}`);
}
