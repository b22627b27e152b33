import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../utils/docx.js';
import { columnOf, pdfOf } from '../../utils/pdf.js';
import { warcResponse } from '../../utils/warc.js';
import { zipOf } from '../../utils/zip.js';
import { expectReadArticle } from './invariants.js';
import { readAll } from './reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';
const PAGE = `<!doctype html><title>Crane</title><h1>Crane falls</h1><p>${BODY}</p>`;

const WHOLE: Readonly<Record<string, Buffer>> = {
  text: Buffer.from(`Crane falls\nBy Ada Quill\n\n${BODY}`),
  HTML: Buffer.from(PAGE),
  Markdown: Buffer.from(`---\ntitle: Crane\n---\n# Crane\n\n${BODY} [x](https://lune.example/)`),
  'JSON Lines': Buffer.from(`{"text":"${BODY}"}\n{"text":"${BODY}"}`),
  'a JSON array': Buffer.from(`[{"text":"${BODY}"},{"text":"${BODY}"}]`),
  CSV: Buffer.from(`headline,text\nCrane,"${BODY}"\nFerry,"${BODY}"`),
  RSS: Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Lune</title><item><title>Crane</title><description>${BODY}</description></item></channel></rss>`,
  ),
  mail: Buffer.from(
    `From: Ada <a@lune.example>\nDate: Mon, 5 Feb 2024 10:00:00 +0000\nSubject: Crane\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>${BODY}</p>\n--b--\n`,
  ),
  PDF: pdfOf([columnOf(BODY, { x: 72, y: 700, characters: 40 })], { Title: 'Crane falls' }),
  DOCX: docxOf([
    ['Title', 'Crane'],
    [null, BODY],
  ]),
  ZIP: zipOf({ name: 'a.html', content: PAGE }, { name: 'b.txt', content: BODY }),
  gzip: gzipSync(PAGE),
  WARC: Buffer.concat([
    warcResponse('https://lune.example/a', PAGE),
    warcResponse('https://lune.example/b', PAGE),
  ]),
};

/** Whatever comes in: at least one result, each an article that keeps its promises or a reason. */
async function expectAnswer(name: string, bytes: Uint8Array): Promise<void> {
  const results = await readAll(name, bytes);
  if (!/^(?:WARC|gzip)/u.test(name)) expect(results.length).toBeGreaterThan(0);
  for (const result of results) {
    if (result.ok) expectReadArticle(result.article);
    else expect(result.reason).toMatch(/^expected .+ but got .+/su);
  }
}

describe.each(Object.entries(WHOLE))('%s', (name, whole) => {
  it('that is cut anywhere is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (end) => expectAnswer(name, whole.subarray(0, end))),
      { numRuns: 12, seed: 4 },
    );
  });

  it('with wrong bytes in it is answered', async () => {
    const wrong = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(wrong, (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        return expectAnswer(name, bytes);
      }),
      { numRuns: 12, seed: 4 },
    );
  });
});

describe('any bytes', () => {
  it.each(['a', 'a.csv', 'a.json', 'a.eml', 'a.md', 'a.xml', 'a.html'])(
    'called %s are answered',
    async (name) => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
      );
      await fc.assert(
        fc.asyncProperty(bytes, (each) => expectAnswer(name, each)),
        { numRuns: 25, seed: 4 },
      );
    },
  );
});
