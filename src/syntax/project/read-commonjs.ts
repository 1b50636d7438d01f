import type { ts } from 'ts-morph';
import { type Binding, type ModuleScan, textOf } from './module-scan.ts';
import type { Compiler } from './project-source.ts';
import type { ExportFact, PassFact } from './project-view.ts';

/** What is given to `module.exports` and to names of it. */
export interface CommonExports {
  readonly exports: readonly ExportFact[];
  readonly passes: readonly PassFact[];
}

/** Exports in the form of CommonJS, at the top of a module. */
export function readCommonExports(scan: ModuleScan, bindings: ReadonlyMap<string, Binding>): CommonExports {
  const exports: ExportFact[] = [];
  const passes: PassFact[] = [];
  const add = (as: string, value: ts.Expression | undefined, node: ts.Node) => {
    const line = scan.lineOf(node);
    const passed = value && toBinding(value, { scan, bindings });
    if (passed) passes.push({ ...passed, as, line });
    else if (as !== '*') exports.push({ name: as, of: toOwner(as, value, scan), line });
  };
  for (const { target, value } of listAssignments(scan)) {
    const name = toExportedName(target, scan);
    if (name !== undefined && name !== '') add(name, value, target);
    if (name === '') for (const [as, one, node] of splitWhole(value, scan)) add(as, one, node);
  }
  return { exports, passes };
}

interface Assignment {
  readonly target: ts.Expression;
  readonly value: ts.Expression;
}

/**
 * Also of `a = b = value`, and of a variable that is made so: each target with the value at the end. What only gives the
 * exports another name is left out.
 */
export function listAssignments({ file, compiler }: ModuleScan): readonly Assignment[] {
  const chain = (node: ts.Expression): { targets: ts.Expression[]; value: ts.Expression } => {
    const isChain =
      compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.EqualsToken;
    if (!isChain) return { targets: [], value: node };
    const { targets, value } = chain(node.right);
    return { targets: [node.left, ...targets], value };
  };
  return file.statements.flatMap((statement) => {
    const roots = compiler.isExpressionStatement(statement)
      ? [statement.expression]
      : compiler.isVariableStatement(statement)
        ? statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? [])
        : [];
    return roots
      .map(chain)
      .flatMap(({ targets, value }) => targets.map((target) => ({ target, value })))
      .filter(({ value }) => !isExports(value, compiler));
  });
}

/** `''` for `module.exports` itself, the name for one of its names; undefined for anything else. */
export function toExportedName(
  target: ts.Expression,
  { compiler, nicknames }: ModuleScan,
): string | undefined {
  if (isExports(target, compiler)) return '';
  if (!compiler.isPropertyAccessExpression(target)) return undefined;
  const { expression, name } = target;
  const isWhole =
    isExports(expression, compiler) || (compiler.isIdentifier(expression) && nicknames.has(expression.text));
  return isWhole ? name.text : undefined;
}

/** Variables that are `module.exports`: `const User = module.exports`. */
export function listNicknames({
  file,
  compiler,
}: Pick<ModuleScan, 'file' | 'compiler'>): ReadonlySet<string> {
  const declarations = file.statements
    .filter(compiler.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  const names = declarations.flatMap(({ name, initializer }) => {
    const first = initializer && compiler.isBinaryExpression(initializer) ? initializer.left : initializer;
    return first && isExports(first, compiler) && compiler.isIdentifier(name) ? [name.text] : [];
  });
  return new Set(names);
}

function isExports(node: ts.Expression, compiler: Compiler): boolean {
  if (compiler.isIdentifier(node)) return node.text === 'exports';
  return (
    compiler.isPropertyAccessExpression(node) &&
    node.name.text === 'exports' &&
    compiler.isIdentifier(node.expression) &&
    node.expression.text === 'module'
  );
}

type Named = readonly [name: string, value: ts.Expression | undefined, node: ts.Node];

/** The names of an object that is exported as a whole; of anything else the whole, as `default`. */
function splitWhole(value: ts.Expression, { compiler }: ModuleScan): readonly Named[] {
  if (!compiler.isObjectLiteralExpression(value)) return [['default', value, value]];
  return value.properties.flatMap((property): readonly Named[] => {
    if (compiler.isSpreadAssignment(property)) return [['*', property.expression, property]];
    const name = compiler.isComputedPropertyName(property.name) ? undefined : property.name.text;
    if (name === undefined) return [];
    if (compiler.isPropertyAssignment(property)) return [[name, property.initializer, property]];
    return [[name, compiler.isShorthandPropertyAssignment(property) ? property.name : undefined, property]];
  });
}

interface BindingMeans {
  readonly scan: ModuleScan;
  readonly bindings: ReadonlyMap<string, Binding>;
}

/** The name of another module that a value is. */
function toBinding(value: ts.Expression, { scan, bindings }: BindingMeans): Binding | undefined {
  const { compiler } = scan;
  if (compiler.isIdentifier(value)) return bindings.get(value.text);
  if (compiler.isPropertyAccessExpression(value)) {
    const whole = toBinding(value.expression, { scan, bindings });
    return whole?.name === '*' ? { module: whole.module, name: value.name.text } : undefined;
  }
  const module = toRequired(value, scan);
  return module === undefined ? undefined : { module, name: '*' };
}

/** The module of `require('…')`, or of `import('…')`. */
export function toRequired(node: ts.Node, scan: ModuleScan): string | undefined {
  const { compiler } = scan;
  if (!compiler.isCallExpression(node)) return undefined;
  const { expression } = node;
  const isLoader =
    expression.kind === compiler.SyntaxKind.ImportKeyword ||
    (compiler.isIdentifier(expression) && expression.text === 'require');
  return isLoader ? textOf(node.arguments[0], scan) : undefined;
}

/** The declaration that is exported; what is written at the spot is a declaration of its own. */
function toOwner(name: string, value: ts.Expression | undefined, { compiler }: ModuleScan): string {
  return value && compiler.isIdentifier(value) ? value.text : `exports.${name}`;
}
