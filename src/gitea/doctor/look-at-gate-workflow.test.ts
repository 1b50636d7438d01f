import { describe, expect, it } from 'vitest';
import { ALWAYS, aBench, examine } from './doctor-builder.ts';

const WORKFLOW = {
  '.gitea/workflows/sop-gate.yml': 'on: { schedule: [{ cron: "*/5 * * * *" }] }\njobs: {}\n',
};
const LIST = { method: 'GET', path: /\/actions\/workflows$/ };

async function look(bench: ReturnType<typeof aBench>, policy = {}) {
  const { find } = await examine(bench, { policy, mayWrite: false });
  return find('gate-workflow');
}

describe('the workflow that runs the gate', () => {
  it('is there and switched on', async () => {
    const bench = aBench();
    bench.repository.commit('main', WORKFLOW);

    const check = await look(bench);

    expect(check).toMatchObject({ answer: 'yes', needed: true, detail: 'sop-gate.yml in acme/shop' });
  });

  it('is switched off, so that nobody looks', async () => {
    const bench = aBench();
    bench.repository.commit('main', WORKFLOW);
    bench.repository.disableWorkflow('sop-gate.yml');

    const check = await look(bench);

    expect(check).toMatchObject({
      answer: 'no',
      needed: true,
      detail: 'sop-gate.yml is switched off in acme/shop, so nobody looks at pull requests',
      remedy: 'Enable sop-gate.yml in Actions.',
    });
  });

  it('may lie in the gate repository', async () => {
    const bench = aBench();
    const gate = bench.organisation.addRepository('gate', { files: WORKFLOW });
    gate.addCollaborator('sop-gate', 'write');
    gate.disableWorkflow('sop-gate.yml');

    const check = await look(bench, { fire: { repository: 'acme/gate' } });

    expect(check).toMatchObject({
      answer: 'no',
      detail: 'sop-gate.yml is switched off in acme/gate, so nobody looks at pull requests',
    });
  });

  it('may be missing where something else runs the gate', async () => {
    const check = await look(aBench());

    expect(check).toMatchObject({
      answer: 'unknown',
      needed: false,
      detail: 'there is no sop-gate.yml on the default branch of acme/shop',
      remedy: 'See that something else runs the gate, such as a sweep by cron.',
    });
  });

  it.each(['1.23.8', '16.0.3+gitea-1.22.0'])(
    'is taken as switched on where %s does not tell',
    async (profile) => {
      const bench = aBench({ profile });
      bench.repository.commit('main', WORKFLOW);
      bench.repository.disableWorkflow('sop-gate.yml');

      const check = await look(bench);

      expect(check).toMatchObject({ answer: 'yes' });
    },
  );

  it('is unknown while the server does not say, and no where it refuses', async () => {
    const bench = aBench();
    bench.repository.commit('main', WORKFLOW);
    bench.sandbox.fault({ ...LIST, ...ALWAYS, answer: { status: 500 } });
    const closed = aBench();
    closed.repository.commit('main', WORKFLOW);
    closed.sandbox.fault({ ...LIST, ...ALWAYS, answer: { status: 403, body: { message: 'no' } } });

    const answers = [await look(bench), await look(closed)];

    expect(answers).toMatchObject([
      { answer: 'unknown', needed: true },
      { answer: 'no', needed: true },
    ]);
  });
});
