import { createLineIndex } from '../../../syntax/line-index.ts';
import { ofDependencies, type PackageFile } from '../package-file.ts';
import { codeList, configList, type PatternRow } from '../patterns/data.ts';
import { toQuotedRequirements, toRequirement } from './read-requirements.ts';

/** setup.py: the texts in its lists of requirements. */
export function readSetupCode(text: string): PackageFile {
  return ofDependencies(
    listParts(codeList, text).flatMap(({ part, line }) => toQuotedRequirements(part, line)),
  );
}

/** setup.cfg: a requirement a line. */
export function readSetupConfig(text: string): PackageFile {
  return ofDependencies(
    listParts(configList, text).flatMap(({ part, line }) =>
      part.split('\n').flatMap((shown, index) => toRequirement(shown.trim(), line + index) ?? []),
    ),
  );
}

/** What the group holds that ends a pattern, with the line it begins on. */
function listParts(
  { pattern }: PatternRow,
  text: string,
): readonly { readonly part: string; readonly line: number }[] {
  const toLine = createLineIndex(text);
  const every = new RegExp(pattern, `g${pattern.flags}`);
  return Array.from(text.matchAll(every), ({ 0: whole, 1: part = '', index }) => ({
    part,
    line: toLine(index + whole.length - part.length),
  }));
}
