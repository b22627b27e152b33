/** News stories to make copies of, and to tell from each other: what is under ../shared, and the project's examples. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGum } from '../score/gum.js';
import { loadRe3d } from '../score/re3d.js';
import { readPageText } from '../score/page-text.js';
import { SHARED_DIR } from '../score/sources.js';

/** One story in its paragraphs. */
export interface Story {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

const MIN_WORDS = 200; // a story that can be cut and still be one
const PAGES = 'data/readability_pages/test-pages.tar.gz';
/** Pages made to test a reader, with the same words on several of them. */
const MADE_UP_PAGE =
  /^(?:\d|base-url|basic-tags|bug-|clean-links|comment-inside|data-url|embedded-videos|hidden|js-link|keep-|lazy-image|links-in|missing|mathjax|metadata|normalize|parsely|qq|remove-|reordering|replace-|rtl-|salon|schema-org|social|style-tags|svg|table-|title-|toc|videos|visibility)/u;

/** Every story of at least 200 words, each text once, sorted by id; null when there is no material. */
export function loadStories(): Story[] | null {
  const parts = [loadVirusStories(), loadPages(), ...[loadGum(), loadRe3d()].map(toStories)];
  if (parts.some((part) => part === null)) return null;
  const all = parts.flatMap((part) => part as Story[]);
  const unique = new Map(all.map((story) => [story.paragraphs.join('\n'), story]));
  const isLong = ({ paragraphs }: Story) => paragraphs.join(' ').split(/\s+/u).length >= MIN_WORDS;
  return [...unique.values()].filter(isLong).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toStories(set: ReturnType<typeof loadGum>): Story[] | null {
  return set?.map(({ gold, text }) => ({ id: gold.id, paragraphs: paragraphsOf(text) })) ?? null;
}

function loadVirusStories(): Story[] | null {
  const file = join(SHARED_DIR, 'data/geovirus/GeoVirus.xml');
  if (!existsSync(file)) return null;
  const articles = readFileSync(file, 'utf8').matchAll(/<article>([\s\S]*?)<\/article>/gu);
  return [...articles].map(([, body = '']) => ({
    id: `virus:${/wiki\/([^<]+)/u.exec(body)?.[1] ?? ''}`,
    paragraphs: paragraphsOf(unescape(/<text>([\s\S]*?)<\/text>/u.exec(body)?.[1] ?? '')),
  }));
}

function unescape(xml: string): string {
  const plain: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => plain[name] as string);
}

function loadPages(): Story[] | null {
  const archive = join(SHARED_DIR, PAGES);
  if (!existsSync(archive)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-copies-'));
  try {
    execFileSync('tar', ['-xzf', archive, '-C', folder]);
    const pages = join(folder, 'test-pages');
    return readdirSync(pages)
      .filter((name) => !MADE_UP_PAGE.test(name))
      .map((name) => ({
        id: `page:${name}`,
        paragraphs: paragraphsOf(readPageText(readFileSync(join(pages, name, 'expected.html'), 'utf8'))),
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where the source keeps no paragraphs, two sentences make one. */
function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n\s*\n/u).map((block) => block.trim());
  if (blocks.length > 3) return blocks.filter((block) => block !== '');
  const sentences = text.split(/(?<=[.!?]["”]?)\s+(?=["“\p{Lu}])/u);
  return sentences.flatMap((sentence, index) =>
    index % 2 === 0 ? [[sentence, sentences[index + 1]].filter(Boolean).join(' ')] : [],
  );
}
