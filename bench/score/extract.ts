/**
 * The pipeline's result as the score command sees it: the public contract of `dateline extract --jsonl`, got by
 * running the command line once, or read from a file of lines that it wrote earlier.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType, QuotationKind, SegmentKind, Span } from '../../loaders/article.js';
import { PROJECT_DIR } from './sources.js';

export interface FoundMention extends Span {
  readonly type: EntityType;
  readonly entity: string | null;
  readonly pronoun?: boolean;
  readonly nominal?: boolean;
}

export interface FoundEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly countryCode?: string | null;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

export interface FoundQuotation extends Span {
  readonly kind: QuotationKind;
  readonly speaker: (Span & { readonly entity: string | null }) | null;
  readonly via?: string | null;
}

export interface FoundRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly title?: string;
  readonly role?: string;
  readonly properties?: Readonly<Record<string, string | number>>;
}

/** One line of `extract`: what was found in one article. */
export interface Found {
  readonly id: string;
  readonly text: string;
  readonly segments: readonly (Span & { readonly kind: SegmentKind })[];
  readonly mentions: readonly FoundMention[];
  readonly entities: readonly FoundEntity[];
  readonly quotations: readonly FoundQuotation[];
  readonly relationships: readonly FoundRelationship[];
}

/** One line of input for `extract`. */
export interface ExtractInput {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string | undefined;
}

/** Where results come from: the command line, a file, or a test's own hands. */
export type Extract = (inputs: readonly ExtractInput[]) => Promise<ReadonlyMap<string, Found>>;

const COMMAND = join(PROJECT_DIR, 'scripts/dateline.mjs');

/** Runs `dateline extract --jsonl` once and feeds it every line. Throws when there is no such command yet. */
export const extractWithCommand: Extract = async (inputs) => {
  if (!existsSync(COMMAND)) throw new Error(`expected ${COMMAND}, but there is no such file`);
  return parseLines(await runCommand(inputs.map((input) => `${JSON.stringify(input)}\n`).join('')));
};

/** Reads lines that `extract` wrote earlier; articles that are not among them count as not extracted. */
export function extractFromFile(path: string): Extract {
  const found = parseLines(readFileSync(path, 'utf8'));
  return () => Promise.resolve(found);
}

/** An article in which nothing was found. */
export function emptyFound(id: string, text: string): Found {
  return { id, text, segments: [], mentions: [], entities: [], quotations: [], relationships: [] };
}

function runCommand(input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, 'extract', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    // A command that ends early closes its input; what it printed until then is still scored.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function parseLines(lines: string): ReadonlyMap<string, Found> {
  const found = lines
    .split('\n')
    .filter((line) => line.trim().startsWith('{'))
    .map((line) => JSON.parse(line) as Partial<Found> & { id: string });
  return new Map(found.map((line) => [line.id, { ...emptyFound(line.id, line.text ?? ''), ...line }]));
}
