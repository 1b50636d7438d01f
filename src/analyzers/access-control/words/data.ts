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
    /^(use|Use|layer|route_layer|wrap|wrap_fn|from_fn|from_fn_with_state|addHook|middleware|add_middleware)$/,
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
  pattern: /^(this|self|not|and|or|is|in|null|nil|None|undefined|true|false|True|False|ctx|req|request)$/,
  hit: 'this',
  miss: 'that',
};

/** Parents of a class that ask who is there. */
export const guardMixins: WordRow = {
  pattern: /(Login|Permission|Auth|Access|Staff|Superuser|Admin|PassesTest|Owner)\w*(Mixin|Required)/,
  hit: 'LoginRequiredMixin',
  miss: 'LayoutMixin',
};

/** Guards of a controller, and how they name its actions. */
export const actionGuards: WordRow = {
  pattern: /(^|\.)(before_action|before_filter|prepend_before_action) (only|except)$/,
  hit: 'before_action only',
  miss: 'before_action if',
};

/** A class of Python with its parents; it is asked for all in a text. */
export const classHeads: WordRow = {
  pattern: /^[ \t]*class (\w+)\(([^)]{0,300})\)/gm,
  hit: 'class A(B):',
  miss: 'class A:',
};

/** Calls that open to origins. */
export const wideNames: WordRow = {
  pattern:
    /(^|[.:])(AllowAnyOrigin|allow_any_origin|permissive|very_permissive|SetIsOriginAllowed|allowedOriginPatterns|allowedOrigins|addAllowedOrigin|addAllowedOriginPattern|CrossOrigin)$/,
  hit: 'cors.AllowAnyOrigin',
  miss: 'cors.AllowMethods',
};

/** Values that a request brought as its origin. */
export const reflected: WordRow = {
  pattern:
    /\b(headers?|Header|HTTP_ORIGIN)\b.*\borigin\b|\borigin\b.*\bheaders?\b|HTTP_ORIGIN|^(req|request|ctx|c)\..*origin$/i,
  hit: 'req.headers.origin',
  miss: 'req.headers.accept',
};

/** Settings that name origins. */
export const originSettings: WordRow = {
  pattern:
    /(^|\.)(allow_?origins?|allowed_?origins?|cors_?allowed_?origins?|cors_?origins?|allow_?all_?origins|cors_allow_all_origins|cors_origin_allow_all|access-control-allow-origin|allow_origin_regex|alloworiginfunc)$/i,
  hit: 'allow_origins',
  miss: 'allow_methods',
};

/** Settings that let credentials pass. */
export const credentialSettings: WordRow = {
  pattern: /(^|\.)((cors_)?(allow|supports)_?credentials|access-control-allow-credentials)$/i,
  hit: 'supports_credentials',
  miss: 'supports_options',
};

/** Calls that let credentials pass. */
export const credentialCalls: WordRow = {
  pattern: /(^|\.)(AllowCredentials|allow_credentials|allowCredentials|setAllowCredentials)$/,
  hit: 'p.AllowCredentials',
  miss: 'p.AllowMethods',
};

/** Texts that mean every origin. */
export const anyOrigins: WordRow = {
  pattern: /^(\*|null|\.\*|https?:\/\/\*)$/,
  hit: '*',
  miss: 'https://a.example',
};

/** Functions that say yes to every origin. */
export const yesFunctions: WordRow = {
  pattern: /=>\s*true\b|callback\(null, true\)|return true/,
  hit: '(origin) => true',
  miss: '(origin) => check(origin)',
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
