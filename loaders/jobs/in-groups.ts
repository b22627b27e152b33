/** When a group is full. */
export interface GroupOptions<T> {
  /** Items at most. */
  readonly count: number;
  /** Ends a group as soon as its items' sizes reach this sum. */
  readonly size: number;
  readonly sizeOf: (item: T) => number;
  /** Gives a group that is not full when no item has come for so long. */
  readonly idleMs: number;
}

/** Items in groups, in their order, none empty. An item that is waited for holds back no group for long. */
export async function* inGroups<T>(items: AsyncIterable<T>, options: GroupOptions<T>): AsyncGenerator<T[]> {
  const source = items[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | null = null;
  let group: T[] = [];
  let size = 0;
  try {
    for (;;) {
      next ??= source.next();
      const result: IteratorResult<T> | null =
        group.length === 0 ? await next : await orNull(next, options.idleMs);
      if (result?.done === true) break;
      if (result !== null) {
        next = null;
        group.push(result.value);
        size += options.sizeOf(result.value);
        if (group.length < options.count && size < options.size) continue;
      }
      yield group;
      [group, size] = [[], 0];
    }
    if (group.length > 0) yield group;
  } finally {
    // Not awaited: a source that waits for input would hold back the end.
    void source.return?.();
  }
}

/** The result, or null when it takes longer. */
async function orNull<T>(result: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, ms, null)));
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
