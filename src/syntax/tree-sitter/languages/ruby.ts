import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  argsOf,
  constantKey,
  nameOfChild,
  toAssignment,
  toBoolean,
  toBranching,
  toFilled,
  toFunction,
  toInner,
  toJoin,
  toLeave,
  toList,
  toLoop,
  toName,
  toNull,
  toNumber,
  toOther,
  toSigned,
  toTernary,
  toText,
  toUnpacked,
} from '../parts.ts';
import { childOf, cut, isA, isIn, partsOf, type TreeNode, textOf, writtenAs } from '../tree-node.ts';
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
      via: isIn(node, 'argument_list') ? 'argument' : 'property',
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

const statementLists = ['program', 'body_statement', 'then', 'else', 'do', 'block_body', 'begin', 'ensure'];

function isStatement(node: TreeNode): boolean {
  return isIn(node, ...statementLists);
}

/** A name that stands alone is called: `authenticate!`. */
function readIdentifier(node: TreeNode): Meaning {
  const { parent, field } = node;
  const isBranch = field === 'right' && isA(parent, 'binary') && isIn(parent, ...statementLists);
  const isModified = field !== 'condition' && isA(parent, ...modified);
  if (!isBranch && !isModified && !isStatement(node)) return toName(node);
  return { is: 'call', callee: undefined, word: cut(writtenAs(node)), args: [], isBare: true };
}

const modified = ['if_modifier', 'unless_modifier', 'while_modifier', 'until_modifier', 'rescue_modifier'];

function toVariable(node: TreeNode): Meaning {
  return { is: 'name', text: cut(writtenAs(node).replace(/^(@@?|\$)/, '')) };
}

function readCall(node: TreeNode): Meaning {
  const method = childOf(node, 'method');
  const args = childOf(node, 'arguments');
  return {
    is: 'call',
    callee: childOf(node, 'receiver'),
    method,
    args: partsOf(args),
    made: textOf(method) === 'new',
    isBare: args === undefined && childOf(node, 'block') === undefined,
  };
}

function keyOf(key: TreeNode | undefined): string | undefined {
  return isA(key, 'hash_key_symbol') ? textOf(key) : constantKey(key);
}

function toDefault(node: TreeNode): Meaning {
  return { is: 'entry', key: nameOfChild(node), value: childOf(node, 'value'), via: 'default' };
}

function readBinary(node: TreeNode): Meaning | undefined {
  if (isA(childOf(node, 'operator'), '%')) return toFilled(node, 'array');
  const meaning = toJoin(node);
  if (meaning?.is !== 'choice' || !isStatement(node)) return meaning;
  const [condition, branch] = meaning.items;
  return { is: 'check', condition, branches: [branch], choices: meaning.items };
}

function readAssignment(node: TreeNode): Meaning | undefined {
  const target = childOf(node, 'left');
  return isA(target, 'left_assignment_list')
    ? toUnpacked(target, childOf(node, 'right'), 'right_assignment_list')
    : toAssignment(node);
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const parameters = partsOf(childOf(node, 'parameters')).map(
    (parameter) => nameOfChild(parameter) || cut(writtenAs(parameter)),
  );
  return {
    is: 'declaration',
    kind,
    name: nameOfChild(node).replaceAll('::', '.'),
    parameters,
  };
}

function toModified(node: TreeNode): Meaning {
  return { is: 'check', condition: childOf(node, 'condition'), branches: [childOf(node, 'body')] };
}

function readRequire(node: TreeNode): readonly ImportedModule[] {
  const isPlain = childOf(node, 'receiver') === undefined;
  const isLoad = /^(require|require_relative|load|require_dependency)$/.test(textOf(childOf(node, 'method')));
  const module = isPlain && isLoad ? constantKey(argsOf(node)[0]) : undefined;
  return module === undefined ? [] : [{ module, kind: 'require' }];
}
