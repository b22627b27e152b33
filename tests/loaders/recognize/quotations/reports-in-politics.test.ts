import { describe, expect, it } from 'vitest';
import { articleOf, rowsOf } from './helper.js';
import { recognizeQuotations } from '../../../../loaders/recognize/quotations/recognize-quotations.js';

const NAMES = ['Reyes', 'Hale', 'Dahl'];

/** `KIND speaker: words`, one for each quotation. */
function linesOf(text: string): string[] {
  return rowsOf(text, NAMES).map(
    ({ kind, speaker, text: words }) => `${kind} ${speaker?.replace(/ \([A-Z]+\)$/u, '') ?? '-'}: ${words}`,
  );
}

describe('reports of a word or two', () => {
  it.each([
    ['Reyes called for restraint.', 'INDIRECT Reyes: restraint'],
    ['The mayor urged calm on Friday.', 'INDIRECT The mayor: calm on Friday'],
    ['Protesters demanded his resignation.', 'INDIRECT Protesters: his resignation'],
    ['Hale warned against complacency.', 'INDIRECT Hale: complacency'],
    ['Dahl appealed for patience.', 'INDIRECT Dahl: patience'],
    ['Reyes promised a fight.', 'INDIRECT Reyes: a fight'],
    ['Hale called for a second vote, but the board has refused to hold one.', 'INDIRECT Hale: a second vote'],
    ['Hale questioned whether the board had read it.', 'INDIRECT Hale: whether the board had read it'],
    [
      'Dahl told colleagues Tuesday to expect a late night.',
      'INDIRECT Dahl: colleagues Tuesday to expect a late night',
    ],
    ['Dahl promised the town that it would be paid.', 'INDIRECT Dahl: it would be paid'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });

  it.each([
    'Reyes urged senators.',
    'Hale called for it.',
    'Dahl called on the governor.',
    'Reyes promised voters.',
    'The storm threatened the coast.',
  ])('are not found in: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('two reports in one sentence', () => {
  it.each([
    ['Reyes urged calm and called for an inquiry.', ['INDIRECT Reyes: calm', 'INDIRECT Reyes: an inquiry']],
    [
      'Hale said the plan was dead and urged Dahl to drop it.',
      ['INDIRECT Hale: the plan was dead', 'INDIRECT Hale: Dahl to drop it'],
    ],
    [
      'Hale warned it could set a precedent for the next governor: “Tomorrow it will be the water board.”',
      [
        'INDIRECT Hale: it could set a precedent for the next governor',
        'DIRECT Hale: Tomorrow it will be the water board.',
      ],
    ],
    [
      'Reyes said Friday she’s “not happy” with the deal, but “I don’t think we will see a shutdown.”',
      [
        'INDIRECT Reyes: she’s “not happy” with the deal',
        'PARTIAL Reyes: not happy',
        'DIRECT Reyes: I don’t think we will see a shutdown.',
      ],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('does not take when it was said for what was said', () => {
    expect(linesOf('Reyes told reporters as she was leaving the hall: “We will see.”')).toEqual([
      'DIRECT Reyes: We will see.',
    ]);
  });
});

describe('where a report ends and whose words are in it', () => {
  it.each([
    [
      'Hale added that senators should hear Mr Dahl, “who has refused to testify under oath.”',
      [
        'INDIRECT Hale: senators should hear Mr Dahl, “who has refused to testify under oath.”',
        'PARTIAL Hale: who has refused to testify under oath.',
      ],
    ],
    [
      'Hale said lawmakers would respond “firmly and soon” to the order.',
      [
        'INDIRECT Hale: lawmakers would respond “firmly and soon” to the order',
        'PARTIAL Hale: firmly and soon',
      ],
    ],
    [
      'Hale insisted Dahl “never said that,” despite the tape.',
      ['INDIRECT Hale: Dahl “never said that,” despite the tape', 'PARTIAL Hale: never said that,'],
    ],
    [
      'In a statement, Reyes said “all voters should be alarmed.”',
      ['PARTIAL Reyes: all voters should be alarmed.'],
    ],
    ['The governor, aides said, was furious.', ['INDIRECT aides: The governor was furious']],
    [
      'The meeting was a mess, said two people close to the campaign.',
      ['INDIRECT two people: The meeting was a mess'],
    ],
    [
      'It was the worst week of the campaign, said a senior aide, speaking on the condition of anonymity.',
      ['INDIRECT a senior aide: It was the worst week of the campaign'],
    ],
    ['The plan is dead, say critics.', ['INDIRECT critics: The plan is dead']],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('sources that are described at length', () => {
  it.each([
    [
      'According to a person familiar with the talks, who asked not to be named, the board has quietly told staff that Reyes would leave.',
      ['INDIRECT a person: the board has quietly told staff that Reyes would leave'],
    ],
    [
      'The auditor concluded in a report last fall that the books were false.',
      ['INDIRECT The auditor: the books were false'],
    ],
    ['Activists on the left say that isn’t good enough.', ['INDIRECT Activists: that isn’t good enough']],
    ['Hale, SC, said the couple should be cleared.', ['INDIRECT Hale: the couple should be cleared']],
    [
      'The office criticized Dahl’s party, which won by saying that others were “coming in droves.”',
      ['INDIRECT Dahl’s party: others were “coming in droves.”', 'PARTIAL Dahl’s party: coming in droves.'],
    ],
    [
      'Strategists fret that the fight could cost them seats.',
      ['INDIRECT Strategists: the fight could cost them seats'],
    ],
    [
      'Hale told a panel that aides had lied, testimony that Republicans denounced as “hearsay and gossip” and Democrats called “a bombshell.”',
      [
        'INDIRECT Hale: aides had lied',
        'PARTIAL Republicans: hearsay and gossip',
        'PARTIAL Democrats: a bombshell.',
      ],
    ],
    [
      'Hale said the plan was dead, and she questioned whether Dahl had read it.',
      ['INDIRECT Hale: the plan was dead', 'INDIRECT she: whether Dahl had read it'],
    ],
    [
      'Reyes joined the race with a promise to “lower the temperature” and a swipe at Dahl.',
      ['PARTIAL Reyes: lower the temperature'],
    ],
    [
      'Asked whether she would run, Hale told a radio host that she would not.',
      ['INDIRECT Hale: she would not'],
    ],
    ['One of them, Hale, said later that the vote was rigged.', ['INDIRECT Hale: the vote was rigged']],
    [
      'About six in ten want the limit raised, the survey found.',
      ['INDIRECT the survey: About six in ten want the limit raised'],
    ],
    ['Hale retorted that Dahl had answered nothing.', ['INDIRECT Hale: Dahl had answered nothing']],
    [
      'The panel met, with Democrats charging that the vote was rushed and Republicans countering that it was late.',
      ['INDIRECT Democrats: the vote was rushed', 'INDIRECT Republicans: it was late'],
    ],
    [
      'OSGOOD: “The plan gives everything to the few.”',
      ['DIRECT OSGOOD: The plan gives everything to the few.'],
    ],
    [
      '“Let us read it before we shoot it,” Hale told them, one of the senators recalled.',
      ['DIRECT Hale: Let us read it before we shoot it,'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('are no names where the label says what the words are', () => {
    expect(linesOf('VERDICT: “The plan gives everything to the few.”')[0]).not.toContain('VERDICT');
  });

  it.each([
    'Hale read that book twice.',
    'The door was open, the children found.',
    'Staff in the county report to the board.',
    'They made it home with a vow to “The Lantern.”',
  ])('are not found in: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('headlines with a colon', () => {
  const titled = (headline: string): string[] => {
    const end = headline.length;
    const segments = [{ start: 0, end, kind: 'HEADLINE' as const }];
    return recognizeQuotations(articleOf(headline, NAMES, segments)).quotations.map(
      ({ kind, text }) => `${kind} ${text}`,
    );
  };

  it.each([
    ['Reyes: Hale ‘should be in jail’', ['INDIRECT Hale ‘should be in jail’', 'PARTIAL should be in jail']],
    ['Poll: Most voters oppose the shutdown', ['INDIRECT Most voters oppose the shutdown']],
  ])('%s', (headline, found) => {
    expect(titled(headline)).toEqual(found);
  });

  it.each(['Analysis: Why the race is closer now', 'Hale: An evening with the ‘Harbour Poet’ of Kerry'])(
    'are not reports in: %s',
    (headline) => {
      expect(titled(headline)).toEqual([]);
    },
  );
});
