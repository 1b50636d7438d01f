import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { CallFact, CodeFacts, SettingFact } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { endsWithName } from '../../code-rows.ts';
import { removedFacts } from '../../compare-code.ts';
import type { Noticed } from '../../contract.ts';
import { safeOptions } from './data.ts';

/** An option that refuses what is dangerous, wherever it stands. */
interface Kept {
  readonly code: string;
  readonly name: string;
  readonly within: string;
  readonly line: number;
  readonly endLine: number;
}

/** Options that are gone, while the function they stood in is still there. */
export function findLost(file: FileView): readonly Noticed[] {
  const { change, head } = file;
  const code = head?.facts.code;
  if (code === undefined) return [];
  return removedFacts(file, { select: listKept, key: ({ name }) => name })
    .filter(({ within }) => isThere(within, code))
    .map(({ code: lost, name, line }) => ({
      kind: 'noticed',
      code: lost,
      path: change.path,
      line: toHeadLine(change, line),
      side: 'removed',
      baseLine: line,
      args: { name },
    }));
}

function listKept({ calls, settings }: CodeFacts): readonly Kept[] {
  return [...calls, ...settings].flatMap((fact) =>
    safeOptions
      .filter(({ name, isSafe }) => endsWithName(fact.name, name) && isSafe(fact))
      .map(({ code, name }) => ({ ...toPlace(fact), code, name: toShown(name, fact) })),
  );
}

function toPlace({
  within,
  line,
  endLine,
}: CallFact | SettingFact): Pick<Kept, 'within' | 'line' | 'endLine'> {
  return { within, line, endLine };
}

/** Features of one parser are told apart. */
function toShown(name: string, fact: CallFact | SettingFact): string {
  const [first] = 'args' in fact ? fact.args : [];
  return first === undefined || first.text.startsWith('-') ? name : `${name} ${first.text}`;
}

function isThere(within: string, { declarations }: CodeFacts): boolean {
  return within === '' || declarations.some((declared) => within.endsWith(declared.name));
}
