import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { weakCrypto } from './index.ts';

it('is silent', () => {
  expect(summarize(observe(weakCrypto, { path: 'src/a.ts', head: 'a();\n' }))).toEqual([]);
});
