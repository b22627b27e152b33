import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../../loaders/article.js';
import { rowsOf, type Name } from './helper.js';

/** Kind, speaker and words of each quotation in one line. */
const linesOf = (text: string, names: readonly Name[], segments?: readonly Segment[]): string[] =>
  rowsOf(text, names, segments).map((row) => `${row.kind} ${row.speaker ?? 'nobody'}: ${row.text}`);

const SENATE: Name = ['Senate', 'ORGANIZATION'];
const WHITE_HOUSE: Name = ['White House', 'ORGANIZATION'];

describe('in political news', () => {
  const rows: readonly [why: string, text: string, names: readonly Name[], expected: readonly string[]][] = [
    [
      'a short sentence right behind the cue goes on with the speech',
      '“I love Diane,” Mbeki said. “She’s retired.”',
      ['Mbeki'],
      ['DIRECT Mbeki (NAMED): I love Diane,', 'DIRECT Mbeki (NAMED): She’s retired.'],
    ],
    [
      'a short sentence behind other words of the writer is no speech',
      'Mbeki said the vote was lost. The sign read “Closed Today.” and nobody stayed.',
      ['Mbeki'],
      ['INDIRECT Mbeki (NAMED): the vote was lost'],
    ],
    [
      'any noun with its article may say what stands beside it',
      '“These are our cousins,” the precincts wrote.',
      [],
      ['DIRECT the precincts (COLLECTIVE): These are our cousins,'],
    ],
    [
      'an unknown noun behind an inverted cue speaks',
      'That never happened, said one former felon who shared his cell.',
      [],
      ['INDIRECT one former felon (TITLE): That never happened'],
    ],
    [
      'a noun that opens the report does not speak',
      'Advocates, for their part, said the bill went too far.',
      [],
      ['INDIRECT Advocates (COLLECTIVE): the bill went too far'],
    ],
    [
      'a document speaks through the passive words behind it',
      '“We have nothing to hide,” reads a statement provided by the district.',
      [],
      ['DIRECT a statement (COLLECTIVE): We have nothing to hide,'],
    ],
    [
      'an unknown plural before a verb of saying speaks',
      'Whippersnappers admit they have stopped asking.',
      [],
      ['INDIRECT Whippersnappers (COLLECTIVE): they have stopped asking'],
    ],
    [
      'moderates press somebody to do something',
      'A dozen moderates on Tuesday pressed Brandt to release the money.',
      ['Brandt'],
      ['INDIRECT A dozen moderates (COLLECTIVE): Brandt to release the money'],
    ],
    [
      'what is instructed may begin in marks',
      'The memo instructs staff to “redirect all inquiries” and to avoid email.',
      [],
      [
        'INDIRECT The memo (COLLECTIVE): staff to “redirect all inquiries” and to avoid email',
        'PARTIAL The memo (COLLECTIVE): redirect all inquiries',
      ],
    ],
    [
      'whom somebody presses to explain has not explained anything',
      'Senators pressed the chairman to explain why the money vanished.',
      [SENATE],
      ['INDIRECT Senators (COLLECTIVE): the chairman to explain why the money vanished'],
    ],
    [
      'a proposal may be a gerund',
      'He suggested phasing it in over six years.',
      [],
      ['INDIRECT He (PRONOUN): phasing it in over six years'],
    ],
    [
      '"that" before a noun of saying points to it and opens no report',
      'Weller repeated that promise every week since the chamber has met.',
      ['Weller'],
      [],
    ],
    [
      'quoted words inside a report belong to its source, whatever verb reports them',
      'The audit found that the office had kept “virtually no records” for years.',
      [],
      [
        'INDIRECT The audit (COLLECTIVE): the office had kept “virtually no records” for years',
        'PARTIAL The audit (COLLECTIVE): virtually no records',
      ],
    ],
    [
      'the comma before a closing cue may stand inside the marks',
      'Her claims have “no basis in fact,” an official said.',
      [],
      [
        'INDIRECT an official (TITLE): Her claims have “no basis in fact,”',
        'PARTIAL an official (TITLE): no basis in fact,',
      ],
    ],
    [
      'what the White House called a thing is its opinion, and ends the report of others',
      'The admiral said drones had come close, an encounter that the White House called “reckless.”',
      [WHITE_HOUSE],
      ['INDIRECT The admiral (TITLE): drones had come close', 'PARTIAL White House (NAMED): reckless.'],
    ],
    ['a group called by a name is none', 'They met a group called “the Lanterns” there.', [], []],
    [
      'what came of the words is the writer’s',
      'Ostrander said he would not reverse the changes, setting off a testy exchange.',
      ['Ostrander'],
      ['INDIRECT Ostrander (NAMED): he would not reverse the changes'],
    ],
    [
      'so is what happened meanwhile, behind a comma inside the marks',
      'Castellan insisted she would stay “until the lights go out,” even after losing three votes.',
      ['Castellan'],
      [
        'INDIRECT Castellan (NAMED): she would stay “until the lights go out,”',
        'PARTIAL Castellan (NAMED): until the lights go out,',
      ],
    ],
    [
      'somebody who was asked, between commas, asks nothing',
      'One of them, asked what was on the table, said “lunch” and kept walking.',
      [],
      ['PARTIAL One (TITLE): lunch'],
    ],
    [
      'the verb behind "who" is not the one of the sentence',
      'A Castellan ally who asked not to be named predicted the fight would be over by dinner.',
      ['Castellan'],
      ['INDIRECT A Castellan ally (TITLE): the fight would be over by dinner'],
    ],
    [
      'a relative clause is no statement that a cue closes',
      'Deb Kinsella, who heads the largest, said her members “can’t pay rent with optimism.”',
      ['Deb Kinsella'],
      [
        'INDIRECT Deb Kinsella (NAMED): her members “can’t pay rent with optimism.”',
        'PARTIAL Deb Kinsella (NAMED): can’t pay rent with optimism.',
      ],
    ],
    [
      'nor is a name with where its holder comes from',
      'One of them, Greta Hoff, 44, of Dunmore, Maryland, said later that she came because she was angry.',
      ['Greta Hoff', ['Dunmore', 'PLACE'], ['Maryland', 'PLACE']],
      ['INDIRECT Greta Hoff (NAMED): she came because she was angry'],
    ],
    [
      'nor is a post with its holder',
      'The group’s president, Wayne Lapp, wrote in an op-ed that the law would fail.',
      ['Wayne Lapp'],
      ['INDIRECT Wayne Lapp (NAMED): the law would fail'],
    ],
    [
      'a title in marks may stand between a name and its verb',
      'The historian Ruth Hale, whose book is called “A Room Full of Noes,” argues that the rule is young.',
      ['Ruth Hale'],
      ['INDIRECT Ruth Hale (NAMED): the rule is young'],
    ],
    [
      'and between a verb and its "that"',
      'Hale wrote in a “Dear Colleague” letter that the caucus was tired.',
      ['Hale'],
      ['INDIRECT Hale (NAMED): the caucus was tired'],
    ],
    [
      '"another" speaks',
      'Another was less sure: “Bring a toothbrush.”',
      [],
      ['DIRECT Another (TITLE): Bring a toothbrush.'],
    ],
  ];
  test.each(rows)('%s', (_why, text, names, expected) => {
    expect(linesOf(text, names)).toEqual(expected);
  });
});

describe('words in a headline', () => {
  const withHeadline = (headline: string, body: string, names: readonly Name[]): string[] => {
    const text = `${headline}\n${body}`;
    return linesOf(text, names, [
      { start: 0, end: headline.length, kind: 'HEADLINE' },
      { start: headline.length + 1, end: text.length, kind: 'BODY' },
    ]);
  };

  test('are of whom the story quotes with them', () => {
    const body = '“I don’t see how he survives,” said Hale. “It is over.”';
    expect(withHeadline('‘I don’t see how he survives’: Pick on the ropes', body, ['Hale'])[0]).toBe(
      'DIRECT Hale (NAMED): I don’t see how he survives',
    );
  });

  test('are of a named holder rather than of a bare post', () => {
    const body = '“It’s time for me to go,” Calabrese said.';
    expect(withHeadline('Mayor quits: ‘It’s time for me to go’', body, ['Calabrese'])[0]).toBe(
      'DIRECT Calabrese (NAMED): It’s time for me to go',
    );
  });

  test('stay with the speaker whom the headline names', () => {
    const body = '“It is time to go,” Hale said, quoting Roca.';
    expect(withHeadline('Roca: ‘It is time to go’', body, ['Hale', 'Roca'])[0]).toBe(
      'DIRECT Roca (NAMED): It is time to go',
    );
  });

  test('are nobody’s where two words could be anybody’s', () => {
    const body = 'Hale left. “No comment,” Hale said.';
    expect(withHeadline('‘No comment.’', body, ['Hale'])[0]).toBe('DIRECT nobody: No comment.');
  });
});
