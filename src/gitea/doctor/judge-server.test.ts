import { describe, expect, it } from 'vitest';
import { parseServer } from '../parse-server.ts';
import { yes } from './check.ts';
import { advisories } from './data.ts';
import { isAtLeast, judgeAdvisories, judgeVersion } from './judge-server.ts';
import { judgeIdentity, judgeScopes } from './judge-token.ts';

const NEEDED = ['write:repository', 'write:issue', 'read:organization', 'read:user'];

describe('the server', () => {
  it.each([
    ['1.22.0', 'yes', 'Gitea 1.22.0'],
    ['28.3.0', 'yes', 'Gitea 28.3.0'],
    ['1.24.0+dev-12-gabc', 'yes', 'Gitea 1.24.0+dev-12-gabc'],
    ['16.0.3+gitea-1.22.0', 'yes', 'Forgejo 16.0.3+gitea-1.22.0, supported as far as it behaves like Gitea'],
    ['1.21.11', 'no', '1.21.11 is older than 1.22'],
    ['7.0.0+gitea-1.21.0', 'no', '7.0.0+gitea-1.21.0 is older than 1.22'],
    ['29.0.0', 'unknown', '29.0.0 is newer than any version the gate was tried with'],
    ['marvellous', 'unknown', 'the server calls itself "marvellous", which is no version'],
  ])('of version %s is supported: %s', (version, answer, detail) => {
    expect(judgeVersion(parseServer(version))).toMatchObject({ answer, detail });
  });

  it('that is too new can be borne, one of no version cannot', () => {
    expect(judgeVersion(parseServer('29.0.0'))).toHaveProperty('bearable', true);
    expect(judgeVersion(parseServer('x'))).not.toHaveProperty('bearable');
  });

  it.each([
    [[1, 22, 6], [1, 22], true],
    [[1, 22], [1, 22, 0], true],
    [[1, 21, 9], [1, 22], false],
    [[28, 0, 0], [1, 27, 3], true],
    [[1, 27, 3], [28, 0, 0], false],
    [[1, 27, 3], [1, 27, 3], true],
    [[], [1], false],
  ])('%j is at least %j: %s', (numbers, least, expected) => {
    expect(isAtLeast(numbers, least)).toBe(expected);
  });

  it.each(advisories.map((one) => [one.id, one.fixed] as const))(
    'is told of %s until it is mended',
    (id, fixed) => {
      const before = fixed.with(-1, (fixed.at(-1) ?? 0) - 1);
      const last = fixed[2] === 0 ? [...fixed.slice(0, -2), (fixed[1] ?? 0) - 1, 9] : before;
      const old = fixed[0] === 28 && fixed[1] === 0 ? [1, 27, 9] : last;

      expect(judgeAdvisories(parseServer(old.join('.')))).toMatchObject({
        answer: 'no',
        detail: expect.stringContaining(`${id}: `),
        remedy: 'Update the server to 28.3.0 or newer.',
      });
      expect(JSON.stringify(judgeAdvisories(parseServer(fixed.join('.'))))).not.toContain(id);
    },
  );

  it('of another make tells nothing of advisories, and the newest has none', () => {
    expect(judgeAdvisories(parseServer('16.0.3+gitea-1.22.0'))).toMatchObject({ answer: 'unknown' });
    expect(judgeAdvisories(parseServer('28.3.0'))).toEqual(
      yes('none of 10 known advisories applies to 28.3.0'),
    );
  });
});

describe('the token', () => {
  it('belongs to a user, or to a job, which is bearable', () => {
    expect(judgeIdentity({ id: 1, login: 'bot' })).toEqual(yes('@bot'));
    expect(judgeIdentity({ id: 0, login: 'x' })).toMatchObject({ answer: 'no', bearable: true });
    expect(judgeIdentity({ id: -2, login: 'gitea-actions' })).toMatchObject({
      detail: expect.stringContaining('@gitea-actions'),
    });
  });

  it.each([
    [NEEDED, 'yes', NEEDED.join(', ')],
    [
      ['write:repository', 'write:issue', 'write:organization', 'write:user'],
      'no',
      'wider than needed: write:organization, write:user',
    ],
    [['all'], 'no', 'wider than needed: all'],
    [[...NEEDED, 'public-only'], 'no', 'the token reaches public repositories only'],
    [['write:repository', 'read:issue'], 'no', 'missing: write:issue, read:organization, read:user'],
    [undefined, 'unknown', 'this server does not tell the scopes of a token'],
  ] as const)('with the scopes %j', (scopes, answer, detail) => {
    expect(judgeScopes(scopes)).toMatchObject({ answer, detail });
  });

  it('can do the work unless a scope is missing', () => {
    const all = [undefined, ['all'], [...NEEDED, 'public-only'], ['write:issue']].map(judgeScopes);

    expect(all.map((finding) => 'bearable' in finding)).toEqual([true, true, true, false]);
  });
});
