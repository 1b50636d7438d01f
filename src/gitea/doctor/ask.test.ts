import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { GiteaError } from '../gitea-error.ts';
import { ask, given, toFinding } from './ask.ts';
import { no, unknown, yes } from './check.ts';

describe('an answer of the server', () => {
  const error = (kind: GiteaError['kind'], right?: string) =>
    new GiteaError('Could not', { kind, remedy: 'Do.', ...(right && { right }) });

  it.each(['unauthorized', 'forbidden', 'not-found', 'refused', 'unconfirmed'] as const)(
    'that is %s is a no',
    (kind) => {
      expect(toFinding(error(kind))).toEqual(no('Could not', 'Do.'));
    },
  );

  it.each(['malformed', 'unavailable', 'moved'] as const)(
    'that is %s leaves us without an answer',
    (kind) => {
      expect(toFinding(error(kind))).toEqual(unknown('Could not', 'Do.'));
    },
  );

  it('names the right that is missing', () => {
    expect(toFinding(error('forbidden', 'write:issue'))).toEqual(
      no('Could not (missing: write:issue)', 'Do.'),
    );
  });

  it('that is missing elsewhere leaves the question open, and says what comes first', async () => {
    await expect(given(Promise.reject(error('forbidden')))).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'It rests on what could not be read: Could not',
      remedy: 'Mend that first, then ask again.',
    });
  });

  it('may be a configuration that cannot be used', () => {
    expect(toFinding(new ConfigError('bad', 'Mend.'))).toEqual(no('bad', 'Mend.'));
  });

  it('is never taken for a bug of ours, nor the other way round', async () => {
    const bug = new TypeError('x');

    await expect(ask('labels', () => Promise.reject(bug))).rejects.toBe(bug);
    await expect(given(Promise.reject(bug))).rejects.toBe(bug);
    await expect(given(Promise.resolve(1))).resolves.toBe(1);
    expect((await ask('labels', async () => yes('a'))).answer).toBe('yes');
  });
});
