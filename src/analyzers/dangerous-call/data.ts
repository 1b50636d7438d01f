import type { Knowledge } from '../judge-code.ts';
import { codeCalls, codeSettings } from './code/data.ts';
import { commandCalls, commandSettings } from './commands/data.ts';
import { fileCalls } from './files/data.ts';
import { logCalls } from './logs/data.ts';
import { markupCalls, markupSettings } from './markup/data.ts';
import { debugSettings, memoryCalls } from './memory/data.ts';
import { queryCalls } from './queries/data.ts';
import { requestCalls, requestSettings } from './requests/data.ts';

/** Names from the manuals of languages and libraries; what can go wrong with them from the CWE list. */
export const knowledge: Knowledge = {
  calls: [
    ...commandCalls,
    ...codeCalls,
    ...queryCalls,
    ...markupCalls,
    ...fileCalls,
    ...requestCalls,
    ...memoryCalls,
    ...logCalls,
  ],
  settings: [...commandSettings, ...codeSettings, ...markupSettings, ...requestSettings, ...debugSettings],
};

/** Programs for the people who build: they run commands all day, with names that the repository itself gives. */
export const toolFolders =
  /(^|\/)(scripts?|extra|tools?|tooling|build|ci|hack|dev|bench(marks?)?|release)\//i;
