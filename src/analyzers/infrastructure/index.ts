import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findSettings } from './find-settings.ts';
import { meta } from './meta.ts';
import type { Setting } from './setting.ts';
import { findLost } from './values/find-lost.ts';
import { findWeaker } from './values/find-weaker.ts';

export const infrastructure = defineAnalyzer({ meta, analyzeFile });

/** A file with more of them is a collection, and its first lines say so. */
const mostFindings = 50;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { path } = file.change;
  for (const { code, what, line, baseLine } of listSettings(file).slice(0, mostFindings)) {
    const place = baseLine === undefined ? {} : ({ side: 'removed', baseLine } as const);
    yield { kind: 'noticed', code, path, line, ...place, args: { what } };
  }
}

/** A line is told once: a value that got weaker, or a guard that a new line took the place of, where a row about the line says the same. */
function listSettings(file: FileView): readonly Setting[] {
  const found = findSettings(file);
  const added = found.filter(({ code, baseLine }) => baseLine === undefined && code !== 'infra-weak');
  const isTold = ({ line, baseLine }: Setting): boolean =>
    (baseLine === undefined ? added : found).some((one) => one.line === line && one.baseLine === baseLine);
  const isNews = (one: Setting): boolean =>
    one.baseLine === undefined || !added.some(({ code, line }) => code === one.code && line === one.line);
  const compared = [...findWeaker(file), ...findLost(file)];
  return [...found.filter(isNews), ...compared.filter((one) => !isTold(one))];
}
