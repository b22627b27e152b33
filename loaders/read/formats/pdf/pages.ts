/** The pages of a PDF file as lines, and what the file says of itself. */
import type { getDocumentProxy } from 'unpdf';
import { SourceError } from '../../../../src/errors.js';
import { MAX_PDF_MS, MAX_PDF_PAGES } from '../../limits.js';
import type { PageLines } from './furniture.js';
import { type Glyphs, collectLines } from './lines.js';

type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF file's lines; null is not said. */
export interface PdfPages {
  readonly pages: readonly PageLines[];
  /** Pages that have no words: pictures of pages. */
  readonly emptyPages: number;
  readonly title: string | null;
  readonly author: string | null;
  /** As `D:20240512…`. */
  readonly created: string | null;
}

/**
 * Reads the pages of a file.
 * @throws SourceError when it is damaged, locked by a password, has too many pages or takes too long.
 */
export async function readPages(bytes: Uint8Array): Promise<PdfPages> {
  const file = await openFile(bytes);
  try {
    if (file.numPages > MAX_PDF_PAGES)
      throw new SourceError(`expected a PDF of at most ${MAX_PDF_PAGES} pages, but got ${file.numPages}`);
    const pages = await collectPages(file);
    const emptyPages = pages.filter(({ lines }) => lines.length === 0).length;
    return { pages, emptyPages, ...(await readInfo(file)) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`expected a PDF that can be read, but got ${(error as Error).message}`);
  } finally {
    await file.destroy();
  }
}

async function openFile(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { VerbosityLevel } = await getResolvedPDFJS();
  try {
    // The library takes the bytes away from whoever holds them.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: false,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException')
      throw new SourceError('expected a PDF that can be read, but got one that is locked by a password');
    throw new SourceError(`expected a whole PDF, but got a damaged one (${message})`);
  }
}

async function collectPages(file: PdfFile): Promise<PageLines[]> {
  const started = performance.now();
  const pages: PageLines[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    if (performance.now() - started > MAX_PDF_MS)
      throw new SourceError(
        `expected a PDF that is read within ${MAX_PDF_MS / 1000} s, but got one that is not: page ${number} of ${file.numPages}`,
      );
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const glyphs = items.flatMap((item) => ('str' in item ? glyphsOf(item) : []));
    const height = page.getViewport({ scale: 1 }).height;
    pages.push({ lines: collectLines(glyphs), height });
    page.cleanup();
  }
  return pages;
}

/** Words that run up the margin are the page's. */
function glyphsOf(item: { str: string; transform: number[]; width: number }): Glyphs[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  if (Math.abs(b) > Math.abs(a)) return [];
  return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }];
}

async function readInfo(file: PdfFile): Promise<Pick<PdfPages, 'title' | 'author' | 'created'>> {
  const info = (await file.getMetadata()).info as Readonly<Record<string, unknown>>;
  const field = (name: string): string | null => {
    const value = info[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return { title: field('Title'), author: field('Author'), created: field('CreationDate') };
}
