import { childOf, type SyntaxNode, textOf } from './syntax-node.ts';

/**
 * Children as JSX means them: text loses its line breaks and the blanks around them, `{' '}` is a blank (formatters write
 * it where they break a line), comments in braces are nothing.
 */
export function cleanJsxChildren(children: readonly SyntaxNode[]): (SyntaxNode | string)[] {
  const clean: (SyntaxNode | string)[] = [];
  let isTextOpen = false;
  for (const child of children) {
    const text = toText(child);
    if (text === undefined) {
      if (!isComment(child)) clean.push(child);
      isTextOpen = false;
    } else if (text !== '') {
      const before = isTextOpen ? clean.pop() : '';
      clean.push(`${typeof before === 'string' ? before : ''}${text}`);
      isTextOpen = true;
    }
  }
  return clean;
}

function toText(child: SyntaxNode): string | undefined {
  if (child.type === 'JSXText') return cleanText(rawText(child));
  const expression = child.type === 'JSXExpressionContainer' ? childOf(child, 'expression') : undefined;
  return expression?.type === 'StringLiteral' && expression.value === ' ' ? ' ' : undefined;
}

function isComment(child: SyntaxNode): boolean {
  return childOf(child, 'expression')?.type === 'JSXEmptyExpression';
}

/** Entities stay as written: `&nbsp;` is no blank. */
function rawText(node: SyntaxNode): string {
  const { extra } = node;
  const hasRaw =
    typeof extra === 'object' && extra !== null && 'raw' in extra && typeof extra.raw === 'string';
  return hasRaw ? String(extra.raw) : (textOf(node, 'value') ?? '');
}

/** Line by line: blanks at the broken ends go, empty lines go, the rest is joined by single blanks. */
function cleanText(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const start = index === 0 ? line : line.replace(/^[ \t]+/, '');
      return index === last ? start : start.replace(/[ \t]+$/, '');
    })
    .filter((line) => line !== '')
    .join(' ');
}
