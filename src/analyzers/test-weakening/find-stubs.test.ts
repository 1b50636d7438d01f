import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { testWeakening } from './index.ts';

it.each([
  ['tests/conftest.py', 'monkeypatch.setattr("a.verify_signature", lambda *a: True)', ['guard-stubbed:2']],
  ['test/setup.ts', "vi.spyOn(clock, 'isWeekend').mockReturnValue(true);", []],
  ['test/setup.ts', "vi.spyOn(access, 'requireRole').mockReturnValue(true);", ['guard-stubbed:2']],
  [
    'spec/spec_helper.rb',
    'allow_any_instance_of(Policy).to receive(:authorize).and_return(true)',
    ['guard-stubbed:2'],
  ],
  ['tests/test_a.py', 'monkeypatch.setattr("a.verify_signature", lambda *a: True)', []],
  ['tests/conftest.py', `${' '.repeat(460)}monkeypatch.setattr("a.verify_signature", lambda *a: True)`, []],
])('sees in %s whether all tests do without a check: %s', (path, line, told) => {
  const found = observe(testWeakening, { path, base: 'a\n', head: `a\n${line}\n` });

  expect(summarize(found)).toEqual(told);
});
