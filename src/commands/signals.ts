/** A job that ends early in good order when it is asked to. */
export interface Stop {
  readonly signal: AbortSignal;
  /** 128 and the signal's number, as shells count; null when none came. */
  exitCode(): 130 | 143 | null;
  /** Signals end the process at once again. */
  release(): void;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first SIGINT or SIGTERM aborts the signal and calls `onStop`; the second one ends the process at once. */
export function stopOnSignal(onStop: () => void): Stop {
  const controller = new AbortController();
  let exitCode: 130 | 143 | null = null;
  const stop = (name: NodeJS.Signals) => {
    release();
    exitCode = EXIT_CODES[name as keyof typeof EXIT_CODES];
    onStop();
    controller.abort();
  };
  const release = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, exitCode: () => exitCode, release };
}
