import { expect, it } from 'vitest';
import type { Call } from '../../../src/gitea/transport/call.ts';
import { toldStories } from '../fault-matrix/stories.ts';
import { runOn } from './gate-run.ts';
import { connect } from './proof-world.ts';

const names = [
  'a ready pull request that the gate never saw',
  'the label of an open one is changed by its author',
  'a second one with another base has the same head',
];

it('what is remembered of a world is what the world would answer', async () => {
  const differences: string[] = [];
  let compared = 0;
  for (const { name, world, pull, start } of await toldStories(names)) {
    const direct = connect(world, world.sandbox.fetch);
    const compare = async (call: Call) => {
      const known = await world.send(call);
      if (call.method !== undefined) return known;
      const fresh = await direct.send(call);
      compared += 1;
      if (fresh.text !== known.text) differences.push(`${name}: /${call.path.join('/')}`);
      return known;
    };
    for (const _turn of ['first', 'again']) {
      world.backTo(start);
      await runOn(world, pull, { by: () => compare, between: () => true });
    }
  }

  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(500);
}, 120_000);
