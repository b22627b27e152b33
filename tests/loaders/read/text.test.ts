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
