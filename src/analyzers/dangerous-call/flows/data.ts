import { typedSinks } from './typed/data.ts';

/** What a caller of the program chose, as it stands in a line of whatever language. */
export const sources =
  /\b(?:req|request|_req|httpRequest|http_request|servletRequest|flask\.request|self\.request|this\.request|ctx\.request|exchange\.request|Request|httpContext\.Request|HttpContext\.Request|Context\.Request)(?:\(\))?[.[]\s*(?:['"]?)(?:body|query|params?|headers?|cookies?|files?|url|path|originalUrl|hostname|input|args|form|json|values|data|GET|POST|FILES|COOKIES|META|QueryString|Form|Query|Cookies|Headers|query_params|path_params|match_info|rel_url|getParameter\w*|getHeader\w*|getQueryString|getInputStream|getReader|getPart|queryParams|pathVariable|get_json|get_data|stream|raw|FormValue|PostFormValue|PathValue|RequestURI|Header|nextUrl)\b|\br\.(?:FormValue|PostFormValue|PathValue|Header\.Get|Cookie|RequestURI|URL\.(?:Query|Path|RawQuery|RawPath|Fragment))|\b(?:c|ctx|context)\.(?:Query|Param|Params|PostForm|DefaultQuery|FormValue|QueryParam|QueryParams|QueryArgs|GetQuery|GetHeader|Cookies|query|params|queryParam|pathParam|formParam|body)\(|\b(?:ctx|context|c)\.(?:query|params|request\.body|request\.query)\b|\bc\.req\.(?:query|param|header|json|text|parseBody)|\$_(?:GET|POST|REQUEST|COOKIE|FILES|SERVER)\b|\bcall\.(?:parameters|request|receive\w*)\b|\bparams(?:\[|\.(?:get|require|permit|fetch)\b)|\bconn\.(?:params|query_params|body_params)\b|\b(?:process\.argv|sys\.argv|os\.Args|ARGV)\b|\bsearchParams\b|location\.(?:search|hash)\b|mux\.Vars\(|chi\.URLParam\(|\bevent\.(?:queryStringParameters|pathParameters|body)\b|\brequest\(\)->|\$request->|\$this->request->|->(?:getParam|getQueryParams|getParsedBody|getPost|getVar)\(/;

/** Parameters of a function that a framework fills with what a caller sent; the name of the parameter comes last. */
export const sentParameters: readonly RegExp[] = [
  /@(?:RequestParam|PathVariable|RequestBody|RequestHeader|CookieValue|ModelAttribute|QueryParam|PathParam|FormParam|HeaderParam|QueryValue|Body|Query|Param|Headers)\b(?:\([^)]*\))?\s+(?:final\s+)?(?:[\w<>[\],.?]+\s+)?(\w+)\s*[:,)=]/g,
  /@(?:Body|Query|Param|Headers)\((?:[^)]*)\)\s*(\w+)\s*[?:,)]/g,
  /\[From(?:Body|Query|Route|Form|Header)[^\]]*\]\s*[\w<>[\]?.]+\s+(\w+)\s*[,)=]/g,
  /\b(?:Query|Path|Json|Form|Multipart|TypedHeader|RawQuery|Bytes)\(\s*(?:mut\s+)?(\w+)\s*\)\s*:/g,
  /\b(\w+)\s*:\s*(?:web::)?(?:Query|Path|Json|Form)</g,
  /\b(\w+)\s*:\s*[\w[\], |.]+=\s*(?:Query|Path|Body|Form|Header|Cookie|File)\(/g,
];

/** What comes out of these can do no harm, whatever goes in. */
export const cleaners =
  /\b(?:parseInt|parseFloat|Number|Boolean|BigInt|int|float|bool|intval|floatval|Atoi|ParseInt|ParseUint|ParseBool|parseLong|valueOf|to_i|to_f|toInt|ToInt\w*|basename|Base|secure_filename|GetFileName|fileName|getFileName|leaf|uuid\w*|UUID|len|length|size|count|hash\w*|sha\d+|md5)\s*\(|\b\w*(?:escap|quot|forHtml|forUri|forJava|sanit|clean|valid|safe|secure|allow|encod|normali[sz]|resolve(?!\s*\()|check|verif|restrict|within|inside|contain|lookup|find|fetch|pick|choose|strip|filter|slug|redact|mask)\w*\s*[([]|\.(?:find|findOne|first|has|includes|get_or_404|test|length|isEmpty|indexOf|startsWith)\b|===|==|!=|\?\s*['"][^'"]*['"]\s*:\s*['"]/i;

/** One kind of call that acts on a text as whoever wrote it likes. */
export interface Sink {
  readonly code: string;
  /** The words of the whole name of the call. */
  readonly words: RegExp;
  /** Its first argument alone decides. */
  readonly first?: true;
  /** What is given begins like this. */
  readonly given?: RegExp;
  /** A line in some language, in which `VALUE` is what is given. */
  readonly sample: string;
}

export const sinks: readonly Sink[] = [
  ...typedSinks,
  {
    code: 'path-traversal',
    words:
      / (read|write|open|load|unlink|remove|delete|append|create|copy|move|rename|send|respond|serve|stat|list|scan|put|get|download|stream|rm|mk|touch|exists) (\w+ )?(file|files|dir|directory|folder|text|bytes|contents?|lines|sync|tree|stream|from path|from directory) $| (file|files|fs|path|paths|disk|filesystem|file system|io|os|directory|storage) (\w+ )*(read|write|open|load|unlink|remove|delete|append|create|copy|move|rename|stat|lstat|list|send|read all|read all text|read all bytes|open read|open text|walk|glob|exists|rmtree|new input stream|new buffered reader|lines|get|put|mkdir|mkdirs) $| (file|file input stream|file output stream|file reader|file writer|random access file|fopen|file get contents|file put contents|readfile|send file|send from directory|sendfile|create read stream|create write stream|file response|file system resource|url resource|physical file|named file) $/,
    sample: 'readFile(VALUE);',
  },
  {
    code: 'request-forgery',
    words:
      / (http|https|client|axios|requests|session|agent|rest|web|httpx|aiohttp|got|superagent|ky|needle|guzzle|faraday|net http|rest template|ureq|reqwest|urllib|hyper|fetcher|requester|crawler|downloader) (\w+ )*(get|post|put|head|patch|request|send|fetch|stream|open|download|get async|post async|send async|get string async|get stream async|get byte array async|download string|download data|get for object|get for entity|exchange|uri|execute|do|get sync|urlopen|start) $| (fetch|urlopen|url open|open uri|open connection|get string async|get stream async|download string|curl init|curl setopt|node fetch|http get|http post|http request|new request|new request with context|get for object|get for entity|web request create) $/,
    sample: 'httpClient.get(VALUE);',
  },
  {
    code: 'command-injection',
    words:
      / (exec|exec sync|system|shell|popen|shell exec|passthru|proc open|exec command|run shell|shell run|run command|sh|bash|execute shell|getoutput|check output shell|from shell commandline|spawn shell) $| shell (\w+ )*(run|exec|execute|command|spawn) $/,
    first: true,
    sample: 'runShell(VALUE);',
  },
  {
    code: 'code-evaluation',
    words:
      / (eval|exec file contents|instance eval|class eval|module eval|constantize|run in context|run in new context|run in this context|new function|function constructor|parse expression|evaluate script|execute script|compile function|load string|dostring|eval string|evaluate javascript|eval js|spel|script engine eval|binding eval|create function) $/,
    first: true,
    sample: 'evalScript.eval(VALUE);',
  },
  {
    code: 'reflection',
    words:
      / (class for name|for name|load class|find class|get attr|getattr|setattr|delattr|public send|import module|dynamic import|get method|get declared method|create instance|type get type|get type from name|call user func|call user func array|load module|require module|resolve class|instance variable get|instance variable set|const get|method by name|method) $| (class|type|activator) (\w+ )*(for name|get type|create instance|load) $/,
    sample: 'Class.forName(VALUE);',
  },
  {
    code: 'open-redirect',
    words:
      / (redirect|redirect to|send redirect|redirect response|http response redirect|see other|temporary redirect|permanent redirect|found redirect|set location|location replace|location assign|redirect and exit|temporary|redirect url|to url) $/,
    sample: 'sendRedirect(VALUE);',
  },
  {
    code: 'slow-pattern',
    words:
      / (reg exp|regexp|regex|re compile|pattern compile|regexp new|regex new|regexp compile|must compile|re match|re search|re sub|re findall|pattern matches) $/,
    first: true,
    sample: 'RegExp(VALUE);',
  },
  {
    code: 'unsafe-deserialization',
    words:
      / (unserialize|deserialize|deserialise|unpickle|pickle loads?|marshal loads?|yaml (unsafe )?load|dill loads?|joblib load|torch load|object input stream|read object|from pickle|jsonpickle decode|binary formatter deserialize|node serialize unserialize) $/,
    first: true,
    sample: 'unserialize(VALUE);',
  },
  {
    code: 'template-injection',
    words:
      / (render template string|render string|from string|compile template|template from string|render inline|create template|handlebars compile|pug compile|ejs render|nunjucks render string|erb new|velocity evaluate|template parse|compile inline|parse template) $/,
    first: true,
    sample: 'renderString(VALUE);',
  },
];

/** Calls that only look like the ones above: of what holds things by their names, and of tests of names. */
export const harmlessCalls =
  / (map|cache|cookies|headers|params|form|query|session|store|config|settings|options|registry|env|log|logger|console|router|app|express|data|json|redis|memo|lookup|items|dict|i18n|db|repo|repository|orm|model) (get|post|put|send|remove|delete|list|stat|create|exists|open|load) $| (query|form|params|headers|args|values) (\w+ )*get $| (json|console|log|logger|proto\w*|msgpack) /;

/** What a function looks at before it trusts a path. */
export const placeChecks =
  /starts_?with|start_with\?|HasPrefix|relative_?to\b|\.relative\(|commonpath|common_path|to_?real_?path|IsLocal\(|isAbsolute|['"`]\.\.['"`/]|is_?(inside|within|safe|allowed|valid)\w*\(/i;
