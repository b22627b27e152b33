/** `npm run score -- quotations`: who said what, set by set. */
import { alignEntities } from './align.js';
import { emptyFound, type Extract, type Found } from './extract.js';
import type { GoldQuotation } from './gold.js';
import { QUOTATION_PARTS, readMarkedQuotations } from './marked-quotations.js';
import { type QuotationChoice, type QuotationScore, scoreQuotations } from './quotations.js';
import { type GoldDocument, loadSet } from './sets.js';
import { addShares, addTallies, formatShare, formatTally } from './tally.js';

interface QuotationSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[] | null;
  /** Sets that are put aside: what is wrong in them is never listed. */
  readonly isClosed: boolean;
}

const CHOICES: readonly QuotationChoice[] = ['marked', 'indirect', 'all'];
const TITLES: Readonly<Record<QuotationChoice, string>> = {
  marked: 'direct',
  indirect: 'indirect',
  all: 'all kinds',
};

/** The table of every set, and with `listErrors` each miss and each wrong answer of the open ones, as lines. */
export async function scoreQuotationSets(extract: Extract, listErrors: boolean): Promise<string[]> {
  const sets = listSets();
  const documents = sets.flatMap((set) => set.documents ?? []);
  const found = await extract(
    documents.map(({ gold, text, publishedAt }) => ({ id: gold.id, text, publishedAt })),
  );
  return sets.flatMap((set) => reportSet(set, found, listErrors));
}

function listSets(): QuotationSet[] {
  const marked = QUOTATION_PARTS.map((part) => ({
    name: `marked, ${part}`,
    documents: readMarkedQuotations(part),
    isClosed: part.endsWith('held-out'),
  }));
  const gum = loadSet('gum');
  const ofGenre = (genre: string): GoldDocument[] | null =>
    gum?.filter(({ gold }) => gold.id.startsWith(`GUM_${genre}_`)) ?? null;
  const others = (['seeds', 'pages', 'examples'] as const).map((name) => ({
    name,
    documents: loadSet(name),
  }));
  return [
    ...marked,
    { name: 'gum news', documents: ofGenre('news'), isClosed: false },
    { name: 'gum interviews', documents: ofGenre('interview'), isClosed: false },
    ...others.map((set) => ({ ...set, isClosed: false })),
  ];
}

function reportSet(
  { name, documents, isClosed }: QuotationSet,
  found: ReadonlyMap<string, Found>,
  listErrors: boolean,
): string[] {
  if (documents === null) return [`== ${name}: skipped (its material is not under ../shared)`, ''];
  const lines = [`== ${name}: ${documents.length} texts`];
  for (const which of CHOICES) {
    const annotated = documents.filter(({ gold }) => which === 'marked' || gold.hasIndirect);
    const scored = annotated.map((document) => ({ document, score: scoreDocument(document, found, which) }));
    if (scored.length === 0) continue;
    lines.push(
      ...reportScores(
        TITLES[which],
        scored.map(({ score }) => score),
      ),
    );
    if (listErrors && !isClosed && which !== 'all')
      lines.push(...scored.flatMap(({ document, score }) => describe(document, score)));
  }
  return [...lines, ''];
}

function scoreDocument(
  { gold, text }: GoldDocument,
  all: ReadonlyMap<string, Found>,
  which: QuotationChoice,
): QuotationScore {
  const own = all.get(gold.id);
  const found = own?.text === text ? own : emptyFound(gold.id, text);
  return scoreQuotations(gold, found, alignEntities(gold, found), which);
}

function reportScores(title: string, scores: readonly QuotationScore[]): string[] {
  const row = (name: string, words: string): string => `${name.padEnd(32)} ${words}`;
  return [
    row(`${title}, overlap >= 0.3`, formatTally(addTallies(scores.map(({ loose }) => loose)))),
    row(`${title}, overlap >= 0.8`, formatTally(addTallies(scores.map(({ tight }) => tight)))),
    row('  speaker right, of all matched', formatShare(addShares(scores.map(speakerShare)))),
  ];
}

/** Right speakers, named or not, and rightly none, out of all that was found and is gold. */
function speakerShare({ loose, misattributed }: QuotationScore): { right: number; of: number } {
  return { right: loose.right - misattributed.length, of: loose.right };
}

function describe({ gold, text }: GoldDocument, score: QuotationScore): string[] {
  const words = (one: { start: number; end: number }): string =>
    JSON.stringify(text.slice(one.start, one.end).replace(/\s+/gu, ' ').slice(0, 140));
  const who = (one: GoldQuotation['speaker']): string =>
    one === null ? 'nobody' : `${one.words} = ${one.entity ?? '-'}`;
  return [
    ...score.missed.map((one) => `  missed ${gold.id} ${one.kind} ${words(one)}`),
    ...score.wrong.map((one) => `  wrong  ${gold.id} ${one.kind} ${words(one)}`),
    ...score.loosely.map(([one, other]) => `  span   ${gold.id} ${words(one)} but ${words(other)}`),
    ...score.misattributed.map(
      ([one, other]) =>
        `  who    ${gold.id} ${words(one)}: ${who(one.speaker)}; but ${other.speaker === null ? 'nobody' : `${words(other.speaker)} = ${other.speaker.entity ?? '-'}`}`,
    ),
  ];
}
