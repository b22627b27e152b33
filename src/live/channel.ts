/** What happens, kept for one who listens until it is fetched; never more than so much. */

/** A value, and how many before it were left out. */
export interface Kept<T> {
  readonly value: T;
  readonly missed: number;
}

/** Values go in at one end and come out at the other. */
export interface Channel<T> {
  /** Keeps a value; when there are too many, the oldest is left out. */
  push(value: T): void;
  /** The values, for one listener. `return` ends it at once, also while the next value is still awaited. */
  readonly values: ListenedTo<Kept<T>>;
}

/** An iterator that can be ended from outside. */
export interface ListenedTo<T> extends AsyncIterableIterator<T> {
  return(): Promise<IteratorResult<T>>;
}

/** A channel that keeps so many values; `onEnd` is called once, when nobody listens any more. */
export function createChannel<T>(limit: number, onEnd: () => void): Channel<T> {
  const kept: T[] = [];
  let missed = 0;
  let isOver = false;
  let hand: ((result: IteratorResult<Kept<T>>) => void) | null = null;
  const over: IteratorResult<Kept<T>> = { done: true, value: undefined };
  const take = (value: T): IteratorResult<Kept<T>> => {
    const result = { done: false, value: { value, missed } } as const;
    missed = 0;
    return result;
  };
  const end = async () => {
    if (!isOver) onEnd();
    isOver = true;
    kept.length = 0;
    hand?.(over);
    hand = null;
    return over;
  };
  return {
    push: (value) => {
      if (isOver) return;
      if (hand !== null) {
        hand(take(value));
        hand = null;
        return;
      }
      kept.push(value);
      if (kept.length <= limit) return;
      kept.shift();
      missed += 1;
    },
    values: mapped({
      next: async () => {
        if (isOver) return over;
        if (kept.length > 0) return take(kept.shift() as T);
        return new Promise((resolve) => (hand = resolve));
      },
      return: end,
    }),
  };
}

/**
 * The same values, each as `change` makes it. Unlike an async generator it can be ended while it waits.
 */
export function mapValues<T, R>(source: ListenedTo<T>, change: (value: T) => R | Promise<R>): ListenedTo<R> {
  const over: IteratorResult<R> = { done: true, value: undefined };
  return mapped({
    next: async () => {
      const { done, value } = await source.next();
      return done === true ? over : { done: false, value: await change(value) };
    },
    return: async () => {
      await source.return();
      return over;
    },
  });
}

function mapped<T>(
  iterator: Pick<Required<ListenedTo<T>>, 'return'> & { next(): Promise<IteratorResult<T>> },
): ListenedTo<T> {
  const listened: ListenedTo<T> = { ...iterator, [Symbol.asyncIterator]: () => listened };
  return listened;
}
