import type { ts } from 'ts-morph';
import type { ModuleScan } from './module-scan.ts';
import type { Compiler } from './project-source.ts';

/**
 * The program of a node as one string, with the kind of every node and nothing of layout, comments and types: types are gone
 * when the program runs, and the compiler asks everybody who meets another one.
 */
function renderProgram(node: ts.Node, scan: ModuleScan): string {
  const { compiler, file } = scan;
  const wrapped = toWrapped(node, compiler);
  if (wrapped !== undefined) return renderProgram(wrapped, scan);
  if (isErased(node, compiler)) return '';
  if (compiler.isStringLiteralLike(node)) return `${JSON.stringify(node.text)} `;
  if (compiler.isJsxText(node)) return `${JSON.stringify(joinLines(node.text))} `;
  const children = node.getChildren(file);
  const inner = children.map((child) => renderProgram(child, scan)).join('');
  if (node.kind === compiler.SyntaxKind.SyntaxList && inner === '') return '';
  return children.length === 0 ? `${node.getText(file)} ` : `${node.kind}[${inner}] `;
}

/** Parameters of a function and the rest of it; anything else has no parameters. */
export function renderFunction(
  node: ts.Node,
  scan: ModuleScan,
): { readonly parameters: string; readonly body: string } {
  const { compiler } = scan;
  if (!compiler.isFunctionDeclaration(node) && !isFunctionValue(node, compiler))
    return { parameters: '', body: renderProgram(node, scan) };
  const { parameters, body } = node;
  const marks = [node.asteriskToken && '*', ...(node.modifiers ?? []).map((one) => renderProgram(one, scan))];
  return {
    parameters: parameters.map((one) => renderProgram(one, scan)).join(', '),
    body: `${marks.join('')}${renderProgram(body as ts.Node, scan)}`,
  };
}

function isFunctionValue(
  node: ts.Node,
  compiler: Compiler,
): node is ts.ArrowFunction | ts.FunctionExpression {
  return compiler.isArrowFunction(node) || compiler.isFunctionExpression(node);
}

/** What stands in parentheses or behind a cast. */
function toWrapped(node: ts.Node, compiler: Compiler): ts.Expression | undefined {
  const isWrapping =
    compiler.isParenthesizedExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node) ||
    compiler.isNonNullExpression(node) ||
    compiler.isTypeAssertionExpression(node);
  return isWrapping ? node.expression : undefined;
}

function isErased(node: ts.Node, compiler: Compiler): boolean {
  const { SyntaxKind } = compiler;
  switch (node.kind) {
    case SyntaxKind.ExpressionWithTypeArguments:
      return false;
    // Where these stand, the kind of the node around them tells that they do.
    case SyntaxKind.OpenParenToken:
    case SyntaxKind.CloseParenToken:
    case SyntaxKind.CommaToken:
    case SyntaxKind.SemicolonToken:
    case SyntaxKind.ColonToken:
    case SyntaxKind.QuestionToken:
    // Words for whoever reads the program, and types.
    case SyntaxKind.ExportKeyword:
    case SyntaxKind.DefaultKeyword:
    case SyntaxKind.DeclareKeyword:
    case SyntaxKind.AbstractKeyword:
    case SyntaxKind.OverrideKeyword:
    case SyntaxKind.ReadonlyKeyword:
    case SyntaxKind.PublicKeyword:
    case SyntaxKind.PrivateKeyword:
    case SyntaxKind.ProtectedKeyword:
    case SyntaxKind.TypeParameter:
    case SyntaxKind.InterfaceDeclaration:
    case SyntaxKind.TypeAliasDeclaration:
      return true;
    case SyntaxKind.LessThanToken:
    case SyntaxKind.GreaterThanToken:
      return !compiler.isBinaryExpression(node.parent);
    default:
      return compiler.isTypeNode(node) || (compiler.isFunctionLike(node) && isOverload(node));
  }
}

/** A signature without a body says only types. */
function isOverload(node: ts.SignatureDeclaration): boolean {
  return !('body' in node) || node.body === undefined;
}

function joinLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
