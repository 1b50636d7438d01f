import { describe, expect, it } from 'vitest';
import { alarmingRows, foreignRowNotes, foreignRows, forgeryReasons, renderRow } from './forgery.ts';
import type { Comment, Snapshot, StatusRow } from './snapshot.ts';
import { aComment, aMembership, aReview, aSnapshot, aStatusRow, people } from './snapshot-builder.ts';

const { bob, carol, dave, mallory, bot, actions } = people;
const gate = 'sop-gate / gate';
const tier = 'sop-gate / tier';

function row(id: number, creator: StatusRow['creator'], context = gate): StatusRow {
  return aStatusRow({ id, creator, context });
}

const ids = (rows: readonly StatusRow[]) => rows.map(({ id }) => id);

function found(snapshot: Snapshot) {
  const { early, forged, standing } = foreignRows(snapshot);
  return { early: ids(early), forged: ids(forged), standing: ids(standing) };
}

describe('foreignRows', () => {
  it('tells early rows, forgeries and unanswered forgeries apart', () => {
    const statuses = [
      row(9, mallory),
      row(8, null),
      row(7, bot),
      row(6, mallory),
      row(5, bot),
      row(4, mallory),
    ];

    expect(found(aSnapshot({ statuses }))).toEqual({ early: [4], forged: [6, 8, 9], standing: [8, 9] });
  });

  it('judges each context by our first row there, in one order', () => {
    const statuses = [row(3, mallory, tier), row(4, mallory), row(2, bot), row(1, mallory, 'CI / test')];

    expect(found(aSnapshot({ statuses }))).toEqual({ early: [3], forged: [4], standing: [4] });
    expect(found(aSnapshot({ statuses: [row(5, bob, tier), row(4, bob)] }))).toEqual({
      early: [4, 5],
      forged: [],
      standing: [],
    });
  });

  it('detects no forgery with a job token', () => {
    const statuses = [row(4, mallory), row(3, null), row(2, mallory), row(1, actions)];

    expect(found(aSnapshot({ statuses, self: actions }))).toEqual({
      early: [2, 4],
      forged: [],
      standing: [],
    });
  });
});

describe('alarmingRows', () => {
  it('remembers for the rest of the run what it has answered', () => {
    const foreign = foreignRows(
      aSnapshot({ statuses: [row(4, bob), row(3, bot), row(2, bob), row(1, bot)] }),
    );

    expect(ids(alarmingRows(foreign, []))).toEqual([4]);
    expect(ids(alarmingRows(foreign, [2, 77]))).toEqual([2, 4]);
  });
});

describe('forgeryReasons', () => {
  function reasons(snapshot: Snapshot, remembered: readonly number[] = []) {
    return forgeryReasons(foreignRows(snapshot), remembered, snapshot);
  }

  it('refuses the run that meets a forgery, once for each person and context', () => {
    const statuses = [row(4, mallory), row(3, mallory), row(1, bot)];

    expect(reasons(aSnapshot({ statuses }))).toEqual([
      {
        kind: 'refused',
        code: 'forgery',
        text: '@mallory wrote a status under sop-gate / gate, where only the gate may write',
        remedy: 'find out who did it and why; the next run evaluates anew',
        who: "the gate's operator",
      },
    ]);
  });

  it('lets later runs go on once the forgery is answered', () => {
    const snapshot = aSnapshot({ statuses: [row(3, bot), row(2, mallory), row(1, bot)] });

    expect(reasons(snapshot)).toEqual([]);
    expect(reasons(snapshot, [2]).map(({ code }) => code)).toEqual(['forgery']);
  });

  describe('after three of them', () => {
    const statuses = [
      row(9, bot),
      { ...row(8, mallory), createdAt: 50 },
      { ...row(7, null), createdAt: 90 },
      row(6, bot),
      { ...row(5, mallory), createdAt: 80 },
      row(1, bot),
    ];
    const withComments = (...comments: readonly Comment[]) => aSnapshot({ statuses, comments });
    const recheck = (overrides: Partial<Comment>) =>
      aComment({ body: '/sop recheck', createdAt: 91, ...overrides });

    it('holds every run, and not before', () => {
      expect(reasons(withComments())).toEqual([
        {
          kind: 'refused',
          code: 'forgeries',
          text: '3 statuses on this head were forged',
          remedy: 'a comment `/sop recheck`',
          who: 'somebody with write access who forged none of them',
        },
      ]);
      expect(reasons(aSnapshot({ statuses: statuses.filter(({ id }) => id !== 5) }))).toEqual([]);
    });

    it.each([
      ['with an official review', { user: bob }],
      ['with a verified role', { user: { id: dave.id, login: 'Dave' } }],
      ['with spaces around the words', { user: bob, body: ' /sop recheck\r\n' }],
      ['with reasons below the words', { user: bob, body: '/sop recheck\n\nIt was the old bot.' }],
    ])('lets somebody %s ask for a recheck', (_who, comment) => {
      const memberships = aMembership({ ceo: [], qa: ['dave'] });
      const snapshot = { ...withComments(recheck(comment)), memberships };

      expect(reasons(snapshot)).toEqual([]);
    });

    it.each([
      ['not later than the last forgery', { createdAt: 90 }],
      ['in other words', { body: '/sop recheck please' }],
      ['that asks for something else', { body: '/sop status' }],
      ['in a quote', { body: '> /sop recheck' }],
      ['of a deleted user', { user: { id: -1, login: 'dave' } }],
      ['of the user zero', { user: { id: 0, login: 'dave' } }],
      ['of nobody', { user: null }],
      ['of the gate', { user: bot }],
      ['of who forged', { user: mallory }],
    ])('hears no comment %s', (_what, comment) => {
      const memberships = aMembership({ qa: ['dave', 'mallory', 'gate-bot'] });
      const snapshot = { ...withComments(recheck(comment)), memberships };

      expect(reasons(snapshot).map(({ code }) => code)).toEqual(['forgeries']);
    });

    it('cannot verify somebody without an official review or a verified role', () => {
      const reviews = [aReview({ user: carol, official: false }), aReview({ user: null })];
      const memberships = new Map([
        ...aMembership({ qa: ['dave'] }),
        ['ceo', { kind: 'no-such-role', remedy: '' } as const] as const,
      ]);
      const stranger = { id: 44, login: 'stranger' };
      const comments = [carol, carol, bob, stranger].map((user) => recheck({ user }));

      expect(reasons({ ...withComments(...comments), reviews, memberships })).toEqual([
        {
          kind: 'unverified',
          code: 'recheck-unverified',
          text: 'whether @carol, @bob and @stranger, who asked for a recheck, may write here could not be verified',
          remedy: 'a comment `/sop recheck` by somebody with an official review here or a verified role',
          who: 'somebody with write access who forged no status',
        },
      ]);
    });
  });
});

describe('foreignRowNotes', () => {
  it('tells of foreign rows for as long as they stand there, each once', () => {
    const statuses = [row(5, null), row(4, mallory), row(3, mallory), row(2, bot), row(1, mallory)];

    expect(foreignRowNotes(foreignRows(aSnapshot({ statuses })))).toEqual([
      "@mallory wrote a status under sop-gate / gate before the gate's first word on this head; it was overwritten",
      '@mallory wrote a status under sop-gate / gate, where only the gate may write; it was overwritten',
      'a job wrote a status under sop-gate / gate, where only the gate may write; it was overwritten',
    ]);
  });
});

describe('renderRow', () => {
  it('names who wrote and where', () => {
    expect(renderRow(row(1, bob))).toBe('@bob wrote a status under sop-gate / gate');
  });
});
