import type { CommentFact } from '../../../syntax/facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { toWords } from '../../name-words.ts';
import type { Alignment } from '../align.ts';
import { type Condition, listConditions } from '../conditions/list-conditions.ts';
import { lineAt, type Token, toText } from '../read-tokens.ts';
import { checkingNames, excuses, letsGo } from './data.ts';
import { type Host, listHosts } from './list-hosts.ts';

export interface EarlyLeave {
  readonly name: string;
  readonly line: number;
}

/** New ways out of a check before it has asked, and ways out of any function that a comment calls an exception of a check. */
export function findEarlyLeaves(file: FileView, { before, after, kept }: Alignment): readonly EarlyLeave[] {
  const { language, base, head } = file;
  const old = new Set(kept);
  const known = new Set(listHosts(base, before).map(({ key }) => key));
  const hosts = listHosts(head, after).filter(({ key }) => known.has(key));
  const all = listConditions({ language, tokens: after });
  return all
    .filter((one) => !old.has(one.opener) && one.form !== 'demands')
    .flatMap((one) => {
      const line = lineAt(after, one.opener);
      const host = hosts.findLast((around) => around.line <= line && line <= around.endLine);
      if (host === undefined || !isGuardBehind({ after, old, all }, one, host)) return [];
      const isOut = (isCheck(host) && letsGo.pattern.test(bodyOf(after, one))) || isExcused(file, one, after);
      return isOut ? [{ name: toText(after, one.from, one.to), line }] : [];
    });
}

function isCheck({ key }: Host): boolean {
  return checkingNames.pattern.test(toWords(key.slice(key.lastIndexOf('.') + 1)));
}

function bodyOf(tokens: readonly Token[], { bodyFrom, bodyTo }: Condition): string {
  return toText(tokens, bodyFrom, bodyTo);
}

interface Scene {
  readonly after: readonly Token[];
  /** Places of words that stood there before. */
  readonly old: ReadonlySet<number>;
  readonly all: readonly Condition[];
}

/** Somebody who leaves here is not asked what the function asked before. */
function isGuardBehind({ after, old, all }: Scene, { bodyTo }: Condition, { endLine }: Host): boolean {
  return all.some(
    ({ form, opener }) =>
      opener >= bodyTo &&
      old.has(opener) &&
      lineAt(after, opener) <= endLine &&
      form !== 'answers' &&
      form !== 'opens',
  );
}

/** A comment above it says that something is skipped. */
function isExcused(
  { head }: FileView,
  { opener, bodyFrom, bodyTo }: Condition,
  after: readonly Token[],
): boolean {
  const line = lineAt(after, opener);
  if (!/\b(return|next|true)\b/.test(toText(after, bodyFrom, bodyTo))) return false;
  const isNear = ({ text, endLine }: CommentFact): boolean =>
    endLine >= line - 2 && endLine <= line + 1 && excuses.pattern.test(text);
  return head?.facts.comments.some(isNear) === true;
}
