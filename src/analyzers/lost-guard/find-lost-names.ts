import type { FileView } from '../../syntax/file-view.ts';
import { toWords } from '../name-words.ts';
import type { Alignment } from './align.ts';
import { isHostThere, type Lost } from './find-lost-conditions.ts';
import type { Token } from './read-tokens.ts';
import { careNames } from './words/data.ts';

/** Where more is gone or has come, something was written anew. */
const mostGone = 150;
const mostCome = 80;

/** Names of functions, patterns and limits that stood for care, and stand nowhere any more, while no such name came. */
export function findLostNames(file: FileView, { before, after, edits, fresh }: Alignment): readonly Lost[] {
  const now = new Set(after.map(({ text }) => text));
  if ([...fresh].some((text) => isCareful(text))) return [];
  return edits
    .filter(({ from, to, addedFrom, addedTo }) => to - from <= mostGone && addedTo - addedFrom <= mostCome)
    .flatMap(({ from, to }) =>
      before.slice(from, to).flatMap((token, index) => {
        const isLost = token.kind === 'word' && !now.has(token.text) && isCareful(token.text);
        return isLost && isUse(file, before, token)
          ? [{ code: 'care-removed', name: token.text, at: from + index }]
          : [];
      }),
    );
}

function isCareful(text: string): boolean {
  return careNames.pattern.test(toWords(text));
}

/** It stood in several places, this one among code that is still there. */
function isUse(file: FileView, before: readonly Token[], token: Token): boolean {
  return before.filter(({ text }) => text === token.text).length > 1 && isHostThere(file, token);
}
