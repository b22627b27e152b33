/** `npm run score -- coreference`: who "he" is (GAP), and whole chains (GUM). */
import { type ChainTally, scoreChains } from './coreference.js';
import type { Extract, Found } from './extract.js';
import { type GapPart, loadGap, scoreGap } from './gap.js';
import { loadGumChains } from './gum.js';
import { formatTally } from './tally.js';

/** Lines of the tables; GAP's test part only when it is asked for, since nothing may be tuned on it. */
export async function scoreCoreference(extract: Extract, withTest: boolean): Promise<string[]> {
  const parts: GapPart[] = withTest ? ['development', 'validation', 'test'] : ['development', 'validation'];
  const lines: string[] = [];
  for (const part of parts) lines.push(await reportGap(extract, part));
  return [...lines, ...(await reportGum(extract))];
}

async function reportGap(extract: Extract, part: GapPart): Promise<string> {
  const rows = loadGap(part);
  const title = `gap ${part}`.padEnd(20);
  if (rows === null) return `${title} skipped (not under ../shared)`;
  const found = await extract(rows.map(({ id, text }) => ({ id, text })));
  return `${title} ${formatTally(scoreGap(rows, found))}`;
}

async function reportGum(extract: Extract): Promise<string[]> {
  const documents = loadGumChains();
  if (documents === null) return ['gum chains           skipped (not under ../shared)'];
  const found = await extract(documents.map(({ id, text }) => ({ id, text })));
  const tallies = documents.map(({ id, mentions }) => scoreChains(mentions, chainsOf(found.get(id))));
  return [`gum chains, B3       ${formatChains(tallies)}`];
}

function chainsOf(found: Found | undefined): { start: number; end: number; chain: string }[] {
  return (found?.mentions ?? []).flatMap(({ start, end, entity, type }) =>
    entity === null || type === 'EVENT' ? [] : [{ start, end, chain: entity }],
  );
}

function formatChains(tallies: readonly ChainTally[]): string {
  const sum = (part: keyof ChainTally): number => tallies.reduce((all, one) => all + one[part], 0);
  const [precision, recall] = [sum('precise') / sum('found'), sum('recalled') / sum('expected')];
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `P ${percent(precision)} (of ${sum('found')})  R ${percent(recall)} (of ${sum('expected')})  F1 ${percent(f1)}`;
}
