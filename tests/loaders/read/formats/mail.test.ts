import { describe, expect, it } from 'vitest';
import { readSender } from '../../../../loaders/read/unpack/sender.js';
import { docxOf } from '../../../utils/docx.js';
import { readAll, readOne, summarize } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';
const HEADERS = `From: Ada Quill from The Lune Post <ada@lune.example>
To: readers@lune.example
Subject: Fwd: =?utf-8?Q?Crane_falls_onto_ferry_=E2=80=93_nobody_hurt?=
Date: Mon, 05 Feb 2024 11:00:00 +0100
MIME-Version: 1.0
Message-ID: <1@lune.example>
`;

describe('a message', () => {
  it('gives its page, its subject as headline, its date, and who sent it', async () => {
    const mail = `${HEADERS}Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The plain part.
--b
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<p>${BODY.replace('Monday', 'Monday=85')}</p>
--b--
`;
    const { headline, byline, publisher, publishedAt, text } = await readOne('a.eml', mail);
    expect({ headline, byline, publisher, publishedAt, text }).toEqual({
      headline: 'Crane falls onto ferry – nobody hurt',
      byline: 'Ada Quill',
      publisher: 'The Lune Post',
      publishedAt: '2024-02-05T10:00:00.000Z',
      text: BODY.replace('Monday', 'Monday…'),
    });
  });

  it('gives its text when it has no page, and an author in the words wins over the sender', async () => {
    const mail = `${HEADERS}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`Crane falls onto ferry\nBy Ben Okoro\n\n${BODY}\n`).toString('base64')}\n`;
    const article = await readOne('saved.txt', mail);
    expect([article.byline, article.text]).toEqual([
      'Ben Okoro',
      `Crane falls onto ferry\nBy Ben Okoro\n\n${BODY}\n`,
    ]);
  });

  it('gives its attachments that are documents, each by its name, and messages in it', async () => {
    const inner = `${HEADERS.replace('Fwd: ', '')}\n${BODY}\n`;
    const attachment = docxOf([
      ['Title', 'The report'],
      [null, BODY],
    ]).toString('base64');
    const mail = `${HEADERS}Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

See the report of the harbour master.
--b
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="report.docx"
Content-Transfer-Encoding: base64

${attachment}
--b
Content-Type: image/png
Content-Disposition: attachment; filename="logo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b
Content-Type: message/rfc822

${inner}
--b--
`;
    expect(await summarize('a.eml', mail)).toEqual([
      ['a.eml', 'Crane falls onto ferry – nobody hurt'],
      ['a.eml: report.docx', 'The report'],
      ['a.eml: message.eml', 'Crane falls onto ferry – nobody hurt'],
    ]);
  });

  it('that is a page saved by a browser gives the page, and where it was', async () => {
    const mail = `From: <Saved by Blink>
Snapshot-Content-Location: https://lune.example/a
Subject: Crane falls onto ferry
Date: Mon, 05 Feb 2024 11:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Location: https://lune.example/a

<html><head><title>Crane falls onto ferry</title></head><body><article><p>${BODY}</p></article></body></html>
--b--
`;
    const { url, publishedAt, byline, text } = await readOne('a.mhtml', mail);
    expect([url, publishedAt, byline, text]).toEqual([
      'https://lune.example/a',
      null,
      null,
      `Crane falls onto ferry\n\n${BODY}`,
    ]);
  });

  it('without words is refused', async () => {
    expect(await readAll('a.eml', `${HEADERS}\n\n`)).toEqual([
      { ok: false, source: 'a.eml', reason: 'expected a message with words, but got none' },
    ]);
  });

  it('in messages in messages is opened three deep', async () => {
    let mail = `${HEADERS}\n${BODY}\n`;
    for (let depth = 0; depth < 5; depth += 1)
      mail = `${HEADERS}Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\nContent-Type: text/plain\n\nForwarded by the harbour office.\n--b${depth}\nContent-Type: message/rfc822\n\n${mail}\n--b${depth}--\n`;
    const results = await readAll('a.eml', mail);
    expect(results.map((result) => (result.ok ? 'article' : result.reason))).toEqual([
      ...['article', 'article', 'article'],
      'expected at most 3 archives in one another, but got more',
    ]);
  });
});

describe('a sender', () => {
  it.each([
    ['Ada Quill', 'ada@lune.example', false, 'Ada Quill', null],
    ['Ada de la Quill', 'ada@lune.example', false, 'Ada de la Quill', null],
    ['Ada Quill, The Lune Post', 'news@lune.example', true, 'Ada Quill', 'The Lune Post'],
    ['Ada Quill at Harbour Weekly', 'x@lune.example', true, 'Ada Quill', 'Harbour Weekly'],
    ['The Lune Post', 'news@lune.example', true, null, 'The Lune Post'],
    ['Lune Daily', 'ada@lune.example', false, null, 'Lune Daily'],
    ['Port Lune', 'noreply@lune.example', false, null, 'Port Lune'],
    ['ada', 'ada@lune.example', false, null, null],
    ['', 'ada@lune.example', false, null, null],
    ['ada@lune.example', 'ada@lune.example', true, null, null],
  ])('called "%s" <%s> (list: %s) is author %s of %s', (name, address, isList, byline, publisher) => {
    expect(readSender({ name, address }, isList)).toEqual({ byline, publisher });
  });
});
