import type { Content, FileChange } from '../patch/patch.ts';

/**
 * Whether anything may clear this file at all: it still exists, both sides are known in full, and it is a plain
 * file that stays as executable as it was.
 */
export function isClearable(change: FileChange): boolean {
  return change.status !== 'deleted' && isKnown(change.base) && isKnown(change.head) && hasPlainMode(change);
}

/** Every name the change speaks of: two for a rename. A copy leaves its source alone. */
export function namesOf(change: FileChange): readonly string[] {
  return change.status === 'renamed' ? [change.path, change.basePath] : [change.path];
}

/** How a sentence about a file names it: by itself, or by the name it had. */
export function nameInSentence(change: FileChange, name: string): string {
  return name === change.path ? 'this file' : `this file (formerly ${name})`;
}

function isKnown(content: Content): boolean {
  return content.kind !== 'fragment' && content.kind !== 'unknown';
}

function hasPlainMode({ status, baseMode, headMode }: FileChange): boolean {
  const plain = headMode === undefined || headMode.startsWith('100');
  return plain && (status === 'added' || status === 'copied' || baseMode === headMode);
}
