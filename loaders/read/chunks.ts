/** Reading a stream of bytes piece by piece. */

/** The chunks of a stream as buffers. */
export async function* toBuffers(
  stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    yield typeof chunk === 'string'
      ? Buffer.from(chunk)
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** Takes chunks until there are enough bytes, or `isEnough` says so; what is over stays in the answer. */
export async function readAtLeast(
  chunks: AsyncIterator<Buffer>,
  bytes: number,
  isEnough: (chunk: Buffer) => boolean = () => false,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < bytes;) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
    if (isEnough(next.value)) break;
  }
  return Buffer.concat(parts);
}

/** A stream whose beginning has been read already. */
export async function* chain(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The same stream; `onBytes` is told how long each chunk is. */
export async function* counted(
  stream: AsyncIterable<Uint8Array | string>,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of stream) {
    onBytes(typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength);
    yield chunk;
  }
}
