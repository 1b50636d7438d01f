import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSetUpBench, gateFlags, type SetUpBench } from './support/set-up-bench.ts';

/** These run real processes, several a test. */
vi.setConfig({ testTimeout: 180_000 });

let bench: SetUpBench;
beforeEach(async () => {
  bench = await buildSetUpBench();
});
afterEach(() => bench.end());

describe('init --labels', () => {
  it('creates the tier labels that are missing, and reads them back', async () => {
    for (const name of ['tier:low', 'tier:high']) bench.shop.deleteLabel(name);
    bench.organisation.addLabel('tier:high');

    const { exitCode, text } = await bench.init(...gateFlags, '--labels');

    expect(exitCode).toBe(0);
    expect(bench.shop.labels.toSorted()).toEqual(['tier:low', 'tier:medium']);
    expect(text).toContain('label tier:low of acme/shop  created and read back');
    expect(bench.sandbox.told()).toHaveLength(1);
  });

  it('creates them in every repository of an organisation, but the archived', async () => {
    bench.organisation.addRepository('depot', {});
    bench.organisation.addRepository('attic', { archived: true });

    const { text } = await bench.init(...gateFlags, '--org', 'acme', '--labels');

    expect(text.match(/label tier:\w+ of acme\/depot {2}created/g)).toHaveLength(3);
    expect(bench.sandbox.told()).toHaveLength(3);
  });

  it('tells with --check which are missing, and creates none', async () => {
    await bench.init(...gateFlags);
    bench.shop.deleteLabel('tier:low');

    const missing = await bench.init('--check', '--labels');
    bench.shop.addLabel('tier:low');
    const complete = await bench.init('--check', '--labels');

    expect([missing.exitCode, complete.exitCode]).toEqual([1, 0]);
    expect(missing.text).toContain('label tier:low of acme/shop  missing');
    expect(complete.text).toContain('all tier labels are there');
    expect(bench.sandbox.told()).toEqual([]);
  });

  it.each([
    ['are refused', { status: 403, body: { message: 'no' } }],
    ['vanish', { status: 201, body: {} }],
  ])('ends with 3 when they %s', async (_what, answer) => {
    bench.shop.deleteLabel('tier:low');
    bench.sandbox.fault({ method: 'POST', path: '/repos/acme/shop/labels', times: Infinity, answer });

    const { exitCode, text } = await bench.init(...gateFlags, '--labels');

    expect(exitCode).toBe(3);
    expect(text).toContain('tier:low');
  });
});
