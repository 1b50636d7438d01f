/** A word that makes a path sensitive, in every form it is written, with a path that only looks like it. */
export interface TokenRow {
  readonly forms: readonly string[];
  readonly miss: string;
}

export const sensitiveTokens: readonly TokenRow[] = [
  { forms: ['security'], miss: 'src/securityholders/list.ts' },
  { forms: ['auth', 'auths'], miss: 'src/author.ts' },
  { forms: ['authn'], miss: 'src/authname.ts' },
  { forms: ['authz'], miss: 'src/authzero.ts' },
  {
    forms: ['authentication', 'authenticate', 'authenticated', 'authenticator', 'authenticators'],
    miss: 'src/authentic.ts',
  },
  {
    forms: ['authorization', 'authorisation', 'authorizations', 'authorize', 'authorizer', 'authorizers'],
    miss: 'src/authority.ts',
  },
  { forms: ['oauth', 'oauth2'], miss: 'src/oauthor.ts' },
  { forms: ['oidc', 'openid'], miss: 'src/openide.ts' },
  { forms: ['saml'], miss: 'src/samlet.ts' },
  { forms: ['sso'], miss: 'src/ssot.ts' },
  { forms: ['login', 'logins', 'logon', 'signin'], miss: 'src/loginfo.ts' },
  { forms: ['logout', 'signout'], miss: 'src/logoutput.ts' },
  { forms: ['session', 'sessions'], miss: 'src/sessional.ts' },
  { forms: ['token', 'tokens'], miss: 'src/tokenizer.ts' },
  { forms: ['jwt', 'jwts'], miss: 'src/jwtf.ts' },
  {
    forms: ['password', 'passwords', 'passwd', 'passphrase', 'passphrases'],
    miss: 'src/passwordless.ts',
  },
  { forms: ['secret', 'secrets'], miss: 'src/secretary.ts' },
  { forms: ['credential', 'credentials'], miss: 'src/credentialed.ts' },
  { forms: ['crypto', 'cryptography'], miss: 'src/cryptocurrency.ts' },
  {
    forms: ['encryption', 'encrypt', 'encrypted', 'decryption', 'decrypt'],
    miss: 'src/encrypting.ts',
  },
  { forms: ['permission', 'permissions'], miss: 'src/permissive.ts' },
  { forms: ['acl', 'acls'], miss: 'src/oracle.ts' },
  { forms: ['rbac'], miss: 'src/verbaccess.ts' },
  { forms: ['csrf', 'xsrf'], miss: 'src/csrfer.ts' },
  { forms: ['mfa', 'totp', '2fa', 'webauthn'], miss: 'src/mfabric.ts' },
  { forms: ['migration', 'migrations'], miss: 'src/immigration.ts' },
];
