/** A page's text as paragraphs: runs of words between the borders of block elements. */
import { type DomElement, type DomNode, TEXT_NODE, isElement } from './dom.js';

/** A run of words and the block element that it stands in. */
export interface Run {
  /** Blanks folded; line ends only from `<pre>` and `<br>`. */
  readonly text: string;
  /** The nearest block element around it. */
  readonly element: DomElement;
  /** The inline element around all of its words, or `element`. */
  readonly inner: DomElement;
}

const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul video audio'.split(
    ' ',
  ),
);

/** Elements without words for a reader. */
const SILENT = new Set(
  'script style noscript template head title meta link svg math iframe object embed canvas map area select option textarea input button audio video source track img picture dialog'.split(
    ' ',
  ),
);

/** True for an element whose words stand apart from those around it. */
export function isBlockElement(element: DomElement): boolean {
  return BLOCKS.has(element.localName);
}

/** True for an element whose words no reader sees. */
export function isSilent(element: DomElement): boolean {
  if (SILENT.has(element.localName) && element.localName !== 'math') return true;
  return (
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}

interface Open {
  words: string[];
  /** The block element that the walk is in. */
  block: DomElement;
  /** The block element that the words stood in. */
  element: DomElement;
  inner: DomElement | null;
}

/** The runs under a root in page order; `takes` is asked for each text node by the element around it. */
export function collectRuns(
  root: DomElement,
  takes: (around: DomElement, block: DomElement) => boolean,
): Run[] {
  const runs: Run[] = [];
  let open = openRun(root);
  const closeRun = (next: DomElement): void => {
    const text = tidy(open.words.join(''));
    if (text !== '') runs.push({ text, element: open.element, inner: open.inner ?? open.element });
    open = openRun(next);
  };
  visit(root, {
    enter: (element) => {
      if (element.localName === 'br') open.words.push('\n');
      else if (isBlockElement(element)) closeRun(element);
    },
    leave: (element) => {
      if (isBlockElement(element)) closeRun(blockAround(element.parentNode ?? root, root));
    },
    text: (node) => {
      if (node.parentNode && takes(node.parentNode, open.block)) addWords(open, node);
    },
  });
  closeRun(root);
  return runs.flatMap(splitAtDoubleBreaks);
}

interface Visitor {
  enter(element: DomElement): void;
  leave(element: DomElement): void;
  text(node: DomNode): void;
}

/** Walks without recursion; elements without words for a reader are passed over. */
function visit(root: DomElement, visitor: Visitor): void {
  let node: DomNode | null = root.firstChild;
  while (node !== null) {
    const isOpen: boolean = isElement(node) && !isSilent(node);
    if (isElement(node) && isOpen) visitor.enter(node);
    else if (node.nodeType === TEXT_NODE) visitor.text(node);
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isElement(node) && isOpen) visitor.leave(node);
    while (node !== null && !node.nextSibling) {
      node = node.parentNode;
      if (node === root || node === null) return;
      visitor.leave(node as DomElement);
    }
    node = node?.nextSibling ?? null;
  }
}

function openRun(block: DomElement): Open {
  return { words: [], block, element: block, inner: null };
}

function addWords(open: Open, node: DomNode): void {
  const words = node.textContent ?? '';
  const isPre = open.block.localName === 'pre';
  open.words.push(isPre ? words : words.replace(/\s+/gu, ' '));
  if (words.trim() === '') return;
  const parent = node.parentNode ?? open.block;
  open.inner = open.inner === null || open.inner === parent ? parent : open.block;
  open.element = open.block;
}

function blockAround(element: DomElement, root: DomElement): DomElement {
  let at: DomElement | null = element;
  while (at !== null && at !== root && !isBlockElement(at)) at = at.parentNode;
  return at ?? root;
}

/** Two line breaks in a row are how old pages part paragraphs. */
function splitAtDoubleBreaks(run: Run): Run[] {
  if (run.element.localName === 'pre') return [{ ...run, text: run.text.replace(/\n{3,}/gu, '\n\n') }];
  return run.text
    .split(/\n{2,}/u)
    .map((text) => ({ ...run, text: text.trim() }))
    .filter((part) => part.text !== '');
}

function tidy(words: string): string {
  return words
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}
