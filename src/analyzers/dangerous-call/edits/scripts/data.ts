import type { EditRow } from '../../../edit-row.ts';

const languages = ['typescript', 'javascript', 'vue', 'svelte'] as const;
/** What a caller sends, as it stands in a line. */
const sent = '\\b(?:req|request|ctx|ctx\\.request)\\.(?:body|query|params|headers|cookies)\\b';
/** No text that stands there as a whole. */
const notFixed = '(?!\\s*(["\'])(?:(?!\\1).)*\\1\\s*[,)])(?!\\s*`[^`$]*`\\s*[,)])';

/** How programs of Node and of pages let others run code, mark pages up, or choose what is called. */
export const scriptEdits: readonly EditRow[] = [
  {
    // Angular then believes every text.
    code: 'option-weakened',
    languages,
    came: /\bsceProvider\.enabled\(\s*false\b|\b(resourceUrlWhitelist|resourceUrlAllowlist|trustedResourceUrlList|aHrefSanitizationTrustedUrlList)\([^)]*(['"])(\*\*?|https?:\/\/\*\*?[^'"]*)\2|useSanitizeValueStrategy\(\s*(null|''|"")/,
    file: 'a.js',
    hit: '$sceProvider.enabled(false);\n',
    miss: '$sceProvider.enabled(true);\n',
  },
  {
    code: 'markup-injection',
    languages,
    came: new RegExp(
      `\\b(?:trustAs(?:Html|Js|ResourceUrl|Url|Css)|bypassSecurityTrust(?:Html|Script|ResourceUrl|Url|Style))\\(${notFixed}|\\btrustAs\\([^,()]*,${notFixed}`,
    ),
    unless: /sanitiz|purify|escap/i,
    file: 'a.js',
    hit: '$scope.body = $sce.trustAsHtml(page.html);\n',
    miss: "$scope.body = $sce.trustAsHtml('<hr>');\n",
  },
  {
    // A text is made a piece of the page.
    code: 'markup-injection',
    languages,
    came: /(\$|jQuery|angular\.element)\([^()]*\)(\.\w+\([^()]*\))*\.(html|append|prepend|after|before|replaceWith|wrap|wrapInner)\(\s*((['"])[^'"]*<[^'"]*\5\s*\+|`[^`]*<[^`]*\$\{|[^'"`)]*(location\.(hash|search|href)|\.responseText\b|params?\.get\())/,
    unless: /sanitiz|purify|escap|encode|\.text\(/i,
    file: 'a.js',
    hit: "$('#list').append('<li>' + name + '</li>');\n",
    miss: "$('#list').append('<li>none</li>');\n",
  },
  {
    code: 'markup-unescaped',
    languages,
    came: /(\$|jQuery|angular\.element)\([^()]*\)(\.\w+\([^()]*\))*\.html\(\s*[A-Za-z_$][\w$.]*\s*\)/,
    unless: /sanitiz|purify|escap|encode|\.html\(\s*\w*([hH]tml|[tT]emplate|[mM]arkup)\w*\s*\)/,
    file: 'a.js',
    hit: "$('#body').html(content);\n",
    miss: "$('#body').html(pageTemplate);\n",
  },
  {
    code: 'markup-injection',
    languages,
    came: /\b(escapeMarkup|autoEscape|autoescape)\s*[=:]\s*false\b|\b(Mustache|Handlebars|nunjucks|ejs)\.(escape|escapeXML|Utils\.escapeExpression)\s*=|\ballowDangerous(Html|Protocol)\b|\brehypeRaw\b(?!.*\bfrom\b)|\b(isTrusted|supportHtml)\s*:\s*true|\bserialize\w*\(.*\bunsafe\s*:\s*true|\bnoEscape\s*:\s*true|\bcreateNodesFromMarkup\(/,
    unless: /(false|=\{false\})\s*\/?>?$/,
    file: 'a.js',
    hit: 'Mustache.escape = (text) => text;\n',
    miss: 'const text = Mustache.escape(name);\n',
  },
  {
    code: 'code-evaluation',
    languages,
    came: /\.(evaluate|evaluateHandle|evaluateOnNewDocument|addInitScript|executeScript|executeJavaScript|injectJavaScript|\$\$?eval|addScriptTag)\(\s*(`[^`]*\$\{|(['"])[^'"]*\3\s*\+|\{\s*(code|content|func)\s*:\s*(`[^`]*\$\{|'[^']*'\s*\+|"[^"]*"\s*\+))|\bRuntime\.(evaluate|compileScript)\(\s*\{\s*(expression\s*(:\s*(?!['"])|[,}]))/,
    unless: /JSON\.stringify/,
    file: 'a.js',
    hit: `await page.evaluate(\`open(\${name})\`);\n`,
    miss: 'await page.evaluate((one) => open(one), name);\n',
  },
  {
    // What should hold code in runs a text that is put together.
    code: 'code-evaluation',
    languages,
    whole: /['"](vm2|sandbox|isolated-vm|notevil|safe-eval|static-eval|vm)['"]/,
    came: /\.(run|runSync|evalSync|runInContext|runInNewContext|runInThisContext)\(\s*(`[^`]*\$\{|(['"])[^'"]*\3\s*\+|\w*([iI]nput|[cC]ode|[sS]cript|[sS]ource)\w*\b|(req|request|event|ctx)\.)|\bnew VMScript\(\s*(`[^`]*\$\{|'[^']*'\s*\+|"[^"]*"\s*\+|\w*[iI]nput\w*\b|(req|request|event|ctx)\.)/,
    file: 'a.js',
    hit: "import { VM } from 'vm2';\nnew VM().run('sum(' + list + ')');\n",
    miss: "import { VM } from 'vm2';\nnew VM().run('sum()');\n",
  },
  {
    // A name that is sent chooses what is set or called.
    code: 'reflection',
    languages,
    came: new RegExp(
      `\\[\\s*${sent}[^\\]]*\\]\\s*(?:=(?!=)|\\()|\\b(?:window|globalThis|global)\\[(?![\\s'"\`\\d])[^\\]]+\\]\\s*\\(`,
    ),
    file: 'a.js',
    hit: 'table[req.query.name] = req.query.value;\n',
    miss: 'const value = table[req.query.name];\n',
  },
  {
    // Only the first of them is replaced.
    code: 'cleaning-lost',
    languages,
    came: /\.replace\(\s*(['"])(['"<>&`]|\\['"\\]|\.\.\/?|<\/?script>)\1\s*,/,
    file: 'a.js',
    hit: 'export const quote = (text) => text.replace("\'", "\'\'");\n',
    miss: 'export const quote = (text) => text.replaceAll("\'", "\'\'");\n',
  },
  {
    code: 'template-injection',
    languages,
    came: new RegExp(
      `\\b(?:res|response|reply)\\.(?:render|view)\\(\\s*(?:\`[^\`]*\\$\\{\\s*|['"][^'"]*['"]\\s*\\+\\s*)?${sent}`,
    ),
    file: 'a.js',
    hit: `res.render(\`pages/\${req.query.page}\`);\n`,
    miss: "res.render('pages/list', { page: req.query.page });\n",
  },
  {
    code: 'markup-injection',
    languages,
    came: new RegExp(`[\`'"][^\`'"]*<\\w+[^\`'"]*(?:\\$\\{\\s*${sent}|['"]\\s*\\+\\s*${sent})`),
    unless: /sanitiz|purify|escap|encode/i,
    file: 'a.js',
    hit: `mail(\`<h1>\${req.body.title}</h1>\`);\n`,
    miss: `mail(\`<h1>\${escape(req.body.title)}</h1>\`);\n`,
  },
  {
    code: 'details-shown',
    languages,
    came: /\bserveIndex\(|\brequire\(['"]serve-index['"]\)|\bfrom ['"]serve-index['"]|\bautoIndex\s*:\s*true\b/,
    file: 'a.js',
    hit: "app.use('/files', serveIndex('files'));\n",
    miss: "app.use('/files', express.static('files'));\n",
  },
  {
    code: 'debug-mode',
    came: /--remote-debugging-(address|port)=(?!127\.|localhost|0\b)/,
    near: /launch|args|spawn|exec|chrom/i,
    file: 'a.js',
    hit: "await chromium.launch({ args: ['--remote-debugging-port=9222'] });\n",
    miss: "await chromium.launch({ args: ['--headless'] });\n",
  },
  {
    code: 'option-weakened',
    came: /--(disable-web-security|allow-running-insecure-content|ignore-certificate-errors|disable-site-isolation-trials)\b/,
    file: 'a.js',
    hit: "await chromium.launch({ args: ['--disable-web-security'] });\n",
    miss: "await chromium.launch({ args: ['--disable-gpu'] });\n",
  },
  {
    // A program of another kind by a name that is sent, or with an address that is sent, which it may read as an option.
    code: 'command-injection',
    languages,
    came: new RegExp(
      `\\b(?:spawn|spawnSync|execFile|execFileSync|fork)\\(\\s*(?:${sent}|(['"])(?:(?:/usr)?/bin/)?(?:ba|z|da)?sh\\1\\s*,\\s*\\[\\s*(?!['"\`]))|\\b(?:spawn|spawnSync|execFile|execFileSync)\\(\\s*(['"])(?:git|hg|svn|curl|wget|tar|rsync|scp|ssh|zip|unzip|ffmpeg|find)\\2\\s*,\\s*\\[[^\\]]*${sent}`,
    ),
    file: 'a.js',
    hit: "import { spawn } from 'child_process';\nspawn('git', ['clone', req.query.url]);\n",
    miss: "import { spawn } from 'child_process';\nspawn('git', ['clone', url]);\n",
  },
  {
    code: 'message-unchecked',
    languages,
    came: /\b(window|top|parent|self|globalThis)\.(addEventListener\(\s*(['"`])message\3|onmessage\s*=)|^\s*addEventListener\(\s*(['"`])message\4/,
    absent: /\.origin\b|\borigin\s*[,}]|\.source\s*[!=]==?/,
    file: 'a.js',
    hit: "window.addEventListener('message', (event) => {\n  show(event.data);\n});\n",
    miss: "window.addEventListener('message', (event) => {\n  if (event.origin === home) show(event.data);\n});\n",
  },
];
