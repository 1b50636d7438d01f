import type { CallFact, CodeFacts, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toCallKey, toSettingKey } from '../code-rows.ts';
import { addedFacts } from '../compare-code.ts';
import {
  anyOrigins,
  credentialCalls,
  credentialSettings,
  originSettings,
  reflected,
  wideNames,
  yesFunctions,
} from './words/data.ts';

export interface CorsFinding {
  readonly code: 'cors-open' | 'cors-with-credentials';
  readonly line: number;
  readonly endLine: number;
}

/** Answers that pages of every origin may read; worse when the visitor's cookies go along, or only some could before. */
export function findCors(file: FileView): readonly CorsFinding[] {
  const code = file.head?.facts.code;
  if (code === undefined) return [];
  const wasNarrow = (file.base?.facts.code?.settings ?? []).some(
    (setting) => isOrigin(setting) && !isAnyOrigin(setting.value),
  );
  const hasCredentials = sendsCredentials(code);
  const isWorse = (value: ValueFact | undefined): boolean =>
    wasNarrow || hasCredentials || (value !== undefined && isReflected(value));
  const settings = addedFacts(file, { select: (facts) => facts.settings, key: toSettingKey }).filter(
    (setting) => isOrigin(setting) && isAnyOrigin(setting.value),
  );
  const calls = addedFacts(file, { select: (facts) => facts.calls, key: toCallKey }).flatMap((call) => {
    if (!opensOrigin(call, file.language)) return [];
    const worse = isWorse(headerOf(call)) || /very_permissive|SetIsOriginAllowed/.test(call.name);
    return [{ line: call.line, endLine: call.endLine, worse }];
  });
  const found = [
    ...settings.map(({ line, endLine, value }) => ({ line, endLine, worse: isWorse(value) })),
    ...calls,
  ];
  return found.map(({ line, endLine, worse }) => ({
    line,
    endLine,
    code: worse ? 'cors-with-credentials' : 'cors-open',
  }));
}

function opensOrigin(call: CallFact, language: string): boolean {
  const { name, args } = call;
  const header = headerOf(call);
  if (header !== undefined) return isAnyOrigin(header);
  if (/^access-control-allow-origin:\s*\*/i.test(args[0]?.text ?? '')) return true;
  if (/(^|\.)cors$/.test(name)) return args.length === 0 && /^(type|java)script$/.test(language);
  if (!wideNames.pattern.test(name)) return false;
  return /permissive|llowAnyOrigin|allow_any/.test(name)
    ? /[Cc]ors|Origin|origin/.test(name)
    : args.some(isAnyOrigin);
}

/** What a header that names the origins is set to. */
function headerOf({ args }: CallFact): ValueFact | undefined {
  return /^access-control-allow-origin$/i.test(args[0]?.text ?? '') ? args[1] : undefined;
}

function isOrigin({ name, of = '', within }: SettingFact): boolean {
  if (originSettings.pattern.test(name)) return true;
  return /(^|\.)origins?$/i.test(name) && /cors/i.test(`${of} ${within} ${name}`);
}

function isReflected({ kind, text, items = [] }: ValueFact): boolean {
  if (kind === 'boolean') return text === 'true';
  if (kind === 'call' && /header|get$/i.test(text) && items.some((item) => /^origin$/i.test(item.text)))
    return true;
  return kind !== 'string' && (reflected.pattern.test(text) || yesFunctions.pattern.test(text));
}

function isAnyOrigin(value: ValueFact): boolean {
  if (value.kind === 'string') return anyOrigins.pattern.test(value.text);
  if (value.kind === 'list') return (value.items ?? []).some(isAnyOrigin);
  if (value.kind === 'call')
    return /(^|\.)Any$/.test(value.text) || (value.items ?? []).some(isAnyOrigin) || isReflected(value);
  return isReflected(value);
}

function sendsCredentials({ settings, calls }: CodeFacts): boolean {
  return (
    settings.some(({ name, value }) => credentialSettings.pattern.test(name) && /^true$/i.test(value.text)) ||
    settings.some(
      ({ name, of = '', value }) =>
        /(^|\.)credentials$/.test(name) && /cors/i.test(of + name) && value.text === 'true',
    ) ||
    calls.some(
      ({ name, args }) =>
        /access-control-allow-credentials/i.test(args[0]?.text ?? '') || credentialCalls.pattern.test(name),
    )
  );
}
