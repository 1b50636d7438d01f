import type { CallRow, SettingRow } from '../../code-rows.ts';
import { all, call, isOff, setting, toNames } from '../row-parts.ts';

export const cookieSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      toNames(`
      httpOnly http_only cookie_httponly SESSION_COOKIE_HTTPONLY CSRF_COOKIE_HTTPONLY
      REMEMBER_COOKIE_HTTPONLY SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE REMEMBER_COOKIE_SECURE
      JWT_COOKIE_SECURE cookie.secure cookie_secure secureCookie secureCookies secure_cookie
      cookieSecure useSecureCookies
    `),
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

export const cookieCalls: readonly CallRow[] = [
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
