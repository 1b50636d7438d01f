import type { Topic } from './guard.ts';
import { protectionCalls, protectionNames } from './protections/data.ts';

/** Words of names that let some pass and others not, with a name they are about and one they are not about. */
export interface GuardRow {
  readonly topic: Topic;
  /** Matched against the words of a name, in lower case with one blank between. */
  readonly pattern: RegExp;
  /** Must be among the arguments of a call. */
  readonly given?: RegExp;
  readonly hit: string;
  readonly miss: string;
}

const verbs =
  '(require|requires|required|ensure|ensures|assert|check|checks|enforce|need|needs|must|validate|verify|authorize|guard|restrict|protect|only|is|has|have|reject|deny|abort|req|with|apply|test|gate|can|may)';
const rights =
  '(auth|authn|authz|authenticated|authentication|authorized|authorization|authority|authorities|login|logged in|signed in|sign in|signin|admin|administrator|role|roles|permission|permissions|perm|perms|access|owner|ownership|staff|superuser|privilege|privileges|acl|scope|scopes|grant|grants|granted)';

/** Calls and decorators that stop whoever may not. */
export const guardCalls: readonly GuardRow[] = [
  row('access', new RegExp(`\\b${verbs} (\\w+ ){0,2}${rights}\\b`), 'requireAuth', 'renderAuth'),
  row(
    'access',
    /\b(get (current|session|authenticated|logged in)( active)? user|(require|ensure|assert|enforce|must|verify|need) (\w+ )?(user|account|member|membership|tenant|identity|principal))$/,
    'requireUser',
    'renderUser',
  ),
  row(
    'access',
    /(^| )(authorize|authorise|authenticate|authorized|authenticated|unauthorized)\b/,
    'authorize',
    'authored',
  ),
  row(
    'access',
    /^(login|permission|permissions|roles?|admin|staff|member|auth|fresh jwt|jwt|token|user) (\w+ )?(required|only|guard)$/,
    'login_required',
    'login_optional',
  ),
  row(
    'access',
    /\b(pre|post) (authorize|filter)$|^(secured|roles allowed|deny all|use guards|guards|roles|permissions|user passes test|scopes|requires)$/,
    'PreAuthorize',
    'PreLoad',
  ),
  row(
    'access',
    /\b(auth|login|admin|permissions?|roles?|access|session) (guard|middleware|filter|interceptor|handler|gate|check|policy|checker)$/,
    'authMiddleware',
    'authorPage',
  ),
  row('access', /\b(use|add|with) (authentication|authorization)\b/, 'UseAuthorization', 'UseAuthors'),
  row(
    'access',
    /\babort (if|unless)\b|\b(deny access|throw if cannot|access denied)\b/,
    'abort_unless',
    'abort_job',
  ),
  row(
    'access',
    /\b(require|use|with|add) (mfa|otp|two factor|2 fa|totp)\b|\b(verify|check|validate) (mfa|otp|two factor|totp|second factor)\b/,
    'requireMfa',
    'renderMfa',
  ),
  row(
    'verification',
    /\b(verify|verified|validate|check|valid|is valid|assert|authenticate|compare)( \w+){0,3} (signature|signatures|hmac|token|tokens|jwt|csrf|xsrf|webhook|nonce|captcha|recaptcha|state|digest|checksum|integrity|certificate|origin|origins|referer|password|passcode|issuer|audience)\b/,
    'verifyWebhookSignature',
    'renderSignature',
  ),
  row(
    'verification',
    /^hash equals$|\b(timing safe equal|compare digest|secure compare|fixed time equals|constant time compare|safe compare|crypto bytes equal|construct event)\b/,
    'timingSafeEqual',
    'timingEvent',
  ),
  row(
    'verification',
    /\b(csrf|xsrf|csurf|lusca|anti forgery|antiforgery|forgery protection|protect from forgery)\b/,
    'csrfProtection',
    'surfProtection',
  ),
  row(
    'verification',
    /\bcheck (server|client) trusted\b|\bcheck (admin|ajax) referer$|\bverify (host ?name|peer|certificate|cert)$/,
    'checkServerTrusted',
    'checkServerTruster',
  ),
  {
    topic: 'verification',
    pattern: /^(gpg|gpgv|sha\d+ ?sum|shasum|cosign|minisign|codesign|openssl|slsa verifier)$/,
    given: /^(-c|--check|--verify\S*|verify\S*|-verify|-V\w*)$/,
    hit: "gpg('--verify', file)",
    miss: "gpg('--import', file)",
  },
  row(
    'verification',
    /\b(jsonwebtoken|jwt|jws|token|tokens|signature|signer|webhook|webhooks|jose|verifier|hmac|crypto|paseto|id token|oauth|public key|pub key|verify key|verifying key|cert|certificate|chain|peer) (\w+ )?verify$|^jwt verify$/,
    'jwt.verify',
    'mail.verify',
  ),
  {
    topic: 'verification',
    pattern: /\bjwt decode$/,
    given: /(^|\.)Key$|^true$/,
    hit: 'jwt.decode(token, key, true)',
    miss: 'jwt.decode(token)',
  },
  row(
    'validation',
    /\b(sanitize|sanitise|sanitizer|sanitized|purify|bleach|escape|strip tags|html ?specialchars|htmlentities|html ?escape|escapeshellarg|escapeshellcmd|secure filename|shlex quote|filter var|h ?escape)\b/,
    'sanitizeHtml',
    'sanityReport',
  ),
  row(
    'validation',
    /\b(schema|schemas|validator|validators|joi|zod|yup|ajv|validation|dto|input) (\w+ )?(parse|load|loads|safe parse|parse async|validate|validate sync|validate async|attempt|check|assert|is valid)$/,
    'bodySchema.parse',
    'dateFormat.parse',
  ),
  row(
    'validation',
    /(^| )(validate|validates|validated|validator|validation)( |$)/,
    'validateInput',
    'validityOf',
  ),
  row(
    'validation',
    /(^| )(is safe|assert safe|assert valid|ensure safe|ensure valid|check valid|check safe|url has allowed host|is local)\b/,
    'isSafeUrl',
    'isSavedUrl',
  ),
  row('validation', /^(valid|validated|safe parse|safe parse async|parse async)$/, 'Valid', 'Value'),
  row(
    'limit',
    /\b(rate limit|ratelimit|rate limiter|ratelimiter|rate limited|ratelimited|limiter|throttler guard|brute force|slow down|throttle classes)\b|^throttle$/,
    'rateLimit',
    'rateLimb',
  ),
  row(
    'session',
    /\b(session regenerate|regenerate session|reset session|session regenerate id|change session id|migrate session|session migrate|cycle key|renew session|session renew|session invalidate|renew token|rotate session)\b/,
    'session.regenerate',
    'session.read',
  ),
  row('verification', /^helmet$|\bset http only$|\bset secure$/, 'helmet', 'helm'),
  ...protectionCalls,
];

/** Names that are handed over as middleware, and that say so only there. */
export const handedNames: readonly GuardRow[] = [
  ...guardCalls,
  ...protectionNames,
  row(
    'access',
    /^(\w+ )*(auth|authn|authz|protect|protected|admin|passport|jwt|logged in|signed in|sign in|authed|current user|login|permission|permissions|basic auth|bearer|secured)( \w+)?$/,
    'auth',
    'author',
  ),
  row(
    'access',
    /^(only|require|requires|req|ensure|must|need|needs|assert|guard|restrict|enforce|protect|can|role|permission|ability) \w+( \w+)*$/,
    'onlyFinance',
    'publicFinance',
  ),
  row('limit', /\b(throttle|limiter|limit)\b/, 'throttle', 'throat'),
  row('validation', /\b(validate|validator|schema|validation)\b/, 'validateBody', 'valueBody'),
  row(
    'validation',
    /\b(length|similarity|common|numeric|password) (\w+ )?validator$/,
    'MinimumLengthValidator',
    'MinimumLengthValue',
  ),
];

/** Words in conditions that leave no doubt what is decided. */
export const checkWords: readonly GuardRow[] = [
  row(
    'access',
    /\b(authenticated|unauthenticated|authoriz\w+|authoris\w+|unauthoriz\w+|permission|permissions|perm|perms|permitted|admin|admins|administrator|superuser|superadmin|moderator|privilege|privileges|privileged|acl|forbidden|logged in|loggedin|signed in|is auth|staff|operators?|principal|caller|actor|viewer|access denied|has access|can access|denies access|is anonymous|anonymous user)\b/,
    '!user.isAdmin',
    '!user.isActive',
  ),
  row(
    'access',
    /\b(role|roles|scope|scopes|managers|maintainers|uid|euid|writable by|readable by|owner|owner id|owners|ownership|owned by|is owner|owns|created by|author id|tenant id|org id|organization id|workspace id|account id|team id|member of|is member(?! (info|expression|access|reference|declaration)\b)|current user|req user|request user|session user|ctx user|context user|locals user|request auth|session user id|current account|doer|login user)\b/,
    'doc.ownerId !== id',
    'doc.lastId !== id',
  ),
  row(
    'access',
    /\b(can|cannot|may) (read|write|edit|view|delete|update|create|manage|access|admin|approve|publish|destroy|modify|see|invite|remove|be)\b|\b(allows|denies|ability)\b/,
    '!user.canEdit(doc)',
    '!user.canvas(doc)',
  ),
  row(
    'access',
    /\b(mfa|otp|two factor|totp|second factor|is locked|locked out|account locked|is banned|is blocked|is suspended|email verified|authorization|auth header)\b/,
    '!user.mfaPassed',
    '!user.mapPassed',
  ),
  row(
    'verification',
    /\b(signature|signatures|hmac|csrf|xsrf|nonce|captcha|timing safe equal|compare digest|hash equals|verify|verified|verifies|digest|token valid|valid token|secure compare|issuer|audience|expired|revoked|expires at|is expired|signing method|origins?|referer|referrer)\b/,
    '!signature.ok',
    '!signal.ok',
  ),
  row(
    'limit',
    /\b(rate limit|ratelimit|rate limited|limiter|too many|attempts|login attempts|max attempts)\b/,
    'limiter.tooMany(ip)',
    'limb.many(ip)',
  ),
  row(
    'validation',
    /\b(valid|invalid|validate|validates|is safe|unsafe|sanitize|whitelist|allowlist|allow list|blacklist|blocklist|denylist|allowed|disallowed|permitted|traversal|loopback|is private|private ip|is local|common path|proto|prototype|has own|has own property|canonical\w*|starts with root|root dir|base dir)\b/,
    '!isValid(name)',
    '!isVivid(name)',
  ),
];

/** The same, where not the names tell but what they are held against. */
export const checkTexts: readonly GuardRow[] = [
  row('validation', /__proto__|\bprototype['"]/, "key === '__proto__'", "key === '__photo__'"),
  row(
    'validation',
    /\/[a-z]{0,3}\.test\(|\bpreg_match\(|\b(re|regex\w*|pattern)\.(full_?match|match\w*|test|search)\(|\.matches\(|=~/i,
    '!/^[a-z]+$/.test(name)',
    '!list.test(name)',
  ),
  row(
    'validation',
    /(starts_?with|has_?prefix|strpos|index_?of|strncmp|commonpath)\([^()]{0,60}\b(root|base|dir|directory|folder|prefix|upload\w*|path)\b/i,
    '!file.startsWith(root)',
    '!file.startsWith(mark)',
  ),
];

/** Calls whose arguments run before or around a handler. */
export const middlewareHosts =
  /(^|[.)/])(use|all|get|post|put|patch|delete|del|options|head|route|group|Group|Use|Get|Post|Put|Patch|Delete|Handle|HandleFunc|GET|POST|PUT|PATCH|DELETE|Any|Combo|Methods|With|middleware|Middleware|withMiddleware|before_action|before_filter|prepend_before_action|append_before_action|UseGuards|UseInterceptors|layer|route_layer|wrap|wrap_fn|wrap_from_fn|from_fn|from_fn_with_state|route|scope|Depends|Security|APIRouter|include_router|add_api_route|addHook|register|pipe|plug|preHandler|beforeEach|onRequest|applyMiddleware|path|re_path|url|as_view|Chain|New|Then|Router|filter|addFilter|addFilterBefore|addInterceptor|before|add_middleware|handler|defineEventHandler|createHandler|compose|pipeline)$/;

/** Settings that hold the guards of what they stand in. */
export const guardSettings =
  /(^|\.)(preHandler|preValidation|onRequest|beforeEnter|middlewares?|middleware_stack|guards?|canActivate|permission_classes|authentication_classes|throttle_classes|dependencies|decorators|policies|auth_password_validators|auth|before|beforeLoad|use|security|permissions|access)$/i;

function row(topic: Topic, ...[pattern, hit, miss]: [RegExp, string, string]): GuardRow {
  return { topic, pattern, hit, miss };
}
