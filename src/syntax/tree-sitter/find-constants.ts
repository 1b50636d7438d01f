import type { ValueFact } from '../code-facts.ts';
import { nameOf } from './name-of.ts';
import { readValue, type ValueScope } from './read-value.ts';
import { type TreeNode, walk } from './tree-node.ts';

/** Values of names that get one constant and are named nowhere else as a target or parameter of the file. */
export function findConstants(
  root: TreeNode,
  bare: Omit<ValueScope, 'constants'>,
): ReadonlyMap<string, ValueFact> {
  const scope = { ...bare, constants: new Map<string, ValueFact>() };
  const values = new Map<string, TreeNode | undefined>();
  const note = (name: string, value: TreeNode | undefined) => {
    values.set(name, values.has(name) ? undefined : value);
  };
  const binding = new Map<string, boolean>();
  const isBinder = ({ type }: TreeNode): boolean => {
    const known = binding.get(type) ?? binders.test(type);
    binding.set(type, known);
    return known;
  };
  for (const node of walk(root)) {
    const meaning = scope.meaningOf(node);
    if (meaning?.is === 'assignment') {
      for (const [target, value] of meaning.pairs) note(nameOf(target, scope).written, value);
    }
    if (isBinder(node)) for (const name of listBound(node, scope)) note(name, undefined);
    // A parameter hides whatever has its name, and is not constant.
    if (meaning?.is === 'declaration') for (const name of meaning.parameters) note(name, undefined);
    if (meaning?.is === 'entry' && meaning.via === 'default') note(meaning.key ?? '', undefined);
  }
  const constants = [...values].flatMap(([name, node]): [string, ValueFact][] => {
    const value = node && readValue(node, scope, 1);
    return value?.kind === 'string' || (value?.kind === 'number' && isConstantName(name))
      ? [[name, value]]
      : [];
  });
  return new Map(constants);
}

/** Nodes that give values to names without saying which: loops, patterns, `catch`. */
const binders = /(^|_)(for|foreach|range|catch|pattern|target|parameters?|closure)(_|$)/;

function listBound(node: TreeNode, scope: ValueScope): readonly string[] {
  return node.children
    .flatMap((child) => [child, ...child.children])
    .map((child) => scope.meaningOf(child))
    .flatMap((meaning) => (meaning?.is === 'name' ? [meaning.text] : []));
}

/** Numbers are counted up and down; one with a capital letter is meant to stay. */
function isConstantName(name: string): boolean {
  return /^\p{Lu}/u.test(name.slice(name.lastIndexOf('.') + 1));
}
