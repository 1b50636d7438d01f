import { expect, it } from 'vitest';
import { changeOf } from '../../analyzers/observation-builder.ts';
import { analyze } from '../analyze.ts';
import { inProcess } from '../in-process.ts';
import { compileAnalyzer } from './compile-analyzer.ts';

const from = '.gitea/sop-gate/analyzers/acme-reach.ts';
const files = [
  { path: 'a.ts', text: '' },
  { path: 'b.ts', text: "import { a } from './a';\n" },
];

it.each([
  ['shows the project to one that wants it', 'wantsProject: true,', 'reaches b.ts'],
  ['shows no project to one that does not say so clearly', 'wantsProject: "yes",', 'reaches nobody'],
  ['shows no project to one that does not ask', '', 'reaches nobody'],
])('%s', async (_, wish, told) => {
  const code = compileAnalyzer(
    from,
    `export default {
      apiVersion: 2,
      ${wish}
      meta: {
        id: 'acme-reach', title: 'Reach', summary: 'Tells it.', languages: ['any'],
        codes: { 'acme-reach': { title: 'Reach', points: 0, message: 'reaches {name}', help: 'Look at it.' } },
      },
      *analyzePatch({ project }) {
        const name = project?.linksTo('a.ts')[0].by ?? 'nobody';
        yield { kind: 'noticed', code: 'acme-reach', path: 'a.ts', line: 0, args: { name } };
      },
    };`,
  );

  const { findings, failures } = await analyze(
    { files: [changeOf({ path: 'a.ts', base: 'export const a = 1;\n', head: '' })], failures: [] },
    {
      analyzers: [{ id: 'acme-reach', added: { kind: 'file', from, code } }],
      limits: { taskSeconds: 60, workerMegabytes: 512 },
      generatedGlobs: [],
      execute: inProcess,
      readProject: () => Promise.resolve({ kind: 'known', files }),
    },
  );

  expect(failures).toEqual([]);
  expect(findings.map(({ message }) => message)).toEqual([told]);
});
