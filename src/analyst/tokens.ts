/** A Cypher text as tokens, so strictly that no engine can read it in another way. */

import { refused } from './refused.js';

/** One token of a Cypher text. */
export interface Token {
  /** `quoted` stands in backticks. */
  readonly kind: 'word' | 'quoted' | 'number' | 'string' | 'parameter' | 'symbol';
  readonly text: string;
  /** Where it begins: UTF-16 code units into the text. */
  readonly at: number;
}

/** A text without its comments, and its tokens. */
export interface TokenizedQuery {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const SKIPPED = /\s+/uy;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//uy;
const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['word', /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy],
  ['string', /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/suy],
  ['quoted', /`[^`\\\n\r]+`/uy],
  ['parameter', /\$[\p{L}\p{N}_]+/uy],
  // A comment without an end is no comment, and surely no division.
  ['symbol', /(?!\/\*)[()[\]{}.,:;|&!%+\-*/^<>=~]/uy],
];

/**
 * Comments become a blank, so that no engine has to find their end; the text is otherwise as it was, since columns are
 * named by it. Throws `CYPHER_REFUSED` for `\u`, which Neo4j decodes before it reads anything, so that it could end
 * a string, and for every letter that is not surely the same to all engines.
 */
export function tokenize(text: string): TokenizedQuery {
  if (/\\u/i.test(text)) throw refused('expected the letter itself, or a parameter, but got \\u');
  const tokens: Token[] = [];
  let kept = '';
  for (let at = 0; at < text.length;) {
    const blank = match(SKIPPED, text, at);
    const comment = match(COMMENT, text, at);
    const token = (blank ?? comment) ? null : tokenAt(text, at);
    if (token !== null) tokens.push({ ...token, at });
    kept += token?.text ?? blank ?? ' ';
    at += (token?.text ?? blank ?? comment ?? '').length;
  }
  return { text: kept, tokens };
}

function tokenAt(text: string, at: number): Pick<Token, 'kind' | 'text'> {
  for (const [kind, pattern] of KINDS) {
    const found = match(pattern, text, at);
    if (found !== null) return { kind, text: found };
  }
  throw refused(`expected Cypher, but got ${JSON.stringify(text.slice(at, at + 10))}`, at);
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
