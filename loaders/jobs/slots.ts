/** Lets at most `count` calls run at once; the others wait in the order in which they came. */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Makes room for so many more. */
  add(count: number): void {
    for (let added = 0; added < count; added += 1) this.#leave();
  }

  /** Runs the call as soon as there is room for it, and gives what it gives. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await call();
    } finally {
      this.#leave();
    }
  }

  /** Hands a free place to the one who has waited longest. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
