import { ConfigError } from '../config/config-error.ts';
import type { Io } from './io.ts';

/**
 * Reads a file that a person named; `-` is standard input.
 * @param what what the file is for, such as `policy`.
 * @throws ConfigError naming the file and why it cannot be read.
 */
export async function readText(io: Pick<Io, 'readFile'>, path: string, what: string): Promise<string> {
  try {
    return await io.readFile(path);
  } catch (error) {
    const why = REASONS[toCode(error)] ?? (error instanceof Error ? error.message : String(error));
    throw new ConfigError(
      `The ${what} ${JSON.stringify(path)} cannot be read: ${why}.`,
      'Check the path and its rights.',
      error,
    );
  }
}

/** Reads a file that may be missing. @throws ConfigError for one that is there and cannot be read. */
export async function readTextIfThere(
  io: Pick<Io, 'readFile'>,
  path: string,
  what: string,
): Promise<string | undefined> {
  try {
    return await readText(io, path, what);
  } catch (error) {
    if (error instanceof ConfigError && toCode(error.cause) === 'ENOENT') return undefined;
    throw error;
  }
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
};
