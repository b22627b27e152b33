/** The lines between `---` at the top of Markdown: flat `key: value`, and lists of names. */
import type { KnownFields } from '../document.js';
import { nameFields } from '../record-names.js';

/** What front matter says of the article. */
export type FrontMatter = KnownFields;

/** Front matter and what stands after it. */
export interface SplitMarkdown {
  readonly matter: FrontMatter;
  readonly body: string;
}

const FENCED = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\1[ \t]*(?:\r?\n|$)/u;
const LINE = /^([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(.*)$/u;

/** Cuts front matter off. Its keys are read as a record's; other keys, and values in values, are left out. */
export function splitFrontMatter(text: string): SplitMarkdown {
  const match = FENCED.exec(text);
  const values = match === null ? null : readLines(match[2] ?? '');
  if (match === null || values === null) return { matter: {}, body: text };
  const { text: _text, html: _html, id: _id, ...named } = nameFields(values);
  const strings = Object.entries(named).filter((entry) => typeof entry[1] === 'string');
  return { matter: Object.fromEntries(strings), body: text.slice(match[0].length) };
}

/** Null when the lines are no front matter: two rules around a paragraph. */
function readLines(block: string): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  let key: string | null = null;
  for (const line of block.split(/\r?\n/u)) {
    const item = /^\s*-\s+(.+)$/u.exec(line);
    const pair = LINE.exec(line);
    if (pair) values[(key = pair[1]!)] = parseValue(pair[2]!);
    else if (item && key !== null) values[key] = [...asList(values[key]), unquote(item[1]!)];
    else if (/^\s*(?:#|$)/u.test(line) || /^\s/u.test(line)) continue;
    else return null;
  }
  return key === null ? null : values;
}

function parseValue(written: string): unknown {
  const list = /^\[(.*)\]$/u.exec(written.trim());
  return list
    ? list[1]!
        .split(',')
        .map(unquote)
        .filter((each) => each !== '')
    : unquote(written);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function unquote(written: string): string {
  return written.trim().replace(/^(["'])(.*)\1$/u, '$2');
}
