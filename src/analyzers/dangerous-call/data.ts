import type { EditRow } from '../edit-row.ts';
import type { Knowledge } from '../judge-code.ts';
import { codeCalls } from './code/data.ts';
import { commandCalls } from './commands/data.ts';
import { deserializationCalls, deserializationSettings } from './deserialization/data.ts';
import { archiveEdits } from './edits/archives/data.ts';
import { contractEdits } from './edits/contracts/data.ts';
import { detailEdits } from './edits/details/data.ts';
import { dotnetEdits } from './edits/dotnet/data.ts';
import { expressionEdits } from './edits/expressions/data.ts';
import { fieldEdits } from './edits/fields/data.ts';
import { goEdits } from './edits/golang/data.ts';
import { guardEdits } from './edits/guards/data.ts';
import { hostEdits } from './edits/hosts/data.ts';
import { jvmEdits } from './edits/jvm/data.ts';
import { limitEdits } from './edits/limits/data.ts';
import { markupEdits } from './edits/markup/data.ts';
import { memoryEdits } from './edits/memory/data.ts';
import { roomEdits } from './edits/memory/rooms/data.ts';
import { mobileEdits } from './edits/mobile/data.ts';
import { nativeEdits } from './edits/native/data.ts';
import { pageEdits } from './edits/pages/data.ts';
import { placeEdits } from './edits/places/data.ts';
import { programEdits } from './edits/programs/data.ts';
import { reachEdits } from './edits/reach/data.ts';
import { returnEdits } from './edits/returns/data.ts';
import { scriptEdits } from './edits/scripts/data.ts';
import { serviceEdits } from './edits/services/data.ts';
import { settingEdits } from './edits/settings/data.ts';
import { storeEdits } from './edits/stores/data.ts';
import { swapEdits } from './edits/swaps/data.ts';
import { weakerEdits } from './edits/weaker/data.ts';
import { writtenEdits } from './edits/written/data.ts';
import { fileCalls } from './files/data.ts';
import { logCalls } from './logs/data.ts';
import { markupCalls, markupSettings } from './markup/data.ts';
import { debugSettings, memoryCalls } from './memory/data.ts';
import { programCalls, programSettings } from './programs/data.ts';
import { queryCalls } from './queries/data.ts';
import { typedQueryCalls } from './queries/typed/data.ts';
import { requestCalls, requestSettings } from './requests/data.ts';
import { typedRequestCalls } from './requests/typed/data.ts';
import { scriptedCalls, scriptedEdits, scriptedSettings } from './scripted/data.ts';
import { wholeRequestCalls } from './whole-requests/data.ts';

/** Names from the manuals of languages and libraries; what can go wrong with them from the CWE list. */
export const knowledge: Knowledge = {
  calls: [
    ...commandCalls,
    ...codeCalls,
    ...deserializationCalls,
    ...programCalls,
    ...wholeRequestCalls,
    ...queryCalls,
    ...typedQueryCalls,
    ...markupCalls,
    ...fileCalls,
    ...requestCalls,
    ...typedRequestCalls,
    ...memoryCalls,
    ...logCalls,
    ...scriptedCalls,
  ],
  settings: [
    ...programSettings,
    ...deserializationSettings,
    ...markupSettings,
    ...requestSettings,
    ...debugSettings,
    ...scriptedSettings,
  ],
};

export const edits: readonly EditRow[] = [
  ...placeEdits,
  ...programEdits,
  ...returnEdits,
  ...markupEdits,
  ...storeEdits,
  ...detailEdits,
  ...memoryEdits,
  ...guardEdits,
  ...limitEdits,
  ...serviceEdits,
  ...swapEdits,
  ...hostEdits,
  ...mobileEdits,
  ...expressionEdits,
  ...archiveEdits,
  ...scriptEdits,
  ...weakerEdits,
  ...scriptedEdits,
  ...jvmEdits,
  ...dotnetEdits,
  ...goEdits,
  ...nativeEdits,
  ...pageEdits,
  ...contractEdits,
  ...settingEdits,
  ...fieldEdits,
  ...reachEdits,
  ...writtenEdits,
  ...roomEdits,
];

/** Programs for the people who build: they run commands all day, with names that the repository itself gives. */
export const toolFolders =
  /(^|\/)(scripts?|extra|tools?|tooling|build|ci|hack|dev|bench(marks?)?|release)\//i;
