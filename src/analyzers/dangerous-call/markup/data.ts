import type { ValueFact } from '../../../syntax/code-facts.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';
import { comesFrom, originOf } from '../text-origin.ts';

const scripts = ['typescript', 'javascript'] as const;
const plain = 'markup-unescaped';
const risky = 'markup-injection';

/** Names of what people write themselves. */
const written =
  /(comment|message|content|bio|title|description|user|name|query|search|input|html|body|text|post|review|note|feedback|error|reply|value)s?$/i;

/** Composed of something that people write, or right from outside. */
function isWritten(
  value: ValueFact | undefined,
  at: { line: number; within: string },
  trace: Trace,
): boolean {
  const origin = originOf(value, at, trace);
  if (value === undefined || origin === 'constant') return false;
  if (origin === 'outside') return true;
  return (
    origin === 'composed' &&
    trace.partsOf(value, at).some(({ kind, text }) => kind === 'name' && written.test(text))
  );
}

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
    hit: 'function f(box, a) { box.innerHTML = a; }\n',
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
    hit: "function f(box, a) { box.insertAdjacentHTML('beforeend', a); }\n",
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
