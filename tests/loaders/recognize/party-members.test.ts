import { expect, it } from 'vitest';
import { dropPartyMember } from '../../../loaders/recognize/name-rules/party-members.js';

/** What is left of the name in brackets: type and words; null when nothing is. */
function left(marked: string): string | null {
  const [before = '', words = '', after = ''] = marked.split(/[[\]]/);
  const name = dropPartyMember(
    { start: before.length, end: before.length + words.length, type: 'ORGANIZATION', confidence: 1 },
    before + words + after,
  );
  return name === null ? null : `${name.type} ${words.slice(0, name.end - name.start)}`;
}

it.each([
  ['said Mark Waller, a [Virginia Democrat].', 'PLACE Virginia'],
  ['The [West Virginia Republican] left.', 'PLACE West Virginia'],
  ['One [House Democrat] left.', null],
  ['the [Republican] left.', null],
  ['said [Democratic Rep]. Ada Reyes.', null],
  ['in the [Democratic Reps] league.', 'ORGANIZATION Democratic Reps'],
  ['He chairs the [Virginia Democrats].', 'ORGANIZATION Virginia Democrats'],
  ['It is run by [Virginia Democrat], a paper.', 'ORGANIZATION Virginia Democrat'],
])('a member of a party has the name of a state at most: %s', (marked, expected) => {
  expect(left(marked)).toBe(expected);
});
