import { childOf, fieldOf, type SyntaxNode, writtenAs } from './syntax-node.ts';

/**
 * Children as JSX means them: text loses its line breaks and the blanks around them, `{' '}` is a blank (formatters write
 * it where they break a line), comments in braces are nothing but an end of the text before them.
 */
export function cleanJsxChildren(
  children: readonly SyntaxNode[],
  text: string,
): readonly (SyntaxNode | string)[] {
  const clean: Piece[] = [];
  for (const piece of children.map((child) => toPiece(child, text)).filter((found) => found !== '')) {
    const before = clean.at(-1);
    if (typeof piece === 'string' && typeof before === 'string') clean.splice(-1, 1, before + piece);
    else clean.push(piece);
  }
  return clean.filter((piece) => piece !== undefined);
}

/** Text, a node, or (undefined) a comment. */
type Piece = string | SyntaxNode | undefined;

/** Text is taken as written: `&nbsp;` is no blank. */
function toPiece(child: SyntaxNode, text: string): Piece {
  if (child.type === 'JSXText') return cleanText(writtenAs(child, text));
  const expression = childOf(child, 'expression');
  if (expression?.type === 'JSXEmptyExpression') return undefined;
  return child.type === 'JSXExpressionContainer' && fieldOf(expression, 'value') === ' ' ? ' ' : child;
}

/** The blanks around line breaks go, and the lines that are left are joined by single blanks. */
function cleanText(text: string): string {
  return text
    .split(/(?<![ \t])[ \t]*[\r\n][ \t\r\n]*/)
    .filter((line) => line !== '')
    .join(' ');
}
