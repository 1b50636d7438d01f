import type { Content, FileChange } from '../../patch/patch.ts';

export interface ModeChange {
  readonly code: 'opaque-link' | 'opaque-link-outside' | 'opaque-executable' | 'opaque-submodule';
  readonly what: string;
}

const [link, submodule, executable] = ['120000', '160000', '100755'];

/** What the change makes of the file itself: a link, a submodule, something that can be run. */
export function findModeChange(change: FileChange): ModeChange | undefined {
  const { headMode, baseMode, status } = change;
  if (headMode === link) return findLink(change);
  if (headMode === submodule) return { code: 'opaque-submodule', what: toCommit(change) };
  const became = headMode === executable && baseMode !== undefined && baseMode !== executable;
  return became && status !== 'added' && status !== 'copied'
    ? { code: 'opaque-executable', what: baseMode === link ? 'a link' : 'a plain file' }
    : undefined;
}

function findLink(change: FileChange): ModeChange | undefined {
  const target = textOf(change.head).trim();
  const isSame =
    change.baseMode === link && change.path === change.basePath && target === textOf(change.base).trim();
  if (isSame) return undefined;
  return {
    code: leavesRepository(change.path, target) ? 'opaque-link-outside' : 'opaque-link',
    what: target.slice(0, 200),
  };
}

/** Absolute, higher than the root, or into git's own folder. */
function leavesRepository(path: string, target: string): boolean {
  if (/^[/~\\]|^[a-z]:/i.test(target)) return true;
  const folders = path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') folders.push(step);
    else if (folders.pop() === undefined) return true;
  }
  return folders.includes('.git');
}

function toCommit({ head }: FileChange): string {
  return /[0-9a-f]{12}/.exec(textOf(head))?.[0] ?? 'another commit';
}

function textOf(content: Content): string {
  return 'text' in content ? content.text : '';
}
