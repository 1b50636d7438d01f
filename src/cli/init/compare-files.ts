import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { ConfigError } from '../../config/config-error.ts';
import type { Choices } from './choices.ts';
import type { PlannedFile } from './plan-files.ts';
import { isFittingPolicy } from './render-policy.ts';

/** How a planned file stands to what lies there: `kept` is a policy that its owner changed and that still fits. */
export interface ComparedFile extends PlannedFile {
  readonly state: 'missing' | 'same' | 'differs' | 'kept';
}

export async function compareFiles(
  files: readonly PlannedFile[],
  choices: Choices,
): Promise<readonly ComparedFile[]> {
  return Promise.all(files.map(async (file) => ({ ...file, state: await compare(file, choices) })));
}

async function compare(file: PlannedFile, choices: Choices): Promise<ComparedFile['state']> {
  const found = await readIfThere(file.path);
  if (found === undefined) return 'missing';
  if (found.equals(file.bytes)) return 'same';
  if (file.kind === 'program' && isSameArchive(found, file.bytes)) return 'same';
  return file.kind === 'policy' && isFittingPolicy(found.toString('utf8'), choices) ? 'kept' : 'differs';
}

/** @throws ConfigError for a file that is there and cannot be read. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ConfigError(
      `${JSON.stringify(path)} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Check what lies there and its rights.',
      error,
    );
  }
}

/** Versions of Node compress the same bytes differently. */
export function isSameArchive(one: Uint8Array, other: Uint8Array): boolean {
  try {
    return gunzipSync(one).equals(gunzipSync(other));
  } catch {
    return false;
  }
}
