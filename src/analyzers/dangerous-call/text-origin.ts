import type { CallFact, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { Trace } from '../trace.ts';

/**
 * Where a text comes from: `outside` is what a caller of the program chose, `composed` is put together from parts that
 * the file does not know, `unknown` is a name or a call.
 */
export type Origin = 'constant' | 'unknown' | 'composed' | 'outside';

interface At {
  readonly line: number;
  readonly within: string;
}

export function originOf(value: ValueFact | undefined, at: At, trace: Trace): Origin {
  if (value === undefined || value.kind === 'function') return 'constant';
  const parts = trace.partsOf(value, at, isHarmless).filter((part) => !isHarmless(part));
  if (parts.some((part) => isOutside(part) || isOfRails(part, trace))) return 'outside';
  const own = trace.partsOf(value, at, (part) => isHarmless(part) || part.kind === 'call');
  if (own.some((part) => part.kind === 'composed' && isOpen(part))) return 'composed';
  return isConstant(value, at, trace) ? 'constant' : 'unknown';
}

type Condition<Fact> = (fact: Fact, trace: Trace) => boolean;

/** An argument comes from one of these origins; without a place, any argument. */
export function comesFrom(
  origins: readonly Origin[],
  ...places: readonly (number | string)[]
): Condition<CallFact> {
  return (call, trace) =>
    call.args.some(
      (arg, index) =>
        (places.length === 0 || places.includes(arg.key ?? index)) &&
        origins.includes(originOf(arg, call, trace)),
    );
}

export function isGiven(...origins: readonly Origin[]): Condition<SettingFact> {
  return (setting, trace) => origins.includes(originOf(setting.value, setting, trace));
}

export function both<Fact>(...conditions: readonly Condition<Fact>[]): Condition<Fact> {
  return (fact, trace) => conditions.every((condition) => condition(fact, trace));
}

/** An argument, or an entry of one, by its keyword. */
export function keyed({ args }: CallFact, key: string): ValueFact | undefined {
  const entries = args.flatMap((arg) => (arg.kind === 'map' ? (arg.items ?? []) : []));
  return [...args, ...entries].find((arg) => arg.key === key);
}

/** An argument by keyword, or an entry of one, that is plainly true or false, however the language writes it. */
export function isKeyed(call: CallFact, key: string, truth: 'true' | 'false'): boolean {
  return keyed(call, key)?.text.toLowerCase() === truth;
}

const outside: readonly RegExp[] = [
  /(^|[.$])(req|request|ctx\.request|ctx|\w*Request|http_request|flask\.request|event)(\(\))?\.(body|query|params?|headers?|cookies?|files?|url|originalUrl|hostname|input|args|form|json|values|data|GET|POST|FILES|COOKIES|META|QueryString|Form|Query|Cookies|Headers|queryStringParameters|pathParameters|rawBody|query_params|get_json|all|get|URL|FormValue|PostFormValue|PathValue|Header|nextUrl|path_params|match_info)\b/,
  /(^|\.)(r|req|request)\.(FormValue|PostFormValue|URL|PathValue|Form|PostForm|Header|Cookie|Body|RequestURI)\b/,
  /(^|\.)(c|ctx|context)\.(Query|Param|Params|PostForm|DefaultQuery|FormValue|QueryParam|QueryParams|FormFile|GetQuery|GetHeader|req)\b/,
  /(^|\.)(getParameter|getParameterValues|getQueryString|getHeader|getCookies|getPathInfo|getRequestURI|getRequestURL|getInputStream|getReader|ReadLine|readLine|nextLine)$/,
  /^\$?_(GET|POST|REQUEST|COOKIE|FILES|SERVER)\b/,
  /^(process|sys|os)\.(argv|Args)\b|^(argv|ARGV)(\.|$)/,
  /(^|\.)searchParams(\.get)?\b|(^|\.)(location|document)\.(search|hash|href|URL|referrer|cookie)\b|useSearchParams/,
  /(^|\/)(mux\.Vars|chi\.URLParam|v\d\.URLParam)\b/,
  /^(input|raw_input|gets|STDIN\.(read|gets))$/,
  /(^|[._])(user_?(input|supplied|provided|data)|untrusted\w*|tainted\w*)$/i,
];

export function isOutside({ kind, text, items = [] }: ValueFact): boolean {
  if (!/^(name|call|other)$/.test(kind) || text.length > 200) return false;
  // Where somebody came from is where they may go back to.
  if (items.some((item) => /^referr?er$/i.test(item.text))) return false;
  return outside.some((pattern) => pattern.test(text));
}

/** In Rails, what a request brings stands in plain names. */
function isOfRails({ kind, text }: ValueFact, { language }: Trace): boolean {
  return language === 'ruby' && kind === 'name' && /^(params|cookies)(\.|$)/.test(text);
}

/** What comes out of these can do no harm, whatever goes in. */
const cleaners =
  /(^|[.:/_])(parseInt|parseFloat|Number|Boolean|BigInt|int|float|bool|intval|floatval|Atoi|ParseInt|ParseUint|ParseBool|parseLong|valueOf|to_i|to_f|len|length|size|count|basename|Base|secure_filename|GetFileName|quote\w*|escape\w*|shellescape|shell_escape|escapeshellarg|encodeURI(Component)?|QueryEscape|PathEscape|urlencode|url_encode|rawurlencode|htmlspecialchars|htmlentities|EscapeString|HTMLEscapeString|HtmlEncode|UrlEncode|sanitize\w*|purify|clean\w*|validate\w*|valid\w*|is[A-Z]\w*|includes|has|test|indexOf|toFixed|stringify|dumps|sha\d+|md5|hexdigest|uuid\w*|UUID|Identifier|identifier|literal|prepare|bind|safe_join|safeJoin|secureJoin|SecureJoin|escapeId|format_ident|int32|int64|Int|toISOString|now|Date)$/;

function isHarmless({ kind, text }: ValueFact): boolean {
  if (kind === 'call') return cleaners.test(text);
  return (
    kind === 'name' &&
    /\.(length|size|id_column|count)$|^[A-Z][A-Z0-9_]+$|\.[A-Z][A-Z0-9_]+$|^(__dirname|__filename|__file__|process\.cwd|import\.meta\.\w+)$/.test(
      text,
    )
  );
}

/** Text is put together from at least one thing that may be anything. */
function isOpen({ items = [] }: ValueFact): boolean {
  return items.some((item) => !/^(string|number|boolean|null)$/.test(item.kind) && !isHarmless(item));
}

function isConstant(value: ValueFact, at: At, trace: Trace): boolean {
  if (isLiteral(value) || isHarmless(value)) return true;
  if (value.kind === 'name') {
    const given = trace.partsOf(value, at).slice(1);
    return given.length > 0 && given.every((part) => isLiteral(part) || isChoice(part));
  }
  const items = value.items ?? [];
  if (value.kind === 'call' || (items.length === 0 && value.kind === 'other')) return false;
  return items.every((item) => isConstant(item, at, trace));
}

/** A choice between things that are told themselves. */
function isChoice({ kind, items = [] }: ValueFact): boolean {
  return kind === 'other' && items.length > 0;
}

function isLiteral({ kind, items = [] }: ValueFact): boolean {
  return (
    /^(string|number|boolean|null|function)$/.test(kind) || (/^(list|map)$/.test(kind) && items.length === 0)
  );
}
