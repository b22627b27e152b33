import type { Span } from '../article.js';
import { headOf, linksOf, type Links, type Tree } from '../grammar.js';
import { cover } from './facts.js';
import { titleOf } from './titles.js';

/** What a tree says of a person and a body. */
export interface TreeAffiliation {
  readonly title: string;
  /** From the person's or the body's first word to the last of both and of the title. */
  readonly evidence: Span;
}

/** Relations by which a noun tells what a person is: "X, the head …", "X is the head …", "X, who is the head …". */
const TELLS_WHAT = new Set(['appos', 'acl:relcl', 'nmod:desc', 'parataxis']);
const OF = new Set(['of', 'for', 'at', 'in', 'with', 'from']);
/** Relations between a title and the body that it is held at. */
const HOLDS = new Set(['nmod', 'nmod:poss', 'compound']);
/** Relations by which words before a noun belong to a title: "deputy prime minister", "civil defence worker". */
const PART_OF_TITLE = new Set(['compound', 'amod', 'punct', 'nmod:desc']);

/**
 * The title by which a person is tied to a body, whatever stands between them: the person's apposition, predicate or
 * relative clause is a noun of office that the body hangs on ("Ama Boateng, since 2010 the tireless head of the council").
 * Null where the grammar says nothing of the kind.
 */
export function affiliationInTree(
  text: string,
  tree: Tree,
  person: Span,
  body: Span,
): TreeAffiliation | null {
  const links = linksOf(tree);
  const [who, where] = [headOf(tree, person), headOf(tree, body)];
  const office = officeOf(text, tree, links, where);
  if (who === -1 || office === -1 || !describes(tree, links, office, who)) return null;
  const title = titleAround(text, tree, links, office, where);
  const found = titleOf(text.slice(title.start, title.end));
  return found === null ? null : { title: found, evidence: cover(person, body, title) };
}

/** The noun that the body hangs on, through one noun that says what it is: "head of the charity Oxfam". */
function officeOf(text: string, tree: Tree, links: Links, body: number): number {
  const word = tree[body];
  if (word === undefined) return -1;
  if (word.relation === 'appos' || word.relation === 'flat') return officeOf(text, tree, links, word.head);
  if (!HOLDS.has(word.relation)) return -1;
  const marker = (links[body] ?? []).find((child) => tree[child]?.relation === 'case');
  const preposition =
    marker === undefined ? '' : text.slice(tree[marker]?.start, tree[marker]?.end).toLowerCase();
  return word.relation === 'nmod' && !OF.has(preposition) ? -1 : word.head;
}

function describes(tree: Tree, links: Links, office: number, person: number): boolean {
  const word = tree[office];
  if (word === undefined) return false;
  if (word.relation === 'conj') return describes(tree, links, word.head, person);
  if (word.head === person) return TELLS_WHAT.has(word.relation);
  const named = tree[person];
  if (named?.head !== office) return false;
  const isPredicate = (links[office] ?? []).some((child) => tree[child]?.relation === 'cop');
  return named.relation === 'appos' || (named.relation === 'nsubj' && isPredicate);
}

/** The office with what belongs to it before it, without the body. */
function titleAround(text: string, tree: Tree, links: Links, office: number, body: number): Span {
  let first = office;
  while (first > 0 && first - 1 !== body && isPartOfTitle(tree, links, first - 1, office, body)) first -= 1;
  while (text.slice(tree[first]?.start, tree[first]?.end) === '-') first += 1;
  return { start: tree[first]?.start ?? 0, end: tree[office]?.end ?? 0 };
}

function isPartOfTitle(tree: Tree, links: Links, index: number, office: number, body: number): boolean {
  const word = tree[index];
  if (word === undefined || !PART_OF_TITLE.has(word.relation) || word.end - word.start === 0) return false;
  const holdsBody = index === body || (links[index] ?? []).includes(body);
  return !holdsBody && (word.head === office || PART_OF_TITLE.has(tree[word.head]?.relation ?? ''));
}
