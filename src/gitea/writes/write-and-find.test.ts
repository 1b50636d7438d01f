import { expect, it } from 'vitest';
import { GiteaError } from '../gitea-error.ts';
import { writeAndFind } from './write-and-find.ts';

const LOST = new GiteaError('no answer', { kind: 'unavailable', remedy: '' });
const REFUSED = new GiteaError('no', { kind: 'forbidden', remedy: '' });

/** Answers of the server in order: an error is thrown, anything else handed back. */
function buildWrite(sends: readonly (GiteaError | undefined)[], finds: readonly (string | undefined)[]) {
  const told: string[] = [];
  return {
    told,
    send: async () => {
      const error = sends[told.filter((word) => word === 'send').length];
      told.push('send');
      if (error) throw error;
    },
    find: async () => {
      const found = finds[told.filter((word) => word === 'find').length];
      told.push('find');
      return found;
    },
  };
}

it.each([
  ['once when it was answered and found', [undefined], ['trace'], 'trace', ['send', 'find']],
  ['once when it was answered and not found', [undefined], [undefined], undefined, ['send', 'find']],
  ['once when the answer got lost and the write did not', [LOST], ['trace'], 'trace', ['send', 'find']],
  [
    'twice when the write got lost',
    [LOST, undefined],
    [undefined, 'trace'],
    'trace',
    ['send', 'find', 'send', 'find'],
  ],
] as const)('writes %s', async (_name, sends, finds, expected, told) => {
  const write = buildWrite(sends, finds);

  const found = await writeAndFind(write);

  expect([found, write.told]).toEqual([expected, told]);
});

it('throws when the write got lost twice', async () => {
  const write = buildWrite([LOST, LOST], [undefined]);

  const found = writeAndFind(write);

  await expect(found).rejects.toBe(LOST);
});

it('throws a refusal without looking for a trace', async () => {
  const write = buildWrite([REFUSED], ['trace']);

  const found = writeAndFind(write);

  await expect(found).rejects.toBe(REFUSED);
  expect(write.told).toEqual(['send']);
});

it('lets a fault of its own through', async () => {
  const bug = new TypeError('a bug');

  const found = writeAndFind({ send: () => Promise.reject(bug), find: async () => 'trace' });

  await expect(found).rejects.toBe(bug);
});
