/** One request at a time to each host, with a pause between. */
import type { Clock } from './clock.js';

/** Hosts remembered before those that are idle are forgotten. */
const MAX_IDLE_HOSTS = 1_000;

/** Lets work through host by host. */
export interface HostGate {
  /**
   * Runs work when the host's earlier work is done and its pause is over; afterwards the host rests for `intervalMs`.
   * An aborted signal ends the waiting, and the work then runs to see it.
   */
  run<T>(host: string, intervalMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Nothing is asked of the host before this much time has gone by. */
  hold(host: string, ms: number): void;
}

interface HostState {
  /** Ends when the last piece of work in line has ended. */
  last: Promise<void>;
  readyAt: number;
  inLine: number;
}

/** A gate for all hosts. */
export function createHostGate(clock: Clock): HostGate {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    if (hosts.size >= MAX_IDLE_HOSTS) forgetIdle(hosts, clock.now());
    const state = { last: Promise.resolve(), readyAt: 0, inLine: 0 };
    hosts.set(host, state);
    return state;
  };
  return {
    async run(host, intervalMs, work, signal) {
      const state = stateOf(host);
      const { promise: ended, resolve: end } = deferred();
      const turn = state.last;
      state.last = ended;
      state.inLine += 1;
      try {
        await turn;
        await clock.sleep(state.readyAt - clock.now(), signal);
        return await work();
      } finally {
        state.readyAt = Math.max(state.readyAt, clock.now() + intervalMs);
        state.inLine -= 1;
        end();
      }
    },
    hold(host, ms) {
      const state = stateOf(host);
      state.readyAt = Math.max(state.readyAt, clock.now() + ms);
    },
  };
}

function forgetIdle(hosts: Map<string, HostState>, now: number): void {
  for (const [host, state] of hosts) if (state.inLine === 0 && state.readyAt <= now) hosts.delete(host);
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
