import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A folder of a reader of the guide: a git repository in which the package is installed. */
export interface GuideFolder {
  readonly directory: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Types commands into a shell that stops at the first one that fails. */
  readonly type: (commands: string, env?: Readonly<Record<string, string>>) => Promise<Typed>;
  readonly end: () => void;
}

export interface Typed {
  readonly exitCode: number | null;
  readonly text: string;
}

const guide = readFileSync('docs/writing-analyzers.md', 'utf8');

/** The blocks of the guide in one language, in order, as a reader copies them. */
export function blocksOf(language: string): readonly string[] {
  return [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text ?? '');
}

/** The one block in a language that has these words. @throws Error when it is not exactly one. */
export function blockWith(language: string, words: string): string {
  const found = blocksOf(language).filter((text) => text.includes(words));
  if (found.length !== 1) throw new Error(`the guide has ${found.length} blocks with ${words}`);
  return found.join('');
}

/** Makes the folder: on `main`, with one commit, and what `npm install` would have linked. */
export async function aGuideFolder(): Promise<GuideFolder> {
  const directory = mkdtempSync(join(tmpdir(), 'sop-gate-guide-'));
  const write: GuideFolder['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
  };
  const type: GuideFolder['type'] = (commands, env = {}) => inShell(commands, { directory, env });
  write({
    '.gitignore': 'node_modules\n',
    'package.json': '{ "type": "module" }\n',
    'src/a.ts': 'export {};\n',
  });
  mkdirSync(join(directory, 'node_modules/.bin'), { recursive: true });
  const links = { 'sop-gate': '.', '.bin/sop-gate': 'bin/sop-gate.js' };
  for (const [name, target] of Object.entries(links))
    symlinkSync(resolve(target), join(directory, 'node_modules', name));
  for (const name of ['vitest', '.bin/vitest', '.bin/tsc', '@types'])
    symlinkSync(resolve('node_modules', name), join(directory, 'node_modules', name));
  const begun = await type(`git init -q -b main && ${COMMIT}`);
  if (begun.exitCode !== 0) throw new Error(begun.text);
  return { directory, write, type, end: () => rmSync(directory, { recursive: true }) };
}

/** Commits everything that lies in the folder. */
export const COMMIT =
  'git add -A && git -c user.name=ada -c user.email=ada@example.com -c commit.gpgSign=false commit -qm work';

function inShell(
  commands: string,
  { directory, env }: { readonly directory: string; readonly env: Readonly<Record<string, string>> },
): Promise<Typed> {
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-eo', 'pipefail', '-c', commands], {
      cwd: directory,
      env: { ...process.env, npm_config_offline: 'true', ...env },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        text += data.toString();
      });
    child.once('error', fail);
    child.once('close', (exitCode) => done({ exitCode, text }));
  });
}
