/** A pattern, with a text it is about and one it is not about. */
export interface WordRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** A line that opens a condition. */
export const conditionWords: WordRow = {
  pattern: /\b(if|unless|guard|elif|elsif|elseif|assert|require|invariant|abort_if|abort_unless)\b|\|\||&&/,
  hit: 'if (a)',
  miss: 'while (a)',
};

/** A condition that asks whether something is missing or wrong. */
export const negations: WordRow = {
  pattern:
    /!|\bnot\b|\bis (None|null|nil)\b|[=!]=\s*(null|nil|None|false|undefined|''|"")|\bun(auth|verified|safe)|forbidden|denied|invalid|expired|locked|banned|blocked|suspended|revoked|anonymous|cannot|empty|missing|<|>/i,
  hit: '!user',
  miss: 'user',
};

/** An answer that refuses, whatever was asked: to give nothing back is no refusal. */
export const firmRefusals: WordRow = {
  pattern:
    /\b4(00|01|03|04|09|13|15|22|29)\b|\b(throw|raise|raises|panic|abort|reject|die|bail|deny|exit)\b|forbidden|unauthori[sz]ed|denied|not allowed|return\s.*\b([eE]rr\w*|\w+Error|errors?\.\w+)|return\s+-\d|\bErr\(|BAD_REQUEST|return\s+-?E[A-Z]{3}/,
  hit: 'throw new Failure()',
  miss: 'return false',
};

/** An answer that turns somebody away, where the question is about rights. */
export const refusals: WordRow = {
  pattern:
    /\b4(00|01|03|04|09|13|15|22|29)\b|\b(throw|raise|raises|panic|abort|reject|die|fail|bail|deny|redirect\w*|exit)\b|forbidden|unauthori[sz]ed|denied|not allowed|invalid|\b(error|err|errors)\b|Exception|Error|return\s+(false|False|nil|null|None|NULL|-\d|E[A-Z]+|0)\b|\bErr\(|BAD_REQUEST|NOT_FOUND/,
  hit: 'return false',
  miss: 'return value',
};

/** An answer whose words speak of rights. */
export const denials: WordRow = {
  pattern:
    /\b40[13]\b|forbidden|unauthori[sz]ed|access ?denied|permission ?denied|not (allowed|permitted|authorized|authenticated)|no permission|PermissionDenied|AccessDenied|NotAuthorized|\bE(PERM|ACCES)\b|\bonly [\w ]{2,30} (may|can|could|should|is allowed|are allowed)\b|\b(may|must) not\b|\bnot your\b|SecurityException/i,
  hit: 'res.status(403)',
  miss: 'res.status(404)',
};

/** Words in a condition that speak for sound input whatever the answer is. */
export const firmWords: WordRow = {
  pattern:
    /\b(is_?(valid|safe|allowed)|allow_?list|white_?list|sanitiz\w+|is_?local\w*|has_?own\w*)\b|__proto__|prototype|traversal|loopback|is_?private|starts_?with\((root|base)/i,
  hit: "key === '__proto__'",
  miss: "key === 'photo'",
};

/** The code behind it does not run. */
export const leaves: WordRow = {
  pattern: /\b(return|continue|break|next)\b/,
  hit: 'continue;',
  miss: 'go();',
};

/** The answer that lets somebody pass. */
export const allows: WordRow = {
  pattern: /^\W*return\s*(\(\s*)?(true|True|TRUE|next\(\)|next\(c\)|next\(ctx\)|next\.ServeHTTP|Ok\(\(\)\))/,
  hit: 'return next()',
  miss: 'return error',
};

/** A condition that stands behind its answer, as Ruby writes it. */
export const modifiers: WordRow = {
  pattern: /\b(return|raise|throw|head|redirect_to|render)\b.*\b(if|unless)\b/,
  hit: 'return head(403) unless ok',
  miss: 'if (a) return',
};

/** A line after which nothing of the answer follows. */
export const leavingLines: WordRow = {
  pattern: /\b(return|throw|raise|panic|abort|exit|die|next|redirect\w*|fail)\b/,
  hit: 'throw error',
  miss: 'go()',
};

/** Languages that do not hold an index against a limit, or stop the program for it. */
export const unboundLanguages: WordRow = {
  pattern: /^(c|cpp|objective-c|rust|go|zig)$/,
  hit: 'rust',
  miss: 'ruby',
};

/** Lengths and limits. */
export const boundWords: WordRow = {
  pattern:
    /len|size|count|max|min|limit|offset|idx|index|bound|capacity|num|end|pos|remaining|avail|left|room|cap|\bi\b/i,
  hit: 'n > length',
  miss: 'a > b',
};

/** What a function in C gives back for nothing found. */
export const emptyReturns: WordRow = {
  pattern: /\breturn (NULL|nullptr|false|0)\b/,
  hit: 'return NULL;',
  miss: 'return here;',
};

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

/** Settings that protect a cookie. */
export const cookieFlags: WordRow = {
  pattern:
    /(^|\.)(http_?only|session_cookie_(secure|httponly)|csrf_cookie_(secure|httponly)|cookie_?(secure|httponly))$/i,
  hit: 'cookie.httpOnly',
  miss: 'cookie.path',
};

/** Settings that keep a cookie on its own site. */
export const siteFlags: WordRow = {
  pattern: /(^|\.)(same_?site|session_cookie_samesite)$/i,
  hit: 'sameSite',
  miss: 'site',
};

/** Settings that end a token. */
export const expiries: WordRow = {
  pattern: /(^|\.)(expiresIn|ExpiresAt|exp|expires_delta|expires_in)$/,
  hit: 'expiresIn',
  miss: 'expected',
};

/** Where such a setting ends a token. */
export const tokenPlaces: WordRow = {
  pattern: /jwt|token|sign|claims|session/i,
  hit: 'jwt.sign',
  miss: 'cache.set',
};

/** Settings that ask for something. */
export const requirements: WordRow = {
  pattern:
    /(^|\.)(requireAuth|require_auth|authRequired|auth_required|login_required|requireLogin|csrf|csrfProtection|verifySignature|protected)$/i,
  hit: 'requireAuth',
  miss: 'requireCount',
};

/** Keys of the one that something belongs to. */
export const ownerKeys: WordRow = {
  pattern: /(^|[._])(user|owner|author|account|tenant|org|organization|team|created_?by)(_?id)?$/i,
  hit: 'ownerId',
  miss: 'colorId',
};

/** Values that tell who asks. */
export const askers: WordRow = {
  pattern:
    /\b(request|req|session|ctx|context|auth|locals|c)\b.*\b(user|tenant|org|account|team)|current_?(user|account|tenant)|\b(user|tenant|account|org|team|doer)\.id\b|\b(user|tenant)_?id\b/i,
  hit: 'req.user.id',
  miss: 'req.body.id',
};

/** Calls that look something up. */
export const lookups: WordRow = {
  pattern:
    /(find|get|filter|where|first|one|delete|remove|update|destroy|query|select|count|list|search)\w*$/i,
  hit: 'orders.findOne',
  miss: 'orders.paint',
};

/** Parents of a class that ask who is there. */
export const guardMixins: WordRow = {
  pattern: /(Login|Permission|Auth|Access|Staff|Superuser|Admin|PassesTest|Owner)\w*(Mixin|Required)/,
  hit: 'LoginRequiredMixin',
  miss: 'LayoutMixin',
};

/** Guards of a controller that name its actions. */
export const actionGuards: WordRow = {
  pattern: /(^|\.)(before_action|before_filter|prepend_before_action)$/,
  hit: 'before_action',
  miss: 'after_action',
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

/** A condition with an operand that decides it. */
export const decidedSigns: WordRow = {
  pattern:
    /(^|[(&|])(true|True|1)\|\||\|\|(true|True|1)([)&|]|$)|(^|[(&|])(false|False|0)&&|&&(false|False|0)([)&|]|$)/,
  hit: 'a||true',
  miss: 'a||b',
};

/** A condition that is a constant. */
export const decidedWhole: WordRow = {
  pattern: /^!?\(?(true|false|True|False|TRUE|FALSE|[01])\)?$/,
  hit: '!true',
  miss: '!trust',
};
