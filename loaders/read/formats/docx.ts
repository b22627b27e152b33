/** DOCX, as the page that its styles make. */
import { type ZipFile, fromBufferPromise } from 'yauzl';
import { SourceError } from '../../../src/errors.js';
import type { Message } from '../../article.js';
import { type RawDocument, addressOf, describeError } from '../document.js';
import { readHtml } from '../html.js';
import { MAX_DOCX_BYTES, MAX_DOCX_XML_BYTES, describeBytes } from '../limits.js';
import { splitNames } from '../text/byline.js';
import { authorHint, titleHint } from './hints.js';
import { type Reading, reading } from './reader.js';

/** Captions become what the page rules know. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
];

/** Where a title has a style of its own, headings are of the parts under it. */
const STYLES_UNDER_TITLE = ["p[style-name='Heading 1'] => h2:fresh", "p[style-name='heading 1'] => h2:fresh"];

/** The parts that say something, decompressed. */
interface Parts {
  readonly core: string;
  readonly hasTitle: boolean;
}

/**
 * Reads a DOCX document. Title and author of the file's own are taken only where the words name none.
 * @throws SourceError when it is damaged, or its parts are larger than limits.ts allows.
 */
export async function readDocx(document: RawDocument): Promise<Reading> {
  const { bytes, source } = document;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = await readParts(buffer);
  const html = await convert(buffer, parts);
  if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>/gu, '')))
    throw new SourceError('expected a DOCX document with words, but got none');
  const fields = readHtml(html, source, addressOf(document), true);
  const author = authorHint(property(parts.core, 'dc:creator'));
  return reading({
    ...fields,
    headline: fields.headline ?? titleHint(property(parts.core, 'dc:title')),
    byline: fields.byline ?? author,
    authors: fields.byline === null && author !== null ? splitNames(author) : fields.authors,
    messages: [...fields.messages, ...messagesOf(parts)],
  });
}

/** Decompresses every part once, counting: the library that makes the page does not count. */
async function readParts(buffer: Buffer): Promise<Parts> {
  let zip: ZipFile | null = null;
  const parts = { core: '', hasTitle: false };
  let bytes = 0;
  try {
    zip = await fromBufferPromise(buffer, { autoClose: false, lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      const isXml = /\.(?:xml|rels)$/iu.test(entry.fileName);
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        bytes += (chunk as Buffer).length;
        assertSizes(isXml ? size : 0, bytes);
        if (isXml) chunks.push(chunk as Buffer);
      }
      const xml = Buffer.concat(chunks).toString();
      if (/<!ENTITY/u.test(xml))
        throw new SourceError(
          'expected a DOCX document without XML entities, but got one that declares some',
        );
      if (entry.fileName === 'docProps/core.xml') parts.core = xml;
      if (entry.fileName === 'word/document.xml') parts.hasTitle = /<w:pStyle\s+w:val="Title"/u.test(xml);
    }
    return parts;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`expected a whole DOCX document, but got a damaged one (${describeError(error)})`);
  } finally {
    zip?.close();
  }
}

function assertSizes(xmlBytes: number, allBytes: number): void {
  const [bytes, limit] =
    xmlBytes > MAX_DOCX_XML_BYTES ? [xmlBytes, MAX_DOCX_XML_BYTES] : [allBytes, MAX_DOCX_BYTES];
  if (bytes <= limit) return;
  throw new SourceError(
    `expected a DOCX document of at most ${describeBytes(limit)} when decompressed, but got more`,
  );
}

async function convert(buffer: Buffer, { hasTitle }: Parts): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: hasTitle ? [...STYLES, ...STYLES_UNDER_TITLE] : STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // Pictures would come as text of their bytes.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    throw new SourceError(`expected a whole DOCX document, but got a damaged one (${describeError(error)})`);
  }
}

function property(core: string, name: string): string | null {
  const words = new RegExp(`<${name}\\b[^<>]*>([^<]*)</`, 'u').exec(core)?.[1];
  const plain = words
    ?.replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'");
  return plain?.replace(/&amp;/gu, '&').trim() || null;
}

function messagesOf({ core }: Parts): Message[] {
  const day = /^\d{4}-\d\d-\d\d/u.exec(property(core, 'dcterms:created') ?? '')?.[0];
  if (day === undefined) return [];
  const reason = `the file was made on ${day}, which is not taken as its day of publication`;
  return [{ level: 'INFO', stage: 'read:docx', reason }];
}
