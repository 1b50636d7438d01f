import type { Hunk } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import type { Step } from '../step.ts';
import { digests, lockedLines, lockPaths } from './data.ts';

/** Lines of a lock file that name one file of a version, and say now that it holds something else. */
export function findSwapped({ change }: FileView): readonly Step[] {
  return lockPaths.pattern.test(change.path) ? change.hunks.flatMap(compare) : [];
}

function compare({ lines }: Hunk): readonly Step[] {
  const gone = lines.filter(({ kind, text }) => kind === 'removed' && lockedLines.pattern.test(text));
  const before = new Set(gone.map(({ text }) => text.trim()));
  const names = new Set(gone.map(({ text }) => toName(text)));
  return lines.flatMap((line): readonly Step[] => {
    const name = toName(line.text);
    if (line.kind !== 'added' || !names.has(name) || before.has(line.text.trim())) return [];
    return [
      {
        code: 'dependency-integrity',
        name: name.slice(0, 60),
        what: 'has another hash for the same file',
        line: line.headLine,
      },
    ];
  });
}

/** What a line says without its hashes. */
function toName(text: string): string {
  return text.replaceAll(digests.pattern, '#').trim();
}
