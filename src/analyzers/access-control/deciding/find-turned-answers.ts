import type { Hunk } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { codeOf, linesOf } from '../sides.ts';
import { askedAnswers, failures, fallbacks, noes, otherNoes, plainYes, yeses } from './data.ts';
import { type DecidingChange, decides } from './find-deciding-changes.ts';

/** Lines that say yes where they said no, or where they asked, and that decide about access or what happens on failure. */
export function findTurnedAnswers(file: FileView): readonly DecidingChange[] {
  const deciding = codeOf(file.head).declarations.filter(decides);
  return file.change.hunks.flatMap((hunk) => {
    const no = removedOf(hunk);
    const isOnlyYes = !addedOf(hunk).some(({ text }) => otherNoes.pattern.test(text));
    return addedOf(hunk).flatMap(({ text, at }): readonly DecidingChange[] => {
      const around = deciding.find(({ line, endLine }) => line <= at && endLine >= at);
      const isTurnedNo = no.some((before) => isTurned(before, text));
      const isForced =
        isOnlyYes && plainYes.pattern.test(text) && no.some((before) => askedAnswers.pattern.test(before));
      const isFound = around === undefined ? isTurnedNo && isOnFailure(file, at) : isTurnedNo || isForced;
      const name = around?.name ?? text.trim();
      return isFound ? [{ name, code: 'access-check-weakened', line: at, endLine: at }] : [];
    });
  });
}

function removedOf({ lines }: Hunk): readonly string[] {
  return lines.filter(({ kind }) => kind === 'removed').map(({ text }) => text);
}

function addedOf({ lines }: Hunk): readonly { readonly text: string; readonly at: number }[] {
  return lines.flatMap((line) => (line.kind === 'added' ? [{ text: line.text, at: line.headLine }] : []));
}

/** `return false` became `return true`, and all else stayed. */
function isTurned(before: string, after: string): boolean {
  return noes.pattern.test(before) && before.replace(noes.pattern, '?') === after.replace(yeses.pattern, '?');
}

/** Whether the line says what happens when asking fails, or stands right behind a line that does. */
function isOnFailure({ head }: FileView, at: number): boolean {
  return (
    linesOf(head, at, at).some((text) => fallbacks.pattern.test(text)) ||
    linesOf(head, at - 3, at - 1).some((text) => failures.pattern.test(text))
  );
}
