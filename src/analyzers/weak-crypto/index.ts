import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findEdits } from '../find-edits.ts';
import { createJudge, type Judge, noticeAdded } from '../judge-code.ts';
import { noticeComparisons } from './comparisons.ts';
import { edits, knowledge } from './data.ts';
import { meta } from './meta.ts';
import { noticeWeakened } from './weakened.ts';

export const weakCrypto = defineAnalyzer({ meta, analyzeFile });

const judgeAll = createJudge(knowledge);

/** The same weak call with other arguments is nothing new: it counts by its name. */
const judge: Judge = (code, language) =>
  judgeAll(code, language).map((found) => ({ ...found, key: found.args.name ?? found.key }));

function* analyzeFile(file: FileView): Iterable<Observation> {
  const found = [...noticeAdded(file, judge), ...noticeComparisons(file), ...noticeWeakened(file)];
  yield* found;
  const told = new Set(found.map(({ code, line }) => `${code} ${line}`));
  yield* findEdits(file, edits).filter(({ code, line }) => !told.has(`${code} ${line}`));
}
