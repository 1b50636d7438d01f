import type { EditRow } from '../../../edit-row.ts';

const c = (line: string): string =>
  `int f(struct s *a, int n)\n{\n    if (${line})\n        grow(a);\n    return n;\n}\n`;
const page = (text: string): string => `<p>\n  ${text}\n</p>\n`;
const flow = (run: string): string =>
  `on: push\njobs:\n  a:\n    runs-on: b\n    steps:\n      - run: |\n          ${run}\n`;
const token = '$';

/** What a correction is taken back by: the careless form that it took the place of. */
export const returnEdits: readonly EditRow[] = [
  {
    // The sum goes round where the difference cannot.
    code: 'memory-overflow',
    languages: ['c', 'cpp', 'rust', 'go', 'java', 'csharp'],
    gone: /(?<![<>-])[<>]=?\s*\(?[\w>.[\]]+(->\w+)?\s-\s\(?\w/,
    came: /\w\s\+\s[\w.[\]]+(->\w+)?\s*\)?\s*(?<!-)[<>](?![<>])/,
    unless: /(?<![<>-])[<>]=?\s*\(?[\w>.[\]]+(->\w+)?\s-\s\(?\w/,
    file: 'a.c',
    base: c('n > a->size - (a->next - a->start)'),
    hit: c('a->next + n > a->start + a->size'),
    miss: c('a->next * n > a->size'),
  },
  {
    // All ways to call that are not harmless, or only those that somebody thought of.
    code: 'place-unchecked',
    gone: /(!|\bnot\b|\bunless\b|NotIn|doesntContain|not_in)[^;{]{0,60}\b(get|GET|Get|head|HEAD|Head|options|OPTIONS)\b/,
    came: /^(?!.*(!\s*[\w$(]|\bnot\b|\bunless\b)).*\b(post|POST|Post)\b.*\b(put|PUT|Put|delete|DELETE|Delete|patch|PATCH)\b/,
    near: /csrf|xsrf|token|auth|verif|valid|protect|forger/i,
    file: 'a.php',
    base: "<?php\nfunction f($r) {\n    if (!$r->is(['get', 'head'])) {\n        checkToken($r);\n    }\n}\n",
    hit: "<?php\nfunction f($r) {\n    if ($r->is(['put', 'post', 'delete'])) {\n        checkToken($r);\n    }\n}\n",
    miss: "<?php\nfunction f($r) {\n    if (!$r->is(['get'])) {\n        checkToken($r);\n    }\n}\n",
  },
  {
    // What cannot be taken in stops the program instead of being refused.
    code: 'weaker-call',
    languages: ['rust'],
    gone: /\.try_(append|insert|push|extend|reserve|with_capacity|lock|borrow|split|unwrap|clone|fill|advance|get)\w*\(/,
    came: /\.(append|insert|push|extend|reserve|with_capacity|lock|borrow|split|unwrap|clone|fill|advance|get)\w*\(/,
    unless: /\btry_/,
    file: 'a.rs',
    base: 'fn f(m: &mut Map, a: Name) {\n    m.try_append(a, 1);\n    g(m);\n}\n',
    hit: 'fn f(m: &mut Map, a: Name) {\n    m.append(a, 1);\n    g(m);\n}\n',
    miss: 'fn f(m: &mut Map, a: Name) {\n    m.try_append(a, 2);\n    g(m);\n}\n',
  },
  {
    // A switch that was turned on where something is set up.
    code: 'option-weakened',
    gone: /(\.|->|@|\$this->)\w*(filter|saniti[sz]e|escape|strict|verify|restrict|secure|safe_?mode|no_?follow|disallow|disable_(entities|external|doctype))\w*\s*=\s*(true|True|TRUE|1)\b/i,
    unless:
      /(filter|saniti[sz]e|escape|strict|verify|restrict|secure|safe_?mode|no_?follow|disallow|disable_)/i,
    file: 'a.rb',
    base: 'def setup\n  self.breaks = true\n  self.filter_styles = true\nend\n',
    hit: 'def setup\n  self.breaks = true\nend\n',
    miss: 'def setup\n  self.filter_styles = true\nend\n',
  },
  {
    code: 'command-injection',
    path: /(^|\/)\.(github|gitea|forgejo)\/(workflows|actions)\/.*\.ya?ml$|(^|\/)action\.ya?ml$/,
    gone: /"?\$(\{[A-Z_]\w*\}|[A-Z_]\w*)/,
    came: /^(?!\s*(- )?(if|uses|name|with|env|id|shell|[\w-]+):\s).*\$\{\{\s*(inputs|steps\.[\w-]+\.outputs|needs\.[\w-]+\.outputs|github\.(event|head_ref|ref_name|actor)|matrix|env|vars)\b/,
    near: /\brun:|\benv:/,
    file: '.github/workflows/a.yml',
    base: flow('echo "$VERSION"'),
    hit: flow(`echo "${token}{{ steps.b.outputs.version }}"`),
    miss: flow('echo "$NUMBER"'),
  },
  {
    // An address that only begins like one that is known.
    code: 'open-redirect',
    came: /(=~|match\??\(|\btest\(|re\.match\(|RegExp\()\s*[^\n]*\^[#$]?\{?[^\n]*(escape|quote)\([^)\n]*\)*\}?\)*['"`/]?\s*\)*$/,
    near: /redirect|\buri\b|\burl\b|origin|callback|\bhost\b/i,
    file: 'a.rb',
    hit: 'def matches?(url, known)\n  url.to_s =~ /^#{Regexp.escape(known.to_s)}/\nend\n',
    miss: 'def matches?(url, known)\n  url.to_s =~ /\\A#{Regexp.escape(known.to_s)}\\z/\nend\n',
  },
  {
    // A text that is put together is said to be markup that is fine.
    code: 'markup-injection',
    path: /\.(erb|haml|slim|rb|py|php|twig)$/,
    came: /(\braw\b|\bhtml_safe\b|\bMarkup\(|\bmark_safe\()[^\n]*<\w+[^<\n]*>\s*(#\{|\{\w|%s|['"] [+.])|<\w+[^<\n]*>\s*(#\{|\{\w|%s|['"] [+.])[^\n]*(\.html_safe\b|\|\s*raw\b|\|\s*safe\b)/,
    file: 'a.html.erb',
    hit: page('<%= raw t(\'.ask\', name: "<b>#{ client.name }</b>") %>'),
    miss: page("<%= raw t('.ask', name: content_tag(:b) { client.name }) %>"),
  },
  {
    code: 'bounds-looser',
    came: /(max|limit)\w*(depth|size|length|bytes|nest\w*|redirects?|entit\w*|recurs\w*|elements?)\w*\W{1,4}\s*((java\.lang\.)?(Integer|Long)\.MAX_VALUE|(int|long|Int32|Int64)\.MaxValue|math\.MaxInt\d*|sys\.maxsize|float\(["']inf|Number\.(POSITIVE_INFINITY|MAX_\w+)|Infinity\b|(usize|u32|u64)::MAX|PHP_INT_MAX|INT_MAX|SIZE_MAX)/i,
    file: 'A.java',
    hit: 'class A { Parser f() {\nreturn new Parser().setMaxDepth(Integer.MAX_VALUE);\n} }\n',
    miss: 'class A { Parser f() {\nreturn new Parser().setMaxDepth(Integer.parseInt(a));\n} }\n',
  },
  {
    // Quotes around a value do not keep quotes in it from ending the text.
    code: 'sql-injection',
    came: /printf\(\s*["'`]\W*['"]%s['"]|format\(\s*["'`]\W*['"](%s|\{\w*\})['"]|["']'["']\s*[.+]\s*\$?\w+\s*[.+]\s*["']'["']/,
    near: /\bsql\b|dialect|\bINTERVAL\b|\bWHERE\b|\bSELECT\b|\bINSERT\b|QueryBuilder/,
    unless: /escape|quote|addslashes/i,
    file: 'a.php',
    hit: '<?php\nfunction f($p) {\n    $p = sprintf("\'%s\'", $p);\n    return "SELECT a WHERE b = $p";\n}\n',
    miss: '<?php\nfunction f($p) {\n    $p = sprintf("\'%d\'", $p);\n    return "SELECT a WHERE b = $p";\n}\n',
  },
  {
    // Another server is told what was meant for the first.
    code: 'cleaning-lost',
    gone: /\b(remove|delete|del|unset|strip|clear|drop)\w*\W{1,3}[^;\n]{0,30}(authorization|cookie|credential|proxy-auth|api-?key)/i,
    near: /redirect|location|origin|host/i,
    unless:
      /\b(remove|delete|del|unset|strip|clear|drop)\w*\W{1,3}[^;\n]{0,30}(authorization|cookie|credential|header)/i,
    file: 'A.java',
    base: 'class A { void f(Request r, URL to) {\nif (!r.host().equals(to.host()))\nr.removeHeader("Authorization");\nr.redirect(to);\n} }\n',
    hit: 'class A { void f(Request r, URL to) {\nr.redirect(to);\n} }\n',
    miss: 'class A { void f(Request r, URL to) {\nif (!r.host().equals(to.host()))\nr.removeHeader("authorization");\nr.redirect(to);\n} }\n',
  },
];
