import { describe, expect, it } from 'vitest';
import type { Entity, Mention } from '../../../loaders/article.js';
import { markActors } from '../../../loaders/resolve/actors.js';

/** "[Washington] said no": whether the place in brackets stands for a government. */
function isActor(marked: string, kind = 'capital'): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  const mention: Mention = { start, end, type: 'PLACE', entity: 'place:x', confidence: 1 };
  const entity: Entity = { id: 'place:x', type: 'PLACE', name: 'X', aliases: [], kind };
  const [marks] = markActors([mention], { text, quotations: [], entities: [entity] });
  return marks?.asActor === true;
}

describe('a place that stands for its government', () => {
  it.each([
    '[Washington] said it would stay.',
    'The reports are false, [Tehran] says.',
    '[Tehran] denies the charge.',
    'The [Kremlin] warned against it.',
    '[London] has repeatedly condemned the attack.',
    '[Beijing] will retaliate, he wrote.',
    'He said that [Moscow] backed the plan.',
    'Oil fell after [Riyadh] announced a cut.',
    'Paris and [Berlin] agreed on Monday.',
    'She accused [Tehran] of lying.',
    'The talks with [Moscow] failed.',
    'Hale urged [Oslo] to wait.',
  ])('%s', (marked) => {
    expect(isActor(marked, marked.includes('Kremlin') ? 'area' : 'capital')).toBe(true);
  });

  it.each([
    '[Washington] was born in 1732.',
    'He arrived in [Washington] on Monday.',
    'Officials in [Washington] said no.',
    'The mayor of [London] announced a cut.',
    '[Beijing] residents said they were afraid.',
    '[Tehran]’s mayor denied it.',
    'A man who left [Syria] said he was afraid.',
    'Rain fell on [Oslo] and said nothing.',
    'The road from [Paris] is closed.',
    'The [Washington] Post said no.',
    'She accused [Beijing] officials of lying.',
    '[London] was calm at noon.',
    '[Paris] was backed by rain.',
  ])('is not: %s', (marked) => {
    expect(isActor(marked)).toBe(false);
  });

  it('is no town or region unless it is quoted', () => {
    expect(isActor('[Leeds] announced a cut.', 'city')).toBe(false);
    expect(isActor('[Leeds] announced a cut.', 'country')).toBe(true);
  });
});
