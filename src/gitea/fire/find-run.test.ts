import { expect, it } from 'vitest';
import { buildFireBench } from './firing-builder.ts';

/** The named run is over; the server says that it began then. */
function endedAfter(started_at: string) {
  const transform = (run: unknown) => ({ ...(run as object), status: 'completed', started_at });
  return { path: /\/runs\/\d+$/, times: Number.POSITIVE_INFINITY, answer: { transform } };
}

it('takes no run for the proof that was cancelled before it began', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault(endedAfter('1970-01-01T00:00:00Z'));

  const confirmation = await fire();

  expect(confirmation).toMatchObject({ confirmed: false });
});

it('takes a run for the proof that is over already', async () => {
  const { fire, sandbox } = await buildFireBench();
  sandbox.fault(endedAfter('2026-11-02T09:00:00Z'));

  const confirmation = await fire();

  expect(confirmation).toEqual({ confirmed: true });
});

it.each(['2026-11-02T09:00:00Z', '1970-01-01T00:00:00Z', '0001-01-01T00:00:00Z'])(
  'takes a run that started at %s for one that is not older than the intent',
  async (started_at) => {
    const { fire, sandbox, naps } = await buildFireBench();
    const transform = (run: unknown) => ({ ...(run as object), status: 'queued', started_at });
    sandbox.fault({ path: /\/runs\/\d+$/, answer: { transform } });

    const confirmation = await fire();

    expect(confirmation).toEqual({ confirmed: true });
    expect(naps).toEqual([]);
  },
);
