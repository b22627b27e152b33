import { describe, expect, it } from 'vitest';
import { relate } from '../../../loaders/relate/relate.js';
import { body, briefly, person, place, resolved } from './resolved.js';

const CAST = {
  hale: person('Ruth Hale', 'Hale'),
  roth: person('Anna Roth'),
  oxfam: body('charity', 'Oxfam'),
  trust: body('charity', 'Halden Trust'),
  norway: { ...place('country', 'NO', 'Norway'), names: ['Norway', 'Norwegian'] },
  lyon: place('city', 'FR', 'Lyon'),
};

describe('AFFILIATED_WITH', () => {
  it.each([
    [
      'Oxfam spokeswoman Ruth Hale left.',
      ['hale AFFILIATED_WITH oxfam as spokeswoman: Oxfam spokeswoman Ruth Hale'],
    ],
    [
      'Norwegian Deputy Foreign Minister Ruth Hale left.',
      ['hale AFFILIATED_WITH norway as Deputy Foreign Minister: Norwegian Deputy Foreign Minister Ruth Hale'],
    ],
    [
      'Norway’s prime minister, Ruth Hale, left.',
      ['hale AFFILIATED_WITH norway as prime minister: Norway’s prime minister, Ruth Hale'],
    ],
    [
      'The head of the Halden Trust Ruth Hale left.',
      ['hale AFFILIATED_WITH trust as head: head of the Halden Trust Ruth Hale'],
    ],
    ['The mayor of Lyon, Ruth Hale, left.', ['hale AFFILIATED_WITH lyon as mayor: mayor of Lyon, Ruth Hale']],
    [
      'Ruth Hale, a civil defence worker in rebel-held Lyon, left.',
      [
        'hale AFFILIATED_WITH lyon as civil defence worker: Ruth Hale, a civil defence worker in rebel-held Lyon',
      ],
    ],
    [
      'Ruth Hale, 61, director of Oxfam, left.',
      ['hale AFFILIATED_WITH oxfam as director: Ruth Hale, 61, director of Oxfam'],
    ],
    [
      'Ruth Hale is the chair of the Halden Trust.',
      ['hale AFFILIATED_WITH trust as chair: Ruth Hale is the chair of the Halden Trust'],
    ],
    [
      'Ruth Hale, Oxfam’s chief executive, left.',
      ['hale AFFILIATED_WITH oxfam as chief executive: Ruth Hale, Oxfam’s chief executive'],
    ],
    [
      'Ruth Hale, who chairs Oxfam, left.',
      ['hale AFFILIATED_WITH oxfam as chair: Ruth Hale, who chairs Oxfam'],
    ],
    ['Ruth Hale of Oxfam left.', ['hale AFFILIATED_WITH oxfam: Ruth Hale of Oxfam']],
    [
      'Ruth Hale, a young lawyer who speaks for Oxfam, left.',
      ['hale AFFILIATED_WITH oxfam as spokesperson: Ruth Hale, a young lawyer who speaks for Oxfam'],
    ],
    [
      'Ruth Hale, an accountant with the charity Oxfam, left.',
      ['hale AFFILIATED_WITH oxfam as accountant: Ruth Hale, an accountant with the charity Oxfam'],
    ],
    ['Ruth Hale, the chief of Oxfam’s health office, left.', []],
    ['Lyon resident Ruth Hale left.', []],
    ['Ruth Hale, a member of the Norway women’s team, left.', []],
    ['The Post’s Norway editor Ruth Hale left.', []],
    ['Oxfam met Ruth Hale.', []],
    ['Ruth Hale praised Oxfam.', []],
    ['Ruth Hale and Oxfam met.', []],
    ['Oxfam contrasts President Ruth Hale with others.', []],
    ['In Lyon, Ruth Hale left.', []],
    ['Ruth Hale left Lyon.', []],
    ['Ruth Hale told a spokeswoman for Oxfam.', []],
    ['Oxfam wrote to the mayor. Ruth Hale left.', []],
    [
      'Anna Roth, head of Lyon-based Oxfam, left.',
      [
        'roth AFFILIATED_WITH oxfam as head: Anna Roth, head of Lyon-based Oxfam',
        'oxfam LOCATED_AT lyon: Lyon-based Oxfam',
      ],
    ],
    ['Anna Roth, a friend of Oxfam, left.', []],
    [
      'Former Senator Ruth Hale of Lyon left.',
      ['hale AFFILIATED_WITH lyon as Former Senator: Former Senator Ruth Hale of Lyon'],
    ],
    [
      'Prime Minister Ruth Hale of Norway left.',
      ['hale AFFILIATED_WITH norway as Prime Minister: Prime Minister Ruth Hale of Norway'],
    ],
    ['Gov. Ruth Hale of Lyon left.', ['hale AFFILIATED_WITH lyon as Gov.: Gov. Ruth Hale of Lyon']],
    ['Sen. Ruth Hale (D-Lyon) left.', ['hale AFFILIATED_WITH lyon as Sen.: Ruth Hale (D-Lyon']],
    ['Ruth Hale, R-Lyon, left.', ['hale AFFILIATED_WITH lyon: Ruth Hale, R-Lyon']],
    ['Oxfam’s Ruth Hale left.', ['hale AFFILIATED_WITH oxfam: Oxfam’s Ruth Hale']],
    ['Norway’s Ruth Hale left.', []],
    ['Oxfam’s plan for Ruth Hale failed.', []],
    [
      'Oxfam, whose founder Ruth Hale left, grew.',
      ['hale AFFILIATED_WITH oxfam as founder: Oxfam, whose founder Ruth Hale'],
    ],
    [
      'Oxfam’s chair, Dame Ruth Hale, left.',
      ['hale AFFILIATED_WITH oxfam as chair: Oxfam’s chair, Dame Ruth Hale'],
    ],
    ['Oxfam, whose sister Ruth Hale left, grew.', []],
    ['The singer Ruth Hale of Lyon left.', []],
    ['Ruth Hale of Lyon left.', []],
    ['Senator Ruth Hale of Lyon University left.', []],
    ['Senator Ruth Hale (in Lyon) left.', []],
  ])('%s', (line, expected) => {
    expect(briefly(relate(resolved([line], CAST)))).toEqual(expected);
  });
});
