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
  /** The part of its letters and marks that stands in links, 0 to 1. */
  readonly linkShare: number;
  /** Its words before the first link; all of them when it has none. */
  readonly unlinkedHead: string;
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
  /** How many letters and marks stand in each of `words`, and whether in a link. */
  inks: { readonly length: number; readonly isLinked: boolean }[];
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
  let links = 0;
  const closeRun = (next: DomElement): void => {
    runs.push(...closeParts(open));
    open = openRun(next);
  };
  visit(root, {
    enter: (element) => {
      if (element.localName === 'a') links += 1;
      if (element.localName === 'br') open.words.push('\n');
      else if (isBlockElement(element)) closeRun(element);
    },
    leave: (element) => {
      if (element.localName === 'a') links -= 1;
      if (isBlockElement(element)) closeRun(blockAround(element.parentNode ?? root, root));
    },
    text: (node) => {
      if (node.parentNode && takes(node.parentNode, open.block)) addWords(open, node, links > 0);
    },
  });
  closeRun(root);
  return runs;
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
  return { words: [], inks: [], block, element: block, inner: null };
}

function addWords(open: Open, node: DomNode, isLinked: boolean): void {
  const words = node.textContent ?? '';
  open.inks.push({ length: countInk(words), isLinked });
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

/** The runs of words between two borders: two line breaks in a row are how old pages part paragraphs. */
function closeParts(open: Open): Run[] {
  if (open.words.length === 0) return [];
  const text = tidy(open.words.join(''));
  if (text === '') return [];
  const isPre = open.element.localName === 'pre';
  const parts = isPre ? [text.replace(/\n{3,}/gu, '\n\n')] : text.split(/\n{2,}/u);
  let from = 0;
  return parts.flatMap((part) => {
    const words = part.trim();
    if (words === '') return [];
    const to = from + countInk(words);
    const links = describeLinks(open, words, from, to);
    from = to;
    return [{ text: words, element: open.element, inner: open.inner ?? open.element, ...links }];
  });
}

/** `from` and `to` count letters and marks from the border on: folding blanks does not change them. */
function describeLinks(
  open: Open,
  text: string,
  from: number,
  to: number,
): Pick<Run, 'linkShare' | 'unlinkedHead'> {
  let at = 0;
  let linked = 0;
  let head: number | null = null;
  for (const { length, isLinked } of open.inks) {
    const inside = Math.min(at + length, to) - Math.max(at, from);
    if (isLinked && inside > 0) {
      head ??= Math.max(at, from) - from;
      linked += inside;
    }
    at += length;
  }
  return {
    linkShare: linked / Math.max(1, to - from),
    unlinkedHead: head === null ? text : takeInk(text, head),
  };
}

function countInk(words: string): number {
  return words.replace(/\s+/gu, '').length;
}

/** The words up to the letter or mark number `count`. */
function takeInk(text: string, count: number): string {
  let at = 0;
  for (let ink = 0; at < text.length && ink < count; at += 1) if (/\S/u.test(text[at] ?? '')) ink += 1;
  return text.slice(0, at).trim();
}

function tidy(words: string): string {
  return words
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}
