import { ofDependencies, type PackageFile } from '../package-file.ts';
import { toRequirement } from './read-requirements.ts';

/** setup.py and setup.cfg: the texts or lines of the lists of requirements. */
export function readSetup(text: string): PackageFile {
  const lines = text.split('\n');
  const start = lines.findIndex((line) =>
    /\b(install_requires|requires|REQUIRED|setup_requires)\s*=/.test(line),
  );
  if (start < 0) return ofDependencies([]);
  const end = lines.findIndex((line, index) => index > start && /^[\])]|^\s*[\])],?\s*$|^\[|^\w/.test(line));
  const part = lines.slice(start, end < 0 ? lines.length : end + 1);
  const isQuoted = part.some((line) => /["']/.test(line));
  return ofDependencies(
    part.flatMap((line, index) => {
      const words = isQuoted
        ? Array.from(line.matchAll(/["']([^"']+)["']/g), ([, word = '']) => word)
        : [bare(line)];
      return words.flatMap((word) => toRequirement(word, start + index + 1) ?? []);
    }),
  );
}

function bare(line: string): string {
  return line
    .replace(/^[\w.]+\s*=/, '')
    .replace(/^\[.*/, '')
    .trim();
}
