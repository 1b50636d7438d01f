import type { DataNode } from '../../syntax/facts.ts';
import { scalarsOf } from '../data-node.ts';
import { groupBy } from '../group-by.ts';

/** One place where a workflow hands a secret to a job. */
export interface SecretUse {
  /** Its name in capitals, as servers compare it; `*` stands for all secrets at once. */
  readonly name: string;
  readonly line: number;
}

/** A workflow's text and the data read from it. */
export interface WorkflowText {
  readonly text: string;
  readonly root: DataNode;
}

const expression = /\$\{\{((?:(?!\$\{\{)[\s\S])*?)\}\}/g;
const use = /\bsecrets\b\s*(?:\.\s*([\w-]+)|\[\s*['"]([^'"]+)['"]\s*\])?/gi;

/** Secret uses of head that base has fewer of, name by name; of several, those that the change itself added. */
export function findNewSecretUses(
  base: WorkflowText | undefined,
  head: WorkflowText,
  added: ReadonlySet<number>,
): readonly SecretUse[] {
  const before = base === undefined ? [] : secretUses(base);
  const after = secretUses(head);
  const known = groupBy(before, ({ name }) => name);
  return [...groupBy(after, ({ name }) => name)].flatMap(([name, uses]) => {
    const surplus = uses.length - (known.get(name)?.length ?? 0);
    const addedFirst = uses.toSorted((a, b) => Number(added.has(b.line)) - Number(added.has(a.line)));
    return addedFirst.slice(0, Math.max(0, surplus));
  });
}

function secretUses({ text, root }: WorkflowText): readonly SecretUse[] {
  const lines = text.split('\n');
  return [...scalarsOf(root)].flatMap(({ key, node }) => {
    if (key === 'secrets' && node.value === 'inherit') return [{ name: '*', line: node.line }];
    return usesInText(key, String(node.value)).map(({ name, words }) => {
      const offset = lines.slice(node.line - 1, node.endLine).findIndex((line) => line.includes(words));
      return { name, line: node.line + Math.max(0, offset) };
    });
  });
}

/** Only expressions are filled in by the server; a condition is an expression as a whole. */
function usesInText(key: string, text: string): readonly { readonly name: string; readonly words: string }[] {
  const bodies = key === 'if' ? [text] : [...text.matchAll(expression)].map(([whole]) => whole);
  return bodies.flatMap((body) =>
    [...body.matchAll(use)].map((match) => ({
      name: (match[1] ?? match[2] ?? '*').toUpperCase(),
      words: match[0],
    })),
  );
}
