/**
 * A copy of a page's tree that the rules read while Readability takes the parsed one apart: a second parse, and each
 * question to its nodes, would cost many times as much.
 */
import {
  type DomElement,
  type DomNode,
  ELEMENT_NODE,
  type ParsedDocument,
  type ParsedElement,
  TEXT_NODE,
  type TreeNode,
  isElement,
} from './dom.js';

/** `nodeType` of text in `<![CDATA[`. */
const CDATA_NODE = 4;

const NO_ATTRIBUTES: ReadonlyMap<string, string | null> = new Map();

/** The words of the elements so far. */
interface Words {
  text: string;
}

/** A page's elements, in page order. */
export interface PageTree {
  readonly root: DomElement;
  /** Those outside `<template>`. */
  readonly shown: readonly DomElement[];
  /** The parser's element for each, by its number. */
  readonly parsed: readonly ParsedElement[];
}

/** Copies elements and words, not comments. What stands behind `</html>` has numbers too, but is not under the root. */
export function copyTree(document: ParsedDocument): PageTree | null {
  const words = { text: '' };
  const elements: CopiedElement[] = [];
  const parsed: ParsedElement[] = [];
  let around: CopiedElement | null = null;
  let node: TreeNode<ParsedElement> | null = document.documentElement;
  while (node !== null || around !== null) {
    if (node === null) {
      around!.end = words.text.length;
      node = parsed[around!.number]!.nextSibling;
      around = around!.parentNode;
    } else if (isElement(node)) {
      around = new CopiedElement(node, elements.length, around, words);
      elements.push(around);
      parsed.push(node);
      node = node.firstChild;
    } else {
      copyWords(node, around, words);
      node = node.nextSibling;
    }
  }
  const [root] = elements;
  return root === undefined ? null : { root, shown: elements.filter(({ isShown }) => isShown), parsed };
}

/** The elements of a name outside `<template>`. */
export function elementsNamed(tree: PageTree, name: string): DomElement[] {
  return tree.shown.filter(({ localName }) => localName === name);
}

/** True when an attribute that is a list of names has one of them; as in `[rel~="author"]`. */
export function hasToken(element: DomElement, attribute: string, token: string): boolean {
  const value = element.getAttribute(attribute) ?? '';
  // Of these attributes, HTML takes only the words of `rel` whatever their case.
  return (attribute === 'rel' ? value.toLowerCase() : value).split(/\s+/u).includes(token);
}

function copyWords(node: TreeNode<ParsedElement>, around: CopiedElement | null, words: Words): void {
  if (node.nodeType !== TEXT_NODE && node.nodeType !== CDATA_NODE) return;
  const text = node.textContent ?? '';
  words.text += text;
  if (around && node.nodeType === TEXT_NODE) around.append(new CopiedText(text, around));
}

class CopiedText implements DomNode {
  readonly nodeType = TEXT_NODE;
  readonly firstChild = null;
  nextSibling: DomNode | null = null;

  constructor(
    readonly textContent: string,
    readonly parentNode: DomElement,
  ) {}
}

/** Its words are a stretch of the page's, so that nothing is joined when they are asked for. */
class CopiedElement implements DomElement {
  readonly nodeType = ELEMENT_NODE;
  readonly localName: string;
  firstChild: DomNode | null = null;
  nextSibling: DomNode | null = null;
  readonly isShown: boolean;
  /** Where its words end; set when they are all there. */
  end = 0;
  readonly #attributes: ReadonlyMap<string, string | null>;
  readonly #start: number;
  readonly #words: Readonly<Words>;
  #last: CopiedElement | CopiedText | null = null;

  constructor(
    element: ParsedElement,
    readonly number: number,
    readonly parentNode: CopiedElement | null,
    words: Readonly<Words>,
  ) {
    this.localName = element.localName;
    this.isShown = parentNode === null || (parentNode.isShown && parentNode.localName !== 'template');
    this.#attributes = attributesOf(element);
    this.#words = words;
    this.#start = words.text.length;
    parentNode?.append(this);
  }

  get textContent(): string {
    return this.#words.text.slice(this.#start, this.end);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  append(child: CopiedElement | CopiedText): void {
    if (this.#last) this.#last.nextSibling = child;
    else this.firstChild = child;
    this.#last = child;
  }
}

function attributesOf(element: ParsedElement): ReadonlyMap<string, string | null> {
  const names = [...element.getAttributeNames()];
  if (names.length === 0) return NO_ATTRIBUTES;
  return new Map(names.map((name) => [name, element.getAttribute(name)]));
}
