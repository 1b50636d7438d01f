import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { isGiven, originOf } from '../text-origin.ts';

/** Programs that a caller names. */
const programs: readonly KnownCall[] = [
  {
    code: 'command-injection',
    languages: ['go', 'rust', 'java', 'kotlin', 'python', 'typescript', 'javascript', 'csharp', 'ruby'],
    names: [
      'os/exec.Command',
      'os/exec.CommandContext',
      'Command.new',
      'ProcessBuilder',
      'subprocess.run',
      'subprocess.Popen',
      'subprocess.call',
      'child_process.spawn',
      'child_process.execFile',
      'ProcessStartInfo',
      'system',
    ],
    when: ({ args: [first], ...call }, trace) =>
      originOf(first?.kind === 'list' ? first.items?.[0] : first, call, trace) === 'outside',
    hit: 'package a\n\nimport "os/exec"\n\nfunc f(r *http.Request) { exec.Command(r.FormValue("tool")) }\n',
    miss: 'package a\n\nimport "os/exec"\n\nfunc f(r *http.Request) { exec.Command("git", r.FormValue("tool")) }\n',
  },
];

/** A program that is fetched and run at once. */
const fetched: readonly KnownCall[] = [
  {
    code: 'code-evaluation',
    languages: ['shell'],
    names: ['bash', 'sh', 'zsh', 'source', '.', 'python', 'python3', 'node', 'eval'],
    when: ({ args }) => args.some(({ text }) => /(<|\$)\((curl|wget)\s/.test(text)),
    hit: 'bash <(curl -s https://example.com/install.sh)\n',
    miss: 'bash install.sh\n',
  },
];

export const programCalls: readonly KnownCall[] = [...programs, ...fetched];

export const programSettings: readonly KnownSetting[] = [
  {
    code: 'command-injection',
    languages: ['csharp'],
    names: [
      'info.Arguments',
      'startInfo.Arguments',
      'StartInfo.Arguments',
      'psi.Arguments',
      'info.FileName',
      'StartInfo.FileName',
    ],
    when: isGiven('composed', 'outside'),
    hit: 'class A { void F(string name) { info.Arguments = "-c " + name; } }\n',
    miss: 'class A { void F() { info.Arguments = "-c date"; } }\n',
  },
];
