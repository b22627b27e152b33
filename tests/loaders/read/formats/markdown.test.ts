import { describe, expect, it } from 'vitest';
import { outline } from '../invariants.js';
import { readOne } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';

describe('Markdown', () => {
  it('gives the kinds that its marks say, without its marks', async () => {
    const markdown = `# Crane falls onto ferry\n\n**${BODY}** See [the port](https://lune.example/port).\n\n## Ships wait\n\n- Two ships had to wait.\n- One went on to Saint Orme.\n`;
    const article = await readOne('a.md', markdown);
    expect(outline(article.text, article.segments)).toEqual([
      'HEADLINE: Crane falls onto ferry',
      `BODY: ${BODY} See the port.`,
      'SUBHEAD: Ships wait',
      'BODY: Two ships had to wait.',
      'BODY: One went on to Saint Orme.',
    ]);
  });

  it('takes what its front matter says', async () => {
    const markdown = `---\ntitle: "Crane falls: one ferry hit"\ndate: 2024-02-05T10:00:00Z\nauthors:\n  - Ada Quill\n  - Ben Okoro\ntags: [port, ferry]\nsource: The Lune Post\n---\n\n${BODY}\n`;
    const { headline, publishedAt, authors, publisher, text } = await readOne('story', markdown);
    expect({ headline, publishedAt, authors, publisher, text }).toEqual({
      headline: 'Crane falls: one ferry hit',
      publishedAt: '2024-02-05T10:00:00.000Z',
      authors: ['Ada Quill', 'Ben Okoro'],
      publisher: 'The Lune Post',
      text: `Crane falls: one ferry hit\n\n${BODY}`,
    });
  });

  it('with raw HTML in it runs nothing and shows its words only', async () => {
    const article = await readOne(
      'a.md',
      `${BODY}\n\n<script>alert("x")</script>\n\n<p onclick="x()">It was a ferry.</p>\n`,
    );
    expect(article.text).toBe(`${BODY}\n\nIt was a ferry.`);
  });

  it('keeps two rules around a paragraph, which are no front matter', async () => {
    const article = await readOne('a.md', `---\n${BODY}\n---\n\nIt was a ferry.\n`);
    expect(article.text).toContain(BODY);
  });
});
