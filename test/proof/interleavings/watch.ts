import type { Outcome } from '../../../src/gate.ts';
import type { Call } from '../../../src/gitea/transport/call.ts';
import { GATE, isEarned, isJudged, type Model, newest } from './model.ts';

/*
 * The law of the interleavings, whatever others do between any two reads and writes of any run:
 *
 * 1. A success is posted on a head only if at some moment since the end of the look before the last one of that run
 *    the server as a whole earned it for this head. (A server has no transactions: what changes after a run's last read and before
 *    its write cannot be seen by anybody in time. The look after the write sees it.)
 * 2. When a run comes to its end, a success stands on the head it looked at last only if the server earned it at some moment
 *    since that last look began, or if somebody forged it since then. (Rows of others on what the gate does not judge, a draft,
 *    something closed, a base that nobody governs, are none of its business: nothing can be merged there on its word. And a run
 *    that fails on what is closed writes nothing there: the next run takes the success back.)
 * 3. No label flaps: a run puts a label on, or takes one off, at most once more often than others undid it.
 * 4. No review is started twice for one head and base, unless its deadline passed; never more often than three times.
 * 5. Once others are quiet, sweeps bring the required check to success exactly when it is earned and no forgeries hold it,
 *    leave one tier label on what is judged, and then write nothing more.
 * 6. Nothing in the gate ever fails but by an error of the server.
 */

/** Watches one story and notes what breaks the law. */
export interface Watch {
  /** The world has changed, or time has. */
  readonly moved: () => void;
  readonly looked: (run: number) => void;
  readonly sawAll: (run: number) => void;
  readonly wrote: (run: number, call: Call) => void;
  readonly ended: (run: number, outcome: Outcome | undefined) => void;
  readonly broke: (run: number, error: unknown) => void;
  readonly breaches: readonly string[];
  readonly writes: () => number;
}

interface Looks {
  /** When the last look began. */
  begin: number;
  head: string;
  isJudged: boolean;
  /** When the last two looks were complete. */
  readonly complete: number[];
}

export function createWatch(model: Model): Watch {
  const breaches: string[] = [];
  const runs = new Map<number, Looks>();
  const earned = new Map<string, number>();
  const labelled = new Map<string, number>();
  const forgedAt = new Map<number, number>();
  let [time, writes] = [0, 0];
  const looksOf = (run: number): Looks => {
    const looks = runs.get(run) ?? { begin: 0, head: model.head, isJudged: isJudged(model), complete: [] };
    runs.set(run, looks);
    return looks;
  };
  const moved = () => {
    time += 1;
    if (isEarned(model)) earned.set(model.head, time);
    const row = newest(model, GATE);
    if (row?.creator?.login === 'mallory' && !forgedAt.has(row.id)) forgedAt.set(row.id, time);
  };
  const wasEarnedSince = (head: string, since: number) => (earned.get(head) ?? -1) >= since;
  moved();
  return {
    moved,
    looked: (run) => {
      moved();
      Object.assign(looksOf(run), { begin: time, head: model.head, isJudged: isJudged(model) });
    },
    sawAll: (run) => {
      moved();
      const { complete } = looksOf(run);
      complete.push(time);
    },
    wrote: (run, call) => {
      moved();
      writes += 1;
      const [, , , kind, sha = ''] = call.path.map(String);
      const body = call.body as { context?: string; state?: string; labels?: readonly unknown[] } | undefined;
      const since = looksOf(run).complete.at(-2) ?? 0;
      if (
        kind === 'statuses' &&
        body?.context === GATE &&
        body.state === 'success' &&
        !wasEarnedSince(sha, since)
      )
        breaches.push(
          `law 1: run ${run} posted success on ${sha.slice(0, 1)} that nothing earned since ${since} (now ${time})`,
        );
      const label =
        call.method === 'DELETE' ? `off ${call.path.at(-1)}` : `on ${JSON.stringify(body?.labels)}`;
      if (kind === 'issues' && call.path.includes('labels') && !label.includes('sop-gate'))
        labelled.set(`${run} ${label}`, (labelled.get(`${run} ${label}`) ?? 0) + 1);
    },
    ended: (run, outcome) => {
      moved();
      const { begin, head } = looksOf(run);
      const row = newest(model, GATE, head);
      const isOurs = row?.creator?.login === 'gate-bot';
      const isForgedLate = row !== undefined && !isOurs && (forgedAt.get(row.id) ?? -1) >= begin;
      const hasFailedOnClosed = !model.open && outcome === undefined;
      const isLeftAlone = hasFailedOnClosed || (!isOurs && !looksOf(run).isJudged);
      if (
        row?.state === 'success' &&
        !isForgedLate &&
        !isLeftAlone &&
        !(isOurs && wasEarnedSince(head, begin))
      )
        breaches.push(
          `law 2: success stands on ${head.slice(0, 1)} after run ${run}, which ended ${outcome?.verdict.state ?? 'with an error'}`,
        );
      breaches.push(...findFlaps(labelled, model, run), ...findRestarts(model));
    },
    broke: (run, error) => {
      breaches.push(`law 6: run ${run} failed: ${error instanceof Error ? error.stack : String(error)}`);
    },
    breaches,
    writes: () => writes,
  };
}

function findFlaps(labelled: ReadonlyMap<string, number>, { timeline }: Model, run: number): string[] {
  const undone = timeline.filter(({ type, user }) => type === 'label' && user?.login !== 'gate-bot').length;
  return [...labelled]
    .filter(([key, count]) => key.startsWith(`${run} `) && count > undone + 1)
    .map(([key, count]) => `law 3: ${key} ${count} times, undone ${undone} times`);
}

const DEADLINE = 15 * 60_000;

function findRestarts({ jobs }: Model): string[] {
  return jobs.flatMap((job, index) => {
    const same = jobs
      .slice(0, index)
      .filter((one) => one.sha === job.sha && one.base === job.base && one.gate === job.gate);
    const isEarly = same.some((one) => job.at - one.at < DEADLINE);
    if (same.length < 3 && !isEarly) return [];
    return [`law 4: the ${job.gate} review was started ${same.length + 1} times for ${job.sha.slice(0, 1)}`];
  });
}
