import type { FileView, SourceView } from '../../../syntax/file-view.ts';
import { groupBy } from '../../group-by.ts';
import { denials, passesOn, refusals } from '../answers/data.ts';
import { collectGuards } from '../collect-guards.ts';
import { failures } from '../deciding/data.ts';
import type { Guard } from '../guard.ts';
import { answerOf } from '../judge-removed.ts';
import { codeOf, linesOf } from '../sides.ts';

export interface FailOpen {
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** Checks that still stand there and no longer turn anybody away. */
export function findFailOpen(file: FileView): readonly FailOpen[] {
  return [...findToothless(file), ...findSwallowed(file)];
}

/** The same question as before, and whoever fails it goes on. */
function findToothless({ base, head }: FileView): readonly FailOpen[] {
  const before = groupBy(listChecks(base), ({ key }) => key);
  return listChecks(head).flatMap((guard) => {
    const was = before.get(guard.key)?.find(({ host }) => host === guard.host);
    if (was === undefined || !refuses(base, was) || !isAsked(base, was) || stillRefuses(head, guard))
      return [];
    return [{ name: guard.name, line: guard.line, endLine: guard.endLine + 1 }];
  });
}

function listChecks(side: SourceView | undefined): readonly Guard[] {
  return collectGuards(codeOf(side)).filter(({ form }) => form === 'check');
}

function refuses(side: SourceView | undefined, guard: Guard): boolean {
  const answer = answerOf(side, guard);
  return guard.stops && (refusals.pattern.test(answer) || denials.pattern.test(answer));
}

function isAsked(side: SourceView | undefined, guard: Guard): boolean {
  return isTopical(guard) || denials.pattern.test(answerOf(side, guard));
}

function isTopical({ topic }: Guard): boolean {
  return ['access', 'verification', 'limit'].includes(topic);
}

function stillRefuses(side: SourceView | undefined, guard: Guard): boolean {
  return guard.stops && !passesOn.pattern.test(answerOf(side, guard));
}

/** New handlers of failures that go on, behind a call or a condition that asks for rights or proofs. */
function findSwallowed({ change, head }: FileView): readonly FailOpen[] {
  const guards = collectGuards(codeOf(head)).filter(isTopical);
  return change.hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      if (line.kind !== 'added' || !failures.pattern.test(line.text)) return [];
      const at = line.headLine;
      const guarded = guards.find((guard) => guard.line < at && guard.line >= at - 5);
      const handler = linesOf(head, at, at + 4).join('\n');
      if (guarded === undefined || refusals.pattern.test(toStatements(handler))) return [];
      return [{ name: guarded.name, line: at, endLine: at }];
    }),
  );
}

/** Without what is caught, and without what is told of it. */
function toStatements(handler: string): string {
  return handler
    .replace(caught, '')
    .split('\n')
    .filter((line) => !/\b(log|logger|console|print\w*|warn|error)\b.*\(/.test(line))
    .join('\n');
}

/** What a handler begins with: all up to its bracket, or its first line. */
const caught = new RegExp(`^.*${failures.pattern.source}[^{\\n]*\\{?`);
