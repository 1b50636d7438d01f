import type { ts } from 'ts-morph';
import { once } from '../once.ts';
import { type ModuleScan, visitAll } from './module-scan.ts';
import type { PartFact } from './project-view.ts';
import { listAssignments, toExportedName } from './read-commonjs.ts';
import { renderFunction } from './render-part.ts';

/** What stands at the top of a module: declarations, and what is given to them or exported on the spot. */
export function readParts(scan: ModuleScan): readonly PartFact[] {
  const spots = [...listDeclared(scan), ...listGiven(scan)];
  const owners = new Set(spots.map(({ of }) => of));
  return spots.map((spot) => toPart(spot, owners, scan)).toSorted((one, other) => one.line - other.line);
}

interface Spot {
  readonly of: string;
  readonly name: string;
  /** What it says; undefined for what is only a type. */
  readonly program?: ts.Node;
  /** What it stands on. */
  readonly node: ts.Node;
}

function toPart({ of, name, program, node }: Spot, owners: ReadonlySet<string>, scan: ModuleScan): PartFact {
  const rendered = once(() => (program ? render(program, scan) : { parameters: '', body: '' }));
  return {
    of,
    name,
    line: scan.lineOf(node),
    endLine: scan.endLineOf(node),
    mentions: listMentions(program, scan).filter((one) => one !== of && owners.has(one)),
    get parameters() {
      return rendered().parameters;
    },
    get body() {
      return rendered().body;
    },
  };
}

/** What is nested too deeply is compared as it stands. */
function render(program: ts.Node, scan: ModuleScan): Pick<PartFact, 'parameters' | 'body'> {
  try {
    return renderFunction(program, scan);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { parameters: '', body: program.getText(scan.file) };
  }
}

function listMentions(program: ts.Node | undefined, { compiler }: ModuleScan): readonly string[] {
  const names = new Set<string>();
  if (program)
    visitAll(program, (node) => {
      if (compiler.isIdentifier(node)) names.add(node.text);
    });
  return [...names];
}

function listDeclared(scan: ModuleScan): readonly Spot[] {
  return scan.file.statements.flatMap((statement) => listOfStatement(statement, scan));
}

/** What one statement declares. */
export function listOfStatement(node: ts.Statement, scan: ModuleScan): readonly Spot[] {
  const { compiler } = scan;
  if (compiler.isFunctionDeclaration(node) || compiler.isClassDeclaration(node)) {
    const of = node.name?.text ?? 'default';
    return [{ of, name: of, node, ...(!isOverload(node, scan) && { program: node }) }];
  }
  if (compiler.isEnumDeclaration(node))
    return [{ of: node.name.text, name: node.name.text, program: node, node }];
  if (compiler.isInterfaceDeclaration(node) || compiler.isTypeAliasDeclaration(node))
    return [{ of: node.name.text, name: node.name.text, node }];
  if (compiler.isVariableStatement(node))
    return node.declarationList.declarations.flatMap((one) => listVariables(one, scan));
  if (compiler.isExportAssignment(node) && !compiler.isIdentifier(node.expression))
    return [{ of: 'default', name: 'default', program: node.expression, node }];
  return [];
}

function isOverload(node: ts.FunctionDeclaration | ts.ClassDeclaration, { compiler }: ModuleScan): boolean {
  return compiler.isFunctionDeclaration(node) && node.body === undefined;
}

/** Every name of a pattern stands for all of it. */
function listVariables(node: ts.VariableDeclaration, { compiler }: ModuleScan): readonly Spot[] {
  const program = node.initializer;
  const names: string[] = [];
  visitAll(node.name, (one) => {
    const isName = compiler.isIdentifier(one) && isBound(one);
    if (isName) names.push(one.text);
  });
  return names.map((of) => ({ of, name: of, node, ...(program && { program }) }));
}

function isBound(node: ts.Node): boolean {
  return 'name' in node.parent && node.parent.name === node;
}

/** `exports.a = …` and `Reply.prototype.send = …`; a name that only gets another name is no program of its own. */
function listGiven(scan: ModuleScan): readonly Spot[] {
  const { compiler, file } = scan;
  return listAssignments(scan).flatMap(({ target, value }): readonly Spot[] => {
    if (compiler.isIdentifier(value)) return [];
    const exported = toExportedName(target, scan);
    if (exported === '') return splitObject(value, scan);
    const node = target.parent;
    if (exported !== undefined) return [{ of: `exports.${exported}`, name: exported, program: value, node }];
    const root = toRoot(target, scan);
    return root === undefined
      ? []
      : [{ of: root, name: target.getText(file).slice(0, 100), program: value, node }];
  });
}

/** Of an object that is exported as a whole, each name that is written on the spot. */
function splitObject(value: ts.Expression, { compiler }: ModuleScan): readonly Spot[] {
  if (!compiler.isObjectLiteralExpression(value))
    return [{ of: 'exports.default', name: 'module.exports', program: value, node: value }];
  return value.properties.flatMap((node): readonly Spot[] => {
    if (compiler.isSpreadAssignment(node) || compiler.isComputedPropertyName(node.name)) return [];
    if (compiler.isShorthandPropertyAssignment(node)) return [];
    const program = compiler.isPropertyAssignment(node) ? node.initializer : node;
    if (compiler.isIdentifier(program)) return [];
    return [{ of: `exports.${node.name.text}`, name: node.name.text, program, node }];
  });
}

function toRoot(target: ts.Expression, { compiler }: ModuleScan): string | undefined {
  let node = target;
  while (compiler.isPropertyAccessExpression(node) || compiler.isElementAccessExpression(node))
    node = node.expression;
  return compiler.isIdentifier(node) && node !== target ? node.text : undefined;
}
