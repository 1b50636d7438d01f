import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  isAppending,
  nameOfChild,
  toBoolean,
  toBranching,
  toFunction,
  toInner,
  toLeave,
  toList,
  toLoop,
  toName,
  toNull,
  toNumber,
  toOther,
  toPairs,
  toSigned,
  toTernary,
  toText,
} from '../parts.ts';
import { childOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';
import { findHeredoc, readHeredoc } from './ruby-heredocs.ts';

export const ruby: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(),
  words: {
    string: writtenAs,
    heredoc_body: writtenAs,
    subshell: writtenAs,
    regex: writtenAs,
    delimited_symbol: writtenAs,
    uninterpreted: writtenAs,
  },
  looseCommas: new Set(['argument_list', 'array', 'hash']),
  // `a -b` hands over, `a - b` subtracts; `a [b]` hands over, `a[b]` looks up.
  tellingBlanks: /[-+*&[({?:<%/.!]/,
  formatters: /(^|\.)(format|sprintf|printf)$/,
  leavers: /^(redirect_to|redirect_back|head|halt|not_found|deny_access|render_404)$/,
  isReturnFree: true,
  imports: { call: readRequire },
  meanings: {
    identifier: readIdentifier,
    constant: toName,
    self: toName,
    super: toName,
    instance_variable: toVariable,
    class_variable: toVariable,
    global_variable: toVariable,
    scope_resolution: (node) => ({
      is: 'member',
      object: childOf(node, 'scope'),
      property: nameOfChild(node),
    }),
    element_reference: (node) => ({
      is: 'member',
      object: childOf(node, 'object'),
      property: constantKey(partsOf(node)[1]),
    }),
    call: readCall,
    subshell: (node) => ({ is: 'call', callee: undefined, word: '`', args: [{ ...node, type: 'string' }] }),
    parenthesized_statements: toInner(),
    pair: (node) => ({
      is: 'entry',
      key: keyOf(childOf(node, 'key')),
      value: childOf(node, 'value'),
      via: node.parent?.type === 'argument_list' ? 'argument' : 'property',
    }),
    optional_parameter: toDefault,
    keyword_parameter: toDefault,
    string: (node) => toText(node, { inserts: ['interpolation'], isRaw: writtenAs(node).startsWith("'") }),
    heredoc_beginning: (node) => ({ is: 'inner', node: findHeredoc(node) }),
    heredoc_body: readHeredoc,
    bare_string: (node) => ({ is: 'string', parts: [writtenAs(node)] }),
    simple_symbol: (node) => ({ is: 'string', parts: [writtenAs(node).slice(1)], isBare: true }),
    bare_symbol: (node) => ({ is: 'string', parts: [writtenAs(node)], isBare: true }),
    chained_string: (node) => ({ is: 'joined', parts: partsOf(node) }),
    interpolation: toInner(),
    binary: readBinary,
    array: toList,
    string_array: toList,
    symbol_array: toList,
    right_assignment_list: toList,
    hash: (node) => ({ is: 'map', items: partsOf(node) }),
    integer: toNumber,
    float: toNumber,
    unary: toSigned,
    true: toBoolean,
    false: toBoolean,
    nil: toNull,
    lambda: toFunction,
    block: toFunction,
    do_block: toFunction,
    assignment: readAssignment,
    operator_assignment: readAssignment,
    method: (node) => readDeclaration(node, 'function'),
    singleton_method: (node) => readDeclaration(node, 'function'),
    class: (node) => readDeclaration(node, 'type'),
    module: (node) => readDeclaration(node, 'type'),
    if: toBranching,
    unless: toBranching,
    elsif: toBranching,
    if_modifier: toModified,
    unless_modifier: toModified,
    conditional: toTernary,
    while: toLoop,
    until: toLoop,
    while_modifier: toLoop,
    until_modifier: toLoop,
    return: toLeave,
    case: toOther,
    for: toOther,
  },
};

const statementLists = new Set([
  'program',
  'body_statement',
  'then',
  'else',
  'do',
  'block_body',
  'begin',
  'ensure',
]);

function isStatementList(node: TreeNode | undefined): boolean {
  return statementLists.has(node?.type ?? '');
}

/** A name that stands alone is called: `authenticate!`. */
function readIdentifier(node: TreeNode): Meaning {
  const { parent } = node;
  const isBranch = parent?.type === 'binary' && node.field === 'right' && isStatementList(parent.parent);
  const isStatement = isBranch || isStatementList(parent) || (parent?.type ?? '').endsWith('_modifier');
  if (!isStatement || node.field === 'condition' || node.field === 'variable') return toName(node);
  return { is: 'call', callee: undefined, word: writtenAs(node).slice(0, 200), args: [], isBare: true };
}

function toVariable(node: TreeNode): Meaning {
  return {
    is: 'name',
    text: writtenAs(node)
      .replace(/^(@@?|\$)/, '')
      .slice(0, 200),
  };
}

function readCall(node: TreeNode): Meaning {
  const method = childOf(node, 'method');
  const args = childOf(node, 'arguments');
  return {
    is: 'call',
    callee: childOf(node, 'receiver'),
    method,
    args: partsOf(args),
    made: method !== undefined && writtenAs(method) === 'new',
    isBare: args === undefined && childOf(node, 'block') === undefined,
  };
}

function keyOf(key: TreeNode | undefined): string | undefined {
  return key?.type === 'hash_key_symbol' ? writtenAs(key) : constantKey(key);
}

function toDefault(node: TreeNode): Meaning {
  return { is: 'entry', key: nameOfChild(node), value: childOf(node, 'value'), via: 'default' };
}

function readBinary(node: TreeNode): Meaning | undefined {
  const items = [childOf(node, 'left'), childOf(node, 'right')];
  const [left, right] = items;
  switch (childOf(node, 'operator')?.type) {
    case '+':
      return { is: 'joined', parts: items };
    case '%':
      return (
        left &&
        right && { is: 'formatted', format: left, args: right.type === 'array' ? partsOf(right) : [right] }
      );
    case '||':
    case '&&':
    case 'or':
    case 'and':
      return isStatementList(node.parent)
        ? { is: 'check', condition: left, branches: [right], choices: items }
        : { is: 'choice', items };
    default:
      return undefined;
  }
}

function readAssignment(node: TreeNode): Meaning | undefined {
  const [target, value] = [childOf(node, 'left'), childOf(node, 'right')];
  if (target === undefined || value === undefined) return undefined;
  if (target.type !== 'left_assignment_list') {
    return { is: 'assignment', pairs: [[target, value]], appends: isAppending(node) };
  }
  const values = value.type === 'right_assignment_list' ? partsOf(value) : [value];
  return { is: 'assignment', pairs: toPairs(partsOf(target), values) };
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const parameters = partsOf(childOf(node, 'parameters')).map((parameter) =>
    (nameOfChild(parameter) || writtenAs(parameter)).slice(0, 200),
  );
  return {
    is: 'declaration',
    kind,
    name: nameOfChild(node).replaceAll('::', '.'),
    parameters,
    decorators: [],
  };
}

function toModified(node: TreeNode): Meaning {
  return { is: 'check', condition: childOf(node, 'condition'), branches: [childOf(node, 'body')] };
}

function readRequire(node: TreeNode): readonly ImportedModule[] {
  const method = childOf(node, 'method');
  if (method === undefined || childOf(node, 'receiver') !== undefined) return [];
  if (!/^(require|require_relative|load|require_dependency)$/.test(writtenAs(method))) return [];
  const module = constantKey(partsOf(childOf(node, 'arguments'))[0]);
  return module === undefined ? [] : [{ module, kind: 'require' }];
}
