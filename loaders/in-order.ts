/**
 * Works on several items at once and gives the results in the order of the items, each as soon as it and all before
 * it are done. At most `limit` items are taken ahead, so that an endless source is read no faster than it is used.
 * A rejected `work` rejects the iteration.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => undefined); // Reported when its turn comes; until then it must not end the process.
    running.push(result);
    if (running.length >= limit) yield await (running.shift() as Promise<R>);
  }
  for (const result of running) yield await result;
}
