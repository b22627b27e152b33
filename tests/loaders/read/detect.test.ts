import { describe, expect, it } from 'vitest';
import { FORMATS, detectFormat } from '../../../loaders/read/formats.js';

function formatOf(content: string, name = 'a', contentType?: string): string {
  const bytes = Buffer.from(content, 'latin1');
  return detectFormat({ bytes, text: content.trimStart() }, name, contentType).name;
}

const MAIL = 'From: Ada <ada@lune.example>\nDate: Mon, 5 Feb 2024 10:00:00 +0000\nSubject: Crane\n\nIt fell.';

describe('a format', () => {
  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['ZIP', 'PK\u0003\u0004'],
    ['gzip', '\u001f\u008b\u0008'],
    ['WARC', 'WARC/1.1\r\nWARC-Type: response\r\n'],
    ['feed', '<?xml version="1.0"?>\n<!-- <html> -->\n<?xml-stylesheet href="x.xsl"?>\n<rss version="2.0">'],
    ['feed', '<!DOCTYPE rss [<!ENTITY a "b">]><rss>'],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
    ['feed', '{"version": "https://jsonfeed.org/version/1", "items": []}'],
    ['JSON', '{"version": "1", "text": "See https://jsonfeed.org/version/"}'],
    ['JSON', '[{"text": "x"}]'],
    ['HTML', '<!-- saved --><!DOCTYPE html><title>x</title>'],
    ['HTML', '<div><p>One.</p></div>'],
    ['mail', MAIL],
    ['mail', 'Received: by lune.example;\n id 1\nMessage-ID: <1@lune.example>\n\nIt fell.'],
    ['CSV', 'id,headline,body\n1,Crane,It fell.'],
    ['Markdown', '---\ntitle: Crane\n---\nIt fell.'],
    ['Markdown', '# Crane\n\nIt [fell](https://lune.example/a).'],
    ['text', 'From: the harbour, with love. It was a long day.\n\nThe crane fell.'],
    ['text', 'From: Ada Quill\nTo: the mayor of Port Lune\nDear mayor, the crane fell.\n\nIt fell.'],
    ['text', 'Crane falls, ferry hit, text and body found\nIt fell.'],
    ['text', '# Crane\n\nIt fell.'],
    ['text', '---\nIt fell on Monday.\n---\nNobody was hurt.'],
    ['text', 'WARC/1 is how archives start.'],
    ['text', '{curly} words'],
    ['text', '[1] The crane fell.'.replace('[1]', '[one]')],
    ['text', 'It fell.'],
  ])('is %s by content: %j', (format, content) => {
    expect(formatOf(content)).toBe(format);
  });

  it.each([
    ['Content-Type before name', 'It fell.', 'a.csv', 'text/markdown; charset=utf-8', 'Markdown'],
    ['name when Content-Type says no more than text', 'It fell.', 'a.md', 'text/plain', 'Markdown'],
    ['name', 'It fell.', 'a.HTML', undefined, 'HTML'],
    ['name before .gz', 'It fell.', 'a.md.gz', undefined, 'Markdown'],
    ['name before what the words look like', 'text,headline\nx,y', 'a.md', undefined, 'Markdown'],
    ['content before both', '%PDF-1.4', 'a.html', 'text/html', 'PDF'],
    ['content before name: mail', MAIL, 'a.txt', undefined, 'mail'],
    ['no PDF by name', 'It fell.', 'a.pdf', 'application/pdf', 'text'],
    ['no archive by name', 'It fell.', 'a.zip', undefined, 'text'],
  ])('goes by %s', (_, content, name, contentType, format) => {
    expect(formatOf(content, name, contentType)).toBe(format);
  });

  it('has endings that no other format has', () => {
    const endings = FORMATS.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });
});
