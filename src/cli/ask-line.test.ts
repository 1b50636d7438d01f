import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createAsk } from './ask-line.ts';

function aTerminal() {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];
  return { input, output, ask: createAsk({ input, output }) };
}

it('asks and takes one line', async () => {
  const { input, output, ask } = aTerminal();

  const answer = ask('Who? ');
  input.write('ada\n');

  expect([await answer, output.read()]).toEqual(['ada', 'Who? ']);
});

it('lets lines that were typed ahead answer the next questions', async () => {
  const { input, ask } = aTerminal();

  input.write('ada\nben\n');
  const first = [await ask('Who? '), await ask('Who else? ')];
  const last = ask('Nobody else? ');
  await turn();
  input.write('cleo\n');

  expect([...first, await last]).toEqual(['ada', 'ben', 'cleo']);
});

it('says how to answer without a terminal when the input ends', async () => {
  const { input, ask } = aTerminal();

  input.end('ada\n');
  const first = await ask('Who? ');

  expect(first).toBe('ada');
  await expect(ask('Who else? ')).rejects.toMatchObject({ name: 'ConfigError', cause: 'ended' });
});
