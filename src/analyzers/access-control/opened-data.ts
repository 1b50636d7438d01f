import type { CallFact, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { CallRow, CodeRows, SettingRow } from '../code-rows.ts';

const script = ['typescript', 'javascript'] as const;
const all = [
  ...script,
  'python',
  'java',
  'go',
  'ruby',
  'php',
  'csharp',
  'rust',
  'kotlin',
  'c',
  'cpp',
] as const;

const is =
  (text: string) =>
  ({ value }: SettingFact) =>
    value.text.toLowerCase() === text;
const isOff = ({ value }: SettingFact): boolean => /^(false|0|off|no|null|none|nil)$/i.test(value.text);
const isOn = ({ value }: SettingFact): boolean => /^(true|1|on|yes)$/i.test(value.text);
const holds =
  (pattern: RegExp) =>
  (call: CallFact): boolean =>
    call.args.some((value) => someText(value, pattern));

/** Ways to let everybody in, or to take a protection off. */
const openedCalls: readonly CallRow[] = [
  call(
    ['java', 'kotlin'],
    ['permitAll', 'PermitAll', 'anonymous().permitAll'],
    'class A { void f(H http) { http.authorizeHttpRequests().anyRequest().permitAll(); } }',
    'class A { void f(H http) { http.authorizeHttpRequests().anyRequest().authenticated(); } }',
  ),
  call(
    ['java', 'kotlin'],
    ['csrf', 'frameOptions', 'headers'],
    'class A { void f(H http) { http.csrf(AbstractHttpConfigurer::disable); } }',
    'class A { void f(H http) { http.csrf(withDefaults()); } }',
    holds(/(::|\.)disable\b/),
  ),
  call(
    ['java', 'kotlin'],
    [
      'csrf().disable',
      'csrf.disable',
      'sessionFixation().none',
      'frameOptions().disable',
      'headers().disable',
    ],
    'class A { void f(H http) { http.csrf().disable(); } }',
    'class A { void f(H http) { http.cache().disable(); } }',
  ),
  call(
    ['csharp'],
    [
      'AllowAnonymous',
      'AllowAnonymousAttribute',
      'IgnoreAntiforgeryToken',
      'DisableAntiforgery',
      'AllowAnonymousToPage',
      'AllowAnonymousToFolder',
    ],
    'class A { [AllowAnonymous] public void Save() { } }',
    'class A { [Authorize] public void Save() { } }',
  ),
  call(
    ['ruby'],
    [
      'skip_before_action',
      'skip_before_filter',
      'skip_forgery_protection',
      'skip_authorization',
      'skip_authorization_check',
      'skip_authorize_resource',
      'skip_load_and_authorize_resource',
      'skip_verify_authorized',
      'allow_unauthenticated_access',
    ],
    'class A < B\n  skip_before_action :authenticate_user!\nend\n',
    'class A < B\n  before_action :authenticate_user!\nend\n',
    ({ name, args }) =>
      !/skip_before/.test(name) ||
      args.some((value) =>
        someText(value, /auth|login|verify|require|user|admin|permission|csrf|check|access|sign/i),
      ),
  ),
  call(
    ['ruby'],
    ['protect_from_forgery'],
    'class A < B\n  protect_from_forgery with: :null_session\nend\n',
    'class A < B\n  protect_from_forgery with: :exception\nend\n',
    holds(/null_session/),
  ),
  call(
    ['python'],
    [
      'csrf_exempt',
      'login_exempt',
      'login_not_required',
      'csrf.exempt',
      'jwt_exempt',
      'auth_exempt',
      'allow_anonymous',
      'xframe_options_exempt',
    ],
    '@csrf_exempt\ndef save(request):\n    return 1\n',
    '@csrf_protect\ndef save(request):\n    return 1\n',
  ),
  call(
    ['python'],
    ['permission_classes', 'authentication_classes'],
    '@permission_classes([AllowAny])\ndef save(request):\n    return 1\n',
    '@permission_classes([IsAdminUser])\ndef save(request):\n    return 1\n',
    ({ args }) => args.some((value) => isOpenList(value)),
  ),
  call(
    script,
    [
      'SkipAuth',
      'NoAuth',
      'AllowAnonymous',
      'SkipThrottle',
      'SkipCsrf',
      'IsPublic',
      'AllowUnauthorizedRequest',
      'skipAuth',
      'bypassAuth',
    ],
    'class A { @SkipAuth() save() {} }',
    'class A { @RequireAuth() save() {} }',
  ),
  call(
    ['php'],
    ['withoutMiddleware'],
    "<?php Route::post('/a', 'B')->withoutMiddleware('auth');",
    "<?php Route::post('/a', 'B')->middleware('auth');",
    holds(/auth|csrf|verif|permission|admin|throttle|can|role/i),
  ),
  call(
    ['go'],
    ['ParseUnverified'],
    'package a\nfunc f() { parser.ParseUnverified(token, claims) }\n',
    'package a\nfunc f() { parser.ParseWithClaims(token, claims) }\n',
  ),
  call(
    ['rust'],
    ['insecure_disable_signature_validation', 'dangerous_insecure_decode'],
    'fn f() { v.insecure_disable_signature_validation(); }',
    'fn f() { v.validate(); }',
  ),
];

const openedSettings: readonly SettingRow[] = [
  setting(
    all,
    [
      'requireAuth',
      'require_auth',
      'requiresAuth',
      'authRequired',
      'auth_required',
      'requireLogin',
      'login_required',
      'requireAuthentication',
      'authenticationRequired',
      'authentication_required',
      'RequireAuth',
      'enableAuth',
      'enable_auth',
      'authEnabled',
      'auth_enabled',
      'checkPermissions',
      'check_permissions',
      'enforceAuth',
      'requireAdmin',
      'verifySignature',
      'verify_signature',
      'verifyToken',
      'verify_token',
      'verifyExpiration',
      'verify_exp',
      'verify_aud',
      'validate_exp',
      'validate_aud',
      'validate_nbf',
      'ValidateIssuer',
      'ValidateAudience',
      'ValidateLifetime',
      'ValidateIssuerSigningKey',
      'RequireSignedTokens',
      'RequireExpirationTime',
    ],
    'open({ requireAuth: false });',
    'open({ requireAuth: true });',
    isOff,
  ),
  setting(
    all,
    [
      'skipAuth',
      'skip_auth',
      'disableAuth',
      'disable_auth',
      'authDisabled',
      'bypassAuth',
      'bypass_auth',
      'noAuth',
      'no_auth',
      'allowAnonymous',
      'allow_anonymous',
      'allowUnauthenticated',
      'allow_unauthenticated',
      'anonymousAccess',
      'ignoreExpiration',
      'ignore_expiration',
      'skipVerification',
      'skip_verification',
      'skipSignatureVerification',
      'disableCsrf',
      'csrfDisabled',
      'disable_csrf',
      'skipPermissions',
      'dangerouslyDisableAuth',
    ],
    'open({ skipAuth: true });',
    'open({ skipAuth: false });',
    isOn,
  ),
  setting(
    all,
    [
      'csrf',
      'csrfProtection',
      'csrf_protection',
      'enableCsrf',
      'csrf_enabled',
      'csrfEnabled',
      'WTF_CSRF_ENABLED',
      'WTF_CSRF_CHECK_DEFAULT',
      'CSRF_ENABLED',
      'checkOrigin',
      'check_origin',
      'csrfCheck',
      'allow_forgery_protection',
      'enableCsrfProtection',
      'JWT_COOKIE_CSRF_PROTECT',
      'per_form_csrf_tokens',
      'forgery_protection_origin_check',
    ],
    'open({ csrf: false });',
    'open({ csrf: true });',
    isOff,
  ),
  setting(
    ['python'],
    ['permission_classes', 'authentication_classes', 'DEFAULT_PERMISSION_CLASSES'],
    'class A(V):\n    permission_classes = [AllowAny]\n',
    'class A(V):\n    permission_classes = [IsAuthenticated]\n',
    ({ value }) => isOpenList(value),
  ),
  setting(
    ['ruby', ...script],
    ['alg', 'algorithm', 'algorithms'],
    "JWT.decode(token, nil, false, algorithm: 'none')\n",
    "JWT.decode(token, key, true, algorithm: 'RS256')\n",
    ({ value }) => someText(value, /^none$/i),
  ),
];

/** A second step of signing in that is switched off. */
const factorSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      [
        'mfaRequired',
        'mfa_required',
        'requireMfa',
        'require_mfa',
        'mfaEnabled',
        'mfa_enabled',
        'enableMfa',
        'twoFactorEnabled',
        'two_factor_enabled',
        'twoFactorRequired',
        'two_factor_required',
        'require2fa',
        'require_2fa',
        'otpRequired',
        'otp_required',
        'requireTwoFactor',
        'require_two_factor',
        'enforceMfa',
        'enforce_mfa',
        'MFA_REQUIRED',
        'requireOtp',
      ],
      'policy({ requireMfa: false });',
      'policy({ requireMfa: true });',
      isOff,
    ),
    code: 'mfa-disabled',
  },
];

const cookieSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      [
        'httpOnly',
        'http_only',
        'cookie_httponly',
        'SESSION_COOKIE_HTTPONLY',
        'CSRF_COOKIE_HTTPONLY',
        'REMEMBER_COOKIE_HTTPONLY',
        'SESSION_COOKIE_SECURE',
        'CSRF_COOKIE_SECURE',
        'REMEMBER_COOKIE_SECURE',
        'JWT_COOKIE_SECURE',
        'cookie.secure',
        'cookie_secure',
        'secureCookie',
        'secureCookies',
        'secure_cookie',
        'cookieSecure',
        'useSecureCookies',
      ],
      "reply.cookie('sid', id, { httpOnly: false });",
      "reply.cookie('sid', id, { httpOnly: true });",
      isOff,
    ),
    code: 'cookie-weakened',
  },
  {
    ...setting(
      all,
      ['secure'],
      "reply.setCookie('sid', id, { secure: false });",
      'mail.createTransport({ secure: false });',
      (found) => isOff(found) && /cookie|session/i.test(`${found.of ?? ''} ${found.name} ${found.within}`),
    ),
    code: 'cookie-weakened',
  },
];

const cookieCalls: readonly CallRow[] = [
  {
    ...call(
      ['java', 'kotlin', 'csharp', 'php'],
      ['setHttpOnly', 'setSecure', 'setUseHttpOnly', 'httpOnly'],
      'class A { void f(Cookie c) { c.setHttpOnly(false); } }',
      'class A { void f(Cookie c) { c.setHttpOnly(true); } }',
      ({ args }) => args[0]?.text === 'false',
    ),
    code: 'cookie-weakened',
  },
];

/** Input that sets whatever it names. */
const massCalls: readonly CallRow[] = [
  {
    ...call(
      ['ruby'],
      ['permit!', 'to_unsafe_h', 'to_unsafe_hash'],
      'def user_params\n  params.require(:user).permit!\nend\n',
      'def user_params\n  params.require(:user).permit(:name)\nend\n',
    ),
    code: 'mass-assignment',
  },
  {
    ...call(
      ['php'],
      ['unguard', 'forceFill', 'forceCreate'],
      '<?php Model::unguard();',
      '<?php Model::reguard();',
      ({ name, args }) =>
        name.endsWith('unguard') || args.some((value) => someText(value, /request|input|->all/i)),
    ),
    code: 'mass-assignment',
  },
  {
    ...call(
      script,
      ['Object.assign', '_.merge', '_.extend', 'lodash.merge', 'lodash.assign'],
      'Object.assign(user, req.body);',
      'Object.assign(user, safe);',
      ({ args }) =>
        /user|account|member|profile|record|entity|model|doc|order|role/i.test(args[0]?.text ?? '') &&
        args
          .slice(1)
          .some(
            ({ kind, text }) =>
              kind === 'name' && /^(req|request|ctx\.request|c\.req|event)\.(body|query|params)$/.test(text),
          ),
    ),
    code: 'mass-assignment',
  },
];

const massSettings: readonly SettingRow[] = [
  {
    ...setting(
      ['php'],
      ['guarded', '$guarded'],
      '<?php class User extends Model { protected $guarded = []; }',
      "<?php class User extends Model { protected $guarded = ['id']; }",
      ({ value }) => value.kind === 'list' && (value.items ?? []).length === 0,
    ),
    code: 'mass-assignment',
  },
  {
    ...setting(
      ['php'],
      ['fillable', '$fillable'],
      "<?php class User extends Model { protected $fillable = ['*']; }",
      "<?php class User extends Model { protected $fillable = ['name']; }",
      ({ value }) => someText(value, /^\*$|^(is_?admin|role|is_?superuser|permissions)$/i),
    ),
    code: 'mass-assignment',
  },
  {
    ...setting(
      ['python'],
      ['fields'],
      "class UserForm(ModelForm):\n    class Meta:\n        fields = '__all__'\n",
      "class UserForm(ModelForm):\n    class Meta:\n        fields = ['name']\n",
      (found) => is('__all__')(found) && /user|account|profile|member|admin/i.test(found.within),
    ),
    code: 'mass-assignment',
  },
];

/** Rights that are given to everybody on the machine or in the store. */
const wideCalls: readonly CallRow[] = [
  {
    ...call(
      all,
      ['umask', 'os.umask', 'process.umask', 'syscall.Umask', 'Umask'],
      'process.umask(0);',
      'process.umask(0o077);',
      ({ args }) => /^0[oOx]?0*$/.test(args[0]?.text ?? ''),
    ),
    code: 'permission-wide',
  },
  {
    ...call(
      all,
      [
        'chmod',
        'chmodSync',
        'Chmod',
        'fchmod',
        'lchmod',
        'os.MkdirAll',
        'os.Mkdir',
        'os.OpenFile',
        'os.WriteFile',
        'FileUtils.chmod',
        'mkdir',
        'mkdirSync',
      ],
      "fs.chmodSync('data', 0o777);",
      "fs.chmodSync('data', 0o750);",
      ({ args }) =>
        args.some(
          ({ kind, text }) =>
            (kind === 'number' || kind === 'string') &&
            /^(0o?|0O)?[0-7]?[67]7?[67][2367]$/.test(text) &&
            /[2367]$/.test(text),
        ),
    ),
    code: 'permission-wide',
  },
];

export const openedRows: CodeRows = {
  calls: [...openedCalls, ...cookieCalls, ...massCalls, ...wideCalls],
  settings: [...openedSettings, ...factorSettings, ...cookieSettings, ...massSettings],
};

export function someText({ text, items = [] }: ValueFact, pattern: RegExp): boolean {
  return pattern.test(text) || items.some((item) => someText(item, pattern));
}

function isOpenList({ kind, text, items = [] }: ValueFact): boolean {
  if (kind !== 'list') return /(^|\.)AllowAny$/.test(text);
  return items.every((item) => /(^|\.)(AllowAny|permissions\.AllowAny)$/.test(item.text));
}

type Languages = CallRow['languages'];

function call(
  languages: Languages,
  names: CallRow['names'],
  hit: string,
  ...[miss = '', when]: [string, ((found: CallFact) => boolean)?]
): CallRow {
  return { code: 'access-opened', languages, names, hit, miss, ...(when && { when }) };
}

function setting(
  languages: Languages,
  names: SettingRow['names'],
  hit: string,
  ...[miss = '', when]: [string, ((found: SettingFact) => boolean)?]
): SettingRow {
  return { code: 'access-opened', languages, names, hit, miss, ...(when && { when }) };
}
