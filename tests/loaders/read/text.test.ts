import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../loaders/read/text.js';
import { expectCover, outline } from './invariants.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';
const MORE = 'Nobody was hurt, the harbour master said in a short statement on the same evening.';

/** Types one line that stands between two paragraphs. */
function kindOfLine(line: string): string {
  const text = `${BODY}\n${line}\n${MORE}`;
  const { segments } = readText(text);
  const at = BODY.length + 1;
  return segments
    .filter((segment) => segment.end > at && segment.start < at + line.length)
    .map(({ kind }) => kind)
    .join('+');
}

describe('plain text as it was scraped', () => {
  it('has its parts typed', () => {
    const text = [
      'Skip to main content',
      'Crane falls onto ferry in Port Lune',
      'By Ada Quill',
      'Published: 12 November 2025 14:05 GMT',
      `PORT LUNE, Lunaria (Reuters) - ${BODY}`,
      'A crane lies across the ferry',
      '3',
      'A crane lies across the ferryCredit: Getty Images',
      'Getty Divers search the harbour',
      'What we know',
      MORE,
      'The ferry is safe now. #PortLune https://t.co/abcdefghijpic.twitter.com/klmnopqrst',
      '— Harbour Watch (@harbourwatch) 11 novembre 2025',
      'Read more: How cranes are built',
      'Video loading Click to play Tap to play',
      'Correction: an earlier version of this article gave the wrong day.',
      'Topics',
    ].join('\n');
    const reading = readText(text);
    expect(outline(text, reading.segments)).toEqual([
      'BOILERPLATE: Skip to main content',
      'HEADLINE: Crane falls onto ferry in Port Lune',
      'BYLINE: By Ada Quill',
      'BOILERPLATE: Published: 12 November 2025 14:05 GMT',
      'DATELINE: PORT LUNE, Lunaria (Reuters) -',
      `BODY: ${BODY}`,
      'CAPTION: A crane lies across the ferry',
      'BOILERPLATE: 3',
      'CAPTION*: A crane lies across the ferry',
      'CREDIT: Credit: Getty Images',
      'CREDIT: Getty',
      'CAPTION: Divers search the harbour',
      'SUBHEAD: What we know',
      `BODY: ${MORE}`,
      'POST: The ferry is safe now. #PortLune https://t.co/abcdefghijpic.twitter.com/klmnopqrst\n— Harbour Watch (@harbourwatch) 11 novembre 2025',
      'PROMO: Read more: How cranes are built',
      'PLAYER: Video loading Click to play Tap to play',
      'CORRECTION: Correction: an earlier version of this article gave the wrong day.',
      'BOILERPLATE: Topics',
    ]);
    const post = reading.segments.find((segment) => segment.kind === 'POST');
    expect([post?.author, post?.date]).toEqual([
      { name: 'Harbour Watch', handle: 'harbourwatch' },
      '2025-11-11',
    ]);
    expect([reading.headline, reading.byline, reading.authors, reading.published?.iso]).toEqual([
      'Crane falls onto ferry in Port Lune',
      'Ada Quill',
      ['Ada Quill'],
      '2025-11-12T14:05:00.000Z',
    ]);
  });

  it('has no headline when its first line is a sentence, and no date when only a post has one', () => {
    const text = `${BODY}\n${BODY}\n${MORE}\nA calm sea today\n— Harbour Watch (@harbourwatch) 3 May 2024`;
    const { headline, published, segments } = readText(text);
    expect([headline, published]).toEqual([null, null]);
    expect(segments.map(({ kind, repeat }) => [kind, repeat])).toEqual([
      ['BODY', undefined],
      ['BODY', true],
      ['BODY', undefined],
      ['POST', undefined],
    ]);
  });

  it('finds a headline that stands at the end, before the byline', () => {
    const { headline, byline } = readText(`${BODY}\n\n${MORE}\n\nCrane Falls Onto a Ferry\n\nBy Ada Quill`);
    expect([headline, byline]).toEqual(['Crane Falls Onto a Ferry', 'Ada Quill']);
  });

  it('keeps the lines of a wrapped paragraph in one segment', () => {
    const first =
      'The harbour of Port Lune was closed on Monday after a crane fell\nonto a ferry that had just come in from the islands in the north,\nwith forty people on board and a good many of them still asleep.';
    const second =
      'The harbour master said that nobody had been hurt at all, and that\nthe ferry would be back at sea within a week if the weather stayed\nas calm as it had been since the start of the month.';
    const text = `${first}\n\n${second}\n`;
    expect(outline(text, readText(text).segments)).toEqual([`BODY: ${first}`, `BODY: ${second}`]);
  });

  it.each([
    ['By Ada Quill and Ben Okoro, Reuters', 'BYLINE'],
    ['(Reporting by Ada Quill; Editing by Ben Okoro)', 'BYLINE'],
    ['By Friday the ferry was back at sea.', 'BODY'],
    ['By the time the divers came it was dark.', 'BODY'],
    ['Getty Images', 'CREDIT'],
    ['Nour Halabi/AFP/Getty Images', 'CREDIT'],
    ['Photo: Nour Halabi', 'CREDIT'],
    ['Harbour Pictures The ferry lies on its side', 'CREDIT+CAPTION'],
    ['Harbour Pictures said that it had sold the ferry.', 'BODY'],
    ['Credit Suisse said it had lent the harbour four million.', 'BODY'],
    ['Reuters reported that the harbour had been sold.', 'BODY'],
    ['Getty Museum visitors said that they had seen the crane fall.', 'BODY'],
    ['Divers at work in the harbour (Reuters)', 'CAPTION+CREDIT'],
    ['The ferry at dawn. Photo by Nour Halabi', 'CAPTION+CREDIT'],
    ['Image caption The ferry at dawn', 'CAPTION'],
    ['Sign up for our newsletter to get the news first', 'PROMO'],
    ['READ MORE: How cranes are built', 'PROMO'],
    ['This article is available in French on our French edition.', 'PROMO'],
    ['Mr Okoro asked residents to sign up for the rescue course on Friday.', 'BODY'],
    ['“Sign this petition and the harbour will be yours,” she told the crowd.', 'BODY'],
    ['The paper says that more ships will follow us into the harbour.', 'BODY'],
    [
      'Residents of the old town waited for hours until the bridge was open again. Show your support and invite your friends.',
      'BODY+PROMO',
    ],
    ['Video loading Watch next Click to play Tap to play', 'PLAYER'],
    ['This video can not be played', 'PLAYER'],
    ['The police asked people not to play video games in the harbour.', 'BODY'],
    ['Clarification: the crane weighs 40 tonnes, not 14.', 'CORRECTION'],
    ['The minister demanded a correction: the crane was not his.', 'BODY'],
    ['182', 'BOILERPLATE'],
    ['1.2k shares', 'BOILERPLATE'],
    ['https://news.example/port-lune', 'BOILERPLATE'],
    ['NINTPIC000269994', 'BOILERPLATE'],
    ['We use cookies to make this site better.', 'BOILERPLATE'],
    ['12 November 2025', 'BOILERPLATE'],
    ['LUNE POST | COURTS | 13-NOV-2025 15:22 GMT', 'BOILERPLATE'],
    ['Jump to main content', 'BOILERPLATE'],
    ['The ferry sank on 12 November 2025.', 'BODY'],
    ['Share', 'BOILERPLATE'],
    ['Share prices of the harbour company fell by a third.', 'BODY'],
    ['A second crane', 'SUBHEAD'],
    ['The harbour master told reporters:', 'BODY'],
    ['A quiet night — Harbour Watch (@harbourwatch) November 11, 2025', 'POST'],
    ['She wrote about it on her account (@harbourwatch) the next day.', 'BODY'],
    ['Getty curators sent a letter instead of the ring that they had promised.', 'BODY'],
    ['Credit for the rescue belongs to Billy Credit, a retired postman.', 'BODY'],
    ['“Read more about the keys than about me,” Mr Credit told the visitors.', 'BODY'],
    ['Sign up for classes began on Monday, and by noon all places were taken.', 'BODY'],
    ['Follow us, say the arrows on the floor, and children do.', 'BODY'],
    ['Subscribe to the idea that small is beautiful and you will be happy.', 'BODY'],
    ['Background: the harbour was built in 1871 by a company that is gone.', 'BODY'],
    ['The harbour is closed, she said.Read more: How cranes are built', 'BODY+PROMO'],
    ['“We ran,” she said.Sign up for our newsletter', 'BODY+PROMO'],
    ['The harbour is closed, she said. Read more', 'BODY+PROMO'],
    [
      'The harbour is closed until further notice. Sign up for our free newsletter. It opens on Friday, she said.',
      'BODY+PROMO+BODY',
    ],
    ['Watch: Divers at work in the harbour', 'PROMO'],
    ['Most read in news', 'PROMO'],
    ['More in the north than in the south live from fishing.', 'BODY'],
    ['Correction fluid was found in the log of the harbour master.', 'BODY'],
    ['Corrections officers helped to lift the crane.', 'BODY'],
    ['Update requests now come in from four continents, she said.', 'BODY'],
    ['PARIS — the city, not the heiress — sent two divers to help.', 'BODY'],
    ['Video of the fall, shot by a neighbour, was seen by thousands.', 'BODY'],
    ['Analysis: Ada Quill, Lune News', 'BYLINE'],
    ['Heba Okoro contributed to this report.', 'BYLINE'],
    ['Heavy rain contributed to the fall of the crane, she wrote.', 'BODY'],
    ['With inputs from agencies', 'BYLINE'],
    ['With reporting from the front line cut off, nobody knew.', 'BODY'],
    ['Compiled by Ada Quill', 'BYLINE'],
    ['Compiled by hand from 900 letters, the list is long.', 'BODY'],
    ['Share this page', 'BOILERPLATE'],
    ['7 View comments', 'BOILERPLATE'],
    ['FacebookTwitterEmail', 'BOILERPLATE'],
    ['Story continues below this ad', 'BOILERPLATE'],
    ['Comments in the visitors’ book are mostly kind.', 'BODY'],
    ['Email addresses of the crew were published.', 'BODY'],
    ['Share of the costs borne by the town: one third.', 'BODY'],
    ['16.45 BST', 'BOILERPLATE'],
    ['2 hours ago', 'BOILERPLATE'],
    ['1 of 12', 'BOILERPLATE'],
    ['25 minute read', 'BOILERPLATE'],
    ['A version of this article appears in print on Page A22.', 'BOILERPLATE'],
    ['A version of this article was read in court.', 'BODY'],
    ['Please refresh the page for the latest updates.', 'BOILERPLATE'],
    ['0:00 / 1:04', 'PLAYER'],
    ['See how the crane was built 02:17', 'PLAYER'],
    ['The ferry left at 02:17 and never came back.', 'BODY'],
    ['We need your consent to load this content', 'PLAYER'],
    ['What happens now?', 'SUBHEAD'],
    ['‘A known risk’', 'SUBHEAD'],
    ['Key points:', 'SUBHEAD'],
    ['“A known risk,” he said', 'BODY'],
    ['“Why?” he asked.', 'BODY'],
    ['He did not.', 'BODY'],
    ['MC: And what will be left?', 'BODY'],
    ['The rooms hold, in this order:', 'BODY'],
    ['[Tendai Moyo/Lune News]', 'CREDIT'],
    ['PHOTO | LUCY WANGARI | LUNE MEDIA', 'CREDIT'],
    ['evgenyb/iStock/Getty Images', 'CREDIT'],
    ['Source: Lune News and agencies', 'CREDIT'],
    ['CreditKirsten Luce for The Lune Times', 'CREDIT'],
    ['(Oleg Urusov/ Lune Space Agency Press Service photo via AP)', 'CREDIT'],
    ['[Museum shows treasures of the harbour]', 'PROMO'],
    ['[Applause]', 'SUBHEAD'],
    ['Were you caught up in the storm? Share your pictures with us.', 'PROMO'],
    ['Read the full transcript of his interview', 'PROMO'],
    ['This version corrects the spelling of the harbour.', 'CORRECTION'],
    ['In this photo dated Tuesday, divers search the harbour of Port Lune.', 'CAPTION'],
    ['Source: nobody knew where the crane had come from.', 'BODY'],
    ['The ferry at dawn. [File: Lucy Wangari/Lune News]', 'CAPTION+CREDIT'],
    ['The ferry at dawn (Express photo by Lucy Wangari)', 'CAPTION+CREDIT'],
    ['Above: the key of her house.', 'CAPTION'],
    ['Ada Quill (@adaquill) on X: “The crane is down.” / X', 'POST'],
    ['She told her friends on X: “The crane is down.”', 'BODY'],
  ])('reads "%s" as %s', (line, kinds) => {
    expect(kindOfLine(line)).toBe(kinds);
  });

  it.each([
    [`NAIROBI — ${BODY}`, 'NAIROBI —'],
    [`Islamabad, Pakistan – ${BODY}`, 'Islamabad, Pakistan –'],
    [`KABUL, Afghanistan (AP) — ${BODY}`, 'KABUL, Afghanistan (AP) —'],
    [`LONDON, Nov 12 (Reuters) - ${BODY}`, 'LONDON, Nov 12 (Reuters) -'],
    [`Beirut: ${BODY}`, 'Beirut:'],
    [`Beirut - the capital of Lebanon - was calm on Monday after a night of storms.`, null],
    [`He said: ${BODY}`, null],
    [`MAYOR QUILL: ${BODY}`, null],
    [BODY, null],
  ])('of "%s" takes the dateline %s', (text, dateline) => {
    const found = readText(`${text}\n${MORE}`).segments.find(({ kind }) => kind === 'DATELINE');
    expect(found ? text.slice(found.start, found.end).trim() : null).toBe(dateline);
  });

  it('types other stories under the line that announces them, and the text after them', () => {
    const text = `${BODY}\nREAD ALSO\nHow cranes are built\nPHOTOS: The ferry before the fall\n${MORE}`;
    expect(readText(text).segments.map(({ kind }) => kind)).toEqual([
      'BODY',
      'PROMO',
      'PROMO',
      'PROMO',
      'BODY',
    ]);
  });

  it('joins a post that was scraped with its frame, and knows its author and day', () => {
    const card = 'Maribel Trask\n@maribel_tr\n·\nFollow\nThe crane is down.\n4:12 PM · May 15, 2023';
    const [, post, after] = readText(`${BODY}\n${card}\n1,204\n${MORE}`).segments;
    expect([post?.kind, post?.author, post?.date, after?.kind]).toEqual([
      'POST',
      { name: 'Maribel Trask', handle: 'maribel_tr' },
      '2023-05-15',
      'BOILERPLATE',
    ]);
  });

  it.each([
    [
      ['Crane falls onto ferry', 'Ada Quill', '3 May 2024', BODY, MORE],
      'HEADLINE BYLINE BOILERPLATE BODY BODY',
    ],
    [
      ['Crane falls onto ferry', 'Nobody was hurt.', 'By Ada Quill', BODY, MORE],
      'HEADLINE BODY BYLINE BODY BODY',
    ],
    [
      [
        'Crane falls onto ferry',
        'A crane fell onto a ferry and nobody was hurt.',
        'By Ada Quill',
        BODY,
        MORE,
      ],
      'HEADLINE SUBHEAD BYLINE BODY BODY',
    ],
    [['Crane falls onto ferry', BODY, MORE], 'HEADLINE BODY BODY'],
    [['In pictures: A crane on a ferry', BODY, MORE, MORE.slice(7)], 'HEADLINE BODY BODY BODY'],
    [
      ['UAE', 'Weather', 'UAE: Hail breaks windows', BODY, MORE],
      'BOILERPLATE BOILERPLATE HEADLINE BODY BODY',
    ],
    [['T', `he road ends in water. ${BODY}`, MORE], 'BODY BODY'],
    [[BODY, MORE, 'An officer told us that it has been lifted. PTI SI'], 'BODY BODY BODY'],
    [[BODY, MORE, 'Crane sold for a song'], 'BODY BODY BOILERPLATE'],
  ])('types the lines %j as %s', (lines, kinds) => {
    expect(
      readText(lines.join('\n'))
        .segments.map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });

  it('takes a day of numbers from a line at the top only where it can be no other, or the page shows the order', () => {
    const published = (date: string, more = ''): string | null =>
      readText(`Crane falls onto ferry\n${date}\n${BODY}\n${MORE} ${more}`).published?.iso.slice(0, 10) ??
      null;
    expect([
      published('25/12/2016'),
      published('03/04/2016'),
      published('03/04/2016', 'It sailed on 13/05/2015.'),
    ]).toEqual(['2016-12-25', null, '2016-04-03']);
  });

  it('marks words that are lifted out of a paragraph as a pull quote', () => {
    const text = `“We heard a noise like thunder and then the whole deck shook,” said Ben Okoro, who was on board.\n“We heard a noise like thunder”\n${MORE}`;
    expect(readText(text).segments.map(({ kind, repeat }) => [kind, repeat])).toEqual([
      ['BODY', undefined],
      ['PULL_QUOTE', true],
      ['BODY', undefined],
    ]);
  });

  it('keeps every character of any text, whatever junk it holds', () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        'By Ada Quill',
        'Getty',
        'Credit: X',
        '8',
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '\u00a0',
        BODY,
        'Read more: it',
        '— A B (@ab) 3 May 2020',
        '#tag',
        'https://t.co/abcdefghij',
        'LUNE (AFP) -',
        '“',
        '"',
        '.',
        '(',
        'Photo by',
        '\u2028',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const text = fragments.join('');
        expectCover(text, readText(text).segments);
      }),
      { numRuns: 300 },
    );
  });
});
