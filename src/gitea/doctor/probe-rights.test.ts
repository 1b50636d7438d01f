import { describe, expect, it } from 'vitest';
import { buildBench } from '../server-builder.ts';
import { ALWAYS, aBench, examine, TRIAL } from './doctor-builder.ts';

describe('the trial label', () => {
  it('stays where it cannot be deleted, and is named', async () => {
    const bench = aBench();
    bench.sandbox.fault({ method: 'DELETE', path: /\/labels\//, ...ALWAYS, answer: { status: 500 } });

    const { find } = await examine(bench);

    expect(find('right-label')).toMatchObject({
      answer: 'no',
      detail: `the trial label ${TRIAL} stands still: it could not be deleted`,
      remedy: `Delete ${TRIAL} in the labels of acme/shop, by hand.`,
    });
  });

  it.each([
    [2, 'nobody sees it after it was written'],
    [3, 'nobody sees it after it was deleted'],
  ])('is told where the list fails at look %i: %s', async (skip) => {
    const bench = aBench();
    bench.sandbox.fault({
      method: 'GET',
      path: /\/shop\/labels/,
      skip: skip - 1,
      ...ALWAYS,
      answer: { status: 500 },
    });

    const { find } = await examine(bench);

    expect(find('right-label')).toMatchObject({
      answer: 'unknown',
      detail: expect.stringMatching(
        /^whether the trial label sop-gate doctor abc stands still cannot be seen: Could not/,
      ),
    });
  });

  it('is gone although the answer to its creation got lost', async () => {
    const bench = aBench();
    bench.sandbox.fault({ method: 'POST', path: /\/shop\/labels$/, answer: 'lost' });

    const { find } = await examine(bench);

    expect(find('right-label')).toMatchObject({ answer: 'unknown' });
    expect(bench.repository.labels).not.toContain(TRIAL);
  });

  it.each([
    [/\/shop\/labels$/, { status: 403 }, 'no', 'Could not create the label'],
    [/\/issues\/1\/labels$/, { status: 403 }, 'no', 'Could not write labels'],
    [/\/shop\/labels$/, { status: 201, body: {} }, 'no', `the label ${TRIAL} was accepted and did not stand`],
  ])('is not created: %s %j', async (path, answer, expected, detail) => {
    const bench = aBench();
    bench.sandbox.fault({ method: 'POST', path, answer });

    const { find } = await examine(bench);

    expect(find('right-label')).toMatchObject({ answer: expected, detail: expect.stringContaining(detail) });
    expect(bench.repository.labels).not.toContain(TRIAL);
  });

  it('that something swallows says where to look', async () => {
    const bench = aBench();
    bench.sandbox.fault({ method: 'POST', path: /\/shop\/labels$/, answer: { status: 201, body: {} } });

    const { find } = await examine(bench);

    expect(find('right-label')?.remedy).toBe(
      'Look what stands between the gate and the server and swallows what it writes.',
    );
  });

  it('that may not be created is not looked for', async () => {
    const bench = aBench();
    bench.sandbox.fault({ method: 'POST', path: /\/shop\/labels$/, answer: { status: 403 } });
    bench.sandbox.fault({
      method: 'GET',
      path: /\/shop\/labels/,
      skip: 1,
      ...ALWAYS,
      answer: { status: 500 },
    });

    const { find } = await examine(bench);

    expect(find('right-label')?.detail).toMatch(/^Could not create the label/);
  });

  it('says where there was no pull request to try it on', async () => {
    const bench = buildBench({ requiresGate: true });
    bench.sandbox.fault({ path: /\/pulls\?/, answer: { status: 200, body: [] } });

    const { find } = await examine(bench);

    expect(find('right-label')?.detail).toBe(
      'a label was created, read back and deleted; there is no pull request to try its labels',
    );
  });
});

describe('rights', () => {
  it.each([
    ['right-status', /\/statuses\//, 'write a status in acme/shop', 'write access to code'],
    ['right-comment', /\/comments$/, 'comment in acme/shop', 'read access to pull requests'],
    ['right-dispatch', /\/dispatches$/, 'start qa-review.yml in acme/shop', 'write access to Actions'],
  ])('%s', async (id, path, to, right) => {
    const bench = aBench();
    bench.sandbox.fault({ method: 'POST', path, answer: { status: 403, body: { message: 'no' } } });
    const refused = await examine(bench);
    bench.sandbox.fault({ method: 'POST', path, answer: { status: 200, body: {} } });
    const swallowed = await examine(bench);
    bench.sandbox.fault({ method: 'POST', path, times: 4, answer: { status: 503 } });

    const patient = await examine(bench);

    expect(refused.find(id)).toMatchObject({
      answer: 'no',
      detail: `Could not ${to}: the server answered 403 (no) (missing: ${right})`,
    });
    expect(swallowed.find(id)).toMatchObject({
      answer: 'unknown',
      detail: expect.stringContaining('what makes no sense was accepted'),
    });
    expect(patient.find(id)).toMatchObject({ answer: 'yes' });
  });
});
