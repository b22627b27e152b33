import type { Article } from '../../article.js';
import { itemsOf, type Item } from './items.js';
import { pairMarks, type Quoted } from './pair-marks.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';

/** A paragraph with its items. */
export interface Block {
  readonly paragraph: Paragraph;
  readonly items: readonly Item[];
}

/** Where quoted words stand: the block and item in which they begin, and those in which they end. */
export interface Site {
  readonly quoted: Quoted;
  readonly firstBlock: number;
  readonly firstItem: number;
  readonly lastBlock: number;
  readonly lastItem: number;
}

/** The article cut into blocks, and the place of each pair of quotation marks, both in order. */
export function layOut(article: Article): { blocks: Block[]; sites: Site[] } {
  const paragraphs = paragraphsOf(article);
  const quoted = withoutMentionsAround(article, pairMarks(article.text, paragraphs));
  const blocks: Block[] = [];
  let from = 0;
  for (const paragraph of paragraphs) {
    while ((quoted[from]?.end ?? Infinity) <= paragraph.start) {
      from += 1;
    }
    let to = from;
    while ((quoted[to]?.start ?? Infinity) < paragraph.end) {
      to += 1;
    }
    const touching = quoted.slice(from, to);
    blocks.push({
      paragraph,
      items: itemsOf(article.text, paragraph, article.mentions, touching, article.sentences),
    });
  }
  return { blocks, sites: sitesOf(blocks, quoted) };
}

/** A name that holds its own marks (William “Bill” Smith) is one name. */
function withoutMentionsAround(article: Article, quoted: readonly Quoted[]): Quoted[] {
  let next = 0;
  let reach = 0;
  return quoted.filter((one) => {
    while ((article.mentions[next]?.start ?? Infinity) < one.start) {
      reach = Math.max(reach, article.mentions[next]?.end ?? 0);
      next += 1;
    }
    return reach < one.end;
  });
}

function sitesOf(blocks: readonly Block[], quoted: readonly Quoted[]): Site[] {
  const first = new Map<Quoted, { block: number; item: number }>();
  const last = new Map<Quoted, { block: number; item: number }>();
  for (const [block, { items }] of blocks.entries()) {
    for (const [item, { quoted: one }] of items.entries()) {
      if (one !== undefined) {
        first.set(one, first.get(one) ?? { block, item });
        last.set(one, { block, item });
      }
    }
  }
  return quoted.flatMap((one) => {
    const start = first.get(one);
    const end = last.get(one);
    return start === undefined || end === undefined
      ? []
      : [
          {
            quoted: one,
            firstBlock: start.block,
            firstItem: start.item,
            lastBlock: end.block,
            lastItem: end.item,
          },
        ];
  });
}
