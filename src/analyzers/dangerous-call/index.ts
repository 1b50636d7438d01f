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

function* analyzeFile(file: FileView): Iterable<Observation> {
  const isTool = toolFolders.test(file.change.path);
  for (const found of noticeAdded(file, judge)) {
    yield isTool && found.code === 'command-injection' ? { ...found, code: 'command-call' } : found;
  }
}

/** Programs for the people who build: they run commands all day, with names that the repository itself gives. */
const toolFolders = /(^|\/)(scripts?|extra|tools?|tooling|build|ci|hack|dev|bench(marks?)?|release)\//i;
