import type { EditRow } from '../../../edit-row.ts';

/** Where an answer to a caller is written. */
const answers =
  '(?:\\b(?:json|send|body|render|jsonify|JSONResponse|Response|HttpResponse|http\\.Error|Fprint\\w*|Encode|[wW]rite(?:Line|Async)?|echo|Content|Ok|StatusCode|Problem|BadRequest|end|respond\\w*|detail|JSON|String|abort|setBody|entity)\\b)';

/** What is shown to callers and written down about them. */
export const detailEdits: readonly EditRow[] = [
  {
    code: 'details-shown',
    came: new RegExp(
      `${answers}.{0,120}(\\b(?:err|error|e|ex|exc|exception|exn)\\w*\\.(?:stack|StackTrace|backtrace|full_message)\\b|traceback\\.\\w+|format_exc|getStackTrace|getTraceAsString|backtrace\\b|debug\\.Stack\\(|os\\.Environ\\(|ENV\\.to_h|dict\\(os\\.environ|stackTraceToString|printStackTrace|__table__\\.columns|\\bos\\.environ\\b(?!\\.|\\[)|process\\.env\\b(?![.[])|GetEnvironmentVariables|System\\.getenv\\(\\)|System\\.getProperties\\(\\)|phpinfo|\\$_SERVER\\b(?!\\[)|\\$_ENV\\b(?!\\[))`,
    ),
    unless:
      /\b(log|logger|logging|slog|console|Log|sentry|Sentry|stderr)\w*\s*[.(]|isDev|IsDevelopment|NODE_ENV/,
    file: 'src/a.ts',
    hit: 'export const f = (err: Error, res: Response) => {\n  res.status(500).json({ error: err.message, stack: err.stack });\n};\n',
    miss: 'export const f = (err: Error) => {\n  logger.error({ error: err.message, body: err.stack });\n};\n',
  },
  {
    code: 'details-shown',
    came: /\breturn\b.{0,60}\b(format_exc\(|getTraceAsString\(|getStackTraceAsString\()|http\.Error\(.*\b(secret|password|passwd|private_?key)\b|\bstack:\s*(err|error|e|ex)\.stack\b|\btraceback\s*[:=]\s*(traceback\.)?format_exc|printStackTrace\(\s*(response|resp|res|out|writer|pw)|\bphpinfo\(\)|\.ToString\(\)\s*\)\s*;?\s*\/\/\s*error|(expose|show)_?(stack|errors?|exceptions?)\w*['"]?\s*(=>|[:=]\s)\s*true|consider_all_requests_local\s*=\s*true|include(Stack)?[tT]race\s*[:=]\s*true|server\.error\.include-stacktrace\s*=\s*always/,
    unless: /\b(log|logger|logging|slog|console)\w*\s*[.(]/i,
    file: 'a.go',
    hit: 'package a\n\nfunc f(w W, s *S) {\n\thttp.Error(w, "failed with "+s.secret, 500)\n}\n',
    miss: 'package a\n\nfunc f(w W, s *S) {\n\thttp.Error(w, "failed with "+s.name, 500)\n}\n',
  },
  {
    code: 'debug-mode',
    languages: ['csharp'],
    came: /UseDeveloperExceptionPage|UseMigrationsEndPoint|IncludeErrorDetails\s*=\s*true|EnableDetailedErrors\s*=\s*true|EnableSensitiveDataLogging\(\)|ShowPII\s*=\s*true/,
    unless: /IsDevelopment/,
    file: 'A.cs',
    hit: 'class A { void F() {\napp.UseDeveloperExceptionPage();\n} }\n',
    miss: 'class A { void F() {\nif (env.IsDevelopment()) app.UseDeveloperExceptionPage();\n} }\n',
  },
  {
    code: 'debug-mode',
    came: /ini_set\(\s*['"]display_(startup_)?errors['"]\s*,\s*(['"]?(1|on|stdout)['"]?|true)|\bDEBUG\s*=\s*os\.(environ\.get|getenv)\([^)]*,\s*['"]?(1|true|yes|on)\b|^\s*DEBUG\s*=\s*(True\b|not\s+os)|config\(\s*['"]app\.debug['"]\s*=>|app\.run\(.*debug\s*=\s*True|gin\.SetMode\(gin\.DebugMode\)|config\.consider_all_requests_local\s*=\s*true|errorHandler\(\{\s*dumpExceptions|WebSecurity\(debug\s*=\s*true|import\s+_\s+"net\/http\/pprof"|_\s+"net\/http\/pprof"/i,
    file: 'settings.py',
    hit: 'DEBUG = os.environ.get("DEBUG", "1") == "1"\n',
    miss: 'DEBUG = os.environ.get("DEBUG", "0") == "1"\n',
  },
  {
    code: 'details-shown',
    gone: /\bselect:\s*\{|\bonly:\s*[%[]|\.only\(|\.(select|values|pick|omit|defer)\(|@JsonIgnore\b|@Exclude\(|\bexclude\s*=|\bexclude:\s|\bexcept:\s*[%[]|\bpick\(|\bomit\(|response_model\s*=|toJSON\b|\bhidden\b|makeHidden\(|\[JsonIgnore\]|json:"-"|#\[serde\(skip/,
    came: /\binclude:\s*[{:[]|\b(as|to)_json\b(?!\()|\.(as|to)_json\(\s*(include|methods|\))|\bfields\s*=\s*['"]__all__['"]|SELECT\s+(\w\.)?\*|model_to_dict\(\s*\w+\s*\)|\.__dict__\b|->toArray\(\)|\binclude:\s*:|json:"(password|hash|secret|token|salt)\w*|public\s+string\s+(Password|Secret|Hash)\w*/,
    file: 'a.rb',
    base: 'def show\n  render json: @page.as_json(only: %i[id title])\nend\n',
    hit: 'def show\n  render json: @page.as_json(include: :owner)\nend\n',
    miss: 'def show\n  render json: @page.as_json(only: %i[id name])\nend\n',
  },
  {
    code: 'secret-logged',
    came: /\b(log|logger|logging|Log|Rails\.logger|slog|console|LOG|_logger|app\.logger|fmt)(\.|::)\w+\(.*(\breq(uest)?\.(body|headers)\b(?![.[])|request->(all|input)\(\)|request\(\)->all|\$_(POST|REQUEST|COOKIE|SERVER)\b(?!\[)|request\.(form|json|POST|headers|cookies|get_json\(\))(?![.[])|\bparams\.(inspect|to_unsafe_h|to_json)|r\.(PostForm|Form|Header)\b(?!\.)|(req|ctx\.request)\.rawBody|getParameterMap\(\)|Request\.(Form|Headers)\b(?!\[))/,
    unless: /redact|mask|except\(|omit\(|filter/i,
    file: 'a.php',
    hit: "<?php function f($request) {\n  Log::info('register', $request->all());\n}\n",
    miss: "<?php function f($request) {\n  Log::info('register', $request->only('name'));\n}\n",
  },
  {
    code: 'secret-logged',
    languages: ['shell'],
    came: /^\s*set\s+(-\w*x\w*|-o\s+xtrace)/,
    whole: /passw|secret|token|vault|credential|api_?key/i,
    file: 'a.sh',
    hit: 'set -eux\nlogin "$PASSWORD"\n',
    miss: 'set -eu\nlogin "$PASSWORD"\n',
  },
  {
    code: 'secret-logged',
    // Whole messages with their heads and bodies.
    came: /HttpLoggingInterceptor\.Level\.(BODY|HEADERS)|httputil\.Dump(Request|Response)(Out)?\(|\b(log|logger|slog|LOG|Log|console|_logger)(\.|::)\w+\(.*\b(req|request|r|httpRequest|ctx\.request|context\.Request)\.(getHeaders\(\)|Headers?|rawHeaders|Header|getParameterMap\(\)|getCookies\(\)|Cookies\(?\)?)\s*[),]/,
    unless: /BuildConfig\.DEBUG|redact|mask|\.(Get|get|has|keys)\(/i,
    file: 'A.java',
    hit: 'class A { void f() {\nlog.debug("headers: {}", request.getHeaders());\n} }\n',
    miss: 'class A { void f() {\nlog.debug("agent: {}", request.getHeader("User-Agent"));\n} }\n',
  },
  {
    code: 'details-shown',
    // An answer that tells who has an account.
    gone: /["'`][^"'`]*\b(invalid|wrong|bad|incorrect)\b[^"'`]*\b(credentials|(user ?name|e-?mail|login|name) or password|login)\b[^"'`]*["'`]|["'`][^"'`]*\bif (an|the|that) (account|e-?mail|user)\b[^"'`]*["'`]/i,
    came: /["'`][^"'`]*\b((no|unknown|such|invalid|wrong) (such )?(user|account|e-?mail)|(user|account|e-?mail)( address)? (was |is |does |could )?(not|n't) (be )?(found|exist|known|registered)|(wrong|incorrect|invalid|bad) password|not registered|no account)\b[^"'`]*["'`]/i,
    file: 'src/a.ts',
    base: 'export function f(user: User) {\n  begin();\n  throw new Refused("invalid credentials");\n}\n',
    hit: 'export function f(user: User) {\n  begin();\n  throw new Refused("no such user");\n}\n',
    miss: 'export function f(user: User) {\n  begin();\n  throw new Refused("sign-in failed");\n}\n',
  },
];
