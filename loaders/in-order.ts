/**
 * Works on several items at once and gives the results in the order of the items, each as soon as it and all before
 * it are done, also while the source has not given its next item yet. At most `limit` items are taken ahead, so that
 * an endless source is read no faster than it is used. A rejected `work` rejects the iteration.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const source = iterate(items);
  const running: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = null;
  let isDone = false;
  try {
    while (!isDone || running.length > 0) {
      if (!isDone && running.length < limit) next ??= source.next();
      const first = running[0]?.then((): 'result' => 'result');
      const winner = await Promise.race([
        ...(next === null ? [] : [next]),
        ...(first === undefined ? [] : [first]),
      ]);
      if (winner === 'result') {
        yield await (running.shift() as Promise<R>);
        continue;
      }
      next = null;
      if (winner.done === true) isDone = true;
      else running.push(quiet(work(winner.value)));
    }
  } finally {
    // Not awaited: a source that waits for input would hold back the failure that ended this.
    void source.return(undefined);
  }
}

async function* iterate<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** A failure is reported when its turn comes; until then it must not end the process. */
function quiet<R>(result: Promise<R>): Promise<R> {
  result.catch(() => undefined);
  return result;
}
