import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { type ComparedFile, readIfThere } from './compare-files.ts';

/**
 * Writes what is missing and what differs, and reads each back.
 * @throws ConfigError naming the file that could not be written.
 */
export async function writeFiles(files: readonly ComparedFile[]): Promise<void> {
  for (const file of files) {
    if (file.state === 'missing' || file.state === 'differs') await writeOne(file);
  }
}

async function writeOne({ path, bytes }: ComparedFile): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `${JSON.stringify(path)} cannot be written: ${why}`,
      'Check the folder and its rights.',
      error,
    );
  }
  if ((await readIfThere(path))?.equals(bytes)) return;
  throw new ConfigError(
    `${JSON.stringify(path)} was written and reads back as something else.`,
    'Check the disk and that nothing else writes there.',
  );
}
