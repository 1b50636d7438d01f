import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes a generated file, or with `--check` only says whether it is in step: then the exit code is 1 when it is not.
 */
export function writeGenerated(path: string, text: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
    return;
  }
  if (readIfThere(path) === text) return;
  console.log(`${path} is not what its generator would write`);
  process.exitCode = 1;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
