import type { Knowledge } from '../judge-code.ts';
import { codeCalls } from './code/data.ts';
import { commandCalls } from './commands/data.ts';
import { fileCalls } from './files/data.ts';
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
  ],
  settings: [...markupSettings, ...requestSettings, ...debugSettings],
};
