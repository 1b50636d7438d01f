import { readVersion } from '../../version.ts';
import { isSameArchive, readIfThere } from '../compare-files.ts';
import type { PlannedFile } from '../plan-files.ts';
import { packProgram, renderSum } from './pack-program.ts';

/** The program and its sum, below `vendor/sop-gate`. What lies there already and holds the same is taken as it is. */
export async function planProgram(folder: string): Promise<readonly PlannedFile[]> {
  const name = `sop-gate-${readVersion()}.tgz`;
  const path = `${folder}/vendor/sop-gate/${name}`;
  const packed = packProgram();
  const found = await readIfThere(path);
  const bytes = found && isSameArchive(found, packed) ? found : packed;
  return [
    { path, bytes, kind: 'program' },
    { path: `${path}.sha256`, bytes: Buffer.from(renderSum(bytes, name)), kind: 'text' },
  ];
}
