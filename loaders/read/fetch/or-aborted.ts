/** Waiting that can be given up. */

/** What a promise gives, or null as soon as the signal is aborted; the work itself goes on. Rejects as the promise does. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  if (signal === undefined) return work;
  let giveUp = (): void => undefined;
  const aborted = new Promise<null>((resolve) => {
    giveUp = () => resolve(null);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
