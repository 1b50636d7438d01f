import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { createJudge, type Judge, noticeAdded } from '../judge-code.ts';
import { judgeTexts } from './composed-sql.ts';
import { knowledge } from './data.ts';
import { meta } from './meta.ts';

export const dangerousCall = defineAnalyzer({ meta, analyzeFile });

const judgeFacts = createJudge(knowledge);

const judge: Judge = (code, language) => [...judgeFacts(code, language), ...judgeTexts(code)];

function analyzeFile(file: FileView): Iterable<Observation> {
  return noticeAdded(file, judge);
}
