import type { CallRow, SettingRow } from '../../../code-rows.ts';
import { all, call, holds, isOff, isOn, script, setting, someText, toNames } from '../../row-parts.ts';

/** Calls that switch a protection off. */
export const offCalls: readonly CallRow[] = [
  {
    ...call(
      ['ruby'],
      ['disable', 'set'],
      'class A < Sinatra::Base\n  disable :protection\nend\n',
      'class A < Sinatra::Base\n  disable :logging\nend\n',
      ({ name, args }) => args[0]?.text === 'protection' && (name === 'disable' || args[1]?.text === 'false'),
    ),
    code: 'header-removed',
  },
  {
    ...call(
      ['csharp', ...script],
      ['DisableRateLimiting', 'SkipThrottle', 'DisableRateLimit'],
      'class A { [DisableRateLimiting] public void Save() { } }',
      'class A { [EnableRateLimiting("a")] public void Save() { } }',
    ),
    code: 'rate-limit-removed',
  },
  {
    ...call(
      ['php'],
      ['middleware().except'],
      "<?php class A { function __construct() { $this->middleware('auth')->except(['show']); } }",
      "<?php class A { function __construct() { $this->middleware('auth')->named(['show']); } }",
    ),
    code: 'access-opened',
  },
  {
    ...call(
      all,
      ['passthrough', 'unknown', 'allowUnknown', 'looseObject', 'deny_unknown_fields'],
      'const body = z.object({ a: z.string() }).passthrough();',
      'const body = z.object({ a: z.string() }).strict();',
      ({ name }) => /\)\.(passthrough|unknown|allowUnknown)$|looseObject$/.test(name),
    ),
    code: 'validation-removed',
  },
  {
    ...call(
      ['php'],
      toNames('create update fill insert firstOrCreate updateOrCreate forceFill insertGetId'),
      '<?php Invoice::create($request->all());',
      '<?php Invoice::create($request->validated());',
      holds(/\$?request(->|\.|\(\)->)(all|input|post)\b|^request\.all$|\$_(POST|REQUEST)\b/),
    ),
    code: 'mass-assignment',
  },
  {
    ...call(
      ['ruby'],
      ['permit'],
      'def user_params\n  params.require(:user).permit(:name, :role)\nend\n',
      'def user_params\n  params.require(:user).permit(:name, :rule)\nend\n',
      holds(
        /^(roles?|(is_)?admin|superuser|staff|(owner|user|account|tenant)_id|permissions|balance|verified|approved|password_digest)$/,
      ),
    ),
    code: 'mass-assignment',
  },
  {
    ...call(
      ['python'],
      [
        'jwt_required',
        'login_required',
        'token_required',
        'HTTPBearer',
        'OAuth2PasswordBearer',
        'APIKeyHeader',
      ],
      'bearer = HTTPBearer(auto_error=False)\n',
      'bearer = HTTPBearer(auto_error=True)\n',
      ({ args }) =>
        args.some(
          ({ key, text }) =>
            (key === 'optional' && text === 'True') || (key === 'auto_error' && text === 'False'),
        ),
    ),
    code: 'access-opened',
  },
];

/** Settings that switch a protection off. */
export const offSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      toNames(`
        contentSecurityPolicy frameguard hsts noSniff xFrameOptions strictTransportSecurity
        xContentTypeOptions crossOriginOpenerPolicy crossOriginEmbedderPolicy crossOriginResourcePolicy
        SECURE_SSL_REDIRECT SECURE_CONTENT_TYPE_NOSNIFF SECURE_BROWSER_XSS_FILTER SECURE_HSTS_SECONDS
        SECURE_HSTS_INCLUDE_SUBDOMAINS force_ssl forceSSL force_https forceHttps requireHttps RequireHttpsMetadata
      `),
      'app.use(helmet({ frameguard: false }));',
      'app.use(helmet({ frameguard: true }));',
      isOff,
    ),
    code: 'header-removed',
  },
  {
    ...setting(
      all,
      ['X_FRAME_OPTIONS', 'X-Frame-Options'],
      "const X_FRAME_OPTIONS = 'ALLOWALL';",
      "const X_FRAME_OPTIONS = 'DENY';",
      ({ value }) => /^allow/i.test(value.text),
    ),
    code: 'header-removed',
  },
  {
    ...setting(
      all,
      ['optional'],
      "authenticate('auth', { optional: true });",
      "translate('auth', { optional: true });",
      (found) => isOn(found) && /auth|jwt|login|guard|bearer/i.test(found.of ?? ''),
    ),
    code: 'access-opened',
  },
  {
    ...setting(
      all,
      ['credentialsRequired', 'auto_error', 'autoError'],
      'const auth = jwt({ secret, credentialsRequired: false });',
      'const auth = jwt({ secret, credentialsRequired: true });',
      isOff,
    ),
    code: 'access-opened',
  },
  {
    ...setting(
      script,
      ['ignoreMethods', 'ignoredMethods', 'safeMethods'],
      "app.use(csrf({ ignoreMethods: ['GET', 'POST'] }));",
      "app.use(csrf({ ignoreMethods: ['GET', 'HEAD'] }));",
      ({ value }) => someText(value, /^(POST|PUT|PATCH|DELETE)$/i),
    ),
    code: 'access-opened',
  },
  {
    ...setting(
      script,
      ['skip', 'skipIf', 'bypass'],
      'const limiter = rateLimit({ max: 5, skip: () => true });',
      'const limiter = rateLimit({ max: 5, skip: (req) => isLocal(req) });',
      ({ value, of = '' }) => /limit|throttle|slow/i.test(of) && /=>\s*true$/.test(value.text),
    ),
    code: 'rate-limit-removed',
  },
  {
    ...setting(
      all,
      toNames(`
        MaxFailedAccessAttempts maxAttempts max_attempts maxLoginAttempts max_login_attempts maxFailures
        max_failures failureLimit lockoutThreshold AXES_FAILURE_LIMIT
      `),
      'const lock = { maxLoginAttempts: Infinity };',
      'const lock = { maxLoginAttempts: 5 };',
      ({ value }) => /max_?(safe_?)?(value|integer)|infinity|^-1$|^0$|int\.max/i.test(value.text),
    ),
    code: 'rate-limit-removed',
  },
  {
    ...setting(
      script,
      ['whitelist', 'forbidNonWhitelisted', 'forbidUnknownValues', 'stripUnknown'],
      'app.useGlobalPipes(new ValidationPipe({ whitelist: false }));',
      'app.useGlobalPipes(new ValidationPipe({ whitelist: true }));',
      isOff,
    ),
    code: 'validation-removed',
  },
  {
    ...setting(
      script,
      ['skipMissingProperties', 'additionalProperties', 'allowUnknown', 'skipUndefinedProperties'],
      'const schema = { additionalProperties: true };',
      'const schema = { additionalProperties: false };',
      isOn,
    ),
    code: 'validation-removed',
  },
];
