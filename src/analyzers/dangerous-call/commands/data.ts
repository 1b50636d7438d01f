import type { KnownCall } from '../../judge-code.ts';
import { comesFrom, isKeyed, keyed, originOf } from '../text-origin.ts';
import { type CommandRow, type Condition, isShell } from './command-row.ts';
import { scriptedCommands } from './scripted/data.ts';

const scripts = ['typescript', 'javascript'] as const;

/** Texts that a shell reads. */
const commands: readonly CommandRow[] = [
  {
    languages: scripts,
    names: [
      'child_process.exec',
      'child_process.execSync',
      'execa.command',
      'execa.execaCommand',
      'execa.execaCommandSync',
      'shelljs.exec',
      'shell.exec',
      'Deno.run',
      'ssh.exec',
    ],
    at: [0],
    sample: "import { exec } from 'child_process';\nfunction f(name) { exec(TEXT); }\n",
    composed: `\`git log \${name}\``,
  },
  {
    languages: scripts,
    names: [
      'child_process.spawn',
      'child_process.spawnSync',
      'child_process.execFile',
      'child_process.execFileSync',
      'cross-spawn',
      'execa',
      'execa.execa',
    ],
    when: (call) =>
      (keyed(call, 'shell') !== undefined && !/^(false|null)$/.test(keyed(call, 'shell')?.text ?? '')) ||
      isShell(call),
    at: [0, 1],
    sample: "import { spawn } from 'child_process';\nfunction f(name) { spawn(TEXT, { shell: true }); }\n",
    composed: `\`git log \${name}\``,
  },
  {
    languages: ['python'],
    names: [
      'os.system',
      'os.popen',
      'subprocess.getoutput',
      'subprocess.getstatusoutput',
      'commands.getoutput',
      'asyncio.create_subprocess_shell',
    ],
    at: [0],
    sample: 'import os\ndef f(name):\n    os.system(TEXT)\n',
    composed: "'git log ' + name",
  },
  {
    languages: ['python'],
    names: [
      'subprocess.run',
      'subprocess.call',
      'subprocess.check_call',
      'subprocess.check_output',
      'subprocess.Popen',
    ],
    when: (call) => isKeyed(call, 'shell', 'true') || isShell(call),
    at: [0, 'args'],
    sample: 'import subprocess\ndef f(name):\n    subprocess.run(TEXT, shell=True)\n',
    composed: "f'git log {name}'",
  },
  {
    languages: ['go'],
    names: ['os/exec.Command', 'os/exec.CommandContext'],
    when: isShell,
    at: [2, 3],
    sample: 'package a\n\nimport "os/exec"\n\nfunc f(name string) { exec.Command("sh", "-c", TEXT) }\n',
    composed: '"git log " + name',
  },
  {
    languages: ['java', 'kotlin'],
    names: ['getRuntime().exec', 'runtime.exec', 'Runtime.exec', 'rt.exec'],
    at: [0],
    sample: 'class A { void f(String name) { Runtime.getRuntime().exec(TEXT); } }\n',
    composed: '"git log " + name',
  },
  {
    languages: ['java', 'kotlin'],
    names: ['ProcessBuilder', 'ProcessBuilder.command'],
    when: isShell,
    at: [0, 1, 2],
    sample: 'class A { void f(String name) { new ProcessBuilder("sh", "-c", TEXT); } }\n',
    composed: '"git log " + name',
  },
  {
    languages: ['csharp'],
    names: ['Process.Start', 'ProcessStartInfo'],
    at: [0, 1],
    sample: 'class A { void F(string name) { Process.Start("cmd.exe", TEXT); } }\n',
    composed: '"/c dir " + name',
  },
  {
    languages: ['ruby'],
    names: [
      'system',
      'exec',
      'spawn',
      'IO.popen',
      'Open3.capture2',
      'Open3.capture2e',
      'Open3.capture3',
      'Kernel.system',
      '`',
    ],
    when: ({ name, args }) =>
      !/\.(exec|spawn)$/.test(name) &&
      args.filter(({ key, kind }) => key === undefined && kind !== 'list').length === 1,
    at: [0],
    sample: 'def f(name)\n  system(TEXT)\nend\n',
    composed: '"git log #{name}"',
  },
  {
    languages: ['php'],
    names: ['exec', 'shell_exec', 'system', 'passthru', 'popen', 'proc_open', 'pcntl_exec', '`'],
    when: ({ name }) => !name.includes('.'),
    at: [0],
    sample: '<?php function f($name) { shell_exec(TEXT); }\n',
    composed: "'git log ' . $name",
  },
  {
    languages: ['c', 'cpp'],
    names: ['system', 'popen', '_popen', 'execl', 'ShellExecuteA'],
    when: ({ name, args }) => !name.endsWith('execl') || args.some(({ text }) => text === '-c'),
    at: [0, 1, 2, 3],
    sample: 'void f(char *name) { system(TEXT); }\n',
    composed: 'name',
  },
  {
    languages: ['rust'],
    names: ['Command.new().arg().arg', 'Command.new().args', 'Command.new().arg().args'],
    at: [0],
    sample: 'fn f(name: &str) { Command::new("sh").arg("-c").arg(TEXT); }\n',
    composed: 'format!("git log {}", name)',
  },
  {
    languages: ['shell'],
    names: ['ssh', 'su', 'watch', 'docker', 'kubectl'],
    when: ({ name, args }) =>
      /^(ssh|su|watch)$/.test(name) || args.some(({ text }) => /^-[a-z]{0,3}c$/.test(text)),
    at: [1, 2, 3, 4, 5, 6],
    sample: 'ssh build@example.com TEXT\n',
    composed: '"git log $name"',
  },
  {
    languages: ['shell'],
    names: ['eval'],
    at: [0, 1],
    sample: 'eval TEXT\n',
    composed: '"git log $name"',
  },
  {
    languages: ['shell'],
    names: ['sh', 'bash', 'zsh'],
    when: ({ args }) => args.some(({ text }) => /^-[a-z]{0,3}c$/.test(text)),
    at: [1],
    sample: 'bash -c TEXT\n',
    composed: '"git log $name"',
  },
];

export const commandCalls: readonly KnownCall[] = [...commands, ...scriptedCommands].flatMap(
  ({ languages, names, when, at, sample, composed }) => {
    const row = {
      languages,
      names,
      miss: sample.replace(
        'TEXT',
        languages[0] === 'php' || languages[0] === 'shell' ? "'git log'" : '"git log"',
      ),
    };
    const all =
      (condition: Condition): Condition =>
      (call, trace) =>
        (when?.(call, trace) ?? true) && condition(call, trace);
    const isNative = languages[0] === 'c';
    const injection: KnownCall = {
      ...row,
      code: 'command-injection',
      when: all(comesFrom(isNative ? ['composed', 'outside', 'unknown'] : ['composed', 'outside'], ...at)),
      hit: sample.replace('TEXT', composed),
    };
    if (isNative || languages[0] === 'shell' || languages[0] === 'rust') return [injection];
    const name = languages[0] === 'php' ? '$name' : 'name';
    return [
      injection,
      { ...row, code: 'command-call', when: all(isOfName(at)), hit: sample.replace('TEXT', name) },
    ];
  },
);

/** Nothing composed in the file's own sight, but a text that comes from elsewhere. */
function isOfName(places: readonly (number | string)[]): Condition {
  return (call, trace) => {
    const origins = call.args.map((arg, index) =>
      places.includes(arg.key ?? index) && arg.kind !== 'map' ? originOf(arg, call, trace) : 'constant',
    );
    return (
      origins.some((origin) => origin === 'unknown') &&
      !origins.some((origin) => /composed|outside/.test(origin))
    );
  };
}
