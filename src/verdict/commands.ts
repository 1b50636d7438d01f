import { isAfterLastPush } from './lowering.ts';
import type { Snapshot, User } from './snapshot.ts';
import type { GateState } from './verdict.ts';

/** Somebody asks the gate for something in a comment. Anybody may: what is asked for never changes a verdict. */
export interface Command {
  /** `/sop status`, `/sop recheck`, or `/qa-recheck` by the name of a gate. */
  readonly words: string;
  readonly comment: number;
  readonly by: User;
  /** Epoch milliseconds. */
  readonly at: number;
}

export const recheckCommand = '/sop recheck';

/**
 * The command of a comment: the whole of its first line, with nothing before or behind it. Quotes and blocks of code
 * begin otherwise, so they command nothing.
 * @returns the empty text where there is none.
 */
export function parseCommand(body: string): string {
  return /^ {0,3}(\/\S+(?: \S+)?) *(?:\r?\n|$)/.exec(body)?.[1] ?? '';
}

/** What real people asked for, in order of creation; the gate commands nobody. */
export function commandsOf({ comments, self, policy }: Snapshot): readonly Command[] {
  const ofGates = Object.keys(policy.policy.gates).map(gateCommand);
  const known = new Set(['/sop status', recheckCommand, ...ofGates]);
  return comments.flatMap(({ id, body, user, createdAt }) => {
    const words = parseCommand(body);
    if (!known.has(words)) return [];
    if (user === null || user.id <= 0 || user.id === self.id) return [];
    return [{ words, comment: id, by: user, at: createdAt }];
  });
}

/** When somebody last asked for this gate's review again, epoch milliseconds; 0 if nobody did. */
export function askedAgainAt(gate: string, snapshot: Snapshot): number {
  const asked = commandsOf(snapshot).filter(({ words }) => words === gateCommand(gate));
  return Math.max(0, ...asked.map(({ at }) => at));
}

/** What became of the newest command of each kind since the last push: nobody asks in vain. */
export function commandNotes(snapshot: Snapshot, gates: readonly GateState[]): readonly string[] {
  const recent = commandsOf(snapshot).filter(({ at }) => isAfterLastPush(at, snapshot));
  const newest = new Map(recent.map((command) => [command.words, command]));
  return [...newest.values()].map(({ words, comment, by }) => {
    const gate = gates.find(({ name }) => gateCommand(name) === words);
    return `@${by.login} asked \`${words}\` (comment ${comment}): ${renderAnswer(words, gate, snapshot)}`;
  });
}

function renderAnswer(words: string, gate: GateState | undefined, { policy }: Snapshot): string {
  if (words.startsWith('/sop ')) return 'this comment is the answer, from facts read since';
  if (!gate) return 'no such review is asked for now';
  if (gate.satisfied) return 'the review is satisfied and is not started again';
  const isUsedUp = 'attempt' in gate.fired && gate.fired.attempt >= policy.policy.fire.attempts;
  return isUsedUp || gate.fired.is === 'exhausted'
    ? 'the review was started as often as the policy allows'
    : 'the review is started again';
}

function gateCommand(gate: string): string {
  return `/${gate}-recheck`;
}
