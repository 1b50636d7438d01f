import type { ts } from 'ts-morph';
import { type Binding, type ModuleScan, type Taken, visitAll } from './module-scan.ts';
import { toRequired } from './read-commonjs.ts';

/** What the program takes of modules that it has as a whole, by `import * as`, `require` or `import()`. */
export interface Uses {
  readonly takes: readonly Taken[];
  /** Variables at the top that are whole modules. */
  readonly wholes: ReadonlyMap<string, Binding>;
}

export function readUses(scan: ModuleScan, bindings: ReadonlyMap<string, Binding>): Uses {
  const loads = listLoads(scan);
  const wholes = new Map([...bindings].filter(([, { name }]) => name === '*'));
  const takes: Taken[] = [];
  for (const { module, node } of loads) {
    const line = scan.lineOf(node);
    const taken = toTaken(node, scan);
    if (taken.local === undefined) takes.push(...taken.names.map((name) => ({ module, name, line })));
    else wholes.set(taken.local, { module, name: '*' });
  }
  // Most modules have nothing as a whole, and looking at every word of them would be most of the work.
  if (wholes.size > 0)
    visitAll(scan.file, (node) => {
      const whole = scan.compiler.isIdentifier(node) ? wholes.get(node.text) : undefined;
      const name = whole && toUsedName(node, scan);
      if (whole && name !== undefined) takes.push({ module: whole.module, name, line: scan.lineOf(node) });
    });
  return { takes: withoutTwins(takes), wholes };
}

interface Load {
  readonly module: string;
  readonly node: ts.Node;
}

function listLoads(scan: ModuleScan): readonly Load[] {
  const loads: Load[] = [];
  if (!/\brequire\b|\bimport\W*\(/.test(scan.file.text)) return loads;
  visitAll(scan.file, (node) => {
    const module = toRequired(node, scan);
    if (module !== undefined) loads.push({ module, node });
  });
  return loads;
}

/** What is done with a module where it is loaded: a variable holds it, or some of its names are taken. */
interface TakenAtOnce {
  readonly local?: string;
  readonly names: readonly string[];
}

const everything: TakenAtOnce = { names: ['*'] };

function toTaken(load: ts.Node, { compiler }: ModuleScan): TakenAtOnce {
  let node = load;
  while (compiler.isAwaitExpression(node.parent) || compiler.isParenthesizedExpression(node.parent))
    node = node.parent;
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent)) return { names: [parent.name.text] };
  if (!compiler.isVariableDeclaration(parent)) return everything;
  if (compiler.isIdentifier(parent.name)) return { local: parent.name.text, names: [] };
  if (!compiler.isObjectBindingPattern(parent.name)) return everything;
  const names = parent.name.elements.map((element) => {
    if (element.dotDotDotToken) return '*';
    const name = element.propertyName ?? element.name;
    return compiler.isIdentifier(name) ? name.text : '*';
  });
  return { names };
}

/** The name of a whole module that is used at this spot; undefined where the identifier is only a word. */
function toUsedName(node: ts.Node, { compiler }: ModuleScan): string | undefined {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent))
    return parent.expression === node ? parent.name.text : undefined;
  if (compiler.isQualifiedName(parent)) return parent.left === node ? parent.right.text : undefined;
  if ('propertyName' in parent && parent.propertyName === node) return undefined;
  if (compiler.isShorthandPropertyAssignment(parent)) return '*';
  return 'name' in parent && parent.name === node ? undefined : '*';
}

function withoutTwins(takes: readonly Taken[]): readonly Taken[] {
  const known = new Map<string, Taken>();
  for (const one of takes) {
    const key = JSON.stringify([one.module, one.name]);
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}
