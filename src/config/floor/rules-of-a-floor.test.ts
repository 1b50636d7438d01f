import { describe, expect, it } from 'vitest';
import { complaintsAbove, loadAbove } from './floor-builder.ts';

const rule = (more: string): string =>
  `rules: { plain-http: { title: Plain, points: 2, message: writes, help: Use https., match: [{ texts: ["http://*"] }]${more} } }`;

describe('a rule of the floor', () => {
  it('stands as it is, whatever else a repository adds', () => {
    const { policy } = loadAbove(rule(''), rule('').replace('plain-http', 'own-rule'));

    expect(Object.keys(policy.rules)).toEqual(['plain-http', 'own-rule']);
  });

  it('cannot be made to find less by a key more', () => {
    const complaints = complaintsAbove(rule(''), rule(', except: ["src/**"]'));

    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(
      /`rules\.plain-http` is \{.*\}, and the floor \(org\.yml:1\) wants exactly/,
    );
  });
});
