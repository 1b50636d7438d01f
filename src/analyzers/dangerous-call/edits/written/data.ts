import type { EditRow } from '../../../edit-row.ts';

const js = (...lines: readonly string[]): string =>
  `export function f(state, req, res) {\n  begin();\n${lines.map((line) => `  ${line}\n`).join('')}  done(state);\n}\n`;

/** What is written into pages, into statements of a database, and into the commands of a shell. */
export const writtenEdits: readonly EditRow[] = [
  {
    // A text that ends the script it stands in.
    code: 'cleaning-lost',
    gone: /\\{1,2}u003c|\bserialize_?javascript\b|\bserialize\(|\bdevalue\b|\bjson_script\b|JSON_HEX_TAG|\bjson_escape\b|\bescapejs\b|\bescape(Json|Script|ForScript)\w*\(|<\\\/script|\bhtmlsafe_json/i,
    near: /stringify|dumps|json_encode|to_json|toJson|serialize|<script|__\w+__|window\./i,
    unless:
      /u003c|serialize_?javascript|serialize\(|devalue|json_script|HEX_TAG|json_escape|escapejs|escape(Json|Script)|<\\\/script|htmlsafe/i,
    file: 'src/a.js',
    base: js(`return \`window.state=\${JSON.stringify(state).replace(/</g, '\\\\u003c')}\`;`),
    hit: js(`return \`window.state=\${JSON.stringify(state)}\`;`),
    miss: js(`return \`window.state=\${JSON.stringify(state).replaceAll('<', '\\\\u003c')}\`;`),
  },
  {
    code: 'markup-injection',
    came: /(<script\b[^>]*>[^<]*|\bwindow\.\w+\s*=\s*)(\$\{|['"`]\s*\+\s*|#\{\s*|<%[-=]+\s*|['"]\s*\.\s*)\s*(JSON\.stringify\(|json\.dumps\(|json_encode\((?!.*HEX_TAG)|\w+\.to_json\b)/,
    unless: /\.replace|u003|escape|serialize\(|HEX_TAG|nonce-only/i,
    file: 'src/a.js',
    hit: js(`res.send(\`<script>window.page = \${JSON.stringify(state)}</script>\`);`),
    miss: js(`res.send(\`<script>window.page = \${toScript(state)}</script>\`);`),
  },
  {
    // The name of a function that the address gives is a program.
    code: 'markup-injection',
    came: /\$\{[^}]*\b(callback|jsonp|cb)\b[^}]*\}\s*\(|\b(query|params|args|GET|searchParams|input|request)\b[\w.[\]'"()>-]*\b(callback|jsonp)\b['"\])]*\s*[+.]\s*['"`]\(|\b(callback|jsonp)\b\s*(\+|\.)\s*['"]\(|f['"]\{\w*(callback|jsonp)\w*\}\(|#\{\w*(\[:)?(callback|jsonp)\]?\}\(|\b(Sprintf|format|Fprintf)\(.*%s\(%.*\b(callback|jsonp)\b/,
    unless: /escape|replace|\.test\(|valid|safe|match/i,
    absent: /\/\^?\[?\^?[\w$[\]\\.-]+\][+*]?\$?\/[gi]*\.test\(|fullmatch/,
    file: 'src/a.js',
    hit: js(`res.end(\`\${req.query.callback}(\${toText(state)})\`);`),
    miss: js(`res.end(\`\${req.query.title}: \${toText(state)}\`);`),
  },
  {
    // What stands in the address of the page becomes a part of it.
    code: 'markup-injection',
    came: /\.(innerHTML|outerHTML)\s*\+?=\s*(?!\s*['"`]\s*['"`])\S|\binsertAdjacentHTML\(|\bdocument\.write(ln)?\(/,
    within:
      /\b(searchParams|\w*[pP]arams|query|URLSearchParams\([^)]*\))\.get\(|\blocation\.(search|hash|href)\b|\brouter\.query\b|\$route\.query/,
    unless: /sanit|escape|purif|encode|(=|,)\s*['"`][^'"`$+]*['"`]\s*\)?;?\s*$/i,
    file: 'src/a.js',
    hit: "function mark(params) {\n  const q = params.get('q');\n  box.innerHTML = title.replace(q, marked(q));\n}\n",
    miss: "function mark(params) {\n  const q = params.get('q');\n  box.textContent = title.replace(q, marked(q));\n}\n",
  },
  {
    // Markup of somebody else, in a component that would have escaped it.
    code: 'markup-injection',
    languages: ['vue', 'svelte', 'astro'],
    came: /\.innerHTML\s*=\s*[\w.?!$]*(\.|\[['"])\w*(html|body|content|text|message|description|bio|comment|markup)\w*/i,
    unless: /sanit|escape|purif|encode/i,
    file: 'src/a.vue',
    hit: '<template><div ref="box" /></template>\n<script setup>\nonMounted(() => {\n  box.value.innerHTML = props.mail.html\n})\n</script>\n',
    miss: '<template><div ref="box" /></template>\n<script setup>\nonMounted(() => {\n  box.value.innerHTML = purify(props.mail.html)\n})\n</script>\n',
  },
  {
    code: 'template-injection',
    languages: ['vue', 'javascript', 'typescript'],
    came: /(?<![\w.])(Vue\.)?(compile|compileToFunctions?)\(\s*(props|this|attrs|route|mail|post|page|message|comment|article|item|data|user)\b\.?[\w.]*\b\w*(html|body|content|text|template|markup|source|message)\b|\btemplate:\s*(props|this\.\$?(props|post|page|item|message)|route|mail|post|message|comment)\.\w/,
    near: /\bVue\b|from ['"]vue|render|component/,
    file: 'src/a.vue',
    hit: '<template><component :is="view" /></template>\n<script setup>\nconst view = { render: compile(props.mail.html) }\n</script>\n',
    miss: '<template><component :is="view" /></template>\n<script setup>\nconst view = { render: compile(TEMPLATE) }\n</script>\n',
  },
  {
    code: 'markup-injection',
    languages: ['csharp'],
    came: /\bnew\s+(MarkupString|HtmlString)\(\s*(?!\$?@?"[^"{]*"\s*\))[\w$@"]|\(MarkupString\)\s*\(?\s*(?!")[\w$@]/,
    lacks: /encod|sanit|escape|markdown|localizer|purif/i,
    within:
      /\.Replace\(|\$@?"|"\s*\+|\+\s*"|Format\(|\b(post|comment|message|body|html|content|input|text)\b/i,
    file: 'A.cs',
    hit: 'class A {\n  MarkupString Show(string post) {\n    return new MarkupString(post.Replace("!", "<br>"));\n  }\n}\n',
    miss: 'class A {\n  MarkupString Show(string post) {\n    return new MarkupString(sanitizer.Clean(post));\n  }\n}\n',
  },
  {
    // A condition that is put together, wherever an object is asked for.
    code: 'sql-injection',
    languages: ['go'],
    came: /\.(Delete|First|Find|Last|Take|Where|Not|Or|Having|Joins|Pluck|Count|Updates?|Scan)\(.*\bfmt\.Sprintf\(\s*["`][^"`]*(=|<|>|\bLIKE|\bIN|\bBETWEEN)\s*\(?'?%?%[svq]/i,
    file: 'a.go',
    hit: 'package a\n\nfunc f(db *DB, id string) {\n\tdb.Delete(&Page{}, fmt.Sprintf("id = %s", id))\n}\n',
    miss: 'package a\n\nfunc f(db *DB, id string) {\n\tdb.Delete(&Page{}, "id = ?", fmt.Sprintf("p-%s", id))\n}\n',
  },
  {
    code: 'sql-injection',
    languages: ['ruby'],
    came: /\.(delete_by|destroy_by|exists\?|find_by|rewhere|or|not|having|pluck|joins|update_all|delete_all)[ (]\s*\[?"[^"]*(=|<|>|\bLIKE|\bIN)\s*\(?'?%?#\{/i,
    unless: /sanitize|quote|quoted|table_name|\.to_i\b/,
    file: 'a.rb',
    hit: 'def drop(id)\n  Page.destroy_by("id = #{id}")\nend\n',
    miss: 'def drop(id)\n  Page.destroy_by("id = ?", id)\nend\n',
  },
  {
    code: 'sql-injection',
    languages: ['rust'],
    came: /\b(query\w*|sql_query|execute|raw_sql|prepare)(::<[^;]*?>)?\(\s*&?format!\(\s*r?#?"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b.*\{/i,
    unless:
      /\{(table|schema|columns?|placeholders?|marks|limit|offset)\w*\}(?!.*\{(?!table|schema|column|place))/i,
    file: 'a.rs',
    hit: 'async fn f(db: &Db, sort: &str) {\n    sqlx::query_scalar::<_, String>(&format!("SELECT a FROM b ORDER BY {sort}")).fetch(db).await;\n}\n',
    miss: 'async fn f(db: &Db, sort: &str) {\n    sqlx::query_scalar::<_, String>("SELECT a FROM b ORDER BY c").bind(sort).fetch(db).await;\n}\n',
  },
  {
    // Other programs see the arguments of this one, and servers write addresses down.
    code: 'secret-in-address',
    languages: ['shell'],
    came: /\b(curl|wget|http|https)\b.*[?&]\w*(token|secret|passw(or)?d|api_?key|access_?key|auth)\w*=["']?\$/i,
    file: 'a.sh',
    hit: 'token=$(cat "$file")\ncurl --silent "$base/report?token=$token"\n',
    miss: 'token=$(cat "$file")\ncurl --silent "$base/report?page=$page"\n',
  },
  {
    code: 'secret-logged',
    languages: ['shell'],
    gone: /(--header|-H)\s+@|--netrc|--config\s+\S|-K\s+\S|--password-stdin|-pass\s+(file|env|stdin|fd):/,
    came: /(-H|--header)\s+["']?Authorization\b.*\$|\s(-u|--user)\s+["']?\S*:["']?\$|\s(-p|--password)[ =]["']?\$|-pass\s+["']?pass:/i,
    file: 'a.sh',
    base: 'login "$host"\ndocker login --password-stdin < "$file"\npush "$host"\n',
    hit: 'login "$host"\ndocker login --password "$token"\npush "$host"\n',
    miss: 'login "$host"\ndocker login --password-stdin < "$other"\npush "$host"\n',
  },
  {
    // Whatever somebody hands in becomes a part of a command.
    code: 'cleaning-lost',
    languages: ['shell'],
    gone: /\[\[\s*!?\s*"?\$\{?\w+\}?"?\s*=~|\bgrep\s+-\w*[qEx]\w*\b.*\|\|\s*(exit|return|die|fail)|\bcase\s+"?\$\w+"?\s+in\b.*\*\)\s*(exit|return|die|fail)/,
    near: /\b(exit|return|die|fail|refus\w*|invalid|usage)\b/,
    unless: /=~|\bgrep\s+-|\bcase\b|valid|check/,
    file: 'a.sh',
    base: 'push() {\n  local host=$1\n  [[ $host =~ ^tm-[0-9]{4}$ ]] || return 1\n  scp a.tar "r@$host:/srv"\n}\n',
    hit: 'push() {\n  local host=$1\n  scp a.tar "r@$host:/srv"\n}\n',
    miss: 'push() {\n  local host=$1\n  [[ $host =~ ^tm-[0-9]{3}$ ]] || return 1\n  scp a.tar "r@$host:/srv"\n}\n',
  },
];
