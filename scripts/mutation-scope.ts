import { createHash } from 'node:crypto';
import type { MutationFolder } from './mutation-folders.ts';
import type { Inputs } from './mutation-inputs.ts';
import { isProved, type Proof, type Proofs } from './mutation-proofs.ts';

export interface Scope {
  /** Folders to be proved whole. */
  readonly folders: readonly MutationFolder[];
  /** Files whose proof is put to the test once more. */
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly folder: MutationFolder;
  readonly files: readonly string[];
}

/** What there is to choose from. */
export interface Stock {
  readonly folders: readonly MutationFolder[];
  readonly proofs: Proofs;
  readonly readInputs: (folder: MutationFolder) => Inputs;
}

/**
 * Proved whole is what always counts, and what has no proof as it stands. Of the rest a sample is tried again: another
 * one for each `seed`, of about `budget` mutants, so that a proof that is not true does not stay.
 */
export function toScope({ folders, proofs, readInputs }: Stock, seed: string, budget: number): Scope {
  const isDue = (folder: MutationFolder): boolean =>
    folder.always || !isProved(folder, proofs[folder.name], readInputs(folder));
  const due = folders.filter(isDue);
  const rest = shuffle(
    folders.filter((folder) => !due.includes(folder)),
    ({ name }) => `${seed} ${name}`,
  );
  return { folders: due, samples: takeSamples(rest, proofs, { seed, budget }) };
}

function takeSamples(
  folders: readonly MutationFolder[],
  proofs: Proofs,
  { seed, budget }: { readonly seed: string; readonly budget: number },
): readonly Sample[] {
  const samples: Sample[] = [];
  let left = budget;
  for (const folder of folders) {
    const files = left > 0 ? takeFiles(proofs[folder.name], seed, left) : [];
    left -= files.reduce((sum, path) => sum + (proofs[folder.name]?.files[path]?.mutants ?? 0), 0);
    if (files.length > 0) samples.push({ folder, files });
  }
  return samples;
}

/** Files in the order of their lot, until they hold enough mutants. */
function takeFiles(proof: Proof | undefined, seed: string, budget: number): readonly string[] {
  const paths = shuffle(Object.keys(proof?.files ?? {}), (path) => `${seed} ${path}`);
  let left = budget;
  return paths.filter((path) => {
    const takes = left > 0;
    left -= proof?.files[path]?.mutants ?? 0;
    return takes;
  });
}

function shuffle<Item>(items: readonly Item[], toName: (item: Item) => string): readonly Item[] {
  const lot = (item: Item): string => createHash('sha256').update(toName(item)).digest('hex');
  return items.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
}
