import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface FoundPackage {
  readonly folder: string;
  readonly version: string;
}

/** A package as it is installed for this one: never one of the folder that somebody happens to be in. */
export async function findPackage(name: string): Promise<FoundPackage | undefined> {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      const text = await readFile(join(folder, name, 'package.json'), 'utf8');
      const { version } = JSON.parse(text) as { version?: unknown };
      return { folder: join(folder, name), version: String(version) };
    } catch {
      // It may still be in a folder further out.
    }
  }
  return undefined;
}
