import { contains, type Article } from '../../article.js';
import { oneLine, type Found } from './found.js';
import { isNaming } from './naming.js';
import { looksLikeTitle } from './title-case.js';
import { firstFrom } from './search-sorted.js';
import type { Block, Site } from './sites.js';

/** One word in marks inside a report is mostly the writer's distance, not the speaker's word. */
const FEWEST_WORDS = 2;

/**
 * Words in marks inside a report are its source's words, whatever verb reports them ("the audit found the office kept
 * “virtually no records”"). `found` is all that was found so far; returned are the PARTIAL ones that it lacks.
 */
export function findQuotedInReports(
  { text }: Article,
  blocks: readonly Block[],
  sites: readonly Site[],
  found: readonly Found[],
): Found[] {
  const reports = found
    .filter(({ kind }) => kind === 'INDIRECT')
    .flatMap(({ parts, source }) => parts.map((part) => ({ ...part, source })))
    .sort((a, b) => a.start - b.start);
  const taken = new Set(found.filter(({ kind }) => kind !== 'INDIRECT').map(({ parts }) => parts[0]?.start));
  return sites.flatMap(({ quoted, firstBlock, firstItem }): Found[] => {
    const [part] = quoted.parts;
    if (part === undefined || quoted.parts.length > 1 || !quoted.closed || taken.has(part.start)) return [];
    const report = reports[firstFrom(reports, part.start + 1) - 1];
    if (report === undefined || !contains(report, part)) return [];
    const content = oneLine(text.slice(part.start, part.end));
    const items = blocks[firstBlock]?.items ?? [];
    const isShort = content.split(' ').length < FEWEST_WORDS;
    return isShort || looksLikeTitle(content) || isNaming(items, firstItem, content)
      ? []
      : [{ kind: 'PARTIAL', parts: [part], source: report.source, closed: true }];
  });
}
