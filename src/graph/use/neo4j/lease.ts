/** One driver at a time, that is replaced by a fresh one when its connections no longer answer. */

import type { Driver } from 'neo4j-driver';

/** A driver for one call. */
export interface Lease {
  readonly driver: Driver;
  /** The call has ended, or is waited for no longer. */
  release(): void;
  /** Its connections do not answer: calls from now on get a fresh driver. */
  condemn(): void;
}

/** Hands out the driver. */
export interface Leases {
  lease(): Lease;
  /** Closes the driver, and waits for that as long as `patienceMs`: a network that swallows bytes never answers. */
  close(patienceMs: number): Promise<void>;
}

interface Held {
  readonly driver: Driver;
  calls: number;
  isCondemned: boolean;
}

/**
 * A condemned driver is closed when the last of its calls has ended, so that those whose connection still works are
 * not cut off.
 */
export function createLeases(first: Driver, open: () => Driver): Leases {
  let held: Held = hold(first);
  let isClosed = false;
  const lease = (): Lease => {
    const mine = held;
    mine.calls += 1;
    return {
      driver: mine.driver,
      release: () => {
        mine.calls -= 1;
        if (mine.isCondemned && mine.calls === 0) closeSilently(mine.driver);
      },
      condemn: () => {
        if (mine !== held || isClosed) return;
        mine.isCondemned = true;
        held = hold(open());
      },
    };
  };
  const close = async (patienceMs: number) => {
    isClosed = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([held.driver.close(), late]);
    clearTimeout(timer);
  };
  return { lease, close };
}

function hold(driver: Driver): Held {
  return { driver, calls: 0, isCondemned: false };
}

function closeSilently(driver: Driver): void {
  driver.close().catch(() => undefined);
}
