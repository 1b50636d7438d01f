import type { EditRow } from '../../../edit-row.ts';
import type { KnownCall } from '../../../judge-code.ts';
import { isKeyed, keyed, originOf } from '../../text-origin.ts';

const templates =
  /\.(html?|xhtml|jinja2?|j2|twig|njk|erb|rhtml|heex|eex|leex|blade\.php|phtml|ejs|hbs|handlebars|mustache|liquid|jsp|ftl)$/i;

/** What Python answers with as a page, and ways around the escaping of its templates. */
export const scriptedMarkupCalls: readonly KnownCall[] = [
  {
    // Whatever is answered like this is read as a page.
    code: 'markup-injection',
    languages: ['python'],
    names: [
      'HttpResponse',
      'HttpResponseBadRequest',
      'HttpResponseNotFound',
      'HttpResponseForbidden',
      'HttpResponseServerError',
      'make_response',
      'flask.Response',
      'HTMLResponse',
      'self.write',
      'response.write',
      'resp.write',
      'web.Response',
    ],
    when: (call, trace) => {
      const [page] = call.args;
      const kind = keyed(call, 'content_type') ?? keyed(call, 'mimetype') ?? keyed(call, 'media_type');
      if (
        page === undefined ||
        !/composed|name|call/.test(page.kind) ||
        /json|plain|csv|xml|octet|pdf|image/.test(kind?.text ?? '')
      )
        return false;
      return originOf(page, call, trace) === 'outside' && !/json|render|dumps|template/i.test(page.text);
    },
    hit: "def f(request):\n    return HttpResponse('Hello ' + request.GET['name'])\n",
    miss: "def f(request):\n    return HttpResponse('Hello ' + request.GET['name'], content_type='text/plain')\n",
  },
  {
    // Nothing is escaped where nobody asks for it.
    code: 'markup-unescaped',
    languages: ['python'],
    names: ['jinja2.Environment', 'Environment', 'NativeEnvironment'],
    when: (call) =>
      (keyed(call, 'loader') !== undefined || call.name.startsWith('jinja2')) &&
      keyed(call, 'autoescape') === undefined,
    hit: 'import jinja2\nenv = jinja2.Environment(loader=there)\n',
    miss: 'import jinja2\nenv = jinja2.Environment(loader=there, autoescape=True)\n',
  },
  {
    code: 'details-shown',
    languages: ['python', 'ruby', 'php'],
    names: ['jwt.encode', 'JWT.encode'],
    when: (call, trace) =>
      call.args
        .slice(0, 1)
        .some((arg) =>
          trace
            .partsOf(arg, call)
            .some(({ key = '' }) => /passw(or)?d|passphrase|secret|ssn|card_?number|cvv/i.test(key)),
        ),
    hit: "import jwt\ndef f(key, value):\n    return jwt.encode({'password': value}, key)\n",
    miss: "import jwt\ndef f(key, value):\n    return jwt.encode({'name': value}, key)\n",
  },
  {
    code: 'option-weakened',
    languages: ['python'],
    names: ['set_default_csrf_options'],
    when: (call) => isKeyed(call, 'require_csrf', 'false'),
    hit: 'def f(config):\n    config.set_default_csrf_options(require_csrf=False)\n',
    miss: 'def f(config):\n    config.set_default_csrf_options(require_csrf=True)\n',
  },
  {
    // Any image may be one that an attacker made.
    code: 'command-injection',
    languages: ['python'],
    names: [
      'containers.run',
      'containers.create',
      'create_container',
      'exec_run',
      'images.build',
      'images.pull',
    ],
    when: (call, trace) =>
      call.args.slice(0, 2).some((arg) => originOf(arg, call, trace) === 'outside') ||
      (call.name.endsWith('exec_run') && originOf(call.args[0], call, trace) === 'composed'),
    hit: "def f(request):\n    client.containers.run(request.json['image'], 'run')\n",
    miss: "def f(request):\n    client.containers.run('alpine', 'run')\n",
  },
];

/** Ways of templates and of classes to write a value as it is. */
export const scriptedMarkupEdits: readonly EditRow[] = [
  {
    code: 'markup-injection',
    path: templates,
    came: /\{\{[^{}]{0,200}\|\s*safeseq\b|\{%-?\s*(autoescape\s+(off|false)|filter\s+safe)\b|\{%-?\s*endautoescape\s+off/,
    file: 'page.html',
    hit: "<p>{{ names|safeseq|join:', ' }}</p>\n",
    miss: "<p>{{ names|join:', ' }}</p>\n",
  },
  {
    code: 'debug-mode',
    path: templates,
    came: /\{%-?\s*debug\s*-?%\}|<%=?\s*debug[\s(]|@dump\(|@dd\(|\{\{\s*dump\(/,
    file: 'page.html',
    hit: '<pre>{% debug %}</pre>\n',
    miss: '<pre>{% debugger %}</pre>\n',
  },
  {
    // A blank in the value begins an attribute of its own.
    code: 'markup-unescaped',
    path: templates,
    came: /<[a-z][\w-]*\b(?:[^<>"']|"[^"]*"|'[^']*')*\s[\w:-]+=(?!["'\s])[^\s"'<>{]*(\{\{|<%=|<\?=)/i,
    file: 'page.html.erb',
    hit: '<a href=<%= link %> class="a">b</a>\n',
    miss: '<a href="<%= link %>" class="a">b</a>\n',
  },
  {
    // What makes a text harmless in a page does not do so in a script.
    code: 'markup-unescaped',
    path: templates,
    came: /^\s*((var|let|const)\s+)?[\w.]+\s*=\s*['"]?(<%=|\{\{)|<script[^>]*>[^<]*=\s*['"]?(<%=|\{\{)/,
    near: /<script/i,
    unless:
      /json|escapejs|escape_javascript|<%=\s*j[\s(]|\braw\b|url_for|_path\b|\burl\b|csrf|nonce|asset|static|\|\s*(length|int|safe|js)\b/i,
    file: 'page.html.erb',
    hit: '<script>\nvar name = <%= name %>;\n</script>\n',
    miss: '<script>\nvar name = <%= name.to_json %>;\n</script>\n',
  },
  {
    // From here on, what such a class or function gives is taken for markup.
    code: 'markup-unescaped',
    languages: ['python'],
    came: /\bclass\s+\w+\([^)]*\bSafe(String|Text|Data)\b|^\s*def __html__\(|\bhtml_safe\b\s*(\(|$)|\.filter\([^)]*\bis_safe\s*=\s*True/,
    file: 'a.py',
    hit: 'class Badge(SafeString):\n    pass\n',
    miss: 'class Badge(String):\n    pass\n',
  },
];
