import { toHeadLine } from '../../patch/changed-lines.ts';
import type { CallFact, CodeFacts } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { endsWithName, toCallKey } from '../code-rows.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import type { Noticed } from '../contract.ts';
import { isStillAsked } from '../lost-guard/asked/still-asked.ts';
import { secureSources, steadyComparisons } from './data.ts';

/** Calls that protected and are gone from code that is still there. */
export function* noticeLostCalls(file: FileView): Iterable<Noticed> {
  const kept = file.head?.facts.code;
  if (kept === undefined) return;
  for (const call of listLost(file, steadyComparisons)) {
    if ((call.within === '' || isDeclared(kept, call.within)) && !isStillAsked(file, call.line)) {
      yield toNoticed(file, call, 'which compared in constant time');
    }
  }
  const busy = new Set(listCome(file).map(({ within }) => within));
  for (const call of listLost(file, secureSources)) {
    if (isDeclared(kept, call.within) && !busy.has(call.within)) {
      yield toNoticed(file, call, 'which filled something by secure chance');
    }
  }
}

function listLost(file: FileView, names: readonly string[]): readonly CallFact[] {
  const isOne = ({ name }: CallFact): boolean => names.some((end) => endsWithName(name, end));
  return removedFacts(file, { select: ({ calls }) => calls.filter(isOne), key: ({ within }) => within });
}

function listCome(file: FileView): readonly CallFact[] {
  return addedFacts(file, { select: ({ calls }) => calls, key: toCallKey });
}

function isDeclared({ declarations }: CodeFacts, within: string): boolean {
  return declarations.some(({ name }) => endsWithName(within, name));
}

function toNoticed({ change }: FileView, call: CallFact, loss: string): Noticed {
  const line = toHeadLine(change, call.line);
  const what = `no ${call.written}, ${loss}`;
  const place = { path: change.path, line, endLine: line, side: 'removed', baseLine: call.line } as const;
  return { kind: 'noticed', code: 'crypto-weakened', ...place, args: { what } };
}
