import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/main.ts';
import { openProcess } from '../src/cli/process-io.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Each call of ours in blocks and in code between words, on one line: `sop-gate sweep --org acme`. */
function callsIn(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8').replaceAll('\\\n', ' ');
  const blocks = [...text.matchAll(/^ *```(?:sh|yaml)\n([\s\S]*?)^ *```$/gm)].map(([, block]) => block ?? '');
  const words = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
  return [...blocks.flatMap((block) => block.split('\n')), ...words].flatMap((line) => {
    const [, call] = /(?:^|[ (])(?:node \S*bin\/sop-gate\.js|sop-gate) ([a-z]+(?: .*)?)$/.exec(line) ?? [];
    return call === undefined ? [] : [call];
  });
}

const io = openProcess();

async function help(command: string): Promise<string> {
  const said: string[] = [];
  await runCommandLine([command, '--help'], { ...io, print: (text) => void said.push(text) });
  return said.join('\n');
}

it.each(pages)('shows only options that their commands have in %s', async (page) => {
  const unknown: string[] = [];
  for (const call of callsIn(page)) {
    const [command = ''] = call.split(' ');
    const known = await help(command);
    const flags = call.replace(/ #.*$/, '').match(/(?<= )--[a-z-]+/g) ?? [];
    unknown.push(...flags.filter((flag) => !known.includes(flag)).map((flag) => `${command} ${flag}`));
  }

  expect(unknown).toEqual([]);
});

it('finds the calls that the pages show', () => {
  expect(callsIn('README.md').length).toBeGreaterThan(6);
  expect(pages.flatMap(callsIn).length).toBeGreaterThan(25);
});
