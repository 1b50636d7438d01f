/** How often something happens: not for the first `skip` matches, then `times` times. */
export interface Countdown {
  readonly times?: number;
  readonly skip?: number;
}

/** Counts matches of one fault or hook. */
export class Counter {
  #seen = 0;
  #hits = 0;
  readonly #countdown: Countdown;

  constructor(countdown: Countdown) {
    this.#countdown = countdown;
  }

  /** Counts one match; true when it is one that counts. */
  isDue(): boolean {
    this.#seen += 1;
    const { skip = 0, times = 1 } = this.#countdown;
    return this.#seen > skip && this.#hits < times;
  }

  /** Notes that it has happened. */
  use(): void {
    this.#hits += 1;
  }

  get wasUsed(): boolean {
    return this.#hits > 0;
  }
}
