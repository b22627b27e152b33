/** The items until the signal is aborted; then it ends at once, also while the next item is still awaited. */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  if (signal === undefined) return yield* items;
  const source = items[Symbol.asyncIterator]();
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    for (;;) {
      const next = source.next();
      const result = await Promise.race([aborted, next]);
      if (result === null || result.done === true) return;
      yield result.value;
    }
  } finally {
    // Not awaited: a source that waits for input would hold back the end.
    void source.return?.();
  }
}
