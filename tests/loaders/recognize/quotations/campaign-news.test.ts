import { describe, expect, it } from 'vitest';
import { rowsOf, type Name } from './helper.js';

const NAMES: readonly Name[] = [
  'Reyes',
  'Hale',
  'Dahl',
  ['Ohio', 'PLACE'],
  ['Hill Institute', 'ORGANIZATION'],
];

/** `KIND speaker: words`, one for each quotation. */
function linesOf(text: string): string[] {
  return rowsOf(text, NAMES).map(
    ({ kind, speaker, text: words }) => `${kind} ${speaker?.replace(/ \([A-Z]+\)$/u, '') ?? '-'}: ${words}`,
  );
}

type Rows = readonly [why: string, text: string, lines: readonly string[]][];

function check(rows: Rows): void {
  it.each(rows)('%s', (_why, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
}

describe('who a participle speaks for', () => {
  const rows: Rows = [
    [
      'who said so at the end of the sentence goes on, not whom it was about',
      'Dahl will not appear, his lawyer said Monday, calling the order “a stunt with no point.”',
      ['INDIRECT his lawyer: Dahl will not appear', 'PARTIAL his lawyer: a stunt with no point.'],
    ],
    [
      'the subject, where no cue closes the sentence',
      'Reyes left the room, calling the order “a stunt with no point.”',
      ['PARTIAL Reyes: a stunt with no point.'],
    ],
    [
      'who issued the statement that says so',
      'Reyes released a joint statement saying the levy “reflects our values.”',
      ['INDIRECT Reyes: the levy “reflects our values.”', 'PARTIAL Reyes: reflects our values.'],
    ],
    [
      'who fired it off',
      'Dahl left, and Reyes fired off a statement calling the levy “a gift to nobody.”',
      ['PARTIAL Reyes: a gift to nobody.'],
    ],
    [
      'whoever told something and accused somebody, in two statements',
      'Reyes left the room, telling reporters that she had “no plan” to stay and accusing Hale of “hiding.”',
      ['INDIRECT Reyes: she had “no plan” to stay', 'PARTIAL Reyes: no plan', 'PARTIAL Reyes: hiding.'],
    ],
    [
      'the statement itself, where nobody issued it',
      'A statement saying the levy “reflects our values” was left on the desk.',
      [
        'INDIRECT A statement: the levy “reflects our values” was left on the desk',
        'PARTIAL A statement: reflects our values',
      ],
    ],
    [
      'each name behind "with", over party and state',
      'Members rallied, with Reyes, R-Ohio, calling it “harassment” and Hale, D-Iowa, saying it was “out of line.”',
      ['PARTIAL Reyes: harassment', 'INDIRECT Hale: it was “out of line.”', 'PARTIAL Hale: out of line.'],
    ],
    [
      'the subject behind the marks, where the participle opens the sentence',
      'Calling the plan “a gift to nobody I have met,” Hale left early.',
      ['PARTIAL Hale: a gift to nobody I have met,'],
    ],
  ];
  check(rows);
});

describe('a subject over what stands between', () => {
  const rows: Rows = [
    [
      'a programme in marks with the comma inside',
      'Hale, speaking on “Sunday Roundtable,” said the bridge is safe.',
      ['INDIRECT Hale: the bridge is safe'],
    ],
    [
      'a name in marks inside the apposition',
      '“We did it to test them,” Reyes, head of the “Silver Pencil” guild and its founder, said.',
      ['DIRECT Reyes: We did it to test them,'],
    ],
    [
      'a second description with a title',
      'Her old colleague, retired Justice Hale, said simply, “No.”',
      ['DIRECT Hale: No.'],
    ],
    [
      'a name with its place, for the second verb too',
      'Her colleague on the panel, Reyes of Ohio, read it and urged her to release the papers.',
      ['INDIRECT Reyes: her to release the papers'],
    ],
    [
      'not a name that goes on otherwise',
      'Her colleague on the panel, as Reyes from the guild knows, read it and urged her to release the papers.',
      ['INDIRECT Her colleague: her to release the papers'],
    ],
    [
      'somebody behind whom a place stands',
      'Guards ran to someone in the crowd who shouted “fire,” and left.',
      ['PARTIAL someone: fire,'],
    ],
    [
      'not the group that opens the report',
      'Hale, chair of the budget panel, says one of the aims of the bill was growth.',
      ['INDIRECT Hale: one of the aims of the bill was growth'],
    ],
    [
      'one of a group where the cue closes the sentence',
      'The aim was growth, said one of the lawmakers.',
      ['INDIRECT one: The aim was growth'],
    ],
    ['not the participle before a noun', 'The roster of suspected donors has not one name from here.', []],
  ];
  check(rows);
});

describe('whose words are in marks', () => {
  const rows: Rows = [
    [
      'who is reported to say so, not who passed it on',
      'Hale told a lunch that the other side “will fold,” two guests said.',
      ['INDIRECT two guests: Hale told a lunch that the other side “will fold,”', 'PARTIAL Hale: will fold,'],
    ],
    [
      'who said them, where another clause stands before their comma',
      'When Hale said the vote was lost, “we all laughed,” Reyes said.',
      [
        'INDIRECT Reyes: When Hale said the vote was lost, “we all laughed,”',
        'PARTIAL Reyes: we all laughed,',
      ],
    ],
    [
      'whose comment it is',
      'Dahl dismissed as “laughable” Reyes’s recent comment that if he loses, the count was “cooked.”',
      [
        'PARTIAL Dahl: laughable',
        'INDIRECT Reyes: if he loses, the count was “cooked.”',
        'PARTIAL Reyes: cooked.',
      ],
    ],
    ['who puts it so', 'Hale is “not there yet,” as she put it on Monday.', ['PARTIAL she: not there yet,']],
    [
      'who puts it differently',
      'One aide called it “grim.” Another put it differently: “We are not winning yet.”',
      ['PARTIAL One aide: grim.', 'DIRECT Another: We are not winning yet.'],
    ],
    ['a crowd that chants', 'Reyes smiled to chants of “Build it now.”', ['PARTIAL -: Build it now.']],
    [
      'one sentence, where a source is cited in the middle',
      '“The order has no basis,” Hale wrote, citing an old ruling, “and it must go.”',
      ['DIRECT Hale: The order has no basis, and it must go.'],
    ],
    [
      'one sentence, over all that describes the speaker',
      '“He was counted out before,” said Hale, who ran the union for years, “and he won.”',
      ['DIRECT Hale: He was counted out before, and he won.'],
    ],
    [
      'who has just spoken, for a clause in marks without a cue',
      'The man, Hale said, “talks too much.” And his wife “cannot stand the guy.”',
      ['DIRECT Hale: talks too much.', 'PARTIAL Hale: cannot stand the guy.'],
    ],
    [
      'nobody, for a term in marks',
      'The man, Hale said, “talks too much.” It is a “kitchen table” year.',
      ['DIRECT Hale: talks too much.'],
    ],
    [
      'who described it so, behind the marks',
      '“Detached from reality” is how Hale described his boss.',
      ['DIRECT Hale: Detached from reality'],
    ],
    [
      'nobody named, for a reply that came',
      '“I do not know that,” came the reply.',
      ['DIRECT -: I do not know that,'],
    ],
    [
      'no verb of what somebody is free to do',
      'An aide, granted anonymity to speak freely, disputed the claim: “He is engaged and he is focused.”',
      ['DIRECT An aide: He is engaged and he is focused.'],
    ],
    [
      'speech behind the writer’s "but"',
      'Few agree. But “I’ll be back Monday,” Hale told reporters.',
      ['DIRECT Hale: I’ll be back Monday,'],
    ],
    [
      'no votes',
      'The speaker said Hale has enough “no” votes to sink it.',
      ['INDIRECT The speaker: Hale has enough “no” votes to sink it'],
    ],
    [
      'no programme of an outlet that ends in s',
      '“There is no case for this,” Hale told CBS’ “Face the Country.”',
      ['DIRECT Hale: There is no case for this,'],
    ],
  ];
  check(rows);
});

describe('a cue that breaks the sentence before the marks', () => {
  const rows: Rows = [
    [
      'stands before its speaker and what they are',
      'Whatever you think of it, said Hale, the radio host, “it has changed what we are.”',
      ['DIRECT Hale: it has changed what we are.'],
    ],
    [
      'stands behind what its speaker is, also of a short sentence',
      '“The math isn’t hard,” its author, Hale, told a panel.',
      ['DIRECT Hale: The math isn’t hard,'],
    ],
    [
      'is none beside a title that ends in a stop',
      'Dahl began coming in with picture books — among them “I Need a New Hat!” and one on cows.',
      [],
    ],
    [
      'has a place behind its speaker',
      'The race, one aide there said, “is going to be close because it is always close.”',
      ['DIRECT one aide: is going to be close because it is always close.'],
    ],
    [
      'is what somebody was moved to do',
      'The count was even, which prompted Hale to crow on Friday, “Just out: tied in Ohio!”',
      ['DIRECT Hale: Just out: tied in Ohio!'],
    ],
    [
      'is not the one in the brackets that follow',
      'As Hale likes to say, “Nobody ever won by it. Just ask Dahl.” (Reyes told her then, “You are no Dahl.”)',
      ['DIRECT Hale: Nobody ever won by it. Just ask Dahl.', 'DIRECT Reyes: You are no Dahl.'],
    ],
    [
      'has a place before what was said',
      'Hale told reporters in Ohio she had not seen it and left.',
      ['INDIRECT Hale: she had not seen it and left'],
    ],
    ['reports nothing where something was said', 'But in a brief film, Hale said something new.', []],
    [
      'is theirs who told it, not theirs who passed it on',
      'Hale urged Dahl not to panic, telling her in private that “we have seen this before,” according to three people.',
      ['INDIRECT Hale: Dahl not to panic', 'PARTIAL Hale: we have seen this before,'],
    ],
    [
      'with a day and "that" behind it does not close what stands before',
      'Friends have said Hale is recovering, and her doctor, Dahl, wrote Friday that she “continues to improve.”',
      [
        'INDIRECT Friends: Hale is recovering',
        'INDIRECT Dahl: she “continues to improve.”',
        'PARTIAL Dahl: continues to improve.',
      ],
    ],
  ];
  check(rows);
});

describe('a verb that no list has, behind words in marks', () => {
  const rows: Rows = [
    [
      'tells who said them, behind a comma inside the marks',
      '“It is no laughing matter,” Hale admonished after Dahl chuckled.',
      ['DIRECT Hale: It is no laughing matter,'],
    ],
    [
      'tells so also before who did it',
      '“It is a fine day for it,” crowed Hale on Monday.',
      ['DIRECT Hale: It is a fine day for it,'],
    ],
    [
      'tells so behind a question where it passes judgement',
      '“Are you not to blame for some of it?” Hale pressed.',
      ['DIRECT Hale: Are you not to blame for some of it?'],
    ],
    ['tells nothing behind a title', 'After “Macbeth,” Hale directed two films.', []],
    ['tells nothing as a participle', 'She was in “Over the Rainbow,” produced by Dahl in Ohio.', []],
    [
      'is no other verb than one of a list before whom nobody knows',
      '“Honest people do not,” wrote another user.',
      ['DIRECT another user: Honest people do not,'],
    ],
  ];
  check(rows);
});

describe('those who answered a survey', () => {
  const rows: Rows = [
    [
      'speak as those surveyed',
      'By a wide margin, those surveyed say the country is on the wrong track.',
      ['INDIRECT those surveyed: the country is on the wrong track'],
    ],
    [
      'speak as a share of them',
      'Only 12% believe the tone of the campaign has been kind.',
      ['INDIRECT 12%: the tone of the campaign has been kind'],
    ],
  ];
  check(rows);
});

describe('a crowd', () => {
  const rows: Rows = [
    [
      'says what it broke into chants of',
      'Hale was at a rally in Ohio, where the crowd broke into chants of “Drop the levy now!”',
      ['PARTIAL the crowd: Drop the levy now!'],
    ],
    [
      'says nothing where the chants only go with something',
      'Hale left to chants of “Drop the levy now!”',
      ['PARTIAL -: Drop the levy now!'],
    ],
  ];
  check(rows);
});

describe('where a report ends', () => {
  const rows: Rows = [
    [
      'at the next speaker, over a comma inside the marks',
      'Hale said such notes aren’t “blank checks,” and he pledged to speak out.',
      [
        'INDIRECT Hale: such notes aren’t “blank checks,”',
        'PARTIAL Hale: blank checks,',
        'INDIRECT he: to speak out',
      ],
    ],
    [
      'at the next speaker, however long the description',
      'Hale said it is unclear when the House votes, but Reyes (R-Pa.), one of the few members of the bloc who came to the meeting, said it would be Friday.',
      ['INDIRECT Hale: it is unclear when the House votes', 'INDIRECT Reyes: it would be Friday'],
    ],
    [
      'at the second cue before marks',
      'Hale replied it was due to her “special bond” but argued “the fact means little here.”',
      [
        'INDIRECT Hale: it was due to her “special bond”',
        'PARTIAL Hale: special bond',
        'PARTIAL Hale: the fact means little here.',
      ],
    ],
    [
      'not at "but that"',
      'Hale told reporters that “all is on the table” but that he would wait.',
      ['INDIRECT Hale: “all is on the table” but that he would wait', 'PARTIAL Hale: all is on the table'],
    ],
    [
      'at the comma of the clause of time that it stands in',
      'And a day after Hale urged Reyes to end it, Dahl had left the chamber.',
      ['INDIRECT Hale: Reyes to end it'],
    ],
    [
      'before who passed it on, behind a comma inside the marks',
      'Hale told her caucus that it was “stunning,” according to a person in the room.',
      ['INDIRECT Hale: it was “stunning,”', 'PARTIAL Hale: stunning,'],
    ],
    [
      'at somebody who agrees',
      'Hale said the count is “all bought,” and her friend, Dahl, agreed: “Every one of them is.”',
      [
        'INDIRECT Hale: the count is “all bought,”',
        'PARTIAL Hale: all bought,',
        'DIRECT Dahl: Every one of them is.',
      ],
    ],
    [
      'behind the day on which it was vowed',
      'Hale vowed Tuesday to bring them back, and left.',
      ['INDIRECT Hale: to bring them back, and left'],
    ],
    [
      'before a clause of its own behind an infinitive',
      'Leading senators urged Hale to drop it and one senator likened it to “plain theft” of land.',
      ['INDIRECT Leading senators: Hale to drop it', 'PARTIAL one senator: plain theft'],
    ],
    [
      'before a second verb of the speaker that passes on quoted words',
      'Hale said he was surprised at Dahl and described the remark as “unwise.”',
      ['INDIRECT Hale: he was surprised at Dahl', 'PARTIAL Hale: unwise.'],
    ],
    [
      'with the clause of "which" that it stands in',
      'The Hill Institute, which said that numbers had fallen by half, did not reply.',
      ['INDIRECT Hill Institute: numbers had fallen by half'],
    ],
    [
      'before what others say of it, without "that"',
      'Hale has said she backs but does not endorse Dahl, a distinction her rival, Reyes, has mocked as “gymnastics.”',
      ['INDIRECT Hale: she backs but does not endorse Dahl', 'PARTIAL Reyes: gymnastics.'],
    ],
    [
      'not before the shares that a survey found',
      'The survey found 46 percent backed Hale and 35 percent Dahl.',
      ['INDIRECT The survey: 46 percent backed Hale and 35 percent Dahl'],
    ],
    [
      'not before it begins, where somebody was asked if they thought so',
      'Asked if she thought it would hurt her, Hale said no.',
      [],
    ],
    [
      'at its cue, which is not the noun of the same form before it',
      'Officials in three states said Hale has failed.',
      ['INDIRECT Officials: Hale has failed'],
    ],
    [
      'before what the writer tells of it',
      'Hale said it must be met with “respect and dignity,” a statement that drew cheers.',
      ['INDIRECT Hale: it must be met with “respect and dignity,”', 'PARTIAL Hale: respect and dignity,'],
    ],
    [
      'before what the writer says it hints at',
      'Hale wrote that Dahl “had another bad day,” a reference to an interview in which she struggled to explain why it failed.',
      ['INDIRECT Hale: Dahl “had another bad day,”', 'PARTIAL Hale: had another bad day,'],
    ],
    [
      'before how it was met',
      'Hale told delegates it “has got to end,” a line met with jeers, and left.',
      ['INDIRECT Hale: it “has got to end,”', 'PARTIAL Hale: has got to end,'],
    ],
    [
      'behind the week in which it was said',
      'Hale said this week that she would look into it.',
      ['INDIRECT Hale: she would look into it'],
    ],
    [
      'with what its speaker adds to it',
      'Hale, who ran the port, said the counts “are alike” — too much so, she suggested, to be chance.',
      [
        'INDIRECT Hale: the counts “are alike” — too much so, she suggested, to be chance',
        'PARTIAL Hale: are alike',
      ],
    ],
    ['nowhere, where the answer is no', 'When Reyes asked Hale about the levy, the senator said no.', []],
    ['nowhere, in a question of the writer', 'Had the mayor asked him to lie?', []],
    ['nowhere, where somebody is only blamed', 'Hale blamed Dahl.', []],
    ['as the reason', 'Hale blamed Dahl for the delay.', ['INDIRECT Hale: Dahl for the delay']],
    ['as what is cautioned against', 'Hale cautioned against haste.', ['INDIRECT Hale: haste']],
    [
      'before what the writer says of the proof',
      'There were blasts in the port, Hale claimed, without offering proof.',
      ['INDIRECT Hale: There were blasts in the port'],
    ],
    [
      'not at a comma before a participle',
      'According to Hale, the man allegedly “ambushed” the officer, tackling him.',
      ['INDIRECT Hale: the man allegedly “ambushed” the officer, tackling him', 'PARTIAL Hale: ambushed'],
    ],
    [
      'nowhere, where "that" opens a relative clause',
      '“That is ours,” Hale told us in an interview Friday that focused on the court.',
      ['DIRECT Hale: That is ours,'],
    ],
    [
      'nowhere, where a second verb follows an apposition',
      'The quarrel kept overshadowing Hale, the nominee, and underscored growing concern in the party.',
      [],
    ],
    [
      'as a prediction and not as what was added to it',
      'Hale predicted a close finish — “and maybe a shock,” he added.',
      ['INDIRECT Hale: a close finish — “and maybe a shock,” he added', 'PARTIAL he: and maybe a shock,'],
    ],
  ];
  check(rows);
});
