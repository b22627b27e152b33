import type { Article, Entity, EntityType, Mention, Relationship, Span } from '../article.js';
import type { Grammar, Tree } from '../grammar.js';

/** A mention that has its entity. */
export type ResolvedMention = Mention & { readonly entity: string };

/** What the rules of this stage look at: one article, prepared once. */
export interface Facts {
  readonly article: Article;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Mentions that name their entity, and nouns that refer to a place or an event; by sentence, in order. */
  readonly sentences: readonly SentenceFacts[];
}

/** One sentence and what is mentioned in it. */
export interface SentenceFacts extends Span {
  readonly mentions: readonly ResolvedMention[];
  /** The pronouns whose person is known; no rule takes them for a name. */
  readonly pronouns: readonly ResolvedMention[];
  /** Null where it was not parsed: nothing in it could be related by grammar, or nobody asked for it. */
  readonly tree: Tree | null;
}

/** A rule of this stage: the relationships of one type that the words of an article support. */
export type RelateRule = (facts: Facts) => readonly Relationship[];

/** Trees by the index of their sentence. */
export type Trees = ReadonlyMap<number, Tree>;

/** Parses the sentences in which a person and a body or a place are named, the only ones whose grammar a rule reads. */
export async function parseForRules(article: Article, treeOf: Grammar): Promise<Trees> {
  const trees = new Map<number, Tree>();
  for (const [index, sentence] of createFacts(article, trees).sentences.entries()) {
    const isPerson = ({ type, nominal }: Mention) => type === 'PERSON' && nominal !== true;
    const hasBody = ofType(sentence, 'ORGANIZATION', 'PLACE').length > 0;
    if (hasBody && sentence.mentions.some(isPerson)) trees.set(index, await treeOf(article, index));
  }
  return trees;
}

/** Prepares an article whose mentions have entities; mentions without one are left out. */
export function createFacts(article: Article, trees: Trees): Facts {
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
  const mentions = article.mentions
    .filter((mention): mention is ResolvedMention => mention.entity !== null && entities.has(mention.entity))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { article, entities, sentences: bySentence(article.sentences, mentions, trees) };
}

/** The mentions of a sentence that have one of some types; references by noun are included. */
export function ofType(sentence: SentenceFacts, ...types: readonly EntityType[]): ResolvedMention[] {
  return sentence.mentions.filter((mention) => types.includes(mention.type));
}

/** Those of some spans, sorted by start, that lie at most `unitsMax` UTF-16 units from a span. */
export function nearby<T extends Span>(sorted: readonly T[], span: Span, unitsMax: number): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < span.start - unitsMax - NAME_UNITS_MAX) low = middle + 1;
    else high = middle;
  }
  const near: T[] = [];
  for (let at = low; (sorted[at]?.start ?? Infinity) <= span.end + unitsMax; at += 1) {
    const mention = sorted[at];
    if (mention !== undefined && mention.end >= span.start - unitsMax) near.push(mention);
  }
  return near;
}

/** No name is longer than this many UTF-16 units, so none that ends near a span starts further before it. */
const NAME_UNITS_MAX = 300;

/** The words between two spans, the first before the second; null when they overlap or lie further apart. */
export function wordsBetween(article: Article, first: Span, second: Span, unitsMax: number): string | null {
  const units = second.start - first.end;
  return units < 0 || units > unitsMax ? null : article.text.slice(first.end, second.start);
}

/** From the first to the last word of some spans. */
export function cover(...spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

function bySentence(
  sentences: Article['sentences'],
  mentions: readonly ResolvedMention[],
  trees: Trees,
): SentenceFacts[] {
  let at = 0;
  return sentences.map(({ start, end }, index) => {
    while (at < mentions.length && (mentions[at]?.start ?? 0) < start) at += 1;
    const inside: ResolvedMention[] = [];
    for (let mention = mentions[at]; mention !== undefined && mention.start < end; mention = mentions[at]) {
      inside.push(mention);
      at += 1;
    }
    return {
      start,
      end,
      mentions: inside.filter(({ pronoun }) => pronoun !== true),
      pronouns: inside.filter(({ pronoun }) => pronoun === true),
      tree: trees.get(index) ?? null,
    };
  });
}
