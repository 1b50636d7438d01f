import type { EditRow } from '../../../edit-row.ts';

const jvm = ['java', 'kotlin', 'scala', 'groovy'];
const java = (line: string): string =>
  `class A {\n  void f(Response response, String a) {\n    ${line}\n  }\n}\n`;
const cs = (line: string): string => `class A {\n  void F(string a) {\n    ${line}\n  }\n}\n`;
const go = (line: string): string => `package a\n\nfunc f(w http.ResponseWriter, a string) {\n\t${line}\n}\n`;

/** Words of a cookie that signs somebody in. */
const signsIn = /session|sess_?id|\bsid\b|auth(?!or)|token|jwt|remember|login|user|csrf|xsrf/i.source;

/** What Java, Kotlin, Scala, C# and Go open by themselves, or by what they leave out. */
export const typedOpened: readonly EditRow[] = [
  {
    code: 'access-opened',
    languages: jvm,
    came: /\bSECURITY_AUTHENTICATION\s*,\s*"none"|"java\.naming\.security\.authentication"\s*(,|to)\s*"none"/,
    file: 'A.java',
    hit: java('env.put(Context.SECURITY_AUTHENTICATION, "none");'),
    miss: java('env.put(Context.SECURITY_AUTHENTICATION, "simple");'),
  },
  {
    code: 'access-opened',
    languages: ['csharp'],
    came: /\bAuthenticationTypes\.(Anonymous|None)\b|\bAuthType\.Anonymous\b|\bRequireHttpsMetadata\s*=\s*false|\bRequireAssertion\(\s*\w+\s*=>\s*true\s*\)|\bAddPolicy\([^;]*=>\s*\{\s*\}|\bIgnoreAntiforgeryToken\b|\bOptionsBuilder.*DisableAntiforgery\b|\.DisableAntiforgery\(\)/,
    file: 'A.cs',
    hit: cs('options.RequireHttpsMetadata = false;'),
    miss: cs('options.RequireHttpsMetadata = true;'),
  },
  {
    code: 'cookie-weakened',
    languages: jvm,
    came: new RegExp(`\\b(?:new\\s+)?Cookie\\(\\s*["\\w.]*(?:${signsIn})[\\w"]*\\s*,`, 'i'),
    within: /\baddCookie\(|\bwithCookies\(|\breturn\b/,
    lacks:
      /(\bsetHttpOnly\(\s*(?!false)|\bhttpOnly\s*=\s*true|isHttpOnly\s*=\s*true)[\s\S]*(\bsetSecure\(\s*(?!false)|\bsecure\s*=\s*true)|(\bsetSecure\(\s*(?!false)|\bsecure\s*=\s*true)[\s\S]*(\bsetHttpOnly\(\s*(?!false)|\b(isH|h)ttpOnly\s*=\s*true)|setMaxAge\(\s*0\s*\)|maxAge\s*=\s*0\b|\bdeleteCookie|\bgetCookies\(/,
    file: 'A.java',
    hit: java('Cookie c = new Cookie("session", a);\n    response.addCookie(c);'),
    miss: java(
      'Cookie c = new Cookie("session", a);\n    c.setHttpOnly(true);\n    c.setSecure(true);\n    response.addCookie(c);',
    ),
  },
  {
    code: 'cookie-plain',
    languages: jvm,
    came: /\bnew\s+(javax\.servlet\.http\.|jakarta\.servlet\.http\.)?Cookie\(|[=:]\s*Cookie\(\s*"|\baddCookie\(/,
    lacks:
      /(\bsetHttpOnly\(\s*(?!false)|\bhttpOnly\s*=\s*true|isHttpOnly\s*=\s*true)[\s\S]*(\bsetSecure\(\s*(?!false)|\bsecure\s*=\s*true)|(\bsetSecure\(\s*(?!false)|\bsecure\s*=\s*true)[\s\S]*(\bsetHttpOnly\(\s*(?!false)|\b(isH|h)ttpOnly\s*=\s*true)|setMaxAge\(\s*0\s*\)|maxAge\s*=\s*0\b/,
    file: 'A.java',
    hit: java('Cookie c = new Cookie("theme", a);\n    response.addCookie(c);'),
    miss: java(
      'Cookie c = new Cookie("theme", a);\n    c.setHttpOnly(true);\n    c.setSecure(true);\n    response.addCookie(c);',
    ),
  },
  {
    code: 'cookie-plain',
    languages: ['go'],
    came: /\bhttp\.Cookie\s*\{/,
    lacks:
      /\bHttpOnly\s*[:=]+\s*(?!false)\S[\s\S]*\bSecure\s*[:=]+\s*(?!false)\S|\bSecure\s*[:=]+\s*(?!false)\S[\s\S]*\bHttpOnly\s*[:=]+\s*(?!false)\S|\bMaxAge:\s*-1|\.AddCookie\(/,
    file: 'a.go',
    hit: go('http.SetCookie(w, &http.Cookie{Name: "theme", Value: a})'),
    miss: go('http.SetCookie(w, &http.Cookie{Name: "theme", Value: a, HttpOnly: true, Secure: true})'),
  },
  {
    code: 'cookie-plain',
    languages: ['csharp'],
    came: /\bCookies\.(Append|Add)\(\s*("[^"]*"|\w+)\s*,\s*[^,()]+\)\s*;|\bnew HttpCookie\(/,
    lacks:
      /\bHttpOnly\s*=\s*true[\s\S]*\bSecure\s*=\s*true|\bSecure\s*=\s*true[\s\S]*\bHttpOnly\s*=\s*true|\bExpires\s*=\s*.*AddDays\(\s*-/,
    file: 'A.cs',
    hit: cs('Response.Cookies.Append("theme", a);'),
    miss: cs('Response.Cookies.Append("theme", a, strict);'),
  },
  {
    // What a browser sends along from any page is all that opens the connection.
    code: 'cors-with-credentials',
    languages: ['go'],
    came: /\bCheckOrigin\s*[:=]\s*func\(.*\{\s*return true|\bInsecureSkipVerify:\s*true|\bOriginPatterns:\s*\[\]string\{\s*"\*"/,
    near: /\bwebsocket\b|\bUpgrader\b/,
    file: 'a.go',
    hit: go('u := websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}'),
    miss: go('u := websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return known(r) }}'),
  },
  {
    code: 'access-opened',
    languages: jvm,
    came: /\bAccessController\.doPrivileged\(|\bsetSecurityManager\(\s*null|\bnew AllPermission\(|\bsetAccessible\(\s*true\s*\).*(password|secret|private_?key)/i,
    file: 'A.java',
    hit: java('AccessController.doPrivileged(action);'),
    miss: java('AccessController.checkPermission(action);'),
  },
];
