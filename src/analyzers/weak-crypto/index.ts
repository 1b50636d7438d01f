import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { createJudge, noticeAdded } from '../judge-code.ts';
import { noticeComparisons } from './comparisons.ts';
import { knowledge } from './data.ts';
import { meta } from './meta.ts';
import { noticeWeakened } from './weakened.ts';

export const weakCrypto = defineAnalyzer({ meta, analyzeFile });

const judge = createJudge(knowledge);

function* analyzeFile(file: FileView): Iterable<Observation> {
  yield* noticeAdded(file, judge);
  yield* noticeComparisons(file);
  yield* noticeWeakened(file);
}
