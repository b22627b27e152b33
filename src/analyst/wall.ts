/**
 * The first wall before an analyst's query: its text. An engine's access mode lets much through that is no write (LOAD
 * CSV, SHOW, TERMINATE, procedures), and its plan does not show what stands inside an expression. So each word of the
 * text must be one that reads, or stand where only a name of the query's own can stand.
 */

import { refused } from './refused.js';
import { tokenize, type Token } from './tokens.js';
import { FIRST_WORDS, FUNCTIONS, KEYWORDS, PROCEDURES, REFUSED_WORDS } from './vocabulary.js';

const MAX_LENGTH = 20_000; // UTF-16 code units
const MAX_NESTING = 64; // brackets inside each other; the embedded engine allows as many

/** The text that may run: as it was given, without comments and a last semicolon. Throws `CYPHER_REFUSED`. */
export function checkText(given: string): string {
  if (given.length > MAX_LENGTH)
    throw refused(`expected at most ${MAX_LENGTH} characters, but got ${given.length}`);
  const { text, tokens: all } = tokenize(given);
  const tokens = all.at(-1)?.text === ';' ? all.slice(0, -1) : all;
  checkBeginning(tokens[0]);
  checkNesting(tokens);
  tokens.forEach((_token, index) => checkToken(tokens, index));
  return tokens === all ? text : text.trimEnd().slice(0, -1);
}

function checkBeginning(first: Token | undefined): void {
  if (first !== undefined && first.kind === 'word' && FIRST_WORDS.has(first.text.toUpperCase())) return;
  const expected = [...FIRST_WORDS].join(', ');
  throw refused(`expected a query that begins with one of ${expected}, but got ${first?.text ?? 'nothing'}`);
}

function checkNesting(tokens: readonly Token[]): void {
  let depth = 0;
  for (const { kind, text, at } of tokens) {
    if (kind !== 'symbol') continue;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
    if (depth > MAX_NESTING) throw refused(`expected at most ${MAX_NESTING} brackets inside each other`, at);
  }
}

function checkToken(tokens: readonly Token[], index: number): void {
  const token = tokens[index] as Token;
  if (token.text === ';') throw refused('expected one query, but got several', token.at);
  checkRefusedWord(tokens, index);
  checkFunction(tokens, index);
  if (isKeyword(tokens, index)) {
    if (token.text.toUpperCase() === 'CALL') checkCall(tokens, index);
  } else {
    checkAfterOperand(tokens, index);
    checkAfterBrace(tokens, index);
  }
}

function checkRefusedWord(tokens: readonly Token[], index: number): void {
  const { kind, text, at } = tokens[index] as Token;
  const isName =
    ['.', ':', '|', '&', '!'].includes(textAt(tokens, index - 1)) || textAt(tokens, index + 1) === ':';
  // Some engines fold letters that only look like another: ſET is SET to them.
  const isAlias = textAt(tokens, index - 1).toUpperCase() === 'AS';
  if (kind !== 'word' || isName || isAlias || !REFUSED_WORDS.has(text.normalize('NFKC').toUpperCase()))
    return;
  throw refused(`expected a query that only reads, but got ${text}`, at);
}

/** A name before a bracket is a function, with all that stands before it with dots. */
function checkFunction(tokens: readonly Token[], index: number): void {
  const token = tokens[index] as Token;
  if (textAt(tokens, index + 1) !== '(' || !isName(token) || isKeyword(tokens, index)) return;
  const first = startOfName(tokens, index);
  if (textAt(tokens, first - 1).toUpperCase() === 'CALL') return;
  const name = nameOf(tokens, first, index);
  if (!FUNCTIONS.has(name.toLowerCase()))
    throw refused(`expected a function that only computes, but got ${name}`, tokens[first]?.at);
}

function checkCall(tokens: readonly Token[], index: number): void {
  const next = textAt(tokens, index + 1);
  if (next === '{' || next === '(') return;
  let last = index + 1;
  while (textAt(tokens, last + 1) === '.') last += 2;
  const name = nameOf(tokens, index + 1, last);
  if (PROCEDURES.has(name)) return;
  throw refused(`expected one of ${[...PROCEDURES].join(', ')}, but got CALL ${name}`, tokens[index]?.at);
}

/** Between two values stands a word of the language: a clause that is not in the list would stand here. */
function checkAfterOperand(tokens: readonly Token[], index: number): void {
  const { kind, text, at } = tokens[index] as Token;
  if (kind === 'symbol' || !isOperandEnd(tokens, index - 1)) return;
  throw refused(`expected a word such as RETURN or AND, but got ${text}`, at);
}

/** A name after a brace is one of a map or of a map projection, unless it begins a clause. */
function checkAfterBrace(tokens: readonly Token[], index: number): void {
  const token = tokens[index] as Token;
  if (!isName(token) || textAt(tokens, index - 1) !== '{') return;
  if ([':', ',', '}'].includes(textAt(tokens, index + 1))) return;
  throw refused(`expected a map or a query that only reads, but got ${token.text}`, token.at);
}

function isOperandEnd(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind !== 'symbol') return !isKeyword(tokens, index);
  // WITH * and RETURN * stand for all names; any other star is an operator or a length.
  if (token.text === '*') return isKeyword(tokens, index - 1);
  return [')', ']', '}'].includes(token.text);
}

/** The name of a property is never a word of the language. */
function isKeyword(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || textAt(tokens, index - 1) === '.') return false;
  return /^[a-z]+$/i.test(token.text) && KEYWORDS.has(token.text.toUpperCase());
}

function isName({ kind }: Token): boolean {
  return kind === 'word' || kind === 'quoted';
}

function startOfName(tokens: readonly Token[], last: number): number {
  let first = last;
  while (textAt(tokens, first - 1) === '.') first -= 2;
  return Math.max(0, first);
}

function nameOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
}

function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}
