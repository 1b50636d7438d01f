import { describe, expect, it } from 'vitest';
import { policySchema } from '../../config/schema.ts';
import { parseServer } from '../parse-server.ts';
import { no, yes } from './check.ts';
import { judgeWorkflows, reviewWorkflows, whyNoDispatch } from './judge-workflows.ts';

describe('review workflows', () => {
  const policy = policySchema.parse({});
  const inputs = ['repo', 'pr', 'head_sha', 'gate', 'nonce'];
  const review = (file: string) => ({
    path: `.gitea/workflows/${file}`,
    checks: [],
    inputs,
    runName: 'inputs.nonce',
  });
  const both = [review('qa-review.yml'), review('security-review.yml')];
  const ground = { repository: 'acme/shop', workflows: both, disabled: [] };
  const server = parseServer('28.3.0');

  it('are those of gates that some tier asks for, each once', () => {
    const gates = {
      a: { role: 'a', workflow: 'x.yml', context: 'a' },
      b: { role: 'b', workflow: 'x.yml', context: 'b' },
    };
    const off = { role: 'c', workflow: 'y.yml', context: 'c', tiers: [] };

    expect(reviewWorkflows(policySchema.parse({ gates: { ...gates, off } }))).toEqual(['x.yml']);
    expect(reviewWorkflows(policy)).toEqual(['qa-review.yml', 'security-review.yml']);
  });

  it.each([
    [{ gates: {} }, '28.3.0', yes('no gate starts a review')],
    [{ fire: { prefer: ['comment'] } }, '28.3.0', yes('reviews are asked for by comment')],
    [{}, '1.24.0', undefined],
    [{}, '16.0.3+gitea-1.22.0', undefined],
    [
      {},
      '1.23.8',
      yes('1.23.8 cannot dispatch (1.24 and newer can); reviews are asked for by request-review, comment'),
    ],
    [
      { fire: { prefer: ['dispatch'] } },
      '1.23.8',
      no(
        '1.23.8 cannot dispatch (1.24 and newer can)',
        'Update the server, or name another way under `fire.prefer`.',
      ),
    ],
  ])('with the policy %j on %s', (input, version, expected) => {
    expect(whyNoDispatch(policySchema.parse(input), parseServer(version))).toEqual(expected);
  });

  it('can be dispatched when they are there and declare their inputs', () => {
    expect(judgeWorkflows(ground, policy, server)).toEqual(
      yes('qa-review.yml, security-review.yml in acme/shop'),
    );
  });

  it.each([
    [[both[0]], 'there is no security-review.yml on the default branch of acme/shop'],
    [
      [both[1], { ...review('qa-review.yml'), inputs: undefined }],
      '.gitea/workflows/qa-review.yml has no workflow_dispatch',
    ],
    [
      [both[1], { ...review('qa-review.yml'), inputs: ['repo', 'gate', 'pr'] }],
      '.gitea/workflows/qa-review.yml does not declare head_sha, nonce, and undeclared inputs vanish',
    ],
    [
      [both[1], { ...review('my-qa-review.yml') }],
      'there is no qa-review.yml on the default branch of acme/shop',
    ],
  ])('are told of %#', (workflows, detail) => {
    const found = judgeWorkflows({ ...ground, workflows: workflows as typeof both }, policy, server);

    expect(found).toMatchObject({ answer: 'no', detail });
  });

  it('are told when they are switched off', () => {
    expect(judgeWorkflows({ ...ground, disabled: ['qa-review.yml', 'other.yml'] }, policy, server)).toEqual(
      no('qa-review.yml is switched off in acme/shop', 'Enable qa-review.yml in Actions.'),
    );
  });

  it.each([
    ['1.24.7', 'yes'],
    ['1.25.0', 'no'],
    ['1.25.4', 'no'],
    ['1.26.0', 'yes'],
    ['7.0.0+gitea-1.25.0', 'yes'],
  ])('must carry the nonce in their name on %s: %s', (version, answer) => {
    const workflows = both.map((one) => ({ ...one, runName: 'review' }));

    expect(judgeWorkflows({ ...ground, workflows }, policy, parseServer(version)).answer).toBe(answer);
  });
});
