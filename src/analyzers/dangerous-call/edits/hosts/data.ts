import type { EditRow } from '../../../edit-row.ts';

/** How a value is called that says where something leads, with what is done to it before it is compared. */
const place =
  '\\b\\w*(?:[hH]ost(?:[nN]ame)?|HOST|[oO]rigin|ORIGIN|[nN]etloc|[aA]uthority|[dD]omain|[uU]r[il]|URL|[hH]ref|[rR]eferr?er|[eE]mail)\\w*(?:\\(\\))?(?:(?:\\.|->|\\?\\.|!!\\.)\\w+[!?]?(?:\\(\\s*["\']?\\w*["\']?\\s*\\))?){0,3}';
const ending = '(?:ends_?[wW]ith|end_with\\?|EndsWith|hasSuffix)';
const holding =
  '(?:includes|include\\?|contains|Contains|indexOf|IndexOf|search|match\\??|contains_str|hasPrefix|starts_?[wW]ith|start_with\\?|StartsWith)';
/** A name of a host with nothing before it that ends the name in front. */
const bareHost = '["\'`](?![.@/])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,12}["\'`]';

const kotlin = (line: string): string => `class A {\n  fun f(uri: URI): Boolean {\n    ${line}\n  }\n}\n`;
const ts = (line: string): string => `export function f(url: URL, to: string) {\n  ${line}\n}\n`;

/** Where something leads: names of hosts that are compared by a part of them, and names that a caller gave. */
export const hostEdits: readonly EditRow[] = [
  {
    code: 'place-unchecked',
    came: new RegExp(`${place}\\s*(?:\\.|->|\\?\\.)${ending}\\s*\\(?\\s*${bareHost}`),
    file: 'A.kt',
    hit: kotlin('return uri.host.endsWith("shop.example.com")'),
    miss: kotlin('return uri.host.endsWith(".shop.example.com")'),
  },
  {
    code: 'place-unchecked',
    languages: ['go', 'php'],
    came: new RegExp(`(?:HasSuffix|str_ends_with)\\(\\s*\\$?[\\w.()]*?${place}\\)?\\s*,\\s*${bareHost}`),
    file: 'a.go',
    hit: 'package a\n\nfunc f(u *url.URL) bool { return strings.HasSuffix(u.Hostname(), "example.com") }\n',
    miss: 'package a\n\nfunc f(u *url.URL) bool { return strings.HasSuffix(u.Hostname(), ".example.com") }\n',
  },
  {
    code: 'place-unchecked',
    gone: /[!=]==?|\.equals\(|\bin\b|\.has\(|\.(ends_?[wW]ith|end_with\?|EndsWith|hasSuffix)\(|HasSuffix|\b(includes|include\?|contains|Contains|in_array)\(/,
    came: new RegExp(
      `${place}\\s*(?:\\.|->|\\?\\.)(?:${ending}|${holding})\\s*\\(?\\s*["'\`](?:https?://)?(?![.@/])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,12}["'\`]`,
    ),
    file: 'src/a.ts',
    base: ts("return url.hostname === 'example.com' || get(to);"),
    hit: ts("return url.hostname.includes('example.com') || get(to);"),
    miss: ts("return url.hostname.endsWith('.example.com') || get(to);"),
  },
  {
    code: 'place-unchecked',
    came: /\b(\w+)\)?\s*(?:=>|->|\|)\s*!?[\w.$@]*(?:[uU]r[il]|URL|[hH]ref|[hH]ost(?:[nN]ame)?|[oO]rigin|[rR]eferr?er|[fF]ile_?[nN]ame|[pP]ath|[mM]ime\w*|[nN]etloc|[dD]omain)(?:\.\w+[!?]?(?:\(\))?)*\.(?:includes|include\?|contains|Contains|indexOf|match\??)\(?\s*\1\b/,
    near: /\b\w*(allow|white_?list|trusted|permit|known|host|origin|domain|extension|suffix|types?|KNOWN|ALLOW|HOSTS|ORIGINS|DOMAINS)\w*\b/i,
    file: 'a.rb',
    hit: 'def f(uri)\n  HOSTS.any? { |one| uri.to_s.include?(one) }\nend\n',
    miss: 'def f(uri)\n  HOSTS.any? { |one| uri.host == one }\nend\n',
  },
  {
    code: 'place-unchecked',
    languages: ['go'],
    came: /\bstrings\.Contains\(\s*[\w.]*([uU]r[il]|URL|[hH]ost|[oO]rigin|[nN]ame|[rR]eferr?er|[pP]ath)\w*(\.\w+(\(\))?)*,\s*[a-z]\w*\)/,
    near: /range \w*(allow|white|trusted|permit|known|host|origin|domain|ext)\w*/i,
    file: 'a.go',
    hit: 'package a\n\nfunc f(u *url.URL) bool {\n\tfor _, one := range allowedHosts {\n\t\tif strings.Contains(u.Host, one) {\n\t\t\treturn true\n\t\t}\n\t}\n\treturn false\n}\n',
    miss: 'package a\n\nfunc f(u *url.URL) bool {\n\tfor _, one := range allowedHosts {\n\t\tif u.Host == one {\n\t\t\treturn true\n\t\t}\n\t}\n\treturn false\n}\n',
  },
  {
    code: 'place-unchecked',
    // A dot that stands for any letter, or a name that anything may stand around.
    languages: ['typescript', 'javascript', 'ruby'],
    came: /(?:^|=>|[=(,:[&|!?]|return)\s*\/(?!\^|\\A)[^/\s]*[\w)]\\?\.(com|org|net|io|dev|app|co|eu|de|uk|cloud|example|test|local|internal)\b[^/\s]*\/[a-z]*(\.(test|exec|match\??)\(|\s*=~|\s*[,\]}])|(match\??\(|=~\s*|search\()\s*\/(?!\^|\\A)[^/\s]*\w\\?\.(com|org|net|io|dev|app|co|eu|cloud|example|test|local|internal)\b[^/]*\//,
    near: /\b\w*(origin|host|referr?er|allow\w*|redirect|cors|trusted|domain)\w*\b/i,
    file: 'src/a.ts',
    hit: 'export const isOurs = (origin: string) => /shop.example.com/.test(origin);\n',
    miss: 'export const isOurs = (origin: string) => /^https:\\/\\/shop\\.example\\.com$/.test(origin);\n',
  },
  {
    code: 'place-unchecked',
    // What a proxy or a browser says about the host becomes a link that is sent to somebody.
    came: /HTTP_X_FORWARDED_HOST|[xX]-[fF]orwarded-[hH]ost|HTTP_HOST\b|\brequest\.(get_host|host|host_url|url_root|base_url|host_with_port|getHeader\("[hH]ost"\)|getServerName)\b|\breq(uest)?\.(hostname|headers\.host|headers\[['"]host['"]\]|get\(['"][hH]ost['"]\)|header\(['"][hH]ost['"]\))|\br\.Host\b|\bRequest\.Host\b|getHttpHost\(\)|getSchemeAndHttpHost\(\)/,
    near: /\b(reset|verif\w*|confirm\w*|invit\w*|activat\w*|unsubscribe|magic|sign_?in)[_-]?\w*\b.{0,80}(link|url|token|mail)|(mail|link|url)\w*.{0,80}\b(reset|verif\w*|confirm\w*|invit\w*|activat\w*|magic)|send_?(mail|email|message)|password_?reset/i,
    unless: /\b(log|logger|slog|console)\w*[.(]|allowed|===|!==|valid/i,
    file: 'a.py',
    hit: 'def f(request, user, token):\n    base = f"https://{request.get_host()}/"\n    send_mail(user.email, f"{base}reset/{token}")\n',
    miss: 'def f(request, user, token):\n    base = settings.SITE_URL\n    send_mail(user.email, f"{base}reset/{token}")\n',
  },
  {
    code: 'request-forgery',
    // What belongs to one place only is taken along to another.
    gone: /\b(strip|sanitize|filter|remove|without|omit|drop|clear|clean)_?(sensitive|auth\w*|credentials?|cookies?|secrets?|private)_?\w*\(|\b(remove|delete|del|unset|drop|pop|strip|omit|without|clear)\w*\b.{0,30}["'`](authorization|proxy-authorization|cookie2?|x-api-key|x-auth-token)["'`]|["'`](authorization|proxy-authorization|cookie)["'`]\]?\)?\s*=\s*(None|nil|null|undefined)/i,
    near: /redirect|location|origin|hop|forward|proxy|upstream|host/i,
    unless:
      /["'`](authorization|cookie)["'`]|(strip|sanitize|remove|without|omit)_?(sensitive|auth|credential)/i,
    file: 'src/a.ts',
    base: ts("if (url.origin !== to) headers.delete('Authorization');\n  return redirect(url);"),
    hit: ts('return redirect(url);'),
    miss: ts("if (url.host !== to) headers.delete('authorization');\n  return redirect(url);"),
  },
];
