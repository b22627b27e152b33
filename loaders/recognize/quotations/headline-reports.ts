import { groupStartingAt } from './find-group.js';
import { isSign, type Item } from './items.js';
import { createReport, type Report } from './report.js';

/** No longer than this is what stands before the colon. */
const LONGEST_SOURCE_ITEMS = 7;

/** "Ethics panel: Governor's aide steered grants": a headline in which a colon stands for "says"; null for others. */
export function headlineReport(items: readonly Item[]): Report | null {
  const colon = items.findIndex((item) => isSign(item, ':'));
  if (colon < 1 || colon > LONGEST_SOURCE_ITEMS) return null;
  const speaker = groupStartingAt(items, 0, colon);
  const speaks =
    speaker !== null &&
    speaker.last === colon - 1 &&
    !speaker.guessed &&
    !speaker.document &&
    speaker.type !== 'PLACE';
  if (!speaks || speaker.basis === 'PRONOUN' || items.slice(colon).some(({ kind }) => kind === 'quote'))
    return null;
  return createReport(
    items,
    [[colon + 1, items.length]],
    { how: 'INDIRECT_LOOSE', speaker, cue: null },
    colon,
  );
}
