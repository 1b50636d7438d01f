import type { ValueFact } from '../../../syntax/code-facts.ts';
import type { CallRow, SettingRow } from '../../code-rows.ts';
import { all, call, holds, isOff, isOn, script, setting, someText, toNames } from '../row-parts.ts';

/** Ways to let everybody in, or to take a protection off. */
export const openedCalls: readonly CallRow[] = [
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
    toNames('csrf().disable csrf.disable sessionFixation().none frameOptions().disable headers().disable'),
    'class A { void f(H http) { http.csrf().disable(); } }',
    'class A { void f(H http) { http.cache().disable(); } }',
  ),
  call(
    ['csharp'],
    toNames(`
      AllowAnonymous AllowAnonymousAttribute IgnoreAntiforgeryToken DisableAntiforgery
      AllowAnonymousToPage AllowAnonymousToFolder
    `),
    'class A { [AllowAnonymous] public void Save() { } }',
    'class A { [Authorize] public void Save() { } }',
  ),
  call(
    ['ruby'],
    toNames(`
      skip_before_action skip_before_filter skip_forgery_protection skip_authorization
      skip_authorization_check skip_authorize_resource skip_load_and_authorize_resource
      skip_verify_authorized allow_unauthenticated_access
    `),
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
    toNames(`
      csrf_exempt login_exempt login_not_required csrf.exempt jwt_exempt auth_exempt allow_anonymous
      xframe_options_exempt
    `),
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
    toNames(`
      SkipAuth NoAuth AllowAnonymous SkipThrottle SkipCsrf IsPublic AllowUnauthorizedRequest skipAuth
      bypassAuth
    `),
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

export const openedSettings: readonly SettingRow[] = [
  setting(
    all,
    toNames(`
      requireAuth require_auth requiresAuth authRequired auth_required requireLogin login_required
      requireAuthentication authenticationRequired authentication_required RequireAuth enableAuth
      enable_auth authEnabled auth_enabled checkPermissions check_permissions enforceAuth requireAdmin
      verifySignature verify_signature verifyToken verify_token verifyExpiration verify_exp verify_aud
      validate_exp validate_aud validate_nbf ValidateIssuer ValidateAudience ValidateLifetime
      ValidateIssuerSigningKey RequireSignedTokens RequireExpirationTime
    `),
    'open({ requireAuth: false });',
    'open({ requireAuth: true });',
    isOff,
  ),
  setting(
    all,
    toNames(`
      skipAuth skip_auth disableAuth disable_auth authDisabled bypassAuth bypass_auth noAuth no_auth
      allowAnonymous allow_anonymous allowUnauthenticated allow_unauthenticated anonymousAccess
      ignoreExpiration ignore_expiration allow_other_host skipVerification skip_verification skipSignatureVerification
      disableCsrf csrfDisabled disable_csrf skipPermissions dangerouslyDisableAuth
    `),
    'open({ skipAuth: true });',
    'open({ skipAuth: false });',
    isOn,
  ),
  setting(
    all,
    toNames(`
      csrf csrfProtection csrf_protection enableCsrf csrf_enabled csrfEnabled WTF_CSRF_ENABLED
      WTF_CSRF_CHECK_DEFAULT CSRF_ENABLED checkOrigin check_origin csrfCheck allow_forgery_protection
      enableCsrfProtection JWT_COOKIE_CSRF_PROTECT per_form_csrf_tokens
      forgery_protection_origin_check
    `),
    'open({ csrf: false });',
    'open({ csrf: true });',
    isOff,
  ),
  setting(
    all,
    toNames('lockoutOnFailure lockout_on_failure lockoutEnabled AllowedForNewUsers RequireConfirmedEmail'),
    'sign({ lockoutOnFailure: false });',
    'sign({ lockoutOnFailure: true });',
    isOff,
  ),
  setting(
    [...script, 'go'],
    toNames(`
      CheckOrigin checkOrigin verifyClient allowRequest authorize isAuthorized canActivate onAuthenticate
      beforeHandshake
    `),
    'serve({ verifyClient: () => true });',
    'serve({ verifyClient: (socket) => check(socket) });',
    ({ value }) => value.kind === 'function' && /(=>|\breturn)\s*\(?true\)?;?\s*\}?$/.test(value.text),
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

/** Templates that no longer make text harmless. */
export const escapeSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      toNames('autoescape autoEscape auto_escape escapeHtml escape_html escapeHTML noEscape sanitize'),
      'engine({ autoescape: false });',
      'engine({ autoescape: true });',
      (found) => (/noEscape$/.test(found.name) ? isOn(found) : isOff(found)),
    ),
    code: 'validation-removed',
  },
];

/** A second step of signing in that is switched off. */
export const factorSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      toNames(`
      mfaRequired mfa_required requireMfa require_mfa mfaEnabled mfa_enabled enableMfa
      twoFactorEnabled two_factor_enabled twoFactorRequired two_factor_required require2fa require_2fa
      otpRequired otp_required requireTwoFactor require_two_factor enforceMfa enforce_mfa MFA_REQUIRED
      requireOtp
    `),
      'policy({ requireMfa: false });',
      'policy({ requireMfa: true });',
      isOff,
    ),
    code: 'mfa-disabled',
  },
];

function isOpenList({ kind, text, items = [] }: ValueFact): boolean {
  if (kind !== 'list') return /(^|\.)AllowAny$/.test(text);
  return items.every((item) => /(^|\.)(AllowAny|permissions\.AllowAny)$/.test(item.text));
}
