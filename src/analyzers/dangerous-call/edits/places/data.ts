import type { EditRow } from '../../../edit-row.ts';

const go = (line: string): string => `package a\n\nfunc f(a string) {\n\tg()\n${line}\th(a)\n}\n`;

/** What kept a path, an address or a name where it belongs. */
export const placeEdits: readonly EditRow[] = [
  {
    code: 'path-traversal',
    gone: /(?:\.normali[sz]e\(\s*\)|\b(path(\.posix)?\.normali[sz]e|normali[sz]e_?path|normpath|canonicali[sz]e\w*|getCanonicalPath|getCanonicalFile|toRealPath|real_?path|clean_?path|CleanPath|filepath\.Clean|path\.Clean|pathx?\.Clean|basename|GetFileName|FilenameUtils\.getName|secure_filename|safe_join|safeJoin|SecureJoin|GetFullPath|expand_path|EvalSymlinks|get_valid_filename|sanitize_filename|sanitizeFilename|isPathInside|is_relative_to|is_safe_path)\s*\()/i,
    instead: true,
    near: /\b(file\w*|path\w*|dir\w*|folder|upload\w*|root|resolve|join|open|archive|entry|name)\b/i,
    file: 'A.java',
    base: 'class A { byte[] f(String name) {\nPath p = root.resolve(name).normalize();\nreturn read(p);\n} }\n',
    hit: 'class A { byte[] f(String name) {\nPath p = root.resolve(name);\nreturn read(p);\n} }\n',
    miss: 'class A { byte[] f(String name) {\nPath p = root.resolve(name).toRealPath();\nreturn read(p);\n} }\n',
  },
  {
    code: 'place-unchecked',
    gone: /(HasPrefix|starts_?with|StartsWith|str_starts_with|start_with\?)\s*\(?[^;]{0,80}?(["'`]\/["'`]|\bsep\b|Separator)/i,
    came: /(HasPrefix|starts_?with|StartsWith|str_starts_with|start_with\?)\s*\(?/i,
    unless: /["'`]\/\\{0,2}["'`]|\bsep\b|separator/i,
    file: 'a.go',
    base: go('\tif !strings.HasPrefix(a, root+"/") { return }\n'),
    hit: go('\tif !strings.HasPrefix(a, root) { return }\n'),
    miss: go('\tif !strings.HasPrefix(a, top+"/") { return }\n'),
  },
  {
    code: 'place-unchecked',
    gone: /\.has\(|={2,3}|\bin\s+\w|\.equals\(|endsWith|HasSuffix|ends_?with|in_array\(/i,
    came: /\b(?!\w*(allow|trust|permit|white|known|safe|valid))\w*(href|url|uri|host|hostname|origin|referr?er|name|mimetype)(\.\w+\(\))?\.(includes|indexOf|contains|Contains)\(|str(pos|_contains)\(\$?\w*(url|host|origin)|strings\.Contains\(\w*(url|host|origin|\.Host)|\bany\(\s*\w+ in \w*(name|url|host|path|origin)/i,
    near: /\b(allow\w*|white_?list\w*|host\w*|origin\w*|trusted\w*|permitted\w*|ext\w*|suffix)\b/i,
    file: 'src/a.ts',
    base: 'export function f(url: URL) {\n  if (!allowedHosts.has(url.hostname)) throw new Error();\n  return get(url);\n}\n',
    hit: 'export function f(url: URL) {\n  if (!allowedHosts.some((one) => url.href.includes(one))) throw new Error();\n  return get(url);\n}\n',
    miss: 'export function f(url: URL) {\n  if (!allowedHosts.includes(url.hostname)) throw new Error();\n  return get(url);\n}\n',
  },
  {
    code: 'request-forgery',
    gone: /redirect\s*[:=]\s*['"](error|manual)['"]|allow_redirects\s*=\s*False|follow_redirects\s*[=:]\s*[Ff]alse|maxRedirects\s*[:=]\s*0\b|AllowAutoRedirect\s*=\s*false|followRedirects\(false\)|setInstanceFollowRedirects\(false\)|Redirect\.NEVER|ErrUseLastResponse|CURLOPT_FOLLOWLOCATION,\s*(0L?|false)|['"]allow_redirects['"]\s*=>\s*false|CURLOPT_(REDIR_)?PROTOCOLS\w*/,
    file: 'src/a.ts',
    base: "export const f = (url: URL) =>\n  fetch(url, { redirect: 'error' });\n",
    hit: "export const f = (url: URL) =>\n  fetch(url, { redirect: 'follow' });\n",
    miss: "export const f = (url: URL) =>\n  fetch(url, { redirect: 'manual' });\n",
  },
  {
    code: 'request-forgery',
    languages: ['c', 'cpp', 'php'],
    came: /CURLOPT_FOLLOWLOCATION\s*,\s*(1L?|true)\b/i,
    file: 'a.c',
    hit: 'void f(CURL *c) { curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 1L); }\n',
    miss: 'void f(CURL *c) { curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L); }\n',
  },
  {
    code: 'place-unchecked',
    gone: /in_array\(\s*\$\w+(\[[^\]]*\])?\s*,\s*(self::|static::|\$?\w*(allow|valid|permit|safe|pages|list)\w*|\[|[A-Z_]{3,})|\b(ALLOWED|PERMITTED|TRUSTED|SAFE|VALID|KNOWN|WHITELIST)_\w+\s*(\.\s*(has|includes|contains|include\?|key\?)|\[)|\b(not )?in\s+(self\.|settings\.)?(ALLOWED|PERMITTED|TRUSTED|SAFE|VALID|KNOWN|WHITELIST)\w*/i,
    near: /\b(include|require|redirect\w*|fetch|open|readfile|file\w*|path|url|host|order\s?by|sort\w*|column|exec\w*|command|upload\w*|render|template|ext\w*|mime\w*|page)\b/i,
    file: 'a.php',
    base: '<?php function f($page) {\n  if (!in_array($page, PAGES, true)) { $page = \'home\'; }\n  include "pages/$page.php";\n}\n',
    hit: '<?php function f($page) {\n  include "pages/$page.php";\n}\n',
    miss: "<?php function f($page) {\n  if (!in_array($page, ['a'], true)) { $page = 'home'; }\n  include \"pages/$page.php\";\n}\n",
  },
  {
    code: 'place-unchecked',
    gone: /\^https\?:|['"]https?:\/\/?['"]|["'`]\/\/["'`]|["'`]\/\\\\["'`]|javascript:/,
    instead: true,
    near: /\b(href|url\w*|next|redirect\w*|return_?to|returnUrl|link|site|website|src|to|target|location)\b/i,
    unless:
      /https?:|is(Safe|Local|Allowed|Valid|Relative)\w*|['"`]\/['"`]\)?\s*(\{|\))?\s*$|new URL\(|['"`]\/{2}/i,
    file: 'src/a.ts',
    base: "export function f(site: string) {\n  const href = /^https?:/.test(site) ? site : '#';\n  return link(href);\n}\n",
    hit: "export function f(site: string) {\n  const href = site || '#';\n  return link(href);\n}\n",
    miss: "export function f(site: string) {\n  const href = isSafeUrl(site) ? site : '#';\n  return link(href);\n}\n",
  },
  {
    code: 'path-traversal',
    came: /\b(os\.path\.join|Path|join)\([^)]*\b(member|info|entry|zinfo|tarinfo|item|m)\.(name|filename|path)\b|[Jj]oin\([^)]*\b(hdr|header|h|f|file|zf|entry)\.(Name|FileName|fileName|entryName|path|full_name)\b|(new File|resolve)\([^)]*\b\w*[eE]ntry\.getName\(\)|Path\.Combine\([^)]*\b\w*[eE]ntry\.(FullName|Name|Key)\b/,
    near: /\b(zip\w*|tar\w*|archive\w*|unzip\w*|extract\w*|unpack\w*|entry|entries|getmembers|infolist)\b/i,
    unless: /basename|Base\(|filepath\.IsLocal|safe|secure/i,
    file: 'a.py',
    hit: 'import os\ndef unpack(tar, dest):\n    for member in tar.getmembers():\n        copy(os.path.join(dest, member.name))\n',
    miss: 'import os\ndef unpack(tar, dest):\n    for member in tar.getmembers():\n        copy(os.path.join(dest, os.path.basename(member.name)))\n',
  },
];
