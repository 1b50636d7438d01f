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
])('reads %s', (_what, before, after, expected) => {
  const [base, head] = [
    `class A < B\n  before_action :check, ${before}\nend\n`,
    `class A < B\n  go\n  before_action :check, ${after}\nend\n`,
  ];

  const found = findNarrowed(viewOf({ path: 'a.rb', base, head }));

  expect(found.map(({ name, line, baseLine }) => `${name}:${line}:${baseLine}`)).toEqual(expected);
});

it.each([
  ['guards that are more', 'before_action :a, only: [:x, :y]\n', 'before_action :b, only: :z\n'],
  ['what runs behind', '', ''],
])('leaves alone %s', (_what, line, more) => {
  const [base, head] = [
    `class A < B\n  ${line}  after_action :a, only: [:x, :y]\nend\n`,
    `class A < B\n  ${line.replace(', :y', '')}  ${more}  after_action :a, only: [:x]\nend\n`,
  ];

  const found = findNarrowed(viewOf({ path: 'a.rb', base, head }));

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
