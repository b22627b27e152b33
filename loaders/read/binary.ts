/** Files that are no text and that nothing here reads, by their first bytes. */
import { markedEncoding } from './encoding.js';

/** First bytes of files that are no text, and what to call them. */
const BINARY_SIGNATURES: readonly (readonly [signature: readonly number[], name: string])[] = [
  [[0x42, 0x5a, 0x68], 'bzip2-compressed data'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz-compressed data'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd-compressed data'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x52, 0x49, 0x46, 0x46], 'a WebP image, WAV sound or AVI film'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a SQLite database'],
  [[0x4f, 0x67, 0x67, 0x53], 'Ogg sound or film'],
  [[0x49, 0x44, 0x33], 'an MP3 sound'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
  [[0x4c, 0x5a, 0x49, 0x50], 'lzip-compressed data'],
  [[0x1f, 0x9d], 'compress-compressed data'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF image'],
  [[0x21, 0x42, 0x44, 0x4e], 'an Outlook mailbox'],
  [[0x25, 0x21, 0x50, 0x53], 'a PostScript document'],
];

/** Bytes looked at for NULs and control characters. */
const SNIFF_BYTES = 8 * 1024;

/** Text has tabs and line ends, hardly any other control character. */
const MAX_CONTROL_SHARE = 0.05;

/** What the bytes look like when they are no text, such as "a PDF document"; null when they may be text. */
export function describeBinary(bytes: Uint8Array): string | null {
  for (const [signature, name] of BINARY_SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return name;
  }
  if (isTar(bytes)) return 'a tar archive (unpack it first)';
  if (markedEncoding(bytes)?.startsWith('utf-16')) return null;
  const head = bytes.subarray(0, SNIFF_BYTES);
  if (bytes.includes(0)) return 'binary data (it has NUL bytes)';
  const controls = head.filter((byte) => byte < 0x20 && !isTextControl(byte)).length;
  return controls > head.length * MAX_CONTROL_SHARE ? 'binary data (it has control characters)' : null;
}

/** A tar archive has its mark behind the first file's name and rights. */
function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

function isTextControl(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0b || byte === 0x0c || byte === 0x0d || byte === 0x1b;
}
