import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { dangerousCall } from './index.ts';

it('is silent', () => {
  expect(summarize(observe(dangerousCall, { path: 'src/a.ts', head: 'a();\n' }))).toEqual([]);
});
