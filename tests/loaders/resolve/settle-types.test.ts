import { expect, it } from 'vitest';
import type { EntityType, Mention } from '../../../loaders/article.js';
import { settleTypes } from '../../../loaders/resolve/settle-types.js';
import { blankArticle } from '../../utils/blank-article.js';

const TYPES: Readonly<Record<string, EntityType>> = { P: 'PERSON', O: 'ORGANIZATION', L: 'PLACE' };

/** "P:Ada Mott left": the marks are what the model took the names for. Gives what they are taken for in the end. */
function settled(marked: string): string[] {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of marked.split(/(\[[POL]:[^\]]+\])/)) {
    const [, type = '', words] = /^\[([POL]):(.+)\]$/.exec(part) ?? [];
    const start = text.length;
    text += words ?? part;
    if (words === undefined) continue;
    mentions.push({
      start,
      end: text.length,
      type: TYPES[type] as EntityType,
      entity: null,
      confidence: 0.9,
    });
  }
  return settleTypes(blankArticle(text), mentions).map(
    ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
  );
}

it.each([
  [
    'a body by the surname of somebody who is named more often is that person',
    '[P:Ada Mott] left. [P:Mott] slept. He has clashed with [O:Mott] before.',
    ['PERSON Ada Mott', 'PERSON Mott', 'PERSON Mott'],
  ],
  [
    'a company that is named as often as its founder stays one',
    '[P:Ada Mott] left. She founded [O:Mott].',
    ['PERSON Ada Mott', 'ORGANIZATION Mott'],
  ],
  [
    'a company that is named more often than its founder stays one',
    '[O:Mott] makes boats. [P:Ada Mott] founded [O:Mott] when [P:Mott] was ten, and [O:Mott] grew.',
    ['ORGANIZATION Mott', 'PERSON Ada Mott', 'ORGANIZATION Mott', 'PERSON Mott', 'ORGANIZATION Mott'],
  ],
  [
    'a body by somebody’s first name stays one',
    '[P:Mott Hale] left. [P:Mott Hale] slept. [O:Mott] pays.',
    ['PERSON Mott Hale', 'PERSON Mott Hale', 'ORGANIZATION Mott'],
  ],
  [
    'a city by the surname of somebody stays one',
    '[P:Ada Lyon] left. [P:Lyon] slept in [L:Lyon].',
    ['PERSON Ada Lyon', 'PERSON Lyon', 'PLACE Lyon'],
  ],
])('%s', (_name, marked, expected) => {
  expect(settled(marked)).toEqual(expected);
});
