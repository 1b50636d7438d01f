import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LedgerEntry,
  nextAttempt,
  parseLedgerEntry,
  readLedger,
  renderLedgerEntry,
  toMilliseconds,
} from './ledger.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import { aComment, aPull, aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';

const { bot, mallory } = people;
const minute = 60_000;
const first = 'aaaaaaaaaaaaaaaa';
const second = 'bbbbbbbbbbbbbbbb';

function anEntry(overrides: Partial<LedgerEntry> = {}): LedgerEntry {
  const entry = { kind: 'intent', nonce: first, attempt: 1, number: 7, baseRef: 'main', proof: '' } as const;
  return { ...entry, ...overrides };
}

function aLedgerRow(id: number, entry: Partial<LedgerEntry>, row: Partial<StatusRow> = {}): StatusRow {
  const context = 'sop-gate / fire qa';
  const description = renderLedgerEntry(anEntry(entry));
  return aStatusRow({ id, context, state: 'pending', creator: bot, createdAt: 0, description, ...row });
}

const proof = (nonce: string, attempt = 1) => ({ kind: 'proof', nonce, attempt, proof: 'run 12' }) as const;

function withRows(...statuses: readonly StatusRow[]): Snapshot {
  return aSnapshot({ statuses, policy: policyInForce({ fire: { attempts: 2, deadline: '15m' } }) });
}

const read = (snapshot: Snapshot, now = minute) => readLedger('qa', snapshot, now);

describe('grammar of the ledger', () => {
  it('writes what it means for people and machines', () => {
    expect(renderLedgerEntry(anEntry())).toBe('intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main');
    expect(renderLedgerEntry(anEntry(proof(second, 12)))).toBe(
      'proof bbbbbbbbbbbbbbbb attempt 12 for #7 into main: run 12',
    );
  });

  it('reads back what it wrote, within 140 characters', () => {
    const word = fc.stringMatching(/^[a-z0-9/]{1,80}$/);
    const entries = fc.record({
      kind: fc.constantFrom('intent', 'proof'),
      nonce: fc.stringMatching(/^[A-Za-z0-9]{16,32}$/),
      attempt: fc.integer({ min: 1, max: 10 }),
      number: fc.integer({ min: 1, max: 9_999_999 }),
      baseRef: word,
      proof: word,
    });

    fc.assert(
      fc.property(entries, (entry) => {
        const text = renderLedgerEntry(entry);
        const again = parseLedgerEntry(text);

        expect(text.length).toBeLessThanOrEqual(140);
        expect(again && renderLedgerEntry(again)).toBe(text);
        expect(again).toMatchObject({ kind: entry.kind, nonce: entry.nonce, number: entry.number });
      }),
    );
  });

  it.each([
    ['Intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main'],
    ['intent short attempt 1 for #7 into main'],
    ['intent aaaaaaaaaaaaaaa. attempt 1 for #7 into main'],
    [`intent ${'a'.repeat(65)} attempt 1 for #7 into main`],
    ['intent aaaaaaaaaaaaaaaa attempt 0 for #7 into main'],
    ['intent aaaaaaaaaaaaaaaa attempt x for #7 into main'],
    ['intent aaaaaaaaaaaaaaaa attempt 100 for #7 into main'],
    ['intent aaaaaaaaaaaaaaaa attempt 1 for #0 into main'],
    ['intent aaaaaaaaaaaaaaaa attempt 1 for #7x into main'],
    ['intent aaaaaaaaaaaaaaaa attempt 1 for #7 into '],
    ['intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main now'],
    ['intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main: run 12'],
    ['proof aaaaaaaaaaaaaaaa attempt 1 for #7 into main'],
    ['proof aaaaaaaaaaaaaaaa attempt 1 for #7 into main: '],
    [' intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main'],
    ['x intent aaaaaaaaaaaaaaaa attempt 1 for #7 into main'],
    ['proof aaaaaaaaaaaaaaaa attempt 1 for #7 into main: run\n12'],
    [''],
  ])('reads nothing out of %j', (text) => {
    expect(parseLedgerEntry(text)).toBeUndefined();
  });

  it('reads numbers of several digits and the longest nonce', () => {
    const entry = anEntry({ nonce: 'Z9'.repeat(32), attempt: 10, number: 1203 });

    expect(parseLedgerEntry(renderLedgerEntry(entry))).toEqual(entry);
  });
});

describe('readLedger', () => {
  it('finds nothing fired where nothing is recorded', () => {
    expect(read(withRows())).toEqual({ is: 'not-fired' });
    expect(nextAttempt('qa', withRows())).toBe(1);
  });

  it('finds an intent until its deadline, then lets the next attempt begin', () => {
    const snapshot = withRows(aLedgerRow(1, {}));

    expect(read(snapshot, 15 * minute - 1)).toEqual({ is: 'intended', nonce: first, at: 0, attempt: 1 });
    expect(read(snapshot, 15 * minute)).toEqual({ is: 'not-fired' });
    expect(nextAttempt('qa', snapshot)).toBe(2);
  });

  it.each<[string, Partial<LedgerEntry>]>([
    ['another pull request', { number: 8 }],
    ['another base', { baseRef: 'dev' }],
  ])('counts no attempt for %s', (_what, other) => {
    expect(nextAttempt('qa', withRows(aLedgerRow(1, other)))).toBe(1);
  });

  it('holds the oldest intent of the newest attempt for the one in force', () => {
    const snapshot = withRows(
      aLedgerRow(5, { attempt: 2, nonce: 'cccccccccccccccc' }),
      aLedgerRow(4, { attempt: 2, nonce: second }, { createdAt: 40 }),
      aLedgerRow(1, {}),
    );

    expect(read(snapshot)).toEqual({ is: 'intended', nonce: second, at: 40, attempt: 2 });
  });

  it('is exhausted after the last attempt has passed its deadline', () => {
    const snapshot = withRows(aLedgerRow(2, { attempt: 2, nonce: second }), aLedgerRow(1, {}));

    expect(read(snapshot, 15 * minute)).toEqual({ is: 'exhausted', attempts: 2 });
  });

  it('finds the proof of any attempt, the newest first', () => {
    const snapshot = withRows(
      aLedgerRow(4, { ...proof(second, 2), proof: 'run 14' }, { createdAt: 90 }),
      aLedgerRow(3, proof(first)),
      aLedgerRow(2, { attempt: 2, nonce: second }),
      aLedgerRow(1, {}),
    );

    expect(read(snapshot, 60 * minute)).toEqual({
      is: 'proven',
      nonce: second,
      at: 90,
      attempt: 2,
      proof: 'run 14',
    });
  });

  it.each<[string, Partial<LedgerEntry>, Partial<StatusRow>]>([
    ['without an intent', { nonce: second }, {}],
    ['by somebody else', {}, { creator: mallory }],
    ['by a job', {}, { creator: null }],
    ['of another pull request', { number: 8 }, {}],
    ['of another base', { baseRef: 'dev' }, {}],
    ['of another gate', {}, { context: 'sop-gate / fire security' }],
    ['in other words', {}, { description: 'proof of everything' }],
  ])('takes no proof %s', (_what, entry, row) => {
    const proven = aLedgerRow(2, { ...proof(first), ...entry }, row);

    expect(read(withRows(proven, aLedgerRow(1, {}))).is).toBe('intended');
  });

  it('takes no intent of others for a start', () => {
    const foreign = aLedgerRow(1, {}, { creator: mallory });

    expect(read(withRows(foreign))).toEqual({ is: 'not-fired' });
  });

  it('recognises a base whose name is too long to be written out', () => {
    const ref = `release/${'x'.repeat(80)}`;
    const statuses = [aLedgerRow(1, { baseRef: ref })];

    const snapshot = aSnapshot({ statuses, pull: aPull({ base: { ref, sha: 'b' } }) });

    expect(read(snapshot).is).toBe('intended');
  });
});

describe('a review that somebody asks for again', () => {
  const started = [aLedgerRow(2, proof(first), { createdAt: 5000 }), aLedgerRow(1, {}, { createdAt: 4000 })];
  const again = aLedgerRow(3, { nonce: second, attempt: 2 }, { createdAt: 7000 });

  function asked(at: number, ...rows: readonly StatusRow[]): Snapshot {
    const comments = [aComment({ body: '/qa-recheck', user: mallory, createdAt: at })];
    return { ...withRows(...rows), comments };
  }

  it('is started again, as the next attempt', () => {
    const snapshot = asked(5001, ...started);

    expect(read(snapshot)).toEqual({ is: 'not-fired' });
    expect(nextAttempt('qa', snapshot)).toBe(2);
  });

  it.each([
    ['asked before it was proven', asked(5000, ...started)],
    ['asked before it was last started', asked(7000, again, ...started)],
    ['has no attempt left', asked(8000, again, ...started)],
  ])('stands by its proof when somebody %s', (_what, snapshot) => {
    expect(read(snapshot)).toEqual({ is: 'proven', nonce: first, at: 5000, attempt: 1, proof: 'run 12' });
  });

  it('waits while a start is not proven', () => {
    expect(read(asked(5000, aLedgerRow(1, {}, { createdAt: 4000 }))).is).toBe('intended');
  });

  it('is another one than that of another gate', () => {
    const comments = [aComment({ body: '/security-recheck', user: mallory, createdAt: 9000 })];

    expect(read({ ...withRows(...started), comments }).is).toBe('proven');
  });
});

describe('toMilliseconds', () => {
  it.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['2h', 7_200_000],
  ])('reads %s', (duration, milliseconds) => {
    expect(toMilliseconds(duration)).toBe(milliseconds);
  });
});
