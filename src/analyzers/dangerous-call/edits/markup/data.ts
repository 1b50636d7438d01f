import type { EditRow } from '../../../edit-row.ts';

/** Every way to make a text harmless in a page. */
const escapers =
  /(?:\b(?:html_?special_?chars|html_?entities|htmlEncode|html_?escape|escape_?html\w*|escapeXml|escape_?once|escapeHTML|xml_?escape|esc_(?:html|attr|url|js)|wp_kses\w*|strip_?tags|sanitize\w*|DOMPurify\.sanitize|bleach\.clean|nh3\.clean|Jsoup\.clean|HTMLEscapeString|HTMLEscaper|JSEscapeString|EscapeString|forHtml\w*|forJavaScript|HtmlUtils\.htmlEscape|HtmlEncoder\.Default\.Encode|JavaScriptEncoder\.Default\.Encode|Encoder\.Encode|WebUtility\.HtmlEncode|HttpUtility\.HtmlEncode|Html\.Encode|html\.escape|cgi\.escape|markupsafe\.escape|conditional_escape|escapejs|CGI\.escapeHTML|_\.escape|lodash\.escape|validator\.escape|purify|escaper|json_escape|h)\s*\(|(?<![\w$>.:])(?:e|escape)\s*\()/i;

const inPages =
  /<\/?[a-z]|html|\bhref\b|\bsrc\b|render|template|\becho\b|\bContent\(|Markup|innerHTML|response|\bview\b|\burl\b|\blink\b|\bmsg|message|script/i;

export const markupEdits: readonly EditRow[] = [
  {
    code: 'markup-injection',
    gone: /\b(encodeURI(Component)?|url_?encode|UrlEncode|QueryEscape|PathEscape|quote_plus|UrlEncoder\.Default\.Encode)\s*\(/,
    instead: true,
    keeps: true,
    near: /<a\s|\bhref\b|\blocation\b|redirect|<img|\.html\(/i,
    unless: /escap|sanitiz|encode|quote|URLSearchParams/i,
    file: 'src/a.js',
    base: "export function toLink(url) {\n  url = encodeURI(url);\n  return '<a href=\"' + url + '\">';\n}\n",
    hit: "export function toLink(url) {\n  url = trim(url);\n  return '<a href=\"' + url + '\">';\n}\n",
    miss: "export function toLink(url) {\n  url = encodeURIComponent(url);\n  return '<a href=\"' + url + '\">';\n}\n",
  },
  {
    code: 'markup-injection',
    gone: escapers,
    instead: true,
    keeps: true,
    near: inPages,
    unless: /escap|sanitiz|encode|purify|textContent|createTextNode|htmlspecialchars/i,
    file: 'A.cs',
    base: 'class A { string F(string title) {\n  return $"<h1>{HtmlEncoder.Default.Encode(title)}</h1>";\n} }\n',
    hit: 'class A { string F(string title) {\n  return $"<h1>{title}</h1>";\n} }\n',
    miss: 'class A { string F(string title) {\n  return $"<h1>{Html.Encode(title)}</h1>";\n} }\n',
  },
  {
    code: 'markup-injection',
    gone: /\.text\(\s*[^)\s'"]|\b(textContent|innerText)\s*=|createTextNode\(|<%=\s|\bth:text\b|\bv-text\b|\bng-bind=/,
    came: /\.html\(\s*[^)\s'"]|\b(innerHTML|outerHTML)\s*\+?=|insertAdjacentHTML\(|createContextualFragment\(|<%-\s|\bth:utext\b|\bv-html\b|\bng-bind-html\b/,
    unless: /sanitiz|purify|escap/i,
    file: 'src/a.js',
    base: "export function show(box, name) {\n  $('#a').text(name);\n}\n",
    hit: "export function show(box, name) {\n  $('#a').html(name);\n}\n",
    miss: "export function show(box, name) {\n  $('#a').html(DOMPurify.sanitize(name));\n}\n",
  },
  {
    code: 'markup-injection',
    path: /\.(vue|svelte|astro|html?|jsp|cshtml|php|phtml|erb)$/i,
    came: /\.(innerHTML|outerHTML)\s*\+?=\s*[^;]*(\+|\$\{)|insertAdjacentHTML\([^)]*(\+|\$\{)|document\.write(ln)?\([^)]*(\+|\$\{|location)/,
    unless: /sanitiz|purify|escap|encode/i,
    file: 'a.vue',
    hit: "<script>\nbox.innerHTML += '<p>' + name + '</p>';\n</script>\n",
    miss: "<script>\nbox.innerHTML = '<p>none</p>';\n</script>\n",
  },
  {
    code: 'markup-injection',
    languages: ['python'],
    came: /\b(format_html|mark_safe|Markup)\(\s*(f['"].*\{\w|['"].*['"]\s*(\+|%)\s*\w|[\w.]+\s*\+)|^\s*return\s+(\(?\s*)?f(['"]).*<[a-z][^>]*>[^<{]*\{(?!\s*(escape|html\.escape)\b)/,
    unless: /escape|tojson|url_for/i,
    file: 'a.py',
    hit: "def badge(user):\n    return format_html('<b>' + user.name + '</b>')\n",
    miss: "def badge(user):\n    return format_html('<b>{}</b>', user.name)\n",
  },
  {
    code: 'markup-injection',
    languages: ['go'],
    came: /\btemplate\.(HTML|JS|HTMLAttr|URL|CSS|JSStr)\(\s*[a-z]\w*(\.\w+)+\)|fmt\.Fprintf\(\s*(w|rw|writer|c\.Writer|ctx\.Writer)\s*,\s*["`][^"`]*<[a-z][^"`]*%[sv]/,
    unless: /Escape|Sanitize|[hH]ighlight|[rR]ender/,
    file: 'a.go',
    hit: 'package a\n\nfunc f(w http.ResponseWriter, b Build) {\n\tfmt.Fprintf(w, "<pre>%s</pre>", b.Log)\n}\n',
    miss: 'package a\n\nfunc f(w http.ResponseWriter, b Build) {\n\tfmt.Fprintf(w, "<pre>%d</pre>", b.ID)\n}\n',
  },
  {
    code: 'template-injection',
    came: /\bcreateTemplate\(\s*\$?(?!['"])|\b(from_string|renderString|render_template_string|Template\.parse|template_from_string|Velocity\.evaluate|compileInline|Liquid::Template\.parse|Handlebars\.compile|pug\.compile|ejs\.render|Engine\.Razor\.RunCompile|RunCompile)\(\s*\$?\w*(body|input|content|text|subject|message|request|req|params|user)\w*\b/i,
    file: 'a.php',
    hit: '<?php function f($twig, $doc) {\n  return $twig->createTemplate($doc->getBody())->render();\n}\n',
    miss: "<?php function f($twig, $doc) {\n  return $twig->createTemplate('<b>{{ a }}</b>')->render();\n}\n",
  },
  {
    code: 'markup-injection',
    languages: ['java', 'kotlin'],
    came: /\.(loadUrl|loadData\w*|evaluateJavascript)\(.*(getStringExtra|getQueryParameter|intent|getData\(\)|\$\w)|javaScriptEnabled\s*=\s*true|setJavaScriptEnabled\(true\)|allow(File|Universal|Content)Access\w*\s*=\s*true|setAllow\w*(File|Universal)\w*\(true\)|addJavascriptInterface\(/,
    file: 'A.kt',
    hit: 'class A {\n  fun f() {\n    web.loadUrl(intent.getStringExtra("url") ?: home)\n  }\n}\n',
    miss: 'class A {\n  fun f() {\n    web.loadUrl("https://help.example.com/")\n  }\n}\n',
  },
];
