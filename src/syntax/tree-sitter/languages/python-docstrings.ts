import { isA, isIn, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';

/**
 * Libraries that make a command line, a grammar, a test or a tool of a language model from docstrings, decorators that
 * do, and the names by which a program reads them itself.
 */
export const readsDocstrings =
  /__doc__|getdoc|docopt|doctest|@[\w.]{0,80}(?:tool|agent|skill|prompt|kernel)|\b(?:ply|yacc|parsimonious|mcp|fastmcp|langchain\w*|semantic_kernel|llama_index|smolagents|dspy|marvin|function_tool)\b/i;

/** The text that a module, class or function begins with. */
export function isDocstring(statement: TreeNode): boolean {
  const { parent, type } = statement;
  const [text, ...more] = partsOf(statement);
  if (type !== 'expression_statement' || parent?.children[0] !== statement || more.length > 0) return false;
  return text?.type === 'string' && /^[ru]?["']/i.test(writtenAs(text)) && isBody(parent);
}

function isBody(node: TreeNode): boolean {
  return isA(node, 'module') || (isA(node, 'block') && isIn(node, 'function_definition', 'class_definition'));
}
