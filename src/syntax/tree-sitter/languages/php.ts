import type { Grammar, Meaning } from '../meaning.ts';
import {
  argsOf,
  choosing,
  constantKey,
  nameOfChild,
  toArgument,
  toAssignment,
  toBoolean,
  toCall,
  toCheck,
  toFunction,
  toInner,
  toLeave,
  toLoop,
  toNull,
  toNumber,
  toOther,
  toSetting,
  toSigned,
  toUnpacked,
} from '../parts.ts';
import { resolveEscapes } from '../resolve-escapes.ts';
import { childOf, cut, isA, isIn, partOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';
import { hasToolTag } from './php-comments.ts';
import { readInclude, readUse } from './php-imports.ts';

export const php: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(),
  words: {
    string: writtenAs,
    encapsed_string: writtenAs,
    heredoc: writtenAs,
    nowdoc: writtenAs,
    shell_command_expression: writtenAs,
    text_interpolation: writtenAs,
    text: writtenAs,
  },
  looseCommas: new Set(['arguments', 'array_creation_expression', 'formal_parameters']),
  formatters: /(^|\.)(sprintf|vsprintf|printf|fprintf)$/,
  leavers: /^(wp_die|abort|abort_if|abort_unless|redirect)$/,
  hiddenLineEnd: /\r./,
  isDirective: hasToolTag,
  imports: {
    namespace_use_declaration: readUse,
    include_expression: readInclude,
    include_once_expression: readInclude,
    require_expression: readInclude,
    require_once_expression: readInclude,
  },
  meanings: {
    name: toPath,
    qualified_name: toPath,
    relative_scope: toPath,
    variable_name: (node) => ({ is: 'name', text: bare(node) }),
    member_access_expression: (node) => readMember(childOf(node, 'object'), childOf(node, 'name')),
    nullsafe_member_access_expression: (node) => readMember(childOf(node, 'object'), childOf(node, 'name')),
    scoped_property_access_expression: (node) => readMember(childOf(node, 'scope'), childOf(node, 'name')),
    class_constant_access_expression: (node) => readMember(partsOf(node)[0], partsOf(node)[1]),
    subscript_expression: (node) => ({
      is: 'member',
      object: partsOf(node)[0],
      property: constantKey(partsOf(node)[1]),
    }),
    parenthesized_expression: toInner(),
    cast_expression: toInner('value'),
    error_suppression_expression: toInner(),
    function_call_expression: toCall,
    member_call_expression: (node) => toMethodCall(node, 'object'),
    nullsafe_member_call_expression: (node) => toMethodCall(node, 'object'),
    scoped_call_expression: (node) => toMethodCall(node, 'scope'),
    object_creation_expression: (node) => ({
      is: 'call',
      callee: partsOf(node)[0],
      made: true,
      args: partsOf(partOf(node, 'arguments')),
    }),
    attribute: (node) => ({
      is: 'call',
      callee: partsOf(node)[0],
      args: partsOf(childOf(node, 'parameters')),
    }),
    argument: toArgument,
    echo_statement: (node) => toWord(node, 'echo'),
    print_intrinsic: (node) => toWord(node, 'print'),
    exit_statement: (node) => toWord(node, 'exit'),
    include_expression: (node) => toWord(node, 'include'),
    include_once_expression: (node) => toWord(node, 'include_once'),
    require_expression: (node) => toWord(node, 'require'),
    require_once_expression: (node) => toWord(node, 'require_once'),
    shell_command_expression: (node) => ({
      is: 'call',
      callee: undefined,
      word: '`',
      args: [{ ...node, type: 'encapsed_string' }],
    }),
    string: (node) => ({
      is: 'string',
      parts: [
        writtenAs(node)
          .replace(/^b?'|'$/g, '')
          .replace(/\\(['\\])/g, '$1'),
      ],
    }),
    encapsed_string: readString,
    heredoc: (node) => readString(childOf(node, 'value') ?? node),
    nowdoc: (node) => readString(childOf(node, 'value') ?? node),
    integer: toNumber,
    float: toNumber,
    unary_op_expression: toSigned,
    boolean: toBoolean,
    null: toNull,
    array_creation_expression: readArray,
    array_element_initializer: readElement,
    anonymous_function: toFunction,
    arrow_function: toFunction,
    binary_expression: readBinary,
    assignment_expression: readAssignment,
    augmented_assignment_expression: toAssignment,
    const_element: (node) => toProperty(partsOf(node)[0], partsOf(node)[1]),
    property_element: (node) => toProperty(childOf(node, 'name'), childOf(node, 'default_value')),
    simple_parameter: toDefault,
    property_promotion_parameter: toDefault,
    function_definition: (node) => readDeclaration(node, 'function'),
    method_declaration: (node) => readDeclaration(node, 'function'),
    class_declaration: (node) => readDeclaration(node, 'type'),
    interface_declaration: (node) => readDeclaration(node, 'type'),
    trait_declaration: (node) => readDeclaration(node, 'type'),
    enum_declaration: (node) => readDeclaration(node, 'type'),
    if_statement: (node) => toCheck(node, 'body', 'alternative'),
    else_if_clause: (node) => toCheck(node, 'body'),
    conditional_expression: (node) => ({
      is: 'check',
      condition: childOf(node, 'condition'),
      choices: [childOf(node, 'body') ?? childOf(node, 'condition'), childOf(node, 'alternative')],
    }),
    while_statement: toLoop,
    do_statement: toLoop,
    for_statement: toLoop,
    foreach_statement: toOther,
    switch_statement: toOther,
    match_expression: toOther,
    return_statement: toLeave,
    throw_expression: toLeave,
  },
};

function bare(node: TreeNode): string {
  return cut(writtenAs(node).replace(/^\$+/, ''));
}

function toPath(node: TreeNode): Meaning {
  return { is: 'name', text: cut(writtenAs(node).replace(/^\\/, '').replaceAll('\\', '.')) };
}

/** `$a->b` is constant, `$a->$b` is not; `A::$b` is. */
function readMember(object: TreeNode | undefined, name: TreeNode | undefined): Meaning {
  const isConstant = isA(name, 'name') || isIn(name, 'scoped_property_access_expression');
  return { is: 'member', object, property: name && isConstant ? bare(name) : undefined };
}

function toMethodCall(node: TreeNode, field: string): Meaning {
  return { is: 'call', callee: childOf(node, field), method: childOf(node, 'name'), args: argsOf(node) };
}

function toWord(node: TreeNode, word: string): Meaning {
  const [first] = partsOf(node);
  return {
    is: 'call',
    callee: undefined,
    word,
    args: isA(first, 'sequence_expression') ? partsOf(first) : partsOf(node),
  };
}

/** What is between the parts of a text is put in; the braces around it are no text. */
function readString(node: TreeNode): Meaning {
  const parts = partsOf(node).map((part): string | TreeNode => {
    if (part.type === 'string_content' || part.type === 'escape_sequence')
      return resolveEscapes(writtenAs(part));
    return part.type === 'nowdoc_string' ? writtenAs(part) : part;
  });
  return { is: 'string', parts };
}

function readArray(node: TreeNode): Meaning {
  const items = partsOf(node);
  return { is: items.some((item) => partOf(item, '=>')) ? 'map' : 'list', items };
}

function readElement(node: TreeNode): Meaning {
  const [key, value] = partsOf(node);
  if (partOf(node, '=>') === undefined) return { is: 'inner', node: key };
  return { is: 'entry', key: constantKey(key), value, via: 'property' };
}

function readBinary(node: TreeNode): Meaning | undefined {
  const sign = childOf(node, 'operator');
  const items = [childOf(node, 'left'), childOf(node, 'right')];
  if (isA(sign, '.')) return { is: 'joined', parts: items };
  if (!isA(sign, ...choosing)) return undefined;
  return isIn(node, 'expression_statement')
    ? { is: 'check', condition: items[0], branches: [items[1]] }
    : { is: 'choice', items };
}

function readAssignment(node: TreeNode): Meaning | undefined {
  const target = childOf(node, 'left');
  return isA(target, 'list_literal')
    ? toUnpacked(target, childOf(node, 'right'), 'array_creation_expression')
    : toAssignment(node);
}

function toProperty(name: TreeNode | undefined, value: TreeNode | undefined): Meaning | undefined {
  return toSetting(name, value, { via: 'property' });
}

function toDefault(node: TreeNode): Meaning | undefined {
  const value = childOf(node, 'default_value');
  return value && { is: 'entry', key: nameOfParameter(node), value, via: 'default' };
}

function nameOfParameter(node: TreeNode): string {
  return nameOfChild(node).replace(/^\$/, '');
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  return {
    is: 'declaration',
    kind,
    name: nameOfChild(node),
    parameters: partsOf(childOf(node, 'parameters')).map(nameOfParameter),
    decorators: partsOf(childOf(node, 'attributes')).flatMap(partsOf),
  };
}
