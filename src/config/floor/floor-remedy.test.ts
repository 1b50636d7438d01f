import { expect, it } from 'vitest';
import { loadAbove } from './floor-builder.ts';

it('points to the page about floors where a policy is looser, and only there', () => {
  const load = (text: string) => () => loadAbove('mode: enforce', text);

  expect(load('mode: observe')).toThrow(
    expect.objectContaining({
      remedy:
        'Correct the file; docs/floor.md says what a repository may do above a floor, docs/configuration.md lists every key.',
    }),
  );
  expect(load('expressions: { low: nobody AND }')).toThrow(
    expect.objectContaining({
      remedy: 'Correct the file; docs/configuration.md lists every key with its type.',
    }),
  );
});
