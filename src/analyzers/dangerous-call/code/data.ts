import type { CallFact } from '../../../syntax/code-facts.ts';
import type { KnownCall } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';
import { both, comesFrom, originOf } from '../text-origin.ts';

const scripts = ['typescript', 'javascript'] as const;
const open = comesFrom(['unknown', 'composed', 'outside'], 0);
const last = comesFrom(['composed', 'outside', 'unknown']);
const evaluation = 'code-evaluation';
const _data = 'unsafe-deserialization';

/** Nobody but a caller of the function knows the name. */
function isChosen(call: CallFact, trace: Trace): boolean {
  if (call.name.endsWith('{}')) return true;
  const [arg] = call.args;
  const origin = originOf(arg, call, trace);
  if (origin === 'composed' || origin === 'outside') return true;
  return arg?.kind === 'name' && trace.parameters.has(arg.text, call);
}

export const codeCalls: readonly KnownCall[] = [
  {
    code: evaluation,
    languages: scripts,
    names: [
      'eval',
      'execScript',
      'vm.runInThisContext',
      'vm.runInNewContext',
      'vm.runInContext',
      'vm.Script',
      'vm.compileFunction',
      'vm2.VM().run',
    ],
    when: ({ name, args, ...call }, trace) =>
      (!name.endsWith('.eval') || /^(window|globalThis|global|self)\.eval$/.test(name)) &&
      open({ name, args, ...call }, trace),
    hit: 'function f(a) { return eval(a); }\n',
    miss: "eval('1 + 1');\npage.eval(a);\n",
  },
  {
    code: evaluation,
    languages: scripts,
    names: ['Function'],
    when: both((call) => call.name === 'Function', last),
    hit: 'const f = (body) => new Function(body);\n',
    miss: "const f = new Function('return this');\n",
  },
  {
    code: evaluation,
    languages: scripts,
    names: ['setTimeout', 'setInterval'],
    when: comesFrom(['composed', 'outside'], 0),
    hit: `function f(a) { setTimeout(\`run(\${a})\`, 1); }\n`,
    miss: 'function f(a) { setTimeout(() => run(a), 1); }\n',
  },
  {
    code: evaluation,
    languages: ['python'],
    names: ['eval', 'exec', 'builtins.eval', 'builtins.exec', 'execfile'],
    when: both((call) => /^(builtins\.)?(eval|exec|execfile)$/.test(call.name), open),
    hit: 'def f(a):\n    eval(a)\n',
    miss: "eval('1 + 1')\nmodel.eval(a)\n",
  },
  {
    code: evaluation,
    languages: ['ruby'],
    names: ['eval', 'instance_eval', 'class_eval', 'module_eval'],
    // Frameworks write their own methods by class_eval; only what others sent is no part of the program.
    when: (call, trace) =>
      call.name.endsWith('_eval') ? comesFrom(['outside'], 0)(call, trace) : open(call, trace),
    hit: 'def f(a)\n  eval(a)\nend\n',
    miss: "eval('1 + 1')\n",
  },
  {
    code: evaluation,
    languages: ['php'],
    names: ['eval', 'create_function', 'assert', 'extract', 'parse_str', 'mb_parse_str'],
    when: both(
      (call, trace) => /eval|create/.test(call.name) || comesFrom(['composed', 'outside'], 0)(call, trace),
      last,
    ),
    hit: '<?php eval($a);\n',
    miss: "<?php eval('return 1;');\n",
  },
  {
    code: evaluation,
    languages: ['java', 'kotlin', 'csharp'],
    names: [
      'engine.eval',
      'scriptEngine.eval',
      'getEngineByName().eval',
      'parser.parseExpression',
      'SpelExpressionParser().parseExpression',
      'Ognl.getValue',
      'GroovyShell().evaluate',
      'CSharpScript.EvaluateAsync',
    ],
    when: open,
    hit: 'class A { void f(String a) { engine.eval(a); } }\n',
    miss: 'class A { void f() { engine.eval("1 + 1"); } }\n',
  },
  {
    code: evaluation,
    languages: ['go'],
    names: ['otto.New().Run', 'vm.RunString', 'expr.Eval'],
    when: open,
    hit: 'package a\n\nfunc f(a string) { vm.RunString(a) }\n',
    miss: 'package a\n\nfunc f() { vm.RunString("1 + 1") }\n',
  },
  {
    code: 'reflection',
    languages: ['python', 'java', 'kotlin', 'csharp', 'ruby', 'typescript', 'javascript'],
    names: [
      'importlib.import_module',
      '__import__',
      'globals().{}',
      'locals().{}',
      'Class.forName',
      'loadClass',
      'Type.GetType',
      'Assembly.Load',
      'Assembly.LoadFrom',
      'Activator.CreateInstance',
      'const_get',
      'import',
    ],
    when: isChosen,
    hit: 'import importlib\ndef f(name):\n    importlib.import_module(name)\n',
    miss: "import importlib\ndef f():\n    importlib.import_module('json')\n",
  },
  {
    code: 'reflection',
    languages: ['ruby'],
    names: ['constantize', 'safe_constantize'],
    when: ({ written }) => /^(params|cookies)\b/.test(written),
    hit: 'params[:kind].constantize\n',
    miss: "'User'.constantize\n",
  },
  {
    code: 'reflection',
    languages: ['python', 'java', 'kotlin', 'csharp', 'ruby', 'php', 'typescript', 'javascript'],
    names: [
      'getattr',
      'setattr',
      'send',
      'public_send',
      'call_user_func',
      'call_user_func_array',
      'require',
      'import',
      'Reflect.construct',
    ],
    when: comesFrom(['outside'], 0, 1),
    hit: "getattr(shop, request.args['name'])\n",
    miss: "getattr(shop, 'name')\n",
  },
];
