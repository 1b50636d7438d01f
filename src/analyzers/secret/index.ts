import { isGenerated } from '../../patch/generated.ts';
import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { quietPaths } from './data.ts';
import { findSecretFile } from './find-file.ts';
import type { Leak } from './leak.ts';
import { findLiterals } from './literal/find-literals.ts';
import { meta } from './meta.ts';
import { findPrivateKeys } from './provider/find-private-keys.ts';
import { findTokens } from './provider/find-tokens.ts';

export const secret = defineAnalyzer({ meta, analyzeFile });

/** A file with more of them is a list, and its first entries say so. */
const mostLeaks = 50;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { path } = file.change;
  const isQuiet = findRow(path, quietPaths) !== undefined;
  const kind = findSecretFile(file);
  if (kind !== undefined && !(isQuiet && file.change.head.kind === 'binary')) {
    yield { kind: 'noticed', code: 'secret-file', path, line: 0, args: { kind } };
  }
  for (const leak of findLeaks(file, isQuiet).slice(0, mostLeaks)) {
    yield { kind: 'noticed', code: leak.code, path, line: leak.line, args: { kind: leak.kind } };
  }
}

/** What the base already held is known to whoever knows the base. */
function findLeaks(file: FileView, isQuiet: boolean): readonly Leak[] {
  const lines = newLines(file.change);
  const leaks = [...findTokens(lines, isQuiet), ...findPrivateKeys(lines)];
  const told = new Set(leaks.map(({ line }) => line));
  const literals = isGenerated(file.change)
    ? []
    : findLiterals(lines, { language: file.language, isQuiet }).filter(({ line }) => !told.has(line));
  const before = file.base?.text ?? '';
  return [...leaks, ...literals].filter(({ secret: text }) => text.length < 8 || !before.includes(text));
}
