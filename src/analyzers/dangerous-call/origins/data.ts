/** A name or a call, as it is written in some language, with a look-alike that means nothing. */
export interface OriginRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

function row(pattern: RegExp, hit: string, miss: string): OriginRow {
  return { pattern, hit, miss };
}

/** What a caller of the program chose. */
export const outsideRows: readonly OriginRow[] = [
  row(
    /(^|[.$])(req|request|ctx\.request|ctx|\w*Request|http_request|flask\.request|event)(\(\))?\.(body|query|params?|headers?|cookies?|files?|url|originalUrl|hostname|input|args|form|json|values|data|GET|POST|FILES|COOKIES|META|QueryString|Form|Query|Cookies|Headers|queryStringParameters|pathParameters|rawBody|query_params|get_json|all|get|URL|FormValue|PostFormValue|PathValue|Header|nextUrl|path_params|match_info)\b/,
    'req.query.name',
    'required.query.name',
  ),
  row(
    /(^|\.)(r|req|request)\.(FormValue|PostFormValue|URL|PathValue|Form|PostForm|Header|Cookie|Body|RequestURI)\b/,
    'r.FormValue',
    'writer.FormValue',
  ),
  row(
    /(^|\.)(c|ctx|context)\.(Query|Param|Params|PostForm|DefaultQuery|FormValue|QueryParam|QueryParams|FormFile|GetQuery|GetHeader|req)\b/,
    'c.Param',
    'c.Status',
  ),
  row(
    /(^|\.)(getParameter|getParameterValues|getQueryString|getHeader|getCookies|getPathInfo|getRequestURI|getRequestURL|getInputStream|getReader|ReadLine|readLine|nextLine)$/,
    'request.getParameter',
    'request.getParameterNames',
  ),
  row(/^\$?_(GET|POST|REQUEST|COOKIE|FILES|SERVER)\b/, '_GET.page', '_GETTER.page'),
  row(/^(process|sys|os)\.(argv|Args)\b|^(argv|ARGV)(\.|$)/, 'process.argv.2', 'process.argument.2'),
  row(
    /(^|\.)searchParams(\.get)?\b|(^|\.)(location|document)\.(search|hash|href|URL|referrer|cookie)\b|useSearchParams/,
    'location.hash',
    'location.hashing',
  ),
  row(/(^|\/)(mux\.Vars|chi\.URLParam|v\d\.URLParam)\b/, 'github.com/gorilla/mux.Vars', 'mux.Variables'),
  row(/^(input|raw_input|gets|STDIN\.(read|gets))$/, 'input', 'form.input'),
  row(
    /(^|[._])(user_?(input|supplied|provided|data)|untrusted\w*|tainted\w*)$/i,
    'userInput',
    'userInputs.length',
  ),
];

/** Calls out of which comes what can do no harm, whatever goes in. */
export const cleanerRows: readonly OriginRow[] = [
  row(
    /(^|[.:/_])(parseInt|parseFloat|Number|Boolean|BigInt|int|float|bool|intval|floatval|Atoi|ParseInt|ParseUint|ParseBool|parseLong|valueOf|to_i|to_f|int32|int64|Int|toFixed|toISOString|now|Date)$/,
    'strconv.Atoi',
    'strconv.Itoa',
  ),
  row(
    /(^|[.:/_])(len|length|size|count|indexOf|includes|has|test|is[A-Z]\w*)$/,
    'names.includes',
    'names.at',
  ),
  row(
    /(^|[.:/_])(basename|Base|secure_filename|GetFileName|safe_join|safeJoin|secureJoin|SecureJoin)$/,
    'path.basename',
    'path.dirname',
  ),
  row(
    /(^|[.:/_])(quote\w*|escape\w*|shellescape|shell_escape|escapeshellarg|EscapeString|HTMLEscapeString|escapeId|format_ident|Identifier|identifier|literal|prepare|bind)$/,
    'shlex.quote',
    'shlex.split',
  ),
  row(
    /(^|[.:/_])(encodeURI(Component)?|QueryEscape|PathEscape|urlencode|url_encode|rawurlencode|UrlEncode)$/,
    'url.QueryEscape',
    'url.QueryUnescape',
  ),
  row(
    /(^|[.:/_])(htmlspecialchars|htmlentities|HtmlEncode|forHtml\w*|sanitize\w*|purify|clean\w*|validate\w*|valid\w*)$/,
    'DOMPurify.sanitize',
    'DOMPurify.parse',
  ),
  row(
    /(^|\.)(e|h|isset|empty|absint|strip_tags|esc_\w+|wp_kses\w*|filter_var|ctype_\w+|is_\w+|in_array|array_key_exists|strlen|kind_of\?|present\?|blank\?|nil\?|empty\?|zero\?)$/,
    'esc_html',
    'escalate',
  ),
  row(/(^|[.:/_])(stringify|dumps|sha\d+|md5|hexdigest|uuid\w*|UUID)$/, 'JSON.stringify', 'JSON.parse'),
];

/** Calls that give a text back in another shape: what they are called on is what comes out. */
export const reshaping =
  /^([A-Za-z_]\w*(?:\.\w+)*?)(?:\.(?:strip|lstrip|rstrip|lower|upper|title|encode|decode|replace|split|rsplit|splitlines|format|join|to_s|to_str|to_sym|chomp|chop|downcase|upcase|capitalize|classify|camelize|constantize|gsub|sub|tr|squeeze|freeze|dup|unpack1|trim|trimStart|trimEnd|toLowerCase|toUpperCase|toString|substring|substr|slice|concat|ToString|Trim|ToLower|ToUpper|Replace|Substring|Split|getBytes|to_string|as_str|to_owned|clone|into|as_bytes)(?:\(\))?)+$/;

/** Names of numbers, of constants, and of places of the program itself. */
export const harmlessNames: readonly OriginRow[] = [
  row(/\.(length|size|id_column|count)$/, 'names.length', 'names.first'),
  row(/(^|\.)[A-Z][A-Z0-9_]+$/, 'settings.ROOT', 'settings.Root'),
  row(
    /^(__dirname|__filename|__file__|process\.cwd|import\.meta\.\w+)$/,
    'import.meta.dirname',
    'import.meta',
  ),
];

const literal = String.raw`(?:"[^"{}$]*"|'[^']*'|\d+)`;
const bodies = String.raw`\{ *${literal} *\}`;

/** A choice by cases or by conditions, of which each outcome is written out. */
export const literalChoices = new RegExp(
  String.raw`^(?:match|switch|when)\b[^{}]*\{(?:[^{}>]*[=-]> *${literal} *[,;]?)+ *\}$` +
    String.raw`|^if\b[^{}]*${bodies}(?: *else +if\b[^{}]*${bodies})* *else *${bodies}$`,
);
