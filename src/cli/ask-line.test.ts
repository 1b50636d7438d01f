import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askLine } from './ask-line.ts';

it('asks and takes one line', async () => {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];

  const answer = askLine('Who? ', { input, output });
  input.write('ada\nben\n');

  expect([await answer, output.read()]).toEqual(['ada', 'Who? ']);
});

it('says how to answer without a terminal when the input ends', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];

  const answer = askLine('Who? ', { input, output });
  input.end();

  await expect(answer).rejects.toMatchObject({ name: 'ConfigError', cause: 'ended' });
});
