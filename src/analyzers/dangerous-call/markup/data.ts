import type { ValueFact } from '../../../syntax/code-facts.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';
import { comesFrom, originOf } from '../text-origin.ts';

const scripts = ['typescript', 'javascript'] as const;
const nothing: ValueFact = { kind: 'null', text: '' };
const plain = 'markup-unescaped';
const risky = 'markup-injection';

/** Composed with a name, or a name, or right from outside; what a call gives back may be clean. */
function isWritten(
  value: ValueFact | undefined,
  at: { line: number; within: string },
  trace: Trace,
): boolean {
  const origin = originOf(value, at, trace);
  if (value === undefined || origin === 'constant') return false;
  if (origin === 'outside') return true;
  if (origin === 'unknown') return value.kind === 'name' && !ready.test(value.text);
  return trace.partsOf(value, at).some(({ kind, text }) => kind === 'name' && !ready.test(text));
}

/** Names of what mostly is made by the program as markup, or no text at all. */
const ready =
  /(html|markup|svg|icon|template|style|css|class|classname|width|height|index|count|color|prefix|node|element|rendered|sanitized|safe|escaped)$|(^|[._])(idx|id|i|n|num|x|y|dom|el)$/i;

function isUnknown(
  value: ValueFact | undefined,
  at: { line: number; within: string },
  trace: Trace,
): boolean {
  return value !== undefined && originOf(value, at, trace) !== 'constant' && !isWritten(value, at, trace);
}

export const markupSettings: readonly KnownSetting[] = [
  {
    code: risky,
    languages: scripts,
    names: ['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML.__html'],
    when: (setting, trace) => isWritten(setting.value, setting, trace),
    hit: `function f(box, comment) { box.innerHTML = \`<b>\${comment}</b>\`; }\n`,
    miss: "function f(box) { box.innerHTML = '<b>none</b>'; }\n",
  },
  {
    code: plain,
    languages: scripts,
    names: ['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML.__html'],
    when: (setting, trace) => isUnknown(setting.value, setting, trace),
    hit: 'function f(box, a) { box.innerHTML = render(a); }\n',
    miss: 'function f(box, a) { box.innerHTML = DOMPurify.sanitize(a); }\n',
  },
];

export const markupCalls: readonly KnownCall[] = [
  {
    code: risky,
    languages: scripts,
    names: [
      'document.write',
      'document.writeln',
      'insertAdjacentHTML',
      'bypassSecurityTrustHtml',
      'bypassSecurityTrustScript',
      'bypassSecurityTrustResourceUrl',
      'createContextualFragment',
      'setHTMLUnsafe',
      'res.send',
      'response.send',
      'res.write',
      'res.end',
    ],
    when: (call, trace) => {
      const value = call.args[call.name.endsWith('insertAdjacentHTML') ? 1 : 0];
      const isAnswer = /(send|end|res\.write)$/.test(call.name);
      if (!isAnswer) return isWritten(value, call, trace);
      return (
        value?.kind === 'composed' && originOf(value, call, trace) === 'outside' && /<\w/.test(value.text)
      );
    },
    hit: `function f(comment) { document.write(\`<b>\${comment}</b>\`); }\n`,
    miss: "function f() { document.write('<b>none</b>'); }\n",
  },
  {
    code: plain,
    languages: scripts,
    names: [
      'document.write',
      'document.writeln',
      'insertAdjacentHTML',
      'bypassSecurityTrustHtml',
      'bypassSecurityTrustScript',
      'bypassSecurityTrustResourceUrl',
      'createContextualFragment',
      'setHTMLUnsafe',
    ],
    when: (call, trace) =>
      isUnknown(call.args[call.name.endsWith('insertAdjacentHTML') ? 1 : 0], call, trace),
    hit: "function f(box, a) { box.insertAdjacentHTML('beforeend', render(a)); }\n",
    miss: "function f(box) { box.insertAdjacentHTML('beforeend', '<hr>'); }\n",
  },
  {
    code: risky,
    languages: ['python'],
    names: ['mark_safe', 'Markup', 'SafeString', 'format_html_join_unsafe'],
    when: comesFrom(['composed', 'outside', 'unknown'], 0),
    hit: "from django.utils.safestring import mark_safe\ndef f(name):\n    return mark_safe('<b>' + name + '</b>')\n",
    miss: "from django.utils.safestring import mark_safe\nmark_safe('<b>none</b>')\n",
  },
  {
    code: risky,
    languages: ['go'],
    names: [
      'html/template.HTML',
      'html/template.JS',
      'html/template.HTMLAttr',
      'html/template.URL',
      'html/template.CSS',
    ],
    when: comesFrom(['composed', 'outside'], 0),
    hit: 'package a\n\nimport "html/template"\n\nfunc f(name string) any { return template.HTML("<b>" + name + "</b>") }\n',
    miss: 'package a\n\nimport "html/template"\n\nfunc f() any { return template.HTML("<b>none</b>") }\n',
  },
  {
    code: risky,
    languages: ['go', 'java', 'kotlin', 'php'],
    names: [
      'fmt.Fprintf',
      'fmt.Fprint',
      'getWriter().println',
      'getWriter().print',
      'getWriter().write',
      'out.println',
      'echo',
      'print',
    ],
    when: (call, trace) =>
      call.args.some(
        (arg) =>
          originOf(arg, call, trace) === 'outside' &&
          (call.name === 'echo' ||
            /<\w/.test(
              call.args
                .map(({ text, items = [] }) => text + items.map((item) => item.text).join(''))
                .join(''),
            )),
      ),
    hit: 'package a\n\nimport "fmt"\n\nfunc f() { fmt.Fprintf(w, "<b>%s</b>", r.FormValue("a")) }\n',
    miss: 'package a\n\nimport "fmt"\n\nfunc f() { fmt.Fprintf(w, "<b>none</b>") }\n',
  },
  {
    code: risky,
    languages: ['python', 'csharp'],
    names: ['HttpResponse', 'Response', 'make_response', 'HTMLResponse', 'Content'],
    when: (call, trace) =>
      originOf(call.args[0], call, trace) === 'outside' &&
      trace
        .partsOf(call.args[0] ?? nothing, call)
        .some(({ kind, text }) => kind === 'string' && /<\w/.test(text)),
    hit: "def f(request):\n    return HttpResponse('<b>' + request.GET['a'])\n",
    miss: "def f(request):\n    return HttpResponse('<b>' + escape(request.GET['a']))\n",
  },
  {
    code: risky,
    languages: ['csharp', 'ruby'],
    names: ['Html.Raw', 'HtmlString', 'raw', 'html_safe'],
    when: (call, trace) =>
      call.name.endsWith('html_safe') || comesFrom(['composed', 'outside', 'unknown'], 0)(call, trace),
    hit: 'class A { void F(string a) { Html.Raw(a); } }\n',
    miss: 'class A { void F() { Html.Raw("<b>none</b>"); } }\n',
  },
  {
    code: 'template-injection',
    languages: ['python'],
    names: [
      'render_template_string',
      'jinja2.Template',
      'Environment().from_string',
      'env.from_string',
      'mako.template.Template',
    ],
    when: comesFrom(['composed', 'outside', 'unknown'], 0),
    hit: 'from flask import render_template_string\ndef f(a):\n    return render_template_string(a)\n',
    miss: "from flask import render_template_string\nrender_template_string('<b>{{ name }}</b>', name=a)\n",
  },
  {
    code: 'template-injection',
    languages: ['typescript', 'javascript', 'go', 'java', 'kotlin', 'ruby', 'php'],
    names: [
      'handlebars.compile',
      'Handlebars.compile',
      'ejs.render',
      'ejs.compile',
      'pug.compile',
      'pug.render',
      'nunjucks.renderString',
      'lodash.template',
      '_.template',
      'mustache.render',
      'template.New().Parse',
      'Template.New().Parse',
      'ERB.new',
      'Velocity.evaluate',
      'createTemplate',
    ],
    when: comesFrom(['outside', 'composed'], 0),
    hit: "import ejs from 'ejs';\nconst f = (req) => ejs.render(req.body.template);\n",
    miss: "import ejs from 'ejs';\nconst f = (req) => ejs.render('<%= name %>', { name: req.body.name });\n",
  },
];
