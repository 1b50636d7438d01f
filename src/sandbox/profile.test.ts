import { describe, expect, it } from 'vitest';
import { parseProfile } from './profile.ts';

describe('server version', () => {
  it.each([
    ['1.22.6', { dispatch: false, runs: false, line26: false, organisationLabelNames: false }],
    ['1.24.0+dev-12-gabc', { dispatch: true, runs: false, combinedAlwaysAnswers: false }],
    ['1.25.4', { dispatch: true, runs: true, line26: false, combinedAlwaysAnswers: true }],
    ['1.26.4', { line26: true, tokenEndpoint: false, organisationLabelsHidden: true }],
    ['1.26.3', { organisationLabelsHidden: true }],
    ['1.26.2', { organisationLabelsHidden: false }],
    ['1.25.9', { organisationLabelsHidden: false }],
    ['1.27.0-rc0', { line26: true, tokenEndpoint: true, line27: true }],
    ['28.0.0', { organisationLabelsHidden: true }],
    ['28.3.0', { line26: true, tokenEndpoint: true, line27: true }],
    ['16.0.3+gitea-1.22.0', { forgejo: true, dispatch: true, runs: false, line27: false }],
    ['no version at all', { forgejo: false, line27: true }],
  ])('%s decides what the server can do', (version, expected) => {
    expect(parseProfile(version)).toMatchObject({ ...expected, version });
  });
});
