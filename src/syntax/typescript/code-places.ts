import { nameOf, type ValueScope } from './name-scope.ts';
import { listsSettings, passesOn, silentKeys, silentTypes, targets } from './node-types/data.ts';
import { readDeclared } from './read-declared.ts';
import { calleeOf, keyOf } from './read-value.ts';
import { childKeys, childOf, isNode, type SyntaxNode, textOf } from './syntax-node.ts';

/** A node, with what has to be known of the nodes around it. */
export interface Place {
  readonly node: SyntaxNode;
  /** Dotted name of the declarations around it. */
  readonly within: string;
  /** What a function or class here would be called: the variable or property that it is given to. */
  readonly title?: string | undefined;
  /** The call whose argument it is or stands in, and the keys that lead to it in there. */
  readonly of?: string | undefined;
  readonly path?: string;
  /** Names are filled here, not read. */
  readonly inPattern?: boolean;
}

/** What is inside of a place, in the order of its fields. */
export function toInnerPlaces(place: Place, scope: ValueScope): readonly Place[] {
  const { node } = place;
  const inner: Place[] = [];
  if (silentTypes.has(node.type) || node.type.startsWith('Declare')) return inner;
  const around = toAround(place, scope);
  for (const key of childKeys(node)) {
    if (isSilent(node, key)) continue;
    for (const one of [node[key]].flat()) if (isNode(one)) inner.push(toInner(around, key, one));
  }
  return inner;
}

/** What the inside of a place inherits. */
interface Around {
  readonly place: Place;
  readonly within: string;
  readonly title: string | undefined;
  /** Set when the place is a call. */
  readonly of: string | undefined;
}

function toAround(place: Place, scope: ValueScope): Around {
  const { node } = place;
  const of = listsSettings.has(node.type) ? nameOf(calleeOf(node), scope).name : undefined;
  return { place, within: innerWithin(place), title: titleFor(place, scope), of };
}

function toInner({ place, within, title, of }: Around, key: string, node: SyntaxNode): Place {
  return {
    node,
    within,
    title: targets.has(key) ? undefined : title,
    ...(place.node.type === 'ObjectPattern' && { inPattern: true }),
    ...(passesOn.has(node.type) && !targets.has(key) && (of === undefined ? toPath(place) : { of })),
  };
}

function isSilent(node: SyntaxNode, key: string): boolean {
  if (key === 'key') return node.computed !== true;
  if (key === 'property') return textOf(node.property, 'type') === 'StringLiteral';
  return silentKeys.has(key);
}

/** Longer names than this are no names that anybody looks for. */
const maxName = 300;

/** What stands in a place stands within this. */
export function innerWithin(place: Place): string {
  const name = readDeclared(place.node, place.title)?.name;
  if (name === undefined || place.within.length > maxName) return place.within;
  return place.within === '' ? name : `${place.within}.${name}`;
}

/** A function that is wrapped in calls is still called what the outcome is: `const save = wrap(() => …)`. */
function titleFor({ node, title }: Place, scope: ValueScope): string | undefined {
  switch (node.type) {
    case 'VariableDeclarator':
      return textOf(childOf(node, 'id'), 'name');
    case 'AssignmentExpression':
      return nameOf(childOf(node, 'left'), scope).written.replace(/^(module\.)?exports\.(?=.)/, '');
    case 'ObjectProperty':
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return keyOf(node);
    case 'CallExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return title;
    default:
      return undefined;
  }
}

/** The keys that lead from a call, or from a variable, to what stands here. */
function toPath({ node, of, path = '' }: Place): Pick<Place, 'of' | 'path'> {
  const key = node.type === 'ObjectProperty' || node.type === 'JSXAttribute' ? keyOf(node) : undefined;
  const inner = key === undefined || path.length > maxName ? path : joinPath(path, key);
  return { of, path: inner };
}

/** A key under the keys around it. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
