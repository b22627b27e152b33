import { describe, expect, it } from 'vitest';
import { scoreChains } from '../../bench/score/coreference.js';

const gold = (rows: readonly [start: number, end: number, head: number, chain: string][]) =>
  rows.map(([start, end, head, chain]) => ({ start, end, head, chain }));
const found = (rows: readonly [start: number, end: number, chain: string][]) =>
  rows.map(([start, end, chain]) => ({ start, end, chain }));

describe('B3 over chains', () => {
  const golds = gold([
    [0, 20, 15, 'a'],
    [30, 32, 30, 'a'],
    [40, 42, 40, 'b'],
    [50, 52, 50, 'b'],
    [60, 62, 60, 'alone'],
  ]);

  it('meets a longer phrase by its head, and leaves out what is mentioned once', () => {
    const same = found([
      [12, 20, 'x'],
      [30, 32, 'x'],
      [40, 42, 'y'],
      [50, 52, 'y'],
      [60, 62, 'z'],
    ]);
    expect(scoreChains(golds, same)).toEqual({ precise: 4, found: 4, recalled: 4, expected: 4 });
  });

  it('halves the precision of two chains made one', () => {
    const merged = found([
      [12, 20, 'x'],
      [30, 32, 'x'],
      [40, 42, 'x'],
      [50, 52, 'x'],
    ]);
    expect(scoreChains(golds, merged)).toEqual({ precise: 2, found: 4, recalled: 4, expected: 4 });
  });

  it('counts a mention that is none as found and wrong, and one that is missed as expected', () => {
    const other = found([
      [12, 20, 'x'],
      [30, 32, 'x'],
      [70, 72, 'y'],
      [80, 82, 'y'],
    ]);
    expect(scoreChains(golds, other)).toEqual({ precise: 2, found: 4, recalled: 2, expected: 4 });
  });
});
