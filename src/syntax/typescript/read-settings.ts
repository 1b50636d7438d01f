import type { SettingFact, ValueFact } from '../code-facts.ts';
import { joinPath, type Place } from './code-places.ts';
import { nameOf, type ValueScope } from './name-scope.ts';
import { keyOf, readValue, sourceOf } from './read-value.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

export type Setting = Pick<SettingFact, 'name' | 'value' | 'via' | 'of'>;

/** The names to which a node gives a value. */
export function readSettings(place: Place, scope: ValueScope): readonly Setting[] {
  const { node } = place;
  switch (node.type) {
    case 'VariableDeclarator':
      return readAssignment({ target: childOf(node, 'id'), value: childOf(node, 'init') }, scope);
    case 'AssignmentExpression':
      return readAssignment({ target: childOf(node, 'left'), value: childOf(node, 'right') }, scope).map(
        (setting) => (node.operator === '+=' ? { ...setting, value: toAppended(setting.value) } : setting),
      );
    case 'AssignmentPattern':
      return readAssignment({ target: childOf(node, 'left'), value: childOf(node, 'right') }, scope).map(
        (setting) => ({ ...setting, via: 'default' }),
      );
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'JSXAttribute':
      return place.inPattern === true ? [] : readProperty(place, scope);
    default:
      return [];
  }
}

interface Assignment {
  readonly target: SyntaxNode | undefined;
  readonly value: SyntaxNode | undefined;
}

function readAssignment({ target, value }: Assignment, scope: ValueScope): readonly Setting[] {
  if (target === undefined || value === undefined) return [];
  if (target.type === 'ObjectPattern') return readPattern(target, nameOf(value, scope).name);
  const name = nameOf(target, scope).written;
  return name === '' ? [] : [{ name, value: readValue(value, scope), via: 'assignment' }];
}

/** `const { id } = req.query` gives `id` the value `req.query.id`. */
export function readPattern(pattern: SyntaxNode, whole: string): readonly Setting[] {
  if (whole === '') return [];
  return childrenOf(pattern, 'properties').flatMap((property): Setting[] => {
    const value = childOf(property, 'value');
    const name = textOf(value?.type === 'AssignmentPattern' ? childOf(value, 'left') : value, 'name');
    const key = keyOf(property);
    if (name === undefined || key === undefined) return [];
    return [{ name, value: { kind: 'name', text: `${whole}.${key}` }, via: 'assignment' }];
  });
}

function readProperty({ node, path = '', of }: Place, scope: ValueScope): readonly Setting[] {
  const key = keyOf(node);
  const value = readPropertyValue(node, scope);
  if (key === undefined || value === undefined) return [];
  const via = node.type === 'JSXAttribute' ? 'argument' : 'property';
  return [{ name: joinPath(path, key), value, via, ...(of !== undefined && { of }) }];
}

/** An attribute without a value is true; a method is a function. */
function readPropertyValue(node: SyntaxNode, scope: ValueScope): ValueFact | undefined {
  if (node.type === 'ObjectMethod') return { kind: 'function', text: sourceOf(node, scope.text) };
  const value = childOf(node, 'value');
  if (value !== undefined) return readValue(value, scope);
  return node.type === 'JSXAttribute' ? { kind: 'boolean', text: 'true' } : undefined;
}

/** What a text becomes to which another is added. */
function toAppended(value: ValueFact): ValueFact {
  const { key: _, ...plain } = value;
  if (value.kind === 'composed') return value;
  return value.kind === 'string'
    ? { kind: 'composed', text: value.text, items: [plain] }
    : { kind: 'other', text: value.text, items: [plain] };
}
