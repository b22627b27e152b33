/** ZIP archives: each file in them is a source of its own. */
import { readFile } from 'node:fs/promises';
import { type Entry, type ZipFile, fromBufferPromise, getFileNameLowLevel, openPromise } from 'yauzl';
import { SourceError } from '../../../src/errors.js';
import { type Unpacked, describeError, fail } from '../document.js';
import {
  MAX_ARCHIVE_FILES,
  MAX_BUFFERED_ARCHIVE_BYTES,
  MAX_DOCUMENT_BYTES,
  describeBytes,
} from '../limits.js';
import { type SourceInput, assertNesting, readWhole, saidOf } from './input.js';
import { describePackage } from './office.js';

interface Member {
  /** As the archive spells it: a label, never a path that is opened. */
  readonly label: string;
  readonly entry: Entry;
}

/**
 * The documents of an archive, in the order of its files' names; or, when the archive is an Office document, that
 * document. Hidden files and files whose names say no format that is read are left out.
 */
export async function* unpackZip(input: SourceInput): AsyncIterable<Unpacked> {
  assertNesting(input);
  const buffer = input.file === null ? await bufferArchive(input) : null;
  const zip = await openArchive(input, buffer);
  try {
    const members = await listMembers(zip);
    const kind = describePackage(members.map(({ label }) => label));
    if (kind === 'DOCX') return yield await docxDocument(input, buffer);
    if (kind !== null) throw new SourceError(`expected an archive of articles, but got ${kind}`);
    yield* unpackMembers(zip, members, input);
  } finally {
    zip.close();
  }
}

function bufferArchive(input: SourceInput): Promise<Buffer> {
  return readWhole(input, MAX_BUFFERED_ARCHIVE_BYTES, 'an archive that is no file by itself to be');
}

async function openArchive(input: SourceInput, buffer: Buffer | null): Promise<ZipFile> {
  // Names are decoded here: the library refuses a whole archive for one strange name.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  try {
    if (buffer !== null) return await fromBufferPromise(buffer, options);
    const zip = await openPromise(input.file!, options);
    input.expansion.read(zip.fileSize);
    return zip;
  } catch (error) {
    throw new SourceError(`expected a whole ZIP archive, but got ${describeZipError(error)}`);
  }
}

async function listMembers(zip: ZipFile): Promise<Member[]> {
  const most = MAX_ARCHIVE_FILES.toLocaleString('en');
  const refuse = (): never => {
    throw new SourceError(`expected an archive of at most ${most} files, but got more`);
  };
  if (zip.entryCount > MAX_ARCHIVE_FILES) refuse();
  const members: Member[] = [];
  try {
    for await (const entry of zip.eachEntry()) members.push({ label: labelOf(entry), entry });
  } catch (error) {
    throw new SourceError(`expected a whole ZIP archive, but got ${describeZipError(error)}`);
  }
  return members.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

function labelOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  return name.replace(/[\u0000-\u001F\u007F]/gu, '\uFFFD');
}

async function docxDocument(input: SourceInput, buffer: Buffer | null): Promise<Unpacked> {
  const { name, charset, file, options } = input;
  const size = buffer?.length ?? options.size ?? 0;
  if (size > MAX_DOCUMENT_BYTES) {
    const limit = describeBytes(MAX_DOCUMENT_BYTES);
    return fail(name, `expected a DOCX document of at most ${limit}, but got ${describeBytes(size)}`);
  }
  const bytes = buffer ?? (await readFile(file!));
  const said = saidOf(options);
  return { ok: true, document: { source: name, format: 'DOCX', bytes, charset, ...said, messages: [] } };
}

async function* unpackMembers(
  zip: ZipFile,
  members: readonly Member[],
  input: SourceInput,
): AsyncIterable<Unpacked> {
  const files = members.filter(({ label }) => !isFolder(label) && !isHidden(label));
  const articles = files.filter(({ label }) => input.isArticleName(label));
  for (const member of articles) yield* unpackMember(zip, member, input);
  if (articles.length > 0) return;
  const got = files.length === 0 ? 'an empty one' : `${files.length.toLocaleString('en')} other files`;
  yield fail(input.name, `expected an archive with articles in it, but got ${got}`);
}

async function* unpackMember(
  zip: ZipFile,
  { label, entry }: Member,
  input: SourceInput,
): AsyncIterable<Unpacked> {
  const name = `${input.name}: ${label}`;
  if (entry.isEncrypted())
    return yield fail(name, 'expected a file that can be read, but got an encrypted one');
  const { columns } = input.options;
  yield* input.open(readMember(zip, entry, input), name, { columns, size: entry.uncompressedSize });
}

async function* readMember(zip: ZipFile, entry: Entry, input: SourceInput): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      input.expansion.produced((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`expected a file that can be decompressed, but got ${describeZipError(error)}`);
  }
}

function isFolder(label: string): boolean {
  return /[/\\]$/u.test(label);
}

function isHidden(label: string): boolean {
  return label.split(/[/\\]/u).some((part) => part === '__MACOSX' || /^\.[^.]/u.test(part));
}

function describeZipError(error: unknown): string {
  const reason = describeError(error);
  if (/end of central directory/iu.test(reason)) return 'one that ends too early or is none';
  return `a damaged one (${reason})`;
}
