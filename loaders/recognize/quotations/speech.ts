import type { Article, Span } from '../../article.js';
import { attributionAfter, attributionBefore, findAttribution } from './attribution.js';
import { capitalLabel } from './capital-label.js';
import { type Attribution } from './cue-clause.js';
import { carriedSource } from './carry.js';
import { oneLine, type Found, type Source } from './found.js';
import { echoes, goesOn, resumes } from './going-on.js';
import { withHeadlineSpeakers } from './headline-speakers.js';
import { cueAtEnd, cueInMiddle, type InnerCue } from './inner-cue.js';
import { continuesSentence } from './interrupted.js';
import { itemsOf, sentenceEnd, sentenceStart, type Item } from './items.js';
import { quotationKind } from './quotation-kind.js';
import type { Block, Site } from './sites.js';
import { subjectOf } from './subject.js';
import { viaAfter } from './via.js';

/** Quoted words with all that the later rules need to know about them. */
export interface Speech extends Found {
  /** Where its words stand: one site, or several when the cue interrupts it. */
  readonly sites: readonly Site[];
}

/** The quotations in quotation marks, in order, each with its speaker where the text says who. */
export function findSpeech(article: Article, blocks: readonly Block[], sites: readonly Site[]): Speech[] {
  const found: Speech[] = [];
  for (const site of sites) {
    const speech = readSite(article, blocks, site, found);
    const previous = found.at(-1);
    if (speech !== null && previous !== undefined && continuesSentence(blocks, previous, speech)) {
      found[found.length - 1] = joined(previous, speech);
    } else if (speech !== null) {
      found.push(speech);
    }
  }
  return withHeadlineSpeakers(article.text, blocks, found);
}

function readSite(
  article: Article,
  blocks: readonly Block[],
  site: Site,
  before: readonly Speech[],
): Speech | null {
  const { text } = article;
  const items = blocks[site.firstBlock]?.items ?? [];
  const outer = attributionOf(blocks, site) ?? capitalLabel(text, blocks[site.firstBlock] as Block, site);
  const content = oneLine(site.quoted.parts.map((part) => text.slice(part.start, part.end)).join(' '));
  const isSpoken = outer === null && goesOn(blocks, site, before.at(-1));
  const resumed = outer === null && resumes(blocks, site, before.at(-1));
  const plain = resumed ? 'DIRECT' : quotationKind(items, site.firstItem, content, outer, isSpoken);
  const isEcho = plain === null && outer === null && echoes(blocks, site, before.at(-1), content);
  const kind = isEcho ? 'PARTIAL' : plain;
  const inner = innerCue(text, site, outer === null);
  const own = outer === null ? null : sourceOf(text, blocks, site, outer);
  if (kind === null && inner === null) {
    return null;
  }
  const source =
    own ?? (inner === null ? null : innerSource(article, inner)) ?? carriedSource(blocks, site, before);
  return {
    kind: kind ?? 'DIRECT',
    parts: inner === null ? site.quoted.parts : withoutCue(site.quoted.parts, inner),
    source,
    closed: site.quoted.closed,
    sites: [site],
  };
}

/** The cue before the first words or after the last, or at the end of the paragraph before ("Zakharova said:"). */
function attributionOf(blocks: readonly Block[], site: Site): Attribution | null {
  const first = blocks[site.firstBlock] as Block;
  const last = blocks[site.lastBlock] as Block;
  const own =
    first === last
      ? findAttribution(first.items, site.firstItem)
      : (attributionBefore(first.items, site.firstItem, sentenceStart(first.items, site.firstItem)) ??
        attributionAfter(last.items, site.lastItem));
  return own ?? (site.firstItem === 0 ? announcedBefore(blocks, site.firstBlock) : null);
}

function announcedBefore(blocks: readonly Block[], block: number): Attribution | null {
  const previous = blocks[block - 1]?.items ?? [];
  const last = previous.at(-1);
  if (last === undefined || last.kind !== 'sign' || last.lower !== ':') {
    return null;
  }
  return attributionBefore(previous, previous.length, sentenceStart(previous, previous.length - 1));
}

function sourceOf(text: string, blocks: readonly Block[], site: Site, attribution: Attribution): Source {
  const items = itemsWith(blocks, site, attribution.cue);
  const verb = attribution.cue === null ? -1 : itemAt(items, attribution.cue.start);
  const via = verb === -1 ? undefined : viaAfter(text, items, verb, sentenceEnd(items, verb));
  return {
    how: attribution.kind,
    speaker: attribution.speaker,
    cue: attribution.cue,
    ...(via === undefined ? {} : { via }),
  };
}

/** The items of the paragraph that holds the cue. */
function itemsWith(blocks: readonly Block[], site: Site, cue: Span | null): readonly Item[] {
  for (const block of [site.lastBlock, site.firstBlock, site.firstBlock - 1]) {
    const paragraph = blocks[block]?.paragraph;
    if (paragraph !== undefined && cue !== null && paragraph.start <= cue.start && cue.end <= paragraph.end) {
      return blocks[block]?.items ?? [];
    }
  }
  return [];
}

function itemAt(items: readonly Item[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return items[low]?.start === offset ? low : -1;
}

/** A cue inside the marks: at the very end always, in the middle only when there is none outside. */
function innerCue(text: string, site: Site, noneOutside: boolean): InnerCue | null {
  const last = site.quoted.parts.at(-1) as Span;
  const middle = noneOutside && site.quoted.parts.length === 1 ? cueInMiddle(text, last) : null;
  return cueAtEnd(text, last) ?? middle;
}

/** Who is named beside a cue inside the marks. */
function innerSource(article: Article, inner: InnerCue): Source {
  const words = { start: inner.speaker.start, end: inner.cue.end };
  const items = itemsOf(article.text, words, article.mentions, [], []);
  return { how: 'INNER', speaker: subjectOf(items, items.length - 1, 0), cue: inner.cue };
}

function withoutCue(parts: readonly Span[], inner: InnerCue): Span[] {
  const last = parts.at(-1) as Span;
  const kept = [...parts.slice(0, -1), { start: last.start, end: inner.contentEnd }];
  return inner.contentStart < last.end ? [...kept, { start: inner.contentStart, end: last.end }] : kept;
}

function joined(first: Speech, second: Speech): Speech {
  return {
    ...first,
    kind: first.kind === 'DIRECT' || second.kind === 'DIRECT' ? 'DIRECT' : 'PARTIAL',
    parts: [...first.parts, ...second.parts],
    closed: first.closed && second.closed,
    sites: [...first.sites, ...second.sites],
  };
}
