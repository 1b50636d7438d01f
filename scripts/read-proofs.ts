import { existsSync, readFileSync } from 'node:fs';
import { type MutationFolder, toReportPath } from './mutation-folders.ts';
import type { Inputs } from './mutation-inputs.ts';
import { type Proofs, proofsPath, proofsSchema, type Run } from './mutation-proofs.ts';
import { reportSchema } from './mutation-report.ts';

/** The proofs that are kept in the repository; none when there is no file. Throws on one that cannot be read. */
export function readProofs(): Proofs {
  if (!existsSync(proofsPath)) return {};
  return proofsSchema.parse(JSON.parse(readFileSync(proofsPath, 'utf8')));
}

/** The last run over the whole folder, or over a part of it. */
export function readRun(folder: MutationFolder, part: '' | '.part' = ''): Run {
  const report = `${toReportPath(folder)}${part}.json`;
  const inputs = `${toReportPath(folder)}${part}.inputs.json`;
  if (!existsSync(report) || !existsSync(inputs)) return {};
  return {
    report: reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))),
    before: JSON.parse(readFileSync(inputs, 'utf8')) as Inputs,
  };
}
