import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findNarrowed } from './narrowed-actions.ts';

it.each([
  ['fewer actions', 'only: [:show, :edit, :new]', 'only: [:show]', ['edit, new:3:2']],
  ['one action instead of two', 'only: [:show, :edit]', 'only: :show', ['edit:3:2']],
  ['more exceptions', 'except: [:show]', 'except: [:show, :edit]', ['edit:3:2']],
  ['more actions', 'only: [:show]', 'only: [:show, :edit]', []],
  ['fewer exceptions', 'except: [:show, :edit]', 'except: [:show]', []],
  ['the same actions', 'only: [:show, :edit]', 'only: [:edit, :show]', []],
  ['other actions', 'only: [:show, :edit]', 'only: [:show, :new]', []],
  ['the other way round', 'only: [:show, :edit]', 'except: [:show]', []],
  ['something else', 'if: [:show, :edit]', 'if: [:show]', []],
  ['no exceptions any more', 'except: [:show, :edit]', 'except: []', []],
])('reads %s', (_what, before, after, expected) => {
  const [base, head] = [
    `class A < B\n  before_action :check, ${before}\nend\n`,
    `class A < B\n  go\n  before_action :check, ${after}\nend\n`,
  ];

  const found = findNarrowed(viewOf({ path: 'a.rb', base, head }));

  expect(found.map(({ name, line, baseLine }) => `${name}:${line}:${baseLine}`)).toEqual(expected);
});

const behind = (actions: string) => `class A < B\n  after_action :require_login, only: ${actions}\nend\n`;

it('leaves alone what runs behind', () => {
  const found = findNarrowed(viewOf({ path: 'a.rb', base: behind('[:x, :y]'), head: behind('[:x]') }));

  expect(found).toEqual([]);
});

it('leaves alone a file that is new', () => {
  const head = 'class A < B\n  before_action :check, only: [:show]\nend\n';

  const found = findNarrowed(viewOf({ path: 'a.rb', head }));

  expect(found).toEqual([]);
});

it('reads the second of two guards', () => {
  const first = 'class A < B\n  before_action :a, only: [:x]\n  before_action :b, ';

  const found = findNarrowed(
    viewOf({ path: 'a.rb', base: `${first}only: [:y, :z]\nend\n`, head: `${first}only: [:y]\nend\n` }),
  );

  expect(found).toMatchObject([{ code: 'access-check-weakened', name: 'z', line: 3 }]);
});

const guarded = (args: string) => `class A < B\n  before_action ${args}\nend\n`;

it.each([
  ['an exception', ':authenticate_user!', ':authenticate_user!, except: [:show]', ['except']],
  ['a condition', ':require_login', ':require_login, if: :strict?', ['if']],
  ['a guard that asks nobody', ':set_page', ':set_page, except: [:show]', []],
  ['a guard that stays', ':require_login', ':require_login ', []],
  ['another guard', ':require_login', ':require_admin, except: [:show]', []],
  ['a second guard', ':require_login, only: [:a]', ':require_login, only: [:a], if: :strict?', []],
])('reads a guard of all actions that gets %s', (_what, before, after, names) => {
  const found = findNarrowed(viewOf({ path: 'a.rb', base: guarded(before), head: guarded(after) }));

  expect(found.map(({ name }) => name)).toEqual(names);
});
