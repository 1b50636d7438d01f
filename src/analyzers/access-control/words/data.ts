/** A pattern, with a text it is about and one it is not about. */
export interface WordRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** Hosts that are given the names of guards as texts. */
export const namesByText: WordRow = {
  pattern:
    /^(before_action|before_filter|prepend_before_action|append_before_action|middleware|filter|pipe|plug)$/,
  hit: 'before_action',
  miss: 'after_action',
};

/** Hosts whose last argument is what they are for. */
export const routeVerbs: WordRow = {
  pattern: /^(get|post|put|patch|delete|del|options|head|all|handle|handlefunc|any|route|path|re_path|url)$/i,
  hit: 'post',
  miss: 'use',
};

/** What is handed over and named after a topic, and yet is no guard. */
export const noGuards: WordRow = {
  pattern:
    /\b(router|routers|routes|routing|controller|controllers|page|view|views|module|service|provider|store|api|resolver|component|context|callback|redirect|request|response|url|urls|path|client|config|options|server|app)$/,
  hit: 'auth router',
  miss: 'auth check',
};

/** Calls, as words, that send a token to whoever asks for one, or read it for that. */
export const senders: WordRow = {
  pattern: /^(fetch|ajax|send|submit)\b.*\b(csrf|xsrf)\b/,
  hit: 'fetch with csrf',
  miss: 'check csrf',
};

/** Names, as words, that ask a language what may be reached in it, and not who asks. */
export const reflections: WordRow = {
  pattern:
    /\b(reflect\w*|field|method|constructor|ctor|member|executable|accessible object)\b.*\bcan access\b|\b(is|set|try set|make) accessible$/,
  hit: 'field can access',
  miss: 'user can access',
};

/** What is made of the type that its place tells. */
export const madeOf: WordRow = {
  pattern: /\bnew\s+[\w.<>]+(?=\()/,
  hit: 'new Limiter(3)',
  miss: 'new(3)',
};

/** A text that stands where a condition does: what an assertion is given first. */
export const plainTexts: WordRow = {
  pattern: /^"([^"\\]|\\.)*"$/,
  hit: '"owner"',
  miss: 'owner == "a"',
};

/** Words of the highest demands. */
export const strong: WordRow = {
  pattern:
    /\b(admin|admins|administrator|superuser|superadmin|staff|owner|ownership|root|moderator|manage|manager|sudo)\b/,
  hit: 'is admin',
  miss: 'is author',
};

/** Words of a right. */
export const middle: WordRow = {
  pattern:
    /\b(role|roles|permission|permissions|perm|perms|privilege|privileges|scope|scopes|policy|authorize|authorized|authority|can|acl|access)\b/,
  hit: 'has role',
  miss: 'has rule',
};

/** Words that demand nothing. */
export const weak: WordRow = {
  pattern:
    /\b(optional|optionally|maybe|try|anonymous|allow any|permit all|public|guest|noop|read only|skip|is author)\b/,
  hit: 'allow any',
  miss: 'allow all admins',
};

/** What is given guards by itself: it is no place that can go and take a guard with it. */
export const containers: WordRow = {
  pattern:
    /^(use|Use|layer|route_layer|wrap|wrap_fn|from_fn|from_fn_with_state|addHook|middleware|add_middleware|register)$/,
  hit: 'route_layer',
  miss: 'route',
};

/** Words that many names share. */
export const common: WordRow = {
  pattern:
    /^(with|from|this|user|request|response|error|context|check|data|load|find|make|create|update|delete|save|json|status|return|decode|encode|parse|read)$/,
  hit: 'with',
  miss: 'session',
};

/** Names that say nothing of a condition. */
export const noWords: WordRow = {
  pattern:
    /^(this|self|not|and|or|is|in|null|nil|None|undefined|true|false|True|False|ctx|req|request|\d\w*|\w?)$/,
  hit: 'this',
  miss: 'that',
};

/** Parents of a class that ask who is there. */
export const guardMixins: WordRow = {
  pattern: /(Login|Permission|Auth|Access|Staff|Superuser|Admin|PassesTest|Owner)\w*(Mixin|Required)/,
  hit: 'LoginRequiredMixin',
  miss: 'LayoutMixin',
};

/** Guards of a controller. */
export const actionGuards: WordRow = {
  pattern: /(^|\.)(before_action|before_filter|prepend_before_action)$/,
  hit: 'before_action',
  miss: 'after_action',
};

/** Names of what asks who is there. */
export const accessNames: WordRow = {
  pattern: /auth|log_?in|admin|require|ensure|verify|permission|access|sign_?in|protect/i,
  hit: 'authenticate_user!',
  miss: 'set_user',
};

/** A class of Python with its parents. */
export const classHeads: WordRow = {
  pattern: /^[ \t]*class (\w+)\(([^)]{0,300})\)/,
  hit: 'class A(B):',
  miss: 'class A:',
};

/** Names, as words, of switches that go round a check. */
export const switches: WordRow = {
  pattern:
    /\b(bypass|backdoor|god mode|(skip|disable|no|ignore|without) (auth|authentication|authorization|permissions?|permission checks?|acl|login|csrf|signature|verification|security))\b/,
  hit: 'skip auth',
  miss: 'skip line',
};

/** A question for a kind, not for a secret. */
export const kindsAsked: WordRow = {
  pattern: /\.(type|kind|name|code|key|field|tag|id)\s*[!=]==?/i,
  hit: "e.type === 'password'",
  miss: "password === 'x'",
};

/** What joins the operands of a condition. */
export const operators: WordRow = { pattern: /(&&|\|\|)/, hit: 'a && b', miss: 'a & b' };

/** Brackets of a whole condition that one of its operands begins or ends with. */
export const looseBrackets: WordRow = {
  pattern: /^\(+(?=[^()]*$)|(?<=^[^()]*)\)+$/,
  hit: '(a',
  miss: 'f(a)',
};

/** What turns an operand round, where it begins. */
export const negatives: WordRow = { pattern: /^(!|not(?=\w)|not\b)+\(?|^\(/, hit: '!a', miss: 'a!' };

/** Signs that ask whether two are equal, or are not. */
export const equalSigns: WordRow = { pattern: /!==?|===?|isnot(?=[A-Z\d'])/, hit: 'a!=b', miss: 'a=b' };

/** Names of variables. */
export const variableNames: WordRow = { pattern: /[A-Za-z_$][\w$]*/, hit: 'a1', miss: '11' };

/** A comment behind code or instead of it. */
export const lineComments: WordRow = {
  pattern: /(^|\s)(\/\/|#(?!\[)|\*).*$/,
  hit: 'a; // b',
  miss: '#[a]',
};

/** A value that switches off. */
export const offs: WordRow = { pattern: /^(false|0|off|no|null|none|nil)$/i, hit: 'False', miss: 'offer' };

/** A value that switches on. */
export const ons: WordRow = { pattern: /^(true|1|on|yes)$/i, hit: 'True', miss: 'once' };

/** Names, as words, of what went wrong: they ask for nothing. */
export const errorNames: WordRow = {
  pattern: /\b(err|is err|errors)\b/,
  hit: 'auth err',
  miss: 'auth error',
};

/** Calls that hand over what they are given. */
export const wrappers: WordRow = {
  pattern: /(^|\.)(Depends|Security|require)$/,
  hit: 'Depends',
  miss: 'Depended',
};

/** Imports name things without using them; comments say nothing to a program. */
export const noCode: WordRow = {
  pattern:
    /^\s*(import\b|from \S+ import\b|use [\w\\:{]|using [\w.]+;|#\s*include\b|#(?![[!])|\/\/|\*|\/\*|<!--|package\b)/,
  hit: "import a from 'a';",
  miss: 'importAll();',
};

/** What a form carries to prove where it comes from. */
export const formTokens: WordRow = {
  pattern:
    /^\s*@csrf\b|csrf_token|csrf_field|csrfmiddlewaretoken|authenticity_token|name="_?csrf|AntiForgeryToken|csrf_input|form\.hidden_tag/,
  hit: '{% csrf_token %}',
  miss: '{% surf_token %}',
};

/** A form of a page. */
export const forms: WordRow = {
  pattern: /<form\b|form_(with|for|tag)\b|BeginForm/,
  hit: '<form>',
  miss: '<from>',
};

/** Decorators of Python that take a function for a route. */
export const routeDecorators: WordRow = {
  pattern: /\.(route|get|post|put|patch|delete|websocket|api_route)$/,
  hit: 'app.get',
  miss: 'app.cached',
};

/** Calls that name a route and its handlers. */
export const routeCalls: WordRow = {
  pattern:
    /\.(get|post|put|patch|delete|all|route|GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc)$/,
  hit: 'app.post',
  miss: 'app.posts',
};

/** Routes that are not for all: what changes something, and what tells much. */
export const privatePaths: WordRow = {
  pattern:
    /^(post|put|patch|delete) |\/(admin|internal|debug|export|users?|accounts?|purge|keys|secrets|backup|dump|env|config)\b/i,
  hit: 'get /admin/a',
  miss: 'get /a',
};

/** Routes that must be open to all. */
export const openPaths: WordRow = {
  pattern:
    /\/(health\w*|ping|ready|live|status|version|log_?in|sign-?_?in|sign-?_?up|register|auth|oauth|token|refresh|logout|public|webhooks?|hooks?|callback|static|assets|docs|csp|forgot|reset|password|contact|subscribe|search|verify|confirm)\b/i,
  hit: 'post /login',
  miss: 'post /orders',
};
