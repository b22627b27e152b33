import { groupStartingAt } from './find-group.js';
import { isSign, type Item } from './items.js';
import { createReport, type Report } from './report.js';

/** No longer than this is what stands before the colon. */
const LONGEST_SOURCE_ITEMS = 7;

/** "Poll: Most voters oppose the pact"; but "Review: …" and "Letter: …" say what kind of text it is. */
const SURVEYS = /^(?:polls?|report|study|survey|audit)$/u;

/** "Ethics panel: Governor's aide steered grants": a headline in which a colon stands for "says"; null for others. */
export function headlineReport(items: readonly Item[]): Report | null {
  const colon = items.findIndex((item) => isSign(item, ':'));
  if (colon < 1 || colon > LONGEST_SOURCE_ITEMS) return null;
  const speaker = groupStartingAt(items, 0, colon);
  const speaks =
    speaker !== null &&
    speaker.last === colon - 1 &&
    !speaker.guessed &&
    (!speaker.document || SURVEYS.test(items[0]?.lower ?? '')) &&
    speaker.type !== 'PLACE';
  if (!speaks || speaker.basis === 'PRONOUN' || !mayHoldMarks(items.slice(colon + 1))) return null;
  return createReport(
    items,
    [[colon + 1, items.length]],
    { how: 'INDIRECT_LOOSE', speaker, cue: null },
    colon,
  );
}

/** "Reyes: Hale ‘should be in jail’"; but ‘Reyes: “We will pay”’ is direct speech, and a title has capitals. */
function mayHoldMarks(items: readonly Item[]): boolean {
  return items.every(
    ({ kind, head }, at) => kind !== 'quote' || (at > 0 && /^\p{Ll}\S* \S/u.test(head ?? '')),
  );
}
