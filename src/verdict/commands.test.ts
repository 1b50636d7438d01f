import { describe, expect, it } from 'vitest';
import { askedAgainAt, commandNotes, commandsOf, parseCommand } from './commands.ts';
import { anInput } from './decision-builder.ts';
import { judge } from './judgement.ts';
import type { Comment } from './snapshot.ts';
import { aComment, aPull, aSnapshot, aTimelineEntry, people, policyInForce } from './snapshot-builder.ts';
import type { FireState, GateState } from './verdict.ts';

const { bob, bot, carol } = people;

function withComments(...comments: readonly Partial<Comment>[]) {
  const rows = comments.map((comment, index) =>
    aComment({ id: index + 1, user: bob, createdAt: 5000, ...comment }),
  );
  return aSnapshot({ comments: rows, policy: policyInForce({ fire: { attempts: 2 } }) });
}

function aGate(fired: FireState, satisfied = false): GateState {
  return { name: 'qa', satisfied, fired };
}

function proven(attempt: number): FireState {
  return { is: 'proven', nonce: 'n', at: 1, attempt, proof: 'run 1' };
}

function intended(attempt: number): FireState {
  return { is: 'intended', nonce: 'n', at: 1, attempt };
}

describe('a command', () => {
  it.each([
    ['/sop status', '/sop status'],
    ['/qa-recheck', '/qa-recheck'],
    ['   /qa-recheck  ', '/qa-recheck'],
    ['/sop recheck\r\n\r\nplease, it was the runner', '/sop recheck'],
    ['/sop recheck\n', '/sop recheck'],
  ])('is the whole first line of %j', (body, command) => {
    expect(parseCommand(body)).toBe(command);
  });

  it.each([
    ['in words', 'please /sop status'],
    ['with words behind it', '/sop status please'],
    ['quoted', '> /sop status'],
    ['in a block of code', '```\n/sop status\n```'],
    ['indented as code', '    /sop status'],
    ['indented by a tab', '\t/sop status'],
    ['in backticks', '`/sop status`'],
    ['on the second line', 'hello\n/sop status'],
    ['below an empty line', '\n/sop status'],
    ['hidden', '<!-- /sop status -->'],
    ['without a slash', 'sop status'],
    ['of nothing', '/'],
    ['of no words', ''],
  ])('is none %s', (_how, body) => {
    expect(parseCommand(body)).toBe('');
  });

  it('is heard from everybody, one for each gate of the policy', () => {
    const bodies = ['/sop status', '/sop recheck', '/qa-recheck', '/security-recheck'];

    const commands = commandsOf(withComments(...bodies.map((body) => ({ body }))));

    expect(commands).toEqual(
      bodies.map((words, index) => ({ words, comment: index + 1, by: bob, at: 5000 })),
    );
  });

  it.each([
    ['unknown words', { body: '/sop open' }],
    ['a gate that is not there', { body: '/beauty-recheck' }],
    ['another case', { body: '/SOP STATUS' }],
    ['nobody', { body: '/sop status', user: null }],
    ['the gate', { body: '/sop status', user: bot }],
    ['a job', { body: '/sop status', user: { id: -2, login: 'gitea-actions' } }],
    ['the user zero', { body: '/sop status', user: { id: 0, login: 'x' } }],
  ])('is not heard of %s', (_what, comment) => {
    expect(commandsOf(withComments(comment))).toEqual([]);
  });
});

describe('askedAgainAt', () => {
  it('is when somebody last asked for this gate', () => {
    const snapshot = withComments(
      { body: '/qa-recheck', createdAt: 7000 },
      { body: '/qa-recheck', createdAt: 6000 },
      { body: '/security-recheck', createdAt: 8000 },
      { body: '/sop recheck', createdAt: 9000 },
    );

    expect([askedAgainAt('qa', snapshot), askedAgainAt('security', snapshot)]).toEqual([7000, 8000]);
  });

  it('is the beginning of time where nobody asked', () => {
    expect(askedAgainAt('qa', withComments())).toBe(0);
  });
});

describe('commandNotes', () => {
  it('answers the newest command of each kind', () => {
    const snapshot = withComments(
      { body: '/sop status' },
      { body: '/sop recheck', user: carol },
      { body: '/sop status', user: carol },
    );

    expect(commandNotes(snapshot, [])).toEqual([
      '@carol asked `/sop status` (comment 3): this comment is the answer, from facts read since',
      '@carol asked `/sop recheck` (comment 2): this comment is the answer, from facts read since',
    ]);
  });

  it.each([
    [aGate({ is: 'not-needed' }, true), 'the review is satisfied and is not started again'],
    [aGate(proven(1)), 'the review is started again'],
    [aGate(intended(1)), 'the review is started again'],
    [aGate({ is: 'not-fired' }), 'the review is started again'],
    [aGate(proven(2)), 'the review was started as often as the policy allows'],
    [aGate(intended(3)), 'the review was started as often as the policy allows'],
    [aGate({ is: 'exhausted', attempts: 2 }), 'the review was started as often as the policy allows'],
    [{ ...aGate(proven(1)), name: 'security' }, 'no such review is asked for now'],
  ])('says what becomes of a review (%#)', (gate, answer) => {
    const snapshot = withComments({ body: '/qa-recheck' });

    expect(commandNotes(snapshot, [gate])).toEqual([`@bob asked \`/qa-recheck\` (comment 1): ${answer}`]);
  });

  it('forgets what was asked before the last push', () => {
    const pull = aPull();
    const push = aTimelineEntry({ type: 'pull_push', createdAt: 5000 });
    const snapshot = { ...withComments({ body: '/sop status' }), pull };

    expect(commandNotes({ ...snapshot, timeline: [push] }, [])).toEqual([]);
    expect(commandNotes({ ...snapshot, timeline: [{ ...push, createdAt: 4999 }] }, [])).toHaveLength(1);
  });
});

it('is answered in the notes of the verdict', () => {
  const snapshot = withComments({ body: '/qa-recheck' }, { body: '/sop status' });

  const { verdict } = judge(anInput({ snapshot }));

  expect(verdict.notes).toEqual([
    '@bob asked `/qa-recheck` (comment 1): no such review is asked for now',
    '@bob asked `/sop status` (comment 2): this comment is the answer, from facts read since',
  ]);
});
