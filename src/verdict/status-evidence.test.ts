import { describe, expect, it } from 'vitest';
import type { StatusRow } from './snapshot.ts';
import { aStatusRow, people } from './snapshot-builder.ts';
import { isGreen, standingOf } from './status-evidence.ts';

function judged(rows: readonly StatusRow[], creators: readonly string[] = []) {
  return standingOf('CI / *', { rows, excluded: ['CI / ours'], creators }).rows.map(({ is }) => is);
}

describe('standingOf', () => {
  it('judges every matching context by its newest row, by name', () => {
    const rows = [
      aStatusRow({ id: 1, context: 'CI / test', state: 'success' }),
      aStatusRow({ id: 3, context: 'CI / test', state: 'failure' }),
      aStatusRow({ id: 2, context: 'CI / test', state: 'pending' }),
      aStatusRow({ id: 4, context: 'CI / build', state: 'success' }),
      aStatusRow({ id: 5, context: 'other', state: 'success' }),
    ];

    const standing = standingOf('CI / *', { rows, excluded: [], creators: [] });

    expect(standing.pattern).toBe('CI / *');
    expect(standing.rows.map(({ row, is }) => [row.id, is])).toEqual([
      [4, 'green'],
      [3, 'red'],
    ]);
  });

  it('judges rows that stand beside the newest one of their context too', () => {
    const rows = [
      aStatusRow({ id: 1, context: 'CI / test', state: 'failure', rival: true }),
      aStatusRow({ id: 2, context: 'CI / test', state: 'failure' }),
      aStatusRow({ id: 3, context: 'CI / test', state: 'success' }),
      aStatusRow({ id: 4, context: 'other', state: 'failure', rival: true }),
    ];

    const standing = standingOf('CI / *', { rows, excluded: [], creators: [] });

    expect(standing.rows.map(({ row, is }) => [row.id, is])).toEqual([
      [3, 'green'],
      [1, 'red'],
    ]);
  });

  it('hears no excluded context', () => {
    expect(judged([aStatusRow({ context: 'CI / ours' })])).toEqual([]);
  });

  it.each([
    ['success', 'green'],
    ['pending', 'pending'],
    ['failure', 'red'],
    ['error', 'red'],
    ['warning', 'red'],
    ['skipped', 'red'],
    ['Success', 'red'],
    ['', 'red'],
  ])('takes the state %j for %s', (state, is) => {
    expect(judged([aStatusRow({ context: 'CI / x', state })])).toEqual([is]);
  });

  it.each([
    ['Actions without a creator', 'actions', null, 'green'],
    ['the Actions user', 'actions', people.actions, 'green'],
    ['a person called actions', 'actions', { id: 5, login: 'actions' }, 'untrusted'],
    ['a named person', 'Bob', people.bob, 'green'],
    ['somebody else', 'bob', people.carol, 'untrusted'],
    ['nobody', 'bob', null, 'untrusted'],
    ['a deleted user of that name', 'ghost', { id: -1, login: 'ghost' }, 'untrusted'],
    ['the user zero of that name', 'ghost', { id: 0, login: 'ghost' }, 'untrusted'],
  ])('tells whether %s is trusted', (_who, trusted, creator, is) => {
    expect(judged([aStatusRow({ context: 'CI / x', creator })], ['somebody', trusted])).toEqual([is]);
  });

  it('distrusts a newest row even where an older one was trusted', () => {
    const rows = [
      aStatusRow({ id: 1, context: 'CI / x', creator: people.bob }),
      aStatusRow({ id: 2, context: 'CI / x', creator: people.mallory }),
    ];

    expect(judged(rows, ['bob'])).toEqual(['untrusted']);
  });
});

describe('isGreen', () => {
  const green = { row: aStatusRow(), is: 'green' } as const;

  it.each([
    ['no row', [], false],
    ['one green row', [green], true],
    ['one of two green', [green, { row: aStatusRow(), is: 'pending' } as const], false],
  ])('tells of %s', (_what, rows, isIt) => {
    expect(isGreen({ pattern: 'x', rows })).toBe(isIt);
  });
});
