import { overlaps, type Article, type Mention, type Span } from '../../article.js';
import type { Found } from './found.js';
import { HONORIFICS } from './function-words.js';
import { isSign, type Item } from './items.js';
import { createGroup, type NounGroup } from './noun-group.js';
import type { Block } from './sites.js';
import { speakerNoun } from './speaker-nouns.js';

/** The turns of a transcript, and the names that stand as labels alone and that nobody recognised. */
export interface Turns {
  readonly found: readonly Found[];
  readonly labels: readonly Mention[];
}

/** A paragraph that opens with who speaks. */
interface Label {
  readonly block: number;
  /** Who speaks, without titles and description: "JOHNSON" of "SEN. RON JOHNSON (R), WISCONSIN". */
  readonly key: string;
  readonly name: Span;
  readonly first: number;
  readonly colon: number;
  readonly mention: Mention | null;
  /** "Q", "A": which of the two, not who. */
  readonly isLetter: boolean;
}

const LONGEST_LABEL_ITEMS = 16;
const LONGEST_LABEL_CHARS = 90;
const FEWEST_TURNS = 3;
/** Of all words, so many stand in paragraphs with a label: in an article with "RELATED: …" lines there are few. */
const LABELLED_SHARE_MIN = 0.4;
const KINDS = /^(?:BODY|SUBHEAD|DATELINE)$/u;
const LETTER = /^(?:Q|A|Question|Answer|QUESTION|ANSWER)$/u;
/** Capitals with titles, "(R)" and a description behind commas: "SEN. RON JOHNSON (R), WISCONSIN", "McCONNELL". */
const CAPITALS = /^(?:Ma?c)?\p{Lu}{2}(?:[\p{Lu}\d\s.,'’"“”()&-]|Ma?c(?=\p{Lu}))*$/u;
/** Labels of what a paragraph is, not of who speaks. */
export const NOT_SPEAKERS =
  /\b(?:related|watch|read|more|updates?|photos?|videos?|pictures?|see|also|notes?|correction|breaking|exclusive|opinion|analysis|live|listen|facts?|claims?|check|polls?|when|where|who|what|why|how|pros|cons|tickets?|editor|source|summary|background|verdict|rating|score|tip|step|part|chapter|figure|table)\b/iu;
/** "(CROSSTALK)", "[Laughter]": between the turns. */
const ASIDE = /^[([][^)\]]*[)\]]$/u;
const CONFIDENCE = 0.9;

/**
 * Speech without marks in transcripts and interviews: a paragraph that opens with who speaks ("BLITZER: …", "NPR: …",
 * "Q: …") is theirs, with the paragraphs up to the next label. None unless such labels carry much of the article, two
 * or more take turns, one comes back, and one is a person or the letter of a question.
 */
export function findTurns(article: Article, blocks: readonly Block[]): Turns {
  const labels = blocks.flatMap((block, index) => labelOf(article.text, block, index) ?? []);
  if (!isTranscript(blocks, labels)) return { found: [], labels: [] };
  return {
    found: labels.flatMap((label, at) => turnOf(article.text, blocks, label, labels[at + 1]) ?? []),
    labels: labels.flatMap((label) => ownMention(label) ?? []),
  };
}

function labelOf(text: string, { paragraph, items }: Block, block: number): Label | null {
  if (!KINDS.test(paragraph.kind)) return null;
  const colon = items.slice(0, LONGEST_LABEL_ITEMS).findIndex((item) => isSign(item, ':'));
  const end = items[colon - 1]?.end ?? 0;
  if (colon < 1 || end - paragraph.start > LONGEST_LABEL_CHARS) return null;
  // Words in marks behind a colon are read as such.
  if (items.slice(0, colon + 2).some(({ kind }) => kind === 'quote')) return null;
  const words = text.slice(paragraph.start, end);
  const isLetter = LETTER.test(words);
  const mention = items.slice(0, colon).find((item) => item.kind === 'name')?.mention ?? null;
  if (!isLetter && (NOT_SPEAKERS.test(words) || !isName(words, items.slice(0, colon), mention))) return null;
  const { first, last } = nameItems(items, colon);
  const [opener, closer] = [items[first] as Item, items[last] as Item];
  const name = { start: opener.start, end: closer.end };
  const key = text.slice(name.start, name.end).split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const own = mention !== null && overlaps(mention, name) && mention.type !== 'EVENT' ? mention : null;
  return { block, key, name, first, colon, mention: own, isLetter };
}

/** Capitals all through, or a name with nothing but its titles before it. */
function isName(words: string, items: readonly Item[], mention: Mention | null): boolean {
  if (CAPITALS.test(words)) return true;
  const isTitled = items.slice(0, -1).every(({ kind, capital }) => kind === 'word' && capital);
  return mention !== null && items.at(-1)?.kind === 'name' && mention.type !== 'EVENT' && isTitled;
}

/** The items of the name: behind the titles, before a comma or bracket. */
function nameItems(items: readonly Item[], colon: number): { first: number; last: number } {
  const sign = items.slice(0, colon).findIndex((item) => isSign(item, ',') || isSign(item, '('));
  const last = (sign < 1 ? colon : sign) - 1;
  let first = 0;
  while (first < last && (isSign(items[first], '.') || isTitle(items[first]))) first += 1;
  return { first, last };
}

function isTitle(item: Item | undefined): boolean {
  const lower = item?.kind === 'word' ? item.lower.replace('.', '') : '';
  return HONORIFICS.has(lower) || speakerNoun(lower)?.basis === 'TITLE';
}

function isTranscript(blocks: readonly Block[], labels: readonly Label[]): boolean {
  const keys = new Set(labels.map(({ key }) => key));
  const isTold = labels.some(({ mention, isLetter }) => isLetter || mention?.type === 'PERSON');
  if (labels.length < FEWEST_TURNS || keys.size < 2 || keys.size === labels.length || !isTold) return false;
  const length = ({ paragraph }: Block): number => paragraph.end - paragraph.start;
  const all = blocks.reduce((sum, block) => sum + length(block), 0);
  const labelled = labels.reduce(
    (sum, { block }) => sum + partsFrom(blocks, block).reduce((n, one) => n + length(one), 0),
    0,
  );
  return labelled >= all * LABELLED_SHARE_MIN;
}

/** The block of a label, and the next where the label stands alone. */
function partsFrom(blocks: readonly Block[], block: number): Block[] {
  const own = blocks[block] as Block;
  const next = blocks[block + 1];
  return isSign(own.items.at(-1), ':') && next !== undefined ? [own, next] : [own];
}

function turnOf(text: string, blocks: readonly Block[], label: Label, next: Label | undefined): Found | null {
  const own = blocks[label.block] as Block;
  const isAlone = label.colon === own.items.length - 1;
  // What follows the last turn may be the reporter's again.
  const end = next?.block ?? label.block + (isAlone ? 2 : 1);
  const rest = blocks
    .slice(label.block + 1, end)
    .filter(({ paragraph }) => KINDS.test(paragraph.kind))
    .filter(({ paragraph }) => !ASIDE.test(text.slice(paragraph.start, paragraph.end)))
    .map(({ paragraph }) => ({ start: paragraph.start, end: paragraph.end }));
  const from = own.items[label.colon + 1]?.start;
  const parts = from === undefined ? rest : [{ start: from, end: own.paragraph.end }, ...rest];
  if (parts.length === 0) return null;
  const speaker = label.isLetter ? null : speakerOf(own.items, label);
  return { kind: 'DIRECT', parts, source: { how: 'COLON', speaker, cue: null }, closed: true };
}

function speakerOf(items: readonly Item[], label: Label): NounGroup {
  const { first, mention } = label;
  const last = items.findIndex(({ end }) => end === label.name.end);
  const noun = speakerNoun(label.key);
  if (mention === null && noun !== null) return createGroup(items, first, last, first, noun);
  const known = mention ?? ownMention(label) ?? undefined;
  const type = known?.type ?? 'PERSON';
  return createGroup(items, first, last, first, { basis: 'NAMED', type, ...(known && { mention: known }) });
}

/** A mention for a name that stands as a label alone. */
function ownMention({ name, mention, isLetter, key }: Label): Mention | null {
  if (mention !== null || isLetter || speakerNoun(key) !== null) return null;
  return { ...name, type: 'PERSON', entity: null, confidence: CONFIDENCE };
}
