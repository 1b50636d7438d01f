import type { CheckFact } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { addedFacts } from '../../compare-code.ts';
import { toWords } from '../../name-words.ts';
import { toBareText } from '../collect-guards.ts';
import { linesOf } from '../sides.ts';
import { kindsAsked, switches } from '../words/data.ts';
import { assertions, byHeart } from './data.ts';

/** New conditions that know one user, one password or a switch by heart. */
export function findBypasses(file: FileView): readonly CheckFact[] {
  const added = addedFacts(file, { select: ({ checks }) => checks, key: ({ text }) => toBareText(text) });
  return added.filter(
    ({ text, names, calls, line }) =>
      !linesOf(file.head, line, line).some((opening) => assertions.pattern.test(opening)) &&
      (isByHeart(text) || isSwitch([...names, ...calls])),
  );
}

/** `type === 'password'` asks for a kind; so does an error code. */
function isByHeart(text: string): boolean {
  return byHeart.some(({ pattern }) => pattern.test(text)) && !kindsAsked.pattern.test(text);
}

function isSwitch(names: readonly string[]): boolean {
  return names.some((name) => switches.pattern.test(toWords(name)));
}
