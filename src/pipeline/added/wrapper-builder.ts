import { changeOf } from '../../analyzers/observation-builder.ts';
import { analyze } from '../analyze.ts';
import type { EnabledAnalyzer } from '../execute.ts';
import { inProcess } from '../in-process.ts';
import { compileAnalyzer } from './compile-analyzer.ts';

export const from = '.gitea/sop-gate/analyzers/acme-wrapper.ts';
export const REFUSED =
  'an analyzer reads no clock and draws no lots: the same change must always get the same answer';
export const meta = `{
  id: 'acme-wrapper', title: 'Wrapper', summary: 'Notices it.', languages: ['any'],
  codes: { 'acme-wrapper': { title: 'Wrapped', points: 1, message: 'calls {name}', help: 'Look at it.' } },
}`;
/** Works, with options. */
export const good = `
import { changedCalls, defineAnalyzer, type FileView, toPlace } from 'sop-gate/analyzer';
export default defineAnalyzer({
  apiVersion: 2,
  meta: ${meta},
  options: { type: 'object', properties: { names: { type: 'array', items: { type: 'string' }, default: ['seal'] } } },
  *analyzeFile(file: FileView, { names }) {
    for (const call of changedCalls(file)) {
      if (names.includes(call.name)) {
        yield { kind: 'noticed', code: 'acme-wrapper', ...toPlace(file, 'added', call), args: { name: call.name } };
      }
    }
  },
});
`;

/** One that does this with every file. */
export function toAnalyzer(body: string): string {
  return `'use strict'; export default { apiVersion: 2, meta: ${meta}, *analyzeFile(file) { ${body} } };`;
}

interface Running {
  readonly from?: string;
  readonly path?: string;
  readonly options?: unknown;
  readonly mayClear?: boolean;
  readonly policyFile?: string;
  readonly analyzerSeconds?: number;
  readonly rollout?: Readonly<Record<string, 'off' | 'shadow' | 'enforce'>>;
}

/** Runs it on a file of two lines, beside two of this build. */
export function run(
  text: string,
  {
    from: where = from,
    path = 'a.ts',
    options,
    policyFile,
    mayClear = false,
    rollout = {},
    analyzerSeconds = 60,
  }: Running = {},
) {
  const head = "import { seal } from 'crypto';\nseal();\n".replace("{ seal } from 'crypto'", "'crypto'");
  const added = { kind: 'file' as const, from: where, code: compileAnalyzer(where, text) };
  const enabled: EnabledAnalyzer = {
    id: 'acme-wrapper',
    added,
    mayClear,
    ...(options !== undefined && { options }),
    ...(policyFile !== undefined && { policyFile }),
  };
  return analyze(
    { files: [changeOf({ path, head })], failures: [] },
    {
      analyzers: [enabled, { id: 'crypto-import' }, { id: 'tests' }],
      limits: { taskSeconds: 60, workerMegabytes: 512, analyzerSeconds },
      generatedGlobs: [],
      rollout,
      execute: inProcess,
    },
  );
}
