import { type Countdown, Counter } from './countdown.ts';
import type { Fault, FaultAnswer } from './faults.ts';
import { type CallPattern, isCallLike, type RecordedCall, renderCall } from './recorded-call.ts';

/** Changes the world right before or right after matching calls are carried out. */
export interface Hook extends CallPattern, Countdown {
  /** Default `before`. */
  readonly when?: 'before' | 'after';
}

interface Counted<Rule> {
  readonly rule: Rule;
  readonly counter: Counter;
}

interface CallFacts {
  readonly method: string;
  readonly path: string;
  readonly search: string;
}

/** Watches the calls of one sandbox: what came in, what is to be disturbed, what was expected. */
export class Observer {
  readonly calls: RecordedCall[] = [];
  readonly #faults: Counted<Fault>[] = [];
  readonly #hooks: Counted<Hook & { action: () => void | Promise<void> }>[] = [];
  readonly #expected: CallPattern[] = [];

  addFault(fault: Fault): void {
    this.#faults.push({ rule: fault, counter: new Counter(fault) });
  }

  addHook(hook: Hook, action: () => void | Promise<void>): void {
    this.#hooks.push({ rule: { ...hook, action }, counter: new Counter(hook) });
  }

  expect(patterns: readonly CallPattern[]): void {
    this.#expected.push(...patterns);
  }

  /** The fault whose turn it is for this call, if any. All that match count the call, the earliest one happens. */
  takeFault(call: CallFacts): FaultAnswer | undefined {
    const matching = this.#faults.filter(({ rule }) => isCallLike(rule, call));
    const states = matching.map(({ counter }) => counter.isDue());
    const due = matching.find((_, at) => states[at]);
    due?.counter.use();
    return due?.rule.answer;
  }

  async runHooks(when: 'before' | 'after', call: CallFacts): Promise<void> {
    for (const { rule, counter } of this.#hooks) {
      const applies = (rule.when ?? 'before') === when && isCallLike(rule, call);
      if (!applies || !counter.isDue()) continue;
      counter.use();
      await rule.action();
    }
  }

  /** One sentence for each unknown call, each expected call that did not come, and each fault or hook never used. */
  listProblems(): string[] {
    const unknown = this.calls
      .filter((call) => !call.known)
      .map((call) => `unknown call: ${renderCall(call)}`);
    const missing = this.#expected
      .filter(
        (pattern) => !this.calls.some((call) => isCallLike(pattern, { ...call, search: toSearch(call) })),
      )
      .map((pattern) => `missing call: ${renderPattern(pattern)}`);
    const unused = [...this.#faults, ...this.#hooks]
      .filter(({ counter }) => !counter.wasUsed)
      .map(({ rule }) => `never happened: ${renderPattern(rule)}`);
    return [...unknown, ...missing, ...unused];
  }
}

function renderPattern({ method, path }: CallPattern): string {
  return `${method ?? '*'} ${String(path)}`;
}

function toSearch(call: RecordedCall): string {
  const search = new URLSearchParams(call.query).toString();
  return search === '' ? '' : `?${search}`;
}
