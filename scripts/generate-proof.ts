/** Writes docs/proof.md from the committed figures. `--check` only compares. */
import { existsSync, readFileSync } from 'node:fs';
import { mutationFolders } from './mutation-folders.ts';
import { countMutants, scoreOf } from './mutation-proofs.ts';
import type { ProofFigures } from './proof-figures.ts';
import { readProofs } from './read-proofs.ts';
import { type MutationProof, type PlantedBug, renderProof } from './render-proof.ts';
import { writeGenerated } from './write-generated.ts';

const names = ['faults', 'interleavings', 'properties', 'hostile-input'];
const runs = Object.fromEntries(names.map((name) => [name, read<ProofFigures>(`proof/${name}.json`)]));
const proofs = readProofs();
const mutation = mutationFolders.flatMap(({ name, bar }): readonly MutationProof[] => {
  const proof = proofs[name];
  return proof ? [{ name, bar, mutants: countMutants(proof), score: scoreOf(proof) }] : [];
});
const planted = read<readonly PlantedBug[]>('proof/planted-bugs.json') ?? [];

writeGenerated('docs/proof.md', renderProof({ runs, mutation, planted }));

function read<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
