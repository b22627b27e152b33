import { expect, it } from 'vitest';
import { dropPartyMember, settlePartyState } from '../../../loaders/recognize/name-rules/party-members.js';

/** What a rule leaves of the name in brackets: type and words; null when nothing is. */
function left(marked: string, rule = dropPartyMember): string | null {
  const [before = '', words = '', after = ''] = marked.split(/[[\]]/);
  const name = rule(
    { start: before.length, end: before.length + words.length, type: 'ORGANIZATION', confidence: 1 },
    before + words + after,
  );
  return name === null ? null : `${name.type} ${(before + words).slice(name.start, name.end)}`;
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

it.each([
  ['Sen. Ada Reyes, R-[N.H.], left.', 'PLACE N.H.'],
  ['Sen. Ada Reyes ([D-Nev.]) left.', 'PLACE Nev.'],
  ['She won an [R-Type] car.', 'ORGANIZATION R-Type'],
  ['Ada Reyes, [NBC], left.', 'ORGANIZATION NBC'],
])('what stands behind the letter of a party is a state: %s', (marked, expected) => {
  expect(left(marked, settlePartyState)).toBe(expected);
});
