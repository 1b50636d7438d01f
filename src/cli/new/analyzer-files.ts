import { YOURS } from './rule-entry.ts';

/** An analyzer that works, to be changed into the one that is meant. */
export function renderAnalyzer(name: string): string {
  return `import { changedCalls, defineAnalyzer, toPlace } from 'sop-gate/analyzer';

export default defineAnalyzer({
  apiVersion: 2,
  meta: {
    id: '${name}',
    title: '${toTitle(name)}',
    summary: 'Calls of acme.unsafe that a change adds.',
    languages: ['any'],
    codes: {
      '${name}': {
        title: 'A change calls acme.unsafe',
        points: 1,
        message: 'calls \`{name}\`',
        help: 'Say why this matters, and what the author or a reviewer should do about it.',
      },
    },
  },
${renderOptions(name)}  *analyzeFile(file, { names }) {
    for (const call of changedCalls(file)) {
      if (names.includes(call.name)) {
        yield { kind: 'noticed', code: '${name}', ...toPlace(file, 'added', call), args: { name: call.name } };
      }
    }
  },
${renderSamples(name)}});
`;
}

function renderOptions(name: string): string {
  return `  // What the policy may say under analyzers.${name}.options; take it out if there is nothing to say.
  options: {
    type: 'object',
    properties: {
      names: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: ['acme.unsafe'],
        description: 'The calls that are noticed.',
      },
    },
  },
`;
}

function renderSamples(name: string): string {
  return `  samples: {
    mustFlag: [
      { name: 'a call that is new', path: 'src/a.ts', head: 'acme.unsafe(1);\\n', flags: ['${name}:1'] },
      {
        name: 'a call that the policy names',
        path: 'src/a.ts',
        head: 'acme.other(1);\\n',
        options: { names: ['acme.other'] },
        flags: ['${name}:1'],
      },
      // Begin here. This one fails by design, which notYet says. Put code of yours into head and take notYet out: now
      // \`sop-gate test ${name}\` fails, and tells what there is to find. Change analyzeFile until it
      // passes, and with it the words above and the samples of acme.unsafe, which only show how it is done.
      { name: '${YOURS}', path: 'src/b.ts', head: 'yours.dangerous(1);\\n', notYet: true },
    ],
    mustNotFlag: [
      // What is close to it and harmless. \`sop-gate test\` names those that are still missing.
      { name: 'what only looks alike', path: 'src/a.ts', head: 'acme.safe(1);\\n' },
      { name: 'a call that goes', path: 'src/a.ts', base: 'acme.unsafe(1);\\n', head: 'acme.safe(1);\\n' },
    ],
  },
`;
}

export function renderPage(name: string): string {
  return `# ${toTitle(name)}

## What it notices

Calls of \`acme.unsafe\` that a change adds.

## Why it matters

Say it here, for whoever meets the finding.

## Options

- \`names\` (\`acme.unsafe\`): the calls that are noticed.
`;
}

/** For those who run tests with vitest; \`sop-gate test\` needs no file. */
export function renderTest(name: string): string {
  return `import { testAnalyzer } from 'sop-gate/testing';
import { expect, it } from 'vitest';
import analyzer from './${name}.ts';

it('holds what it promises', async () => {
  expect(await testAnalyzer(analyzer)).toEqual([]);
});
`;
}

function toTitle(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
