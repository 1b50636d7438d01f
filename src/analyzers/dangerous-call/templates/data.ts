/** A way of a template language to write a value as it is, with a template that does and one that does not. */
export interface TemplateRow {
  readonly path: RegExp;
  readonly pattern: RegExp;
  readonly file: string;
  readonly hit: string;
  readonly miss: string;
}

export const templateRows: readonly TemplateRow[] = [
  {
    path: /\.(html?|jinja2?|j2|twig|liquid|njk|nunjucks|tera|askama|xhtml)$/i,
    pattern: /\{\{[^{}]{0,200}\|\s*(?:safe|raw)\b/,
    file: 'page.html',
    hit: '<p>{{ comment.body|safe }}</p>',
    miss: '<p>{{ comment.body|safename }}</p>',
  },
  {
    path: /\.(html?|jinja2?|j2|twig|njk)$/i,
    pattern: /\{%-?\s*autoescape\s+(?:off|false)\b/,
    file: 'page.html',
    hit: '{% autoescape off %}',
    miss: '{% autoescape on %}',
  },
  {
    path: /\.(erb|rhtml|haml|slim)$/i,
    pattern: /<%==|<%=?\s*raw[\s(]|\.html_safe\b|^\s*!=|^\s*==\s/,
    file: 'page.html.erb',
    hit: '<p><%= raw comment.body %></p>',
    miss: '<p><%= comment.raw_body %></p>',
  },
  {
    path: /\.blade\.php$/i,
    pattern: /\{!!/,
    file: 'page.blade.php',
    hit: '<p>{!! $comment->body !!}</p>',
    miss: '<p>{{ $comment->body }}</p>',
  },
  {
    path: /\.(ejs|eta)$/i,
    pattern: /<%-/,
    file: 'page.ejs',
    hit: '<p><%- comment.body %></p>',
    miss: '<p><%= comment.body %></p>',
  },
  {
    path: /\.(hbs|handlebars|mustache)$/i,
    pattern: /\{\{\{\s*[\w.@[]|\{\{&\s*\w/,
    file: 'page.hbs',
    hit: '<p>{{{comment.body}}}</p>',
    miss: '<p>{{comment.body}}</p>',
  },
  {
    path: /\.(pug|jade)$/i,
    pattern: /(?:^\s*[\w.#-]*|[\s(,]\w*)!=\s*\w|!\{\w|&attributes\(\s*(?!\{)\w/,
    file: 'page.pug',
    hit: 'p!= comment.body',
    miss: 'p= comment.body',
  },
  {
    path: /\.html?$/i,
    pattern: /\bth:utext\s*=|\[innerHTML\]\s*=|\bng-bind-html\s*=|\bx-html\s*=/,
    file: 'page.html',
    hit: '<p th:utext="body"></p>',
    miss: '<p th:text="body"></p>',
  },
  {
    path: /\.(vue|html?)$/i,
    pattern: /\bv-html\s*=/,
    file: 'page.vue',
    hit: '<p v-html="comment.body"></p>',
    miss: '<p v-text="comment.body"></p>',
  },
  {
    // Inside of a program of the page, escaping for markup holds nothing.
    path: /\.(html?|jinja2?|j2|twig|njk|mustache|hbs|handlebars|ejs|erb|php|jsp|tmpl|gohtml)$/i,
    pattern:
      /\b(?:var|let|const)\s+\w+\s*=\s*['"]?(?:\{\{(?!\s*(?:site|page|config|settings|static)\b)(?![^}]*\|\s*(?:tojson|json|jsonify|escapejs|js|safe))|<%=(?!.*(?:json|escape_javascript|\bj\b|stringify)))/i,
    file: 'page.html',
    hit: "<script>var name = '{{ name }}';</script>",
    miss: '<script>var name = {{ name | tojson }};</script>',
  },
  {
    // Without quotes a blank begins another attribute.
    path: /\.(html?|jinja2?|j2|twig|njk|mustache|hbs|handlebars|ejs|erb)$/i,
    pattern: /<\w+[^<>]*\s[\w-]+=(?:\{\{(?!\{)(?![^}]*(?:url_for|static|forloop|loop\.))|<%=)/,
    file: 'page.html',
    hit: '<img alt={{ name }}>',
    miss: '<img alt="{{ name }}">',
  },
  {
    path: /\.svelte$/i,
    pattern: /\{@html\s/,
    file: 'page.svelte',
    hit: '<p>{@html comment.body}</p>',
    miss: '<p>{comment.body}</p>',
  },
  {
    path: /\.(cshtml|razor)$/i,
    pattern: /@\(?Html\.Raw\(/,
    file: 'page.cshtml',
    hit: '<p>@Html.Raw(Model.Body)</p>',
    miss: '<p>@Html.Encode(Model.Body)</p>',
  },
  {
    path: /\.(jsp|jspx|tag|ftl|ftlh)$/i,
    pattern: /escapeXml\s*=\s*"false"|\?no_esc\b|<#noautoesc\b/,
    file: 'page.jsp',
    hit: '<c:out value="body" escapeXml="false"/>',
    miss: '<c:out value="body" escapeXml="true"/>',
  },
  {
    path: /\.(phtml|tpl\.php)$/i,
    pattern: /<\?=\s*\$_(?:GET|POST|REQUEST|COOKIE)/,
    file: 'page.phtml',
    hit: "<p><?= $_GET['name'] ?></p>",
    miss: "<p><?= htmlspecialchars($_GET['name']) ?></p>",
  },
];

/** Parts of the page itself, and what was cleaned or made for a script. */
export const ownParts =
  /\b(include|partial|yield|render|layout|block|csrf\w*|content_for|component|slot|sanitize\w*|purify|escape\w*|to_json|tojson|json\w*|stringify|t|trans|translate|i18n|__|markdown|icon\w*|svg\w*|asset\w*|vite\w*|contents?_?for_\w+|paginat\w+|links?|form_\w+|csp\w*|nonce|url|static)\b\s*[|('"]/i;
