import type { CallFact } from '../../../../syntax/code-facts.ts';
import { type CommandRow, isShell } from '../command-row.ts';

/** Texts that a shell reads, in calls that Python, Ruby and PHP know besides. */
export const scriptedCommands: readonly CommandRow[] = [
  {
    languages: ['python'],
    names: [
      'create_subprocess_shell',
      'os.popen2',
      'os.popen3',
      'os.popen4',
      'popen2.popen2',
      'popen2.popen3',
      'popen2.Popen3',
      'commands.getstatusoutput',
      'pexpect.run',
      'pexpect.spawn',
      'invoke.run',
      'fabric.Connection().run',
      'fabric.Connection().local',
      'fabric.Connection().sudo',
      'fabric.api.run',
      'fabric.api.local',
      'fabric.api.sudo',
      'delegator.run',
      'envoy.run',
      'pty.spawn',
    ],
    at: [0, 'cmd', 'command'],
    sample: 'import os\ndef f(name):\n    os.popen2(TEXT)\n',
    composed: "f'git log {name}'",
  },
  {
    // Another machine reads it, by a shell all the same.
    languages: ['python', 'ruby'],
    names: ['exec_command', 'ssh.exec!', 'ssh.exec', 'session.exec!', 'channel.exec'],
    at: [0, 'command'],
    sample: 'def f(client, name):\n    client.exec_command(TEXT)\n',
    composed: "'git log ' + name",
  },
  {
    languages: ['python'],
    names: ['subprocess_shell'],
    at: [1, 'cmd'],
    sample: 'def f(loop, name):\n    loop.subprocess_shell(Protocol, TEXT)\n',
    composed: "'git log ' + name",
  },
  {
    languages: ['python'],
    names: ['subprocess_exec', 'create_subprocess_exec', 'capture_output', 'popen2.Popen4', 'os.posix_spawn'],
    when: isShell,
    at: [0, 1, 2, 3],
    sample: "import asyncio\ndef f(name):\n    asyncio.create_subprocess_exec('sh', '-c', TEXT)\n",
    composed: "'git log ' + name",
  },
  {
    // What stands in the place of this program, or beside it.
    languages: ['python'],
    names: [
      'os.execl',
      'os.execle',
      'os.execlp',
      'os.execlpe',
      'os.execv',
      'os.execve',
      'os.execvp',
      'os.execvpe',
      'os.spawnl',
      'os.spawnle',
      'os.spawnlp',
      'os.spawnlpe',
      'os.spawnv',
      'os.spawnve',
      'os.spawnvp',
      'os.spawnvpe',
      'os.startfile',
    ],
    when: (call) => isShell(call) || isChosen(call),
    at: [0, 1, 2, 3, 4],
    sample: "import os\ndef f(name):\n    os.execl('/bin/sh', 'sh', '-c', TEXT)\n",
    composed: "'git log ' + name",
  },
  {
    // A task of a workflow.
    languages: ['python'],
    names: ['BashOperator', 'SSHOperator', 'BashTask', 'ShellOperation'],
    at: ['bash_command', 'command'],
    sample: 'def f(name):\n    BashOperator(task_id="a", bash_command=TEXT)\n',
    composed: '"git log " + name',
  },
  {
    languages: ['ruby'],
    names: [
      'Open3.popen2',
      'Open3.popen2e',
      'Open3.popen3',
      'Open3.pipeline',
      'Open3.pipeline_r',
      'Open3.pipeline_rw',
      'Open3.pipeline_start',
      'Open3.pipeline_w',
      'PTY.spawn',
      'Kernel.exec',
      'Kernel.spawn',
      'Process.spawn',
      'Process.exec',
    ],
    at: [0, 1, 2],
    sample: 'def f(name)\n  Open3.popen3(TEXT)\nend\n',
    composed: '"git log #{name}"',
  },
  {
    // One list is a program with its arguments: a shell in it reads a text again.
    languages: ['ruby'],
    names: ['system', 'exec', 'spawn', 'IO.popen', 'Open3.capture2', 'Open3.capture2e', 'Open3.capture3'],
    when: (call) => !/\.(exec|spawn)$/.test(call.name) && isShell(call),
    at: [0, 1, 2],
    sample: "def f(name)\n  system('sh', '-c', TEXT)\nend\n",
    composed: '"git log #{name}"',
  },
  {
    languages: ['php'],
    names: [
      'Process.fromShellCommandline',
      'ssh2_exec',
      'expect_popen',
      'ssh.exec',
      'Process.run',
      'Process.command',
    ],
    at: [0, 1],
    sample: '<?php function f($name) { Process::fromShellCommandline(TEXT); }\n',
    composed: "'git log ' . $name",
  },
];

/** The program itself is no constant. */
function isChosen({ args }: CallFact): boolean {
  const [first, second] = args;
  const program = /(^|\.)P_(NO)?WAIT/.test(first?.text ?? '') ? second : first;
  return program !== undefined && !/string|null/.test(program.kind);
}
