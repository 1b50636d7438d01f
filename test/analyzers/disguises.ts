import { changeOf, type Sides } from '../../src/analyzers/observation-builder.ts';
import type { Content, FileChange, Hunk, HunkLine } from '../../src/patch/patch.ts';
import { languageOf } from '../../src/syntax/language-of.ts';

/** The same change in other clothes: nothing that a program does is different. */
export type Disguise = (file: FileChange) => FileChange;

export const disguises: Readonly<Record<string, Disguise>> = {
  'other line ends on both sides': onSides(({ base, head, ...rest }) => ({
    ...rest,
    ...(base !== undefined && { base: withReturns(base) }),
    ...(head !== undefined && { head: withReturns(head) }),
  })),
  'other line ends after the change': onHead(withReturns),
  'a file that moves as well': onSides((sides) =>
    sides.base === undefined || sides.head === undefined ? sides : { ...sides, from: toOldPath(sides.path) },
  ),
  'one more comment at its end': onHead((head, path) => {
    const sign = commentSigns[languageOf(path)];
    return sign === undefined ? head : `${head.replace(/\n?$/, '\n')}${sign} Seen by everybody.\n`;
  }),
  'code that is moved to the right': onHead((head, path) =>
    isFreeOfLayout(languageOf(path)) && !hasTextOfLines.test(head)
      ? head.replaceAll(/^(?=.)(?!#|<\?)/gm, '  ')
      : head,
  ),
  'hunks that are split': (file) => ({ ...file, hunks: file.hunks.flatMap(split) }),
};

/** Another place of the same kind: what tells by its folder keeps that, and what tells by its name does. */
function toOldPath(path: string): string {
  return path.startsWith('.') ? path.replace(/[^/]*$/, 'old-$&') : `old/${path}`;
}

const commentSigns: Readonly<Record<string, string>> = {
  typescript: '//',
  javascript: '//',
  go: '//',
  java: '//',
  csharp: '//',
  rust: '//',
  c: '//',
  cpp: '//',
  kotlin: '//',
  python: '#',
  ruby: '#',
  shell: '#',
  yaml: '#',
  toml: '#',
  hcl: '#',
  sql: '--',
};

const free = new Set([
  'typescript',
  'javascript',
  'go',
  'java',
  'csharp',
  'rust',
  'c',
  'cpp',
  'kotlin',
  'php',
]);
const hasTextOfLines = /`|"""|<<<|@"|\\$/m;

function isFreeOfLayout(language: string): boolean {
  return free.has(language);
}

function withReturns(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function onHead(change: (head: string, path: string) => string): Disguise {
  return onSides((sides) =>
    sides.head === undefined ? sides : { ...sides, head: change(sides.head, sides.path) },
  );
}

/** What is no text, such as a picture or a link, has nothing to wear. */
function onSides(change: (sides: Sides) => Sides): Disguise {
  return (file) => {
    const { path, basePath, base, head, baseMode, headMode } = file;
    const isPlain = [base, head].every(({ kind }) => kind === 'text' || kind === 'absent');
    if (!isPlain || basePath !== path || [baseMode, headMode].some((mode) => mode?.startsWith('1200')))
      return file;
    const modes = { ...(baseMode && { baseMode }), ...(headMode && { headMode }) };
    return changeOf({ ...change({ path, ...textOf('base', base), ...textOf('head', head) }), but: modes });
  };
}

function textOf(side: 'base' | 'head', content: Content) {
  return content.kind === 'text' ? { [side]: content.text } : {};
}

/** One hunk for each run of changed lines, without what stands around it. */
function split({ lines, baseStart, headStart }: Hunk): readonly Hunk[] {
  const runs: { base: number; head: number; lines: HunkLine[] }[] = [];
  let [base, head, isInside] = [baseStart, headStart, false];
  for (const line of lines) {
    if (line.kind !== 'context' && !isInside) runs.push({ base, head, lines: [] });
    isInside = line.kind !== 'context';
    if (isInside) runs.at(-1)?.lines.push(line);
    if (line.kind !== 'added') base += 1;
    if (line.kind !== 'removed') head += 1;
  }
  return runs.map((run) => toHunk(run));
}

/** Git prints the line before where a side has none. */
function toHunk(run: { base: number; head: number; lines: readonly HunkLine[] }): Hunk {
  const baseLines = run.lines.filter(({ kind }) => kind === 'removed').length;
  const headLines = run.lines.filter(({ kind }) => kind === 'added').length;
  return {
    baseStart: baseLines === 0 ? run.base - 1 : run.base,
    baseLines,
    headStart: headLines === 0 ? run.head - 1 : run.head,
    headLines,
    lines: run.lines,
  };
}
