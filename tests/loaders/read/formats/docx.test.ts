import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../utils/docx.js';
import { zipOf } from '../../../utils/zip.js';
import { outline } from '../invariants.js';
import { readAll, readOne } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';

describe('a DOCX document', () => {
  it('gives the kinds that its styles say', async () => {
    const docx = docxOf([
      ['Title', 'Crane falls onto ferry'],
      [null, 'By Ada Quill'],
      [null, BODY],
      ['heading 1', 'Ships wait'],
      [null, 'Two ships had to wait outside until Tuesday, the harbour master said.'],
      ['caption', 'The crane on the ferry, seen from the quay on Monday.'],
    ]);
    const article = await readOne('a.docx', docx);
    expect(outline(article.text, article.segments)).toEqual([
      'HEADLINE: Crane falls onto ferry',
      'BYLINE: By Ada Quill',
      `BODY: ${BODY}`,
      'SUBHEAD: Ships wait',
      'BODY: Two ships had to wait outside until Tuesday, the harbour master said.',
      'CAPTION: The crane on the ferry, seen from the quay on Monday.',
    ]);
  });

  it("takes its file's title and author where the words name none, and not the day it was made", async () => {
    const core = {
      'dc:title': 'Crane &amp; ferry',
      'dc:creator': 'Ada Quill',
      'dcterms:created': '2024-05-12T10:00:00Z',
    };
    const article = await readOne('a.docx', docxOf([[null, BODY]], core));
    const { headline, byline, authors, publishedAt, messages } = article;
    expect({
      headline,
      byline,
      authors,
      publishedAt,
      messages: messages.map(({ reason }) => reason),
    }).toEqual({
      headline: 'Crane & ferry',
      byline: 'Ada Quill',
      authors: ['Ada Quill'],
      publishedAt: null,
      messages: ['the file was made on 2024-05-12, which is not taken as its day of publication'],
    });
  });

  it.each([
    ['has no words', docxOf([]), 'expected a DOCX document with words, but got none'],
    [
      'grows too much',
      zipOf(
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: Buffer.alloc(21 * 1024 * 1024, ' ') },
      ),
      'expected a DOCX document of at most 20.0 MiB when decompressed, but got more',
    ],
    [
      'lies about its sizes',
      zipOf(
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: Buffer.alloc(1024 * 1024, ' '), claimedSize: 10 },
      ),
      expect.stringMatching(/^expected a whole DOCX document, but got a damaged one/u),
    ],
    [
      'declares entities',
      zipOf(
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' },
      ),
      'expected a DOCX document without XML entities, but got one that declares some',
    ],
  ])('that %s is refused with the reason', async (_, docx, reason) => {
    expect(await readAll('a.docx', docx)).toEqual([{ ok: false, source: 'a.docx', reason }]);
  });
});
