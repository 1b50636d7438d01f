import type { CallFact, CodeFacts, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toCallKey, toSettingKey } from '../code-rows.ts';
import { addedFacts } from '../compare-code.ts';

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

const wideNames =
  /(^|[.:])(AllowAnyOrigin|allow_any_origin|permissive|very_permissive|SetIsOriginAllowed|allowedOriginPatterns|allowedOrigins|addAllowedOrigin|addAllowedOriginPattern|CrossOrigin)$/;

function opensOrigin(call: CallFact, language: string): boolean {
  const { name, args } = call;
  const header = headerOf(call);
  if (header !== undefined) return isAnyOrigin(header);
  if (/^access-control-allow-origin:\s*\*/i.test(args[0]?.text ?? '')) return true;
  if (/(^|\.)cors$/.test(name)) return args.length === 0 && /^(type|java)script$/.test(language);
  if (!wideNames.test(name)) return false;
  return /permissive|llowAnyOrigin|allow_any/.test(name)
    ? /[Cc]ors|Origin|origin/.test(name)
    : args.some(isAnyOrigin);
}

/** What a header that names the origins is set to. */
function headerOf({ args }: CallFact): ValueFact | undefined {
  return /^access-control-allow-origin$/i.test(args[0]?.text ?? '') ? args[1] : undefined;
}

function isOrigin({ name, of = '', within }: SettingFact): boolean {
  if (
    /(^|\.)(allow_?origins?|allowed_?origins?|cors_?allowed_?origins?|cors_?origins?|allow_?all_?origins|cors_allow_all_origins|cors_origin_allow_all|access-control-allow-origin|allow_origin_regex|alloworiginfunc)$/i.test(
      name,
    )
  )
    return true;
  return /(^|\.)origins?$/i.test(name) && /cors/i.test(`${of} ${within} ${name}`);
}

const reflected =
  /\b(headers?|Header|HTTP_ORIGIN)\b.*\borigin\b|\borigin\b.*\bheaders?\b|HTTP_ORIGIN|^(req|request|ctx|c)\..*origin$/i;

function isReflected({ kind, text, items = [] }: ValueFact): boolean {
  if (kind === 'boolean') return text === 'true';
  if (kind === 'call' && /header|get$/i.test(text) && items.some((item) => /^origin$/i.test(item.text)))
    return true;
  return (
    kind !== 'string' && (reflected.test(text) || /=>\s*true\b|callback\(null, true\)|return true/.test(text))
  );
}

function isAnyOrigin(value: ValueFact): boolean {
  if (value.kind === 'string') return /^(\*|null|\.\*|https?:\/\/\*)$/.test(value.text);
  if (value.kind === 'list') return (value.items ?? []).some(isAnyOrigin);
  if (value.kind === 'call')
    return /(^|\.)Any$/.test(value.text) || (value.items ?? []).some(isAnyOrigin) || isReflected(value);
  return isReflected(value);
}

function sendsCredentials({ settings, calls }: CodeFacts): boolean {
  return (
    settings.some(
      ({ name, value }) =>
        /(^|\.)((cors_)?(allow|supports)_?credentials|access-control-allow-credentials)$/i.test(name) &&
        /^true$/i.test(value.text),
    ) ||
    settings.some(
      ({ name, of = '', value }) =>
        /(^|\.)credentials$/.test(name) && /cors/i.test(of + name) && value.text === 'true',
    ) ||
    calls.some(
      ({ name, args }) =>
        /access-control-allow-credentials/i.test(args[0]?.text ?? '') ||
        /(^|\.)(AllowCredentials|allow_credentials|allowCredentials|setAllowCredentials)$/.test(name),
    )
  );
}
