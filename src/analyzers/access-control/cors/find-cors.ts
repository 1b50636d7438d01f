import type { CallFact, CodeFacts, SettingFact, ValueFact } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { toCallKey, toSettingKey } from '../../code-rows.ts';
import { addedFacts } from '../../compare-code.ts';
import { codeOf } from '../sides.ts';
import {
  anyNames,
  anyOrigins,
  corsWords,
  credentialCalls,
  credentialHeaders,
  credentialSettings,
  headerReaders,
  openByDefault,
  originHeaders,
  originLines,
  originNames,
  originSettings,
  plainCredentials,
  plainOrigins,
  reflected,
  scripts,
  wideByName,
  wideNames,
  wideWithCredentials,
  yesFunctions,
} from './data.ts';

export interface CorsFinding {
  readonly code: 'cors-open' | 'cors-with-credentials';
  readonly line: number;
  readonly endLine: number;
}

/** Answers that pages of every origin may read; worse when the visitor's cookies go along, or only some could before. */
export function findCors(file: FileView): readonly CorsFinding[] {
  const wasNarrow = codeOf(file.base).settings.some(
    (setting) => isOrigin(setting) && !isAnyOrigin(setting.value),
  );
  const isWorse = wasNarrow || sendsCredentials(codeOf(file.head));
  const settings = addedFacts(file, { select: (facts) => facts.settings, key: toSettingKey })
    .filter((setting) => isOrigin(setting) && isAnyOrigin(setting.value))
    .map(({ line, endLine, value }) => ({ line, endLine, isBad: isReflected(value) }));
  const calls = addedFacts(file, { select: (facts) => facts.calls, key: toCallKey })
    .filter((call) => opensOrigin(call, file.language))
    .map((call) => {
      const origins = [...listOrigins(call), ...(wideNames.pattern.test(call.name) ? call.args : [])];
      const isBad = origins.some(isReflected) || wideWithCredentials.pattern.test(call.name);
      return { line: call.line, endLine: call.endLine, isBad };
    });
  return [...settings, ...calls].map(({ line, endLine, isBad }) => ({
    line,
    endLine,
    code: isWorse || isBad ? 'cors-with-credentials' : 'cors-open',
  }));
}

function opensOrigin(call: CallFact, language: string): boolean {
  const { name, args } = call;
  if (listOrigins(call).some(isAnyOrigin)) return true;
  if (args.slice(0, 1).some(({ text }) => originLines.pattern.test(text))) return true;
  if (args.length === 0 && scripts.pattern.test(language) && openByDefault.pattern.test(name)) return true;
  return wideNames.pattern.test(name) && (wideByName.pattern.test(name) || args.some(isAnyOrigin));
}

/** What a header that names the origins is set to. */
function listOrigins({ args }: CallFact): readonly ValueFact[] {
  return args.slice(0, 1).some(({ text }) => originHeaders.pattern.test(text)) ? args.slice(1, 2) : [];
}

function isOrigin({ name, of, within }: SettingFact): boolean {
  if (originSettings.pattern.test(name)) return true;
  return plainOrigins.pattern.test(name) && corsWords.pattern.test([of, within, name].join(' '));
}

function isReflected({ kind, text, items = [] }: ValueFact): boolean {
  if (kind === 'boolean') return text === 'true';
  if (kind === 'string') return false;
  const readsHeader = kind === 'call' && headerReaders.pattern.test(text);
  if (readsHeader && items.some((item) => originNames.pattern.test(item.text))) return true;
  return reflected.pattern.test(text) || yesFunctions.pattern.test(text);
}

function isAnyOrigin(value: ValueFact): boolean {
  const { kind, text, items = [] } = value;
  if (kind === 'string') return anyOrigins.pattern.test(text);
  if (kind === 'list') return items.some(isAnyOrigin);
  if (isReflected(value)) return true;
  return anyNames.pattern.test(text) || (kind === 'call' && items.some(isAnyOrigin));
}

function sendsCredentials({ settings, calls }: CodeFacts): boolean {
  const isSet = ({ name, of, value }: SettingFact): boolean => {
    if (value.text.toLowerCase() !== 'true') return false;
    if (credentialSettings.pattern.test(name)) return true;
    return plainCredentials.pattern.test(name) && corsWords.pattern.test([of, name].join(' '));
  };
  const isCalled = ({ name, args }: CallFact): boolean =>
    args.slice(0, 1).some(({ text }) => credentialHeaders.pattern.test(text)) ||
    credentialCalls.pattern.test(name);
  return settings.some(isSet) || calls.some(isCalled);
}
