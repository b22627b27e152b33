/** The few members of a page's tree that reading needs, and how to get one from markup. */
// The build in one file is there in a quarter of the time.
import { parseHTML } from 'linkedom/worker';
import { SourceError } from '../../../src/errors.js';
import { MAX_HTML_BRACKETS, MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../limits.js';

/** `nodeType` of an element. */
export const ELEMENT_NODE = 1;
/** `nodeType` of a run of text. */
export const TEXT_NODE = 3;

const MAX_ID_WORDS = 4;
const NAMING_ATTRIBUTES = 'class id data-component data-testid data-test-id data-type itemprop role'.split(
  ' ',
);
const knownNames = new WeakMap<DomElement, string>();

/** A node of a tree of elements. */
export interface TreeNode<Element> {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: Element | null;
  readonly firstChild: TreeNode<Element> | null;
  readonly nextSibling: TreeNode<Element> | null;
}

/** An element with its attributes, as the rules of reading see it. */
export interface DomElement extends TreeNode<DomElement> {
  readonly localName: string;
  /** Its place among the elements of the page, from 0. */
  readonly number: number;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** A node of a page's tree. */
export type DomNode = TreeNode<DomElement>;

/** An element as the parser makes it. */
export interface ParsedElement extends TreeNode<ParsedElement> {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string }>;
  getAttribute(name: string): string | null;
  getAttributeNames(): Iterable<string>;
  setAttribute(name: string, value: string): void;
}

/** A whole page as the parser makes it. */
export interface ParsedDocument extends TreeNode<ParsedElement> {
  readonly documentElement: ParsedElement | null;
  readonly body: ParsedElement | null;
  querySelectorAll(selector: string): Iterable<ParsedElement>;
}

/**
 * The tree of a page. A fragment without `<html>` is put into one.
 * @throws SourceError when it has more elements than limits.ts allows, or nests them deeper.
 */
export function parsePage(html: string, sourceName: string): ParsedDocument {
  assertElementCount(html, sourceName);
  const markup = /<(?:html|body)[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(markup) as { document: ParsedDocument };
  assertDepth(document, sourceName);
  return document;
}

/**
 * Every element under (and with) a root in the order of the page; no recursion, so depth costs nothing. What stands in an
 * element that `skips` holds for is left out, and that element too.
 */
export function* walkElements<Element extends TreeNode<Element>>(
  root: Element,
  skips: (element: Element) => boolean = () => false,
): Iterable<Element> {
  let node: TreeNode<Element> | null = root;
  while (node !== null) {
    const isSkipped: boolean = node !== root && isElement(node) && skips(node);
    if (isElement(node) && !isSkipped) yield node;
    if (node.firstChild && !isSkipped) node = node.firstChild;
    else {
      while (node !== null && node !== root && !node.nextSibling) node = node.parentNode;
      node = node === null || node === root ? null : node.nextSibling;
    }
  }
}

/** True for an element, false for text and comments. */
export function isElement<Element extends TreeNode<Element>>(node: TreeNode<Element>): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** The nearest of an element and its ancestors that a question holds for; null when there is none up to `top`. */
export function closest(
  element: DomElement | null,
  question: (element: DomElement) => boolean,
  top: DomElement | null = null,
): DomElement | null {
  for (let at = element; at !== null && at !== top && isElement(at); at = at.parentNode)
    if (question(at)) return at;
  return null;
}

/**
 * `class`, `id` and the attributes by which sites name a part, in one string with a blank around each. They are read
 * once: nothing here changes them.
 */
export function namesOf(element: DomElement): string {
  const known = knownNames.get(element);
  if (known !== undefined) return known;
  const names = ` ${NAMING_ATTRIBUTES.map((name) => nameIn(element, name)).join(' ')} `;
  knownNames.set(element, names);
  return names;
}

/** An `id` of many words is made from a headline: it says nothing of the part's place in the page. */
function nameIn(element: DomElement, attribute: string): string {
  const name = element.getAttribute(attribute) ?? '';
  return attribute === 'id' && name.split(/[-_]/u).length > MAX_ID_WORDS ? '' : name;
}

function assertElementCount(html: string, sourceName: string): void {
  let count = 0;
  let brackets = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    brackets += 1;
    // A closing `</p>` without an opening one makes a paragraph too.
    if (/[a-z]/iu.test(html.charAt(at + 1)) || /^\/p/iu.test(html.slice(at + 1, at + 3))) count += 1;
  }
  if (brackets > MAX_HTML_BRACKETS) {
    const most = MAX_HTML_BRACKETS.toLocaleString('en');
    throw new SourceError(
      `${sourceName}: expected a page with at most ${most} "<", but got ${brackets.toLocaleString('en')}`,
    );
  }
  if (count <= MAX_HTML_ELEMENTS) return;
  const limit = MAX_HTML_ELEMENTS.toLocaleString('en');
  throw new SourceError(
    `${sourceName}: expected a page of at most ${limit} elements, but got ${count.toLocaleString('en')}`,
  );
}

function assertDepth(document: ParsedDocument, sourceName: string): void {
  let depth = 0;
  let node: TreeNode<ParsedElement> | null = document.documentElement;
  while (node !== null) {
    if (depth > MAX_HTML_DEPTH) {
      throw new SourceError(
        `${sourceName}: expected elements nested at most ${MAX_HTML_DEPTH} deep, but got more`,
      );
    }
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
    } else {
      while (node !== null && !node.nextSibling) {
        node = node.parentNode;
        depth -= 1;
      }
      node = node?.nextSibling ?? null;
    }
  }
}
