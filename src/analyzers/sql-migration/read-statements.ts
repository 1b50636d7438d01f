import type { StatementFact } from '../../syntax/facts.ts';
import type { SourceView } from '../../syntax/file-view.ts';
import { judgeTree } from './judge-tree.ts';
import { judgeWords } from './judge-words.ts';
import type { Judgement, MigrationContext } from './judgement.ts';
import { judgePrivileges } from './privileges/judge-privileges.ts';
import { splitStatements } from './split-statements.ts';
import { isTreeNode, type TreeNode, toComparableText } from './tree-node.ts';

/** One statement, however it was read. */
export interface Statement {
  /** Equal texts, equal statements: layout, comments and position do not count. */
  readonly identity: string;
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly judge: (context: MigrationContext) => readonly Judgement[];
}

/** Statements by the PostgreSQL tree where there is one, else by their words. */
export function readStatements({ text, facts }: SourceView): readonly Statement[] {
  if (facts.statements === undefined) return readWords(text, 1);
  return facts.statements.flatMap((fact) =>
    isTreeNode(fact.tree) ? [readTree(fact, fact.tree)] : readWords(fact.text, fact.line),
  );
}

function readTree({ kind, text, line, endLine }: StatementFact, tree: TreeNode): Statement {
  return {
    identity: `${kind} ${toComparableText(tree)}`,
    text,
    line,
    endLine,
    judge: (context) => [
      ...judgeTree(kind, tree, context),
      ...splitStatements(text).flatMap(({ words }) => judgePrivileges(words)),
    ],
  };
}

function readWords(text: string, firstLine: number): readonly Statement[] {
  const lines = text.split('\n');
  return splitStatements(text).map(({ words, line, endLine }) => ({
    identity: words,
    text: lines.slice(line - 1, endLine).join('\n'),
    line: line + firstLine - 1,
    endLine: endLine + firstLine - 1,
    judge: (context) => [...judgeWords(words, context), ...judgePrivileges(words)],
  }));
}

/** The statements of head that base has fewer of; of equal ones the later are the new. */
export function findNewStatements(
  base: readonly Statement[],
  head: readonly Statement[],
): ReadonlySet<Statement> {
  const left = new Map<string, number>();
  for (const { identity } of base) left.set(identity, (left.get(identity) ?? 0) + 1);
  const isNew = ({ identity }: Statement) => {
    const count = left.get(identity) ?? 0;
    left.set(identity, count - 1);
    return count <= 0;
  };
  return new Set(head.filter(isNew));
}
