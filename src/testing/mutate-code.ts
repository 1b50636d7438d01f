import { parse } from '@babel/parser';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import type { Mutant } from './mutant.ts';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly [key: string]: unknown;
}

/** Small changes of the code of an analyzer: conditions turned round, words and numbers changed, findings dropped. */
export function mutateCode(enabled: EnabledAnalyzer): readonly Mutant[] {
  const { added } = enabled;
  if (added?.kind !== 'file') return [];
  const { code, from } = added;
  const program: unknown = parse(code, { sourceType: 'script' }).program;
  if (!isNode(program)) return [];
  return [...visit(program, code)].map(({ node, text }) => {
    const line = node.loc?.start.line ?? 0;
    const was = shorten(code.slice(node.start, node.end));
    const changed = `${code.slice(0, node.start)}${text}${code.slice(node.end)}`;
    return {
      what: `${from}:${line}: nothing notices when ${was} becomes ${shorten(text)}`,
      enabled: { ...enabled, added: { ...added, code: changed } },
      suggestion: `{ name: 'line ${line}', path: 'src/…', head: '…' }, // a change for which ${was} decides`,
    };
  });
}

interface Replacement {
  readonly node: SyntaxNode;
  readonly text: string;
}

/** Words for people and samples say nothing about what is found. */
const words = new Set(['meta', 'samples', 'args', 'apiVersion']);

function* visit(node: SyntaxNode, code: string): Iterable<Replacement> {
  if (isLeftAlone(node, code)) return;
  if (isNamed(node, 'options', code)) {
    for (const value of defaultsIn(node, code)) yield* visit(value, code);
    return;
  }
  for (const text of replace(node, code)) yield { node, text };
  for (const child of childrenOf(node)) yield* visit(child, code);
}

/** What is no part of what the author wrote to find something. */
function isLeftAlone(node: SyntaxNode, code: string): boolean {
  switch (node.type) {
    case 'ObjectProperty':
      return isNode(node.key) && words.has(textOf(node.key, code));
    case 'ExpressionStatement':
      return textOf(node, code).includes('__esModule');
    case 'UnaryExpression':
      return node.operator === 'void';
    case 'SequenceExpression':
      return textOf(node, code).startsWith('0, ');
    default:
      return false;
  }
}

/** Of a schema of options only what it fills in decides what is found; the rest says what a policy may write. */
function defaultsIn(node: SyntaxNode, code: string): readonly SyntaxNode[] {
  return childrenOf(node).flatMap((child) =>
    isNamed(child, 'default', code) && isNode(child.value) ? [child.value] : defaultsIn(child, code),
  );
}

function isNamed(node: SyntaxNode, name: string, code: string): boolean {
  return node.type === 'ObjectProperty' && isNode(node.key) && textOf(node.key, code) === name;
}

const turned: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '&&': '||',
  '||': '&&',
};

function replace(node: SyntaxNode, code: string): readonly string[] {
  const operator = turned[String(node.operator)];
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      if (operator === undefined || !isNode(node.left) || !isNode(node.right)) return [];
      return [`${textOf(node.left, code)} ${operator} ${textOf(node.right, code)}`];
    case 'BooleanLiteral':
      return [node.value === true ? 'false' : 'true'];
    case 'StringLiteral':
      return node.value === '' ? [] : ["'?'"];
    case 'NumericLiteral':
      return [String(Number(node.value) + 1)];
    case 'YieldExpression':
      return ['undefined'];
    case 'UnaryExpression':
      return node.operator === '!' && isNode(node.argument) ? [textOf(node.argument, code)] : [];
    default:
      return [];
  }
}

function textOf({ start, end }: SyntaxNode, code: string): string {
  return code.slice(start, end);
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}
