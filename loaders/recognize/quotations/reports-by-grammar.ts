import { overlaps, type Article, type Span } from '../../article.js';
import type { Grammar, Tree } from '../../grammar.js';
import { anyGroupEndingAt } from './common-group.js';
import { groupEndingAt } from './find-group.js';
import type { Found } from './found.js';
import type { Item } from './items.js';
import type { NounGroup } from './noun-group.js';
import { isAnswer, opensAsked } from './report-sources.js';
import { findReportedClauses, type ReportedClause } from './reported-clauses.js';
import { firstFrom } from './search-sorted.js';
import type { Block } from './sites.js';
import { speechVerb } from './speech-verbs.js';

/** Fewer words than this are no statement. */
const SHORTEST_CONTENT_WORDS = 3;
/** Subjects of verbs of speech that stand for nobody in particular. */
const NOBODY = new Set(['it', 'one', 'everyone', 'anyone', 'someone', 'nobody', 'this', 'that']);

/**
 * Reports that no wording gave: in each sentence of the body that has a verb of speech and no quotation yet, what its
 * grammar says is reported, and by whom. Only such sentences are parsed, and only reports whose source is named or
 * described are taken.
 */
export async function findReportsByGrammar(
  article: Article,
  treeOf: Grammar,
  blocks: readonly Block[],
  found: readonly Found[],
): Promise<Found[]> {
  const taken = found.flatMap(({ parts }) => parts);
  const paragraphs = blocks.map(({ paragraph }) => paragraph);
  const reports: Found[] = [];
  for (const [index, sentence] of article.sentences.entries()) {
    const block = blocks[firstFrom(paragraphs, sentence.start + 1) - 1];
    if (block?.paragraph.kind !== 'BODY' || sentence.end > block.paragraph.end) continue;
    if (taken.some((part) => overlaps(part, sentence))) continue;
    const items = block.items.filter((item) => overlaps(item, sentence));
    if (!items.some(maySay) || opensAsked(items, 0)) continue;
    const tree = await treeOf(article, index);
    reports.push(...withoutInner(reportsIn(article.text, tree, items)));
  }
  return reports;
}

function maySay({ kind, lower }: Item): boolean {
  return kind === 'word' && (lower === 'according' || speechVerb(lower) !== null);
}

function reportsIn(text: string, tree: Tree, items: readonly Item[]): Found[] {
  return findReportedClauses(text, tree).flatMap((clause) => {
    const cue = tree[clause.cue];
    const at = items.findIndex(({ end }) => end === cue?.end);
    const speaker = speakerOf(tree, clause, items, items[at]?.lower ?? '');
    if (isAnswer(items[at + 1])) return [];
    if (speaker === null || cue === undefined || wordsIn(tree, clause.content) < SHORTEST_CONTENT_WORDS)
      return [];
    return {
      kind: 'INDIRECT',
      parts: clause.content,
      source: { how: 'INDIRECT_LOOSE', speaker, cue: { start: cue.start, end: cue.end } },
      closed: true,
    };
  });
}

function speakerOf(
  tree: Tree,
  { source }: ReportedClause,
  items: readonly Item[],
  cue: string,
): NounGroup | null {
  const head = source === null ? undefined : tree[source];
  const last = head === undefined ? -1 : items.findIndex((item) => overlaps(item, head));
  const isNobody = NOBODY.has(items[last]?.lower ?? '');
  if (last === -1 || isNobody) return null;
  // "The sale shows how …", "as its name suggests": what is no person, body or document says nothing.
  const verb = speechVerb(cue);
  const isOfPeople = verb?.class === 'SAY' && !/^(?:suggest|indicate|hint)$/u.test(verb.lemma);
  const any = isOfPeople ? anyGroupEndingAt(items, last, 0) : null;
  return groupEndingAt(items, last, 0) ?? any;
}

function wordsIn(tree: Tree, content: readonly Span[]): number {
  return tree.filter((word) => word.tag !== 'PUNCT' && content.some((part) => overlaps(part, word))).length;
}

/** Of two reports that share words, the outer one. */
function withoutInner(reports: readonly Found[]): Found[] {
  const size = ({ parts }: Found) => parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const share = (a: Found, b: Found) => a.parts.some((one) => b.parts.some((other) => overlaps(one, other)));
  const kept: Found[] = [];
  for (const report of [...reports].sort((a, b) => size(b) - size(a))) {
    if (!kept.some((other) => share(report, other))) kept.push(report);
  }
  return kept;
}
