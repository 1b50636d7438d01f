import { extensions, fileNames, interpreters } from './data.ts';

/** Every language that a file may be of. */
export const languages: readonly string[] = [
  ...new Set([
    ...Object.values(extensions),
    ...fileNames.map(([, language]) => language),
    ...Object.values(interpreters),
    'unknown',
  ]),
].toSorted();

/** The language of a file by its name, else by its first line (`#!`); `unknown` when neither tells. */
export function languageOf(path: string, text = ''): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const byName = fileNames.find(([pattern]) => pattern.test(name))?.[1];
  return byName ?? byExtension(name) ?? byShebang(text) ?? 'unknown';
}

function byExtension(name: string): string | undefined {
  const extension = String(/[^.]\.([^.]+)$/.exec(name.toLowerCase())?.[1]);
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
}

/** `#!/usr/bin/env -S node --flag` and `#!/usr/bin/python3.11` name their interpreter last, without a version. */
function byShebang(text: string): string | undefined {
  const command = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+|\w+=\S*\s+)*)?(\S+)/.exec(text.slice(0, 200))?.[1] ?? '';
  const program = command.slice(command.lastIndexOf('/') + 1).replace(/[\d.]+$/, '');
  return Object.hasOwn(interpreters, program) ? interpreters[program] : undefined;
}
