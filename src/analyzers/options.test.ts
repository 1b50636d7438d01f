import { expect, it } from 'vitest';
import { readOptions, wholeNumber, words } from './options.ts';

const readers = { max: wholeNumber(5), names: words };

it('takes the defaults when the policy gives no options', () => {
  const options = readOptions(undefined, readers);

  expect(options).toEqual({ max: 5, names: [] });
});

it('reads numbers and words, and lowers the case of words', () => {
  const given = { max: 1, names: ['Vault', 'key'] };

  const options = readOptions(given, readers);

  expect(options).toEqual({ max: 1, names: ['vault', 'key'] });
});

it.each([
  [{ most: 1 }, 'unknown option `most`; known: max, names'],
  [{ max: 0 }, 'option `max` must be a whole number of at least 1'],
  [{ max: 1.5 }, 'option `max` must be a whole number of at least 1'],
  [{ max: '9' }, 'option `max` must be a whole number of at least 1'],
  [{ names: 'vault' }, 'option `names` must be a list of words'],
  [{ names: ['vault', 3] }, 'option `names` must be a list of words'],
  [{ names: [''] }, 'option `names` must be a list of words'],
  [null, 'options must be a map of names and values'],
  [[1], 'options must be a map of names and values'],
  ['max', 'options must be a map of names and values'],
])('refuses %j and says why', (given, sentence) => {
  const read = () => readOptions(given, readers);

  expect(read).toThrow(new Error(sentence));
});
