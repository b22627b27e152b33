import { describe, expect, test } from 'vitest';
import { rowsOf, type Name, type Row } from './helper.js';

const direct = (speaker: string | null, cue: string | null, text: string, via?: string): Row => ({
  kind: 'DIRECT',
  speaker,
  cue,
  text,
  ...(via === undefined ? {} : { via }),
});

describe('direct speech is found with its speaker and cue', () => {
  const rows: readonly [what: string, text: string, names: readonly Name[], expected: readonly Row[]][] = [
    [
      'straight marks, cue after',
      '"The bridge is gone," Mara Lindqvist said.',
      ['Mara Lindqvist'],
      [direct('Mara Lindqvist (NAMED)', 'said', 'The bridge is gone,')],
    ],
    [
      'curly marks, pronoun',
      '“The bridge is gone,” she said on Friday.',
      [],
      [direct('she (PRONOUN)', 'said', 'The bridge is gone,')],
    ],
    [
      'verb before the name',
      '“We have no water,” said Ms Okafor, who runs the clinic.',
      ['Okafor'],
      [direct('Okafor (NAMED)', 'said', 'We have no water,')],
    ],
    [
      'title before the name stays outside the span',
      '“We have no water,” said Norwegian Fisheries Minister Ola Brandt.',
      ['Ola Brandt'],
      [direct('Ola Brandt (NAMED)', 'said', 'We have no water,')],
    ],
    [
      'long description between name and verb',
      '“The roof fell in,” Idris, a plumber in Leeds who rescued Tom Hale, told Sky News.',
      ['Idris', 'Tom Hale', ['Leeds', 'PLACE'], ['Sky News', 'ORGANIZATION']],
      [direct('Idris (NAMED)', 'told', 'The roof fell in,', 'Sky News')],
    ],
    [
      'age between name and verb',
      '“I ran,” Ines Roca, 34, said.',
      ['Ines Roca'],
      [direct('Ines Roca (NAMED)', 'said', 'I ran,')],
    ],
    [
      'role of an organisation',
      '“No flights will leave,” a spokesman for Polar Air said.',
      [['Polar Air', 'ORGANIZATION']],
      [direct('a spokesman (TITLE)', 'said', 'No flights will leave,')],
    ],
    [
      'cue before with a comma',
      'The mayor replied, “That is not my decision.”',
      [],
      [direct('The mayor (TITLE)', 'replied', 'That is not my decision.')],
    ],
    [
      'cue before with a colon and adjuncts',
      'Harbour chief Tove Dahl said after the storm on Monday: “Nobody was hurt.”',
      ['Tove Dahl'],
      [direct('Tove Dahl (NAMED)', 'said', 'Nobody was hurt.')],
    ],
    [
      'colon at the end of the paragraph before',
      'Tove Dahl said:\n“Nobody was hurt in the harbour.”',
      ['Tove Dahl'],
      [direct('Tove Dahl (NAMED)', 'said', 'Nobody was hurt in the harbour.')],
    ],
    [
      'headline with a name and a colon',
      "Dahl: 'We will rebuild the harbour'",
      ['Dahl'],
      [direct('Dahl (NAMED)', null, 'We will rebuild the harbour')],
    ],
    [
      'headline with the name behind a colon',
      "'We will rebuild the harbour': Dahl",
      ['Dahl'],
      [direct('Dahl (NAMED)', null, 'We will rebuild the harbour')],
    ],
    [
      'signed after a dash',
      '“We will rebuild the harbour.” — Tove Dahl, mayor',
      ['Tove Dahl'],
      [direct('Tove Dahl (NAMED)', null, 'We will rebuild the harbour.')],
    ],
    [
      'several words of title before the name',
      '“No comment,” State House press secretary Ada Reyes told reporters.',
      [['State House', 'ORGANIZATION'], 'Ada Reyes'],
      [direct('Ada Reyes (NAMED)', 'told', 'No comment,')],
    ],
    [
      'a place inside the title',
      'Governor of Oregon Ada Reyes said, “The fire is out.”',
      [['Oregon', 'PLACE'], 'Ada Reyes'],
      [direct('Ada Reyes (NAMED)', 'said', 'The fire is out.')],
    ],
    [
      'the organisation’s own name before "charity"',
      'The Open Harbour charity said: “The fire is out.”',
      [['Open Harbour', 'ORGANIZATION']],
      [direct('Open Harbour (NAMED)', 'said', 'The fire is out.')],
    ],
    [
      'a document with its owner',
      "Reyes's statement added: “The fire is out.”",
      ['Reyes'],
      [direct('Reyes (NAMED)', 'added', 'The fire is out.')],
    ],
    [
      'in somebody’s words',
      "In Reyes's words, “The fire is out.”",
      ['Reyes'],
      [direct('Reyes (NAMED)', 'words', 'The fire is out.')],
    ],
    [
      'the nearer of two people by "with"',
      'The towns complained, with Reyes saying: “The fire is out.”',
      ['Reyes'],
      [direct('Reyes (NAMED)', 'saying', 'The fire is out.')],
    ],
    [
      'coordinated verbs share their subject',
      'Reyes put down the phone and said: “The fire is out.”',
      ['Reyes'],
      [direct('Reyes (NAMED)', 'said', 'The fire is out.')],
    ],
    [
      'marks that reopen while the last cue is swallowed',
      'Reyes said the law was “a gift to the arsonists.\n“It helps nobody, the statement said.”',
      ['Reyes'],
      [
        {
          kind: 'PARTIAL',
          speaker: 'Reyes (NAMED)',
          cue: 'said',
          text: 'a gift to the arsonists. It helps nobody',
        },
      ],
    ],
    [
      'no marks reopen in the next paragraph but one closes there',
      'Reyes said: “The fire is out.\nThe roads are open again.”',
      ['Reyes'],
      [direct('Reyes (NAMED)', 'said', 'The fire is out. The roads are open again.')],
    ],
    [
      'French marks',
      '«The fire is out,» Reyes said.',
      ['Reyes'],
      [direct('Reyes (NAMED)', 'said', 'The fire is out,')],
    ],
    [
      'non-breaking spaces and no-name capitals',
      '“The fire is out,”\u00a0Ms Quillfeather said.',
      [],
      [direct('Quillfeather (NAMED)', 'said', 'The fire is out,')],
    ],
    [
      'a question before a capitalised cue',
      '“Where were the pumps?” Mr Dahl asked.',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'asked', 'Where were the pumps?')],
    ],
    [
      'according to',
      '“The pumps had failed twice,” according to Dahl.',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'according to', 'The pumps had failed twice,')],
    ],
    [
      'was quoted as saying',
      'Dahl was quoted as saying: “The pumps had failed twice.”',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'saying', 'The pumps had failed twice.')],
    ],
    [
      'collective with words after it',
      'As nurses working in the flooded wards have said, “we need boats, not blankets.”',
      [],
      [direct('nurses (COLLECTIVE)', 'said', 'we need boats, not blankets.')],
    ],
    [
      'several paragraphs with marks that reopen',
      'Dahl said: “The water came at night.\n“Nobody was warned.\n“We will find out why.”',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'said', 'The water came at night. Nobody was warned. We will find out why.')],
    ],
    [
      'interrupted by its cue',
      '“We will stay,” he said, “until the last house is dry.”',
      [],
      [direct('he (PRONOUN)', 'said', 'We will stay, until the last house is dry.')],
    ],
    [
      'two sentences around a cue are two quotations',
      '“We will stay,” he said. “The last house is still wet.”',
      [],
      [
        direct('he (PRONOUN)', 'said', 'We will stay,'),
        direct('he (PRONOUN)', 'said', 'The last house is still wet.'),
      ],
    ],
    [
      'a second cue without a subject of its own',
      '“We will stay,” she said, adding: “The last house is still wet.”',
      [],
      [
        direct('she (PRONOUN)', 'said', 'We will stay,'),
        direct('she (PRONOUN)', 'adding', 'The last house is still wet.'),
      ],
    ],
    [
      'the cue stands inside the marks by mistake',
      '“The pumps had failed twice, Dahl said.”',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'said', 'The pumps had failed twice')],
    ],
    [
      'the closing mark was dropped',
      'Dahl said: “The pumps had failed twice.\nThe hearing goes on next week.',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'said', 'The pumps had failed twice.')],
    ],
    [
      'a quotation inside a quotation stays part of it',
      '“They told us ‘go home’ and we went,” she said.',
      [],
      [direct('she (PRONOUN)', 'said', 'They told us ‘go home’ and we went,')],
    ],
    [
      'two speakers in one paragraph keep their own words',
      '“It was loud,” Dahl said. “It was only wind,” said Roca.',
      ['Dahl', 'Roca'],
      [direct('Dahl (NAMED)', 'said', 'It was loud,'), direct('Roca (NAMED)', 'said', 'It was only wind,')],
    ],
    [
      'block quotation after an announcement',
      'The ministry said in a statement:\nAll ferries stay in port until the wind drops below gale force.',
      [],
      [
        direct(
          'The ministry (COLLECTIVE)',
          'said',
          'All ferries stay in port until the wind drops below gale force.',
        ),
      ],
    ],
    [
      'an interview names the outlet',
      '“It was loud,” Dahl said in an interview with the BBC.',
      ['Dahl', ['BBC', 'ORGANIZATION']],
      [direct('Dahl (NAMED)', 'said', 'It was loud,', 'BBC')],
    ],
    [
      'reporters are no outlet',
      '“It was loud,” Dahl told reporters.',
      ['Dahl'],
      [direct('Dahl (NAMED)', 'told', 'It was loud,')],
    ],
    [
      'a council is no outlet',
      '“It was loud,” Dahl told the Harbour Council.',
      ['Dahl', ['Harbour Council', 'ORGANIZATION']],
      [direct('Dahl (NAMED)', 'told', 'It was loud,')],
    ],
    [
      'nobody speaks',
      '“It was loud, and then it was over.”',
      [],
      [direct(null, null, 'It was loud, and then it was over.')],
    ],
  ];
  test.each(rows)('%s', (_what, text, names, expected) => {
    expect(rowsOf(text, names)).toEqual(expected);
  });
});

describe('single marks are told from apostrophes', () => {
  const rows: readonly [what: string, text: string, expected: readonly Row[]][] = [
    [
      'British style',
      "'It wasn't the dogs' fault,' he said.",
      [direct('he (PRONOUN)', 'said', "It wasn't the dogs' fault,")],
    ],
    [
      'curly marks beside curly apostrophes',
      '‘It wasn’t the workers’ choice, we’d been told,’ she said.',
      [direct('she (PRONOUN)', 'said', 'It wasn’t the workers’ choice, we’d been told,')],
    ],
    [
      'double marks inside single ones',
      '‘They shouted “run” and we ran,’ he said.',
      [direct('he (PRONOUN)', 'said', 'They shouted “run” and we ran,')],
    ],
    ['does not open at an elision', "Rock 'n' roll was his life in the '90s, and he couldn't stop.", []],
    ['does not open at a possessive', "The workers' union met the drivers' union.", []],
  ];
  test.each(rows)('%s', (_what, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });
});
