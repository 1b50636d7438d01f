import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findNarrowed } from './narrowed-actions.ts';

const narrowed = (base: readonly string[], head: readonly string[]) =>
  findNarrowed(
    viewOf({
      path: 'a.rb',
      base: ['class A < B', ...base, 'end', ''].join('\n'),
      head: ['class A < B', ...head, 'end', ''].join('\n'),
    }),
  ).map(({ name }) => name);

const check = (scope: string) => `  before_action :require_login${scope}`;

it('says once by which word a guard is narrowed', () => {
  expect(narrowed([check('')], [check(', only: [:show], if: :late')])).toEqual(['only']);
});

it('holds a guard against the first of its name', () => {
  const before = [check(', only: [:show, :edit]'), check(', only: [:show, :new]')];

  expect(narrowed(before, [check(', only: [:show]')])).toEqual(['edit']);
});
