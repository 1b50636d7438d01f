import type { CallFact } from '../../../../syntax/code-facts.ts';
import type { KnownCall } from '../../../judge-code.ts';
import { isMadeBy } from '../../made-by.ts';
import { both, comesFrom, isKeyed, keyed } from '../../text-origin.ts';

const languages = ['python'] as const;
const open = comesFrom(['unknown', 'composed', 'outside'], 0);
const evaluation = 'code-evaluation';
const data = 'unsafe-deserialization';

/** Functions that run a text as a program or as a command. */
const runners = /^(builtins\.)?(exec|eval)$|^os\.(system|popen)$/;

function isText(at: number, pattern: RegExp): (call: CallFact) => boolean {
  return ({ args }) => pattern.test(args[at]?.text ?? '');
}

/** What Python runs, restores or reads besides the calls that everybody knows. */
export const pythonCalls: readonly KnownCall[] = [
  {
    code: evaluation,
    languages,
    names: ['push', 'runsource', 'runcode', 'run_cell', 'ex'],
    when: both(isMadeBy(/\b(Interactive(Console|Interpreter|Shell)|get_ipython)\b/), open),
    hit: 'import code\ndef f(a):\n    console = code.InteractiveConsole()\n    console.push(a)\n',
    miss: 'import code\ndef f(a):\n    stack = code.Stack()\n    stack.push(a)\n',
  },
  {
    code: evaluation,
    languages,
    names: ['run_in_subinterp', 'compile_command', 'timeit.timeit', 'cProfile.run', 'profile.run', 'runctx'],
    when: open,
    hit: 'import _testcapi\ndef f(a):\n    _testcapi.run_in_subinterp(a)\n',
    miss: "import _testcapi\n_testcapi.run_in_subinterp('go()')\n",
  },
  {
    code: evaluation,
    languages,
    names: ['_xxsubinterpreters.run_string', 'interpreters.run_string', '_interpreters.exec'],
    when: comesFrom(['unknown', 'composed', 'outside'], 1),
    hit: 'import _xxsubinterpreters\ndef f(i, a):\n    _xxsubinterpreters.run_string(i, a)\n',
    miss: "import _xxsubinterpreters\n_xxsubinterpreters.run_string(1, 'go()')\n",
  },
  {
    code: evaluation,
    languages,
    names: ['compile'],
    when: both(
      (call) => /^(builtins\.)?compile$/.test(call.name) && isText(2, /^(exec|eval|single)$/)(call),
      open,
    ),
    hit: "def f(a):\n    return compile(a, '<a>', 'exec')\n",
    miss: "compile('1 + 1', '<a>', 'eval')\n",
  },
  {
    code: evaluation,
    languages,
    names: ['run_in_executor', 'submit', 'to_thread', 'Thread', 'map', 'apply_async', 'partial'],
    when: both(
      ({ args }) => args.some(({ kind, text }) => kind === 'name' && runners.test(text)),
      comesFrom(['composed', 'outside', 'unknown'], 1, 2, 'args'),
    ),
    hit: "def f(loop, request):\n    loop.run_in_executor(None, exec, request.POST['a'])\n",
    miss: "def f(loop, request):\n    loop.run_in_executor(None, count, request.POST['a'])\n",
  },
  {
    code: evaluation,
    languages,
    names: [
      'pandas.eval',
      'numexpr.evaluate',
      'sympy.sympify',
      'parse_expr',
      'runpy.run_path',
      'runpy.run_module',
      'imp.load_source',
      'spec_from_file_location',
      'code.interact',
      'df.query',
      'df.eval',
    ],
    when: comesFrom(['outside'], 0, 1),
    hit: "import sympy\ndef f(request):\n    return sympy.sympify(request.GET['a'])\n",
    miss: "import sympy\nsympy.sympify('1 + 1')\n",
  },
  {
    // Whoever reaches the port configures the loggers, and a configuration can name any code.
    code: evaluation,
    languages,
    names: ['logging.config.listen'],
    when: (call) => keyed(call, 'verify') === undefined,
    hit: 'import logging.config\nlogging.config.listen(9030)\n',
    miss: 'import logging.config\nlogging.config.listen(9030, verify=check)\n',
  },
  {
    code: 'reflection',
    languages,
    names: ['globals().get', 'locals().get', 'vars().get', 'methodcaller', 'attrgetter'],
    when: comesFrom(['outside'], 0),
    hit: "def f(request):\n    return globals().get(request.GET['a'])\n",
    miss: "def f(request):\n    return globals().get('a')\n",
  },
  {
    // A command that is not called by its plain name is meant to be overlooked.
    code: 'command-injection',
    languages,
    names: ['getattr', '__import__().system', '__import__().popen'],
    when: (call) =>
      call.name !== 'getattr' ||
      (/^(os|subprocess|commands|builtins|__builtins__|__import__)$/.test(call.args[0]?.text ?? '') &&
        isText(1, /^(system|popen\w*|exec\w*|spawn\w*|eval|call|run|Popen|check_output)$/)(call)),
    hit: "import os\ndef f(a):\n    getattr(os, 'system')(a)\n",
    miss: "import os\ndef f(a):\n    getattr(os, 'sep')\n",
  },
  {
    code: data,
    languages,
    names: ['YAML'],
    when: (call) => (keyed(call, 'typ') ?? call.args[0])?.text === 'unsafe',
    hit: "from ruamel.yaml import YAML\ny = YAML(typ='unsafe')\n",
    miss: "from ruamel.yaml import YAML\ny = YAML(typ='safe')\n",
  },
  {
    code: data,
    languages,
    names: [
      'dill.Unpickler',
      'cPickle.Unpickler',
      '_pickle.load',
      '_pickle.Unpickler',
      'cloudpickle.Unpickler',
      'pickle5.load',
      'pickle5.loads',
      'hickle.load',
      'jsonpickle.loads',
      'jsonpickle.unpickler.decode',
      'shelve.Shelf',
      'shelve.DbfilenameShelf',
      'PickleSerializer',
    ],
    hit: 'import dill\ndill.Unpickler(a)\n',
    miss: 'import dill\ndill.Pickler(a)\n',
  },
  {
    // A model is a program: its layers may be any code.
    code: data,
    languages,
    names: ['load_model', 'from_pretrained', 'load_dataset', 'pipeline', 'torch.hub.load'],
    when: (call) =>
      isKeyed(call, 'safe_mode', 'false') ||
      isKeyed(call, 'trust_remote_code', 'true') ||
      isKeyed(call, 'trust_repo', 'true'),
    hit: 'def f(name):\n    return AutoModel.from_pretrained(name, trust_remote_code=True)\n',
    miss: 'def f(name):\n    return AutoModel.from_pretrained(name, trust_remote_code=False)\n',
  },
  {
    // Connections of this module restore whatever objects the other side sends.
    code: data,
    languages,
    names: ['recv'],
    when: isMadeBy(/\bconnection\.(Client|Listener)\b/),
    hit: 'from multiprocessing.connection import Client\ndef f(there):\n    c = Client(there)\n    return c.recv()\n',
    miss: 'from socket import Client\ndef f(there):\n    c = Client(there)\n    return c.recv()\n',
  },
  {
    code: 'xml-entities',
    languages,
    names: [
      'ElementTree.parse',
      'ElementTree.fromstring',
      'ElementTree.XML',
      'ElementTree.iterparse',
      'etree.parse',
      'etree.fromstring',
      'etree.XML',
      'minidom.parse',
      'minidom.parseString',
      'pulldom.parse',
      'pulldom.parseString',
      'sax.parse',
      'sax.parseString',
      'xmltodict.parse',
    ],
    when: both((call) => !call.name.includes('defused'), comesFrom(['outside'], 0)),
    hit: 'from lxml import etree\ndef f(request):\n    return etree.fromstring(request.body)\n',
    miss: 'from defusedxml import ElementTree\ndef f(request):\n    return ElementTree.fromstring(request.body)\n',
  },
  {
    code: 'wide-permissions',
    languages: ['python', 'ruby', 'php'],
    names: ['chmod', 'lchmod', 'fchmod', 'chmod_R', 'mkfifo', 'mknod'],
    when: ({ args }) =>
      args.some(
        ({ kind, text }) =>
          (kind === 'number' && /^0o?\d{2,}[2367]$/i.test(text)) || /\bS_I(WOTH|RWXO)\b/.test(text),
      ),
    hit: "import os\nos.chmod('a', 0o100767)\n",
    miss: "import os\nos.chmod('a', 0o100765)\n",
  },
  {
    // Everybody on the machine may change what is written from now on.
    code: 'wide-permissions',
    languages: ['python', 'ruby', 'php'],
    names: ['umask'],
    when: ({ args }) => args.length === 1 && /^0(o?0*[0145]?)?$/i.test(args[0]?.text ?? ''),
    hit: 'import os\nos.umask(0)\n',
    miss: 'import os\nos.umask(0o077)\n',
  },
  {
    code: 'template-injection',
    languages,
    names: [
      'template.Template',
      'Template',
      'bottle.template',
      'SimpleTemplate',
      'chevron.render',
      'pystache.render',
      'from_string',
      'Liquid',
    ],
    when: comesFrom(['outside'], 0, 'source'),
    hit: "from mako.template import Template\ndef f(request):\n    return Template(request.GET['a']).render()\n",
    miss: "from mako.template import Template\nTemplate('<b>none</b>').render()\n",
  },
  {
    // The whole of what a function knows goes to a template, keys and settings with it.
    code: 'details-shown',
    languages,
    names: ['render', 'render_template', 'render_to_string', 'render_to_response', 'TemplateResponse'],
    when: (call, trace) =>
      call.args.some((arg) =>
        trace
          .partsOf(arg, call)
          .some(({ kind, text }) => kind === 'call' && /^(locals|globals|vars)$/.test(text)),
      ),
    hit: "def f(request):\n    return render(request, 'a.html', locals())\n",
    miss: "def f(request):\n    return render(request, 'a.html', {'a': 1})\n",
  },
];
