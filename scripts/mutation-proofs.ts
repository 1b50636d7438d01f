import { z } from 'zod';
import type { MutationFolder } from './mutation-folders.ts';
import { digestInputs, type Inputs, renderChanges } from './mutation-inputs.ts';
import { countUnnoticed, type MutationReport, toScore } from './mutation-report.ts';

/**
 * What a whole run over one folder has shown, kept in the repository. It speaks of exactly the sources, tests and
 * samples whose digest it carries: one byte more or less, and CI proves the folder anew.
 */
export const proofSchema = z.object({
  inputs: z.string(),
  /** Mutants by path, and how many of them no test noticed. */
  files: z.record(z.string(), z.object({ mutants: z.number(), unnoticed: z.number() })),
});

/** What stands on disk of one run: its report, and what it read. */
export interface Run {
  readonly report?: MutationReport;
  readonly before?: Inputs;
}

export const proofsSchema = z.record(z.string(), proofSchema);
export type Proof = z.output<typeof proofSchema>;
export type Proofs = z.output<typeof proofsSchema>;

/** Where the proofs stand. */
export const proofsPath = 'scripts/mutation-proofs.json';

export function toProof(report: MutationReport, inputs: Inputs): Proof {
  const files = Object.entries(report.files).map(([path, { mutants }]) => [
    path,
    {
      mutants: mutants.filter(({ status }) => status !== 'Ignored').length,
      unnoticed: countUnnoticed(mutants),
    },
  ]);
  return { inputs: digestInputs(inputs), files: Object.fromEntries(files) };
}

export function countMutants({ files }: Proof): number {
  return Object.values(files).reduce((sum, { mutants }) => sum + mutants, 0);
}

/** Percent of the mutants that a test noticed; 0 when there are none. */
export function scoreOf(proof: Proof): number {
  const mutants = countMutants(proof);
  const unnoticed = Object.values(proof.files).reduce((sum, file) => sum + file.unnoticed, 0);
  return toScore(mutants - unnoticed, mutants);
}

/** Whether the proof speaks of the folder as it stands, and reaches its bar. */
export function isProved(
  { bar }: Pick<MutationFolder, 'bar'>,
  proof: Proof | undefined,
  now: Inputs,
): boolean {
  return proof !== undefined && proof.inputs === digestInputs(now) && scoreOf(proof) >= bar;
}

/** Where a second run over some files noticed less than the proof says; one sentence each. An older run says nothing. */
export function judgePart(proof: Proof, { report, before }: Run, now: Inputs): readonly string[] {
  if (report === undefined || before === undefined || renderChanges(before, now).length > 0) return [];
  return Object.entries(report.files).flatMap(([path, { mutants }]) => {
    const [told, seen] = [proof.files[path]?.unnoticed ?? 0, countUnnoticed(mutants)];
    if (seen <= told) return [];
    return [`${path}: ${seen} changes go unnoticed, its proof tells of ${told}; record the proof anew`];
  });
}
