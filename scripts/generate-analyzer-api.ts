/**
 * Writes api/analyzer.d.ts: everything that `sop-gate/analyzer` exports, with every type of ours behind it, as one text, so
 * that a change of the public contract is seen in a review. `--check` only compares.
 */
import {
  type FunctionDeclaration,
  type InterfaceDeclaration,
  Node,
  Project,
  type TypeAliasDeclaration,
  ts,
} from 'ts-morph';
import { writeGenerated } from './write-generated.ts';

const project = new Project({ tsConfigFilePath: 'tsconfig.json', skipAddingFilesFromTsConfig: true });
const door = project.addSourceFileAtPath('src/analyzer.ts');
project.resolveSourceFileDependencies();
const promised = new Map<string, Node>();
for (const [name, [declaration]] of door.getExportedDeclarations()) {
  if (declaration) collect(name, declaration);
}
if (promised.size === 0) throw new Error('src/analyzer.ts exports nothing');
const parts = [...promised]
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, node]) => render(node));
writeGenerated(
  'api/analyzer.d.ts',
  `// Written by scripts/generate-analyzer-api.ts: what \`sop-gate/analyzer\` promises. A line that goes or changes here may
// break analyzers of other people, and then asks for a higher API_VERSION.

${parts.join('\n\n')}
`,
);

/** A declaration, and whatever types of ours it speaks of. */
function collect(name: string, declaration: Node): void {
  if (promised.has(name)) return;
  promised.set(name, declaration);
  const body = Node.isBodied(declaration) ? declaration.getBody() : undefined;
  for (const node of declaration.getDescendants()) {
    if (body !== undefined && node.getAncestors().includes(body)) continue;
    const used = toTypeName(node);
    const found = used?.getSymbol()?.getAliasedSymbol() ?? used?.getSymbol();
    for (const one of found?.getDeclarations() ?? []) {
      if (isOwnType(one)) collect(one.getName(), one);
    }
  }
}

function toTypeName(node: Node): Node | undefined {
  if (Node.isTypeReference(node)) return node.getTypeName();
  return node.isKind(ts.SyntaxKind.ExpressionWithTypeArguments) ? node.getExpression() : undefined;
}

function isOwnType(node: Node): node is InterfaceDeclaration | TypeAliasDeclaration {
  const isType = Node.isInterfaceDeclaration(node) || Node.isTypeAliasDeclaration(node);
  return isType && !node.getSourceFile().getFilePath().includes('/node_modules/');
}

function render(declaration: Node): string {
  const text = declaration.getText();
  if (Node.isFunctionDeclaration(declaration)) {
    return renderFunction(declaration);
  }
  if (Node.isVariableDeclaration(declaration)) {
    return `export const ${declaration.getName()}: ${declaration.getType().getText(declaration)};`;
  }
  return text;
}

/** As a declaration file has it: no body, and a parameter with a default value is one that may be left out. */
function renderFunction(declaration: FunctionDeclaration): string {
  const text = declaration.getText();
  const body = declaration.getBody()?.getText() ?? '';
  const bare = text.slice(0, text.length - body.length).trim();
  return `${declaration.getParameters().reduce((left, one) => {
    const type = one.getTypeNode()?.getText() ?? '';
    return left.replace(
      one.getText(),
      `${one.getNameNode().getText()}${one.isOptional() ? '?' : ''}: ${type}`,
    );
  }, bare)};`;
}
