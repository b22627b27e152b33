import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { runDateline, startDateline } from '../utils/command.js';

const TEXT = `Ferry fire off Sylhet kills two

The mayor of Sylhet, Rokeya Anwar, said the fire began at dawn, as it had in 2019.

“We lost two people,” she told Northgate Wire. “We will not forget them.”

Sign up for our newsletter
`;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly id: string | null;
  readonly article: Record<string, unknown>;
  readonly text: string;
  readonly segments: readonly (Span & { kind: string })[];
  readonly mentions: readonly (Span & { type: string; entity: string; confidence: number; pronoun?: true })[];
  readonly dates: readonly (Span & { text: string; earliest: string | null; latest: string | null })[];
  readonly toponyms: readonly (Span & {
    entity: string;
    score: number;
    runnersUp: readonly { gazetteerId: string; name: string; countryCode: string | null; score: number }[];
  })[];
  readonly entities: readonly { id: string; type: string; name: string; aliases: string[] }[];
  readonly quotations: readonly (Span & {
    kind: string;
    text: string;
    speaker: (Span & { entity: string | null; basis: string }) | null;
    cue: Span | null;
    via?: string;
  })[];
  readonly relationships: readonly {
    type: string;
    from: string;
    to: string;
    start: number | null;
    end: number | null;
  }[];
  readonly messages: readonly { level: string; reason: string }[];
}

describe('dateline extract', () => {
  it('prints one object a line, in the order of the input, also for lines that cannot be read', async () => {
    const input = [
      JSON.stringify({
        id: 'one',
        text: TEXT,
        url: 'https://news.example/1',
        publishedAt: '2025-11-12T08:00:00Z',
        headline: 'Given',
      }),
      '{"id": "two"}',
      'nonsense',
      JSON.stringify({
        id: 'four',
        html: '<html><body><article><h1>Rain in Bergen</h1><p>Rain fell on Bergen, said Kari Nilsen.</p></article></body></html>',
      }),
    ].join('\n');
    const run = await runDateline(['extract', '--jsonl'], { input });
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(run.code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['one', 'two', null, 'four']);
    expect(lines.map(({ messages }) => messages.some(({ level }) => level === 'FATAL'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        'id',
        'article',
        'text',
        'segments',
        'dates',
        'mentions',
        'entities',
        'toponyms',
        'quotations',
        'relationships',
        'messages',
      ]);
    }
    checkFirst(lines[0] as Line);
  });

  it('gives each line as soon as it is done, while later lines are still to come', async () => {
    const child = startDateline(['extract', '--jsonl']);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const send = (id: string) =>
      child.stdin.write(`${JSON.stringify({ id, text: `Rain fell on Bergen in week ${id}.` })}\n`);
    for (const id of ['1', '2', '3']) {
      send(id);
      const { value } = (await lines.next()) as { value: string };
      expect((JSON.parse(value) as Line).id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends without an error when its reader has enough, whatever its threads are doing', async () => {
    const child = startDateline(['extract', '--jsonl']);
    child.stdin.on('error', () => undefined); // It ends before it has read all.
    for (let n = 0; n < 400; n += 1) child.stdin.write(`${JSON.stringify({ id: n, text: TEXT })}\n`);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('reads one plain text without --jsonl', async () => {
    const { code, stdout } = await runDateline(['extract'], { input: TEXT });
    expect(code).toBe(0);
    const line = JSON.parse(stdout) as Line;
    expect(line.text).toBe(TEXT);
    expect(line.id).toMatch(/^article:[0-9a-f]{20}$/);
  });
});

const YEAR_2019 = { earliest: '2019-01-01', latest: '2019-12-31', precision: 'YEAR' };

function spanOfYear(text: string): Span {
  return { start: text.indexOf('2019'), end: text.indexOf('2019') + 4 };
}

function checkFirst(line: Line): void {
  const { article, text, segments, dates, mentions, entities, toponyms, quotations, relationships } = line;
  const words = ({ start, end }: Span) => text.slice(start, end);
  expect(text).toBe(TEXT);
  expect(article).toEqual({
    ...{ headline: 'Given', byline: null, publisher: null, language: 'en', url: 'https://news.example/1' },
    ...{ section: null, publishedAt: '2025-11-12T08:00:00.000Z', modifiedAt: null },
  });
  expect(segments.map(words).join('')).toBe(text);
  expect(segments.at(-1)?.kind).toBe('PROMO');
  expect(dates).toEqual([{ ...spanOfYear(text), text: '2019', ...YEAR_2019 }]);
  const town = entities.find(({ name }) => name === 'Sylhet');
  expect(toponyms.map(({ entity }) => entity)).toEqual([town?.id, town?.id]);
  for (const { score, runnersUp, ...span } of toponyms) {
    expect(words(span)).toBe('Sylhet');
    expect(score).toBeGreaterThan(0.5);
    for (const other of runnersUp) {
      expect(Object.keys(other)).toEqual(['gazetteerId', 'name', 'countryCode', 'score']);
      expect(other.score).toBeLessThanOrEqual(score);
    }
  }
  const ids = new Set([...entities.map(({ id }) => id), 'one']);
  for (const { entity, confidence } of mentions) {
    expect(ids).toContain(entity);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  for (const { from, to } of relationships) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  const [quotation] = quotations.filter(({ kind }) => kind === 'DIRECT');
  const speaker = entities.find(({ id }) => id === quotation?.speaker?.entity);
  expect(speaker).toMatchObject({ type: 'PERSON', name: 'Rokeya Anwar' });
  expect(quotation).toMatchObject({
    text: 'We lost two people,',
    via: 'Northgate Wire',
  });
  expect(words(quotation?.speaker as Span)).toBe('she');
  expect(words(quotation?.cue as Span)).toBe('told');
  expect(mentions.find((mention) => words(mention) === 'she')?.pronoun).toBe(true);
}
