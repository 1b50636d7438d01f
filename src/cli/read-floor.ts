import { type Floor, loadFloor } from '../config/floor/floor.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import { readText } from './read-text.ts';

/**
 * What the organisation demands: the file of `--floor`, else of SOP_GATE_FLOOR. It is read from this machine, so it comes
 * from where the gate's own code comes from.
 * @throws ConfigError for a file that cannot be read or understood.
 */
export async function readFloor(
  path: string | undefined,
  { env, readFile }: Pick<Io, 'env' | 'readFile'>,
): Promise<Floor | undefined> {
  const named = path ?? env.SOP_GATE_FLOOR?.trim();
  if (!named) return undefined;
  const text = await readText({ readFile }, named, 'floor');
  return loadFloor({ text, where: named, origin: named }, knownAnalyzers);
}
