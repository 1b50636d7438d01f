import type { Content, FileChange } from '../patch/patch.ts';

/** Large enough that starting a task costs little, small enough that a lost one loses little. */
const taskBytes = 512 * 1024;
const taskFiles = 50;

/** Groups files, in their order, so that each group has about the same to read. */
export function planTasks(files: readonly FileChange[]): FileChange[][] {
  const groups: FileChange[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const bytes = sizeOf(file.base) + sizeOf(file.head);
    const current = groups.at(-1);
    if (current === undefined || size + bytes > taskBytes || current.length >= taskFiles) {
      groups.push([file]);
      size = bytes;
    } else {
      current.push(file);
      size += bytes;
    }
  }
  return groups;
}

function sizeOf(content: Content): number {
  return content.kind === 'text' || content.kind === 'fragment' ? content.text.length : 0;
}
