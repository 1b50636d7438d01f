import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  argsOf,
  constantKey,
  nameOfChild,
  textsOf,
  toAssertion,
  toAssignment,
  toBoolean,
  toBranching,
  toFunction,
  toInner,
  toJoin,
  toLeave,
  toList,
  toLoop,
  toMember,
  toName,
  toNull,
  toNumber,
  toOther,
  toSetting,
  toSigned,
  toTernary,
  toText,
} from '../parts.ts';
import { childOf, isIn, partOf, partsOf, pathOf, type TreeNode, writtenAs } from '../tree-node.ts';

export const java: Grammar = {
  comments: new Set(['line_comment', 'block_comment']),
  layout: new Set(),
  words: { string_literal: writtenAs, character_literal: writtenAs },
  looseCommas: new Set(['array_initializer', 'element_value_array_initializer']),
  formatters: /(^|\.)(String\.format|MessageFormat\.format|printf)$/,
  // Escapes count everywhere: a line break or the end of a comment may be written as one.
  hiddenLineEnd: /\r.|\\u+00(0[ad]|2[af])/i,
  orderless: { program: ['import_declaration'] },
  isReturnFree: true,
  imports: { import_declaration: readImport },
  meanings: {
    identifier: toName,
    type_identifier: toName,
    this: toName,
    super: toName,
    scoped_identifier: (node) => toMember(childOf(node, 'scope'), childOf(node, 'name')),
    scoped_type_identifier: (node) => toMember(partsOf(node)[0], partsOf(node).at(-1)),
    field_access: (node) => toMember(childOf(node, 'object'), childOf(node, 'field')),
    array_access: (node) => ({
      is: 'member',
      object: childOf(node, 'array'),
      property: constantKey(childOf(node, 'index')),
    }),
    generic_type: toInner(),
    parenthesized_expression: toInner(),
    cast_expression: toInner('value'),
    method_invocation: (node) => ({
      is: 'call',
      callee: childOf(node, 'object'),
      method: childOf(node, 'name'),
      args: argsOf(node),
    }),
    explicit_constructor_invocation: (node) => ({
      is: 'call',
      callee: childOf(node, 'constructor'),
      args: argsOf(node),
    }),
    object_creation_expression: (node) => ({
      is: 'call',
      callee: childOf(node, 'type'),
      made: true,
      args: argsOf(node),
    }),
    annotation: (node) => ({ is: 'call', callee: childOf(node, 'name'), args: argsOf(node) }),
    marker_annotation: (node) => ({ is: 'call', callee: childOf(node, 'name'), args: [] }),
    element_value_pair: (node) => ({
      is: 'entry',
      key: nameOfChild(node, 'key'),
      value: childOf(node, 'value'),
      via: 'argument',
    }),
    string_literal: (node) => toText(node),
    character_literal: (node) => toText(node),
    decimal_integer_literal: toNumber,
    hex_integer_literal: toNumber,
    octal_integer_literal: toNumber,
    binary_integer_literal: toNumber,
    decimal_floating_point_literal: toNumber,
    hex_floating_point_literal: toNumber,
    unary_expression: toSigned,
    true: toBoolean,
    false: toBoolean,
    null_literal: toNull,
    array_initializer: toList,
    element_value_array_initializer: toList,
    array_creation_expression: (node) => toList(childOf(node, 'value') ?? node),
    lambda_expression: toFunction,
    method_reference: toFunction,
    binary_expression: toJoin,
    variable_declarator: readVariable,
    assignment_expression: toAssignment,
    method_declaration: (node) => readDeclaration(node, 'function'),
    constructor_declaration: (node) => readDeclaration(node, 'function'),
    compact_constructor_declaration: (node) => readDeclaration(node, 'function'),
    class_declaration: (node) => readDeclaration(node, 'type'),
    interface_declaration: (node) => readDeclaration(node, 'type'),
    enum_declaration: (node) => readDeclaration(node, 'type'),
    record_declaration: (node) => readDeclaration(node, 'type'),
    annotation_type_declaration: (node) => readDeclaration(node, 'type'),
    if_statement: toBranching,
    ternary_expression: toTernary,
    while_statement: toLoop,
    do_statement: toLoop,
    for_statement: toLoop,
    assert_statement: toAssertion,
    return_statement: toLeave,
    throw_statement: toLeave,
    switch_expression: toOther,
    enhanced_for_statement: toOther,
  },
};

function readVariable(node: TreeNode): Meaning | undefined {
  const isField = isIn(node, 'field_declaration');
  return toSetting(childOf(node, 'name'), childOf(node, 'value'), isField ? { via: 'property' } : {});
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  return {
    is: 'declaration',
    kind,
    name: nameOfChild(node),
    parameters: partsOf(childOf(node, 'parameters')).flatMap(nameOfParameter),
    decorators: partsOf(partOf(node, 'modifiers')),
  };
}

function nameOfParameter(parameter: TreeNode): readonly string[] {
  return textsOf(partOf(parameter, 'variable_declarator') ?? parameter, 'name');
}

function readImport(node: TreeNode): readonly ImportedModule[] {
  const name = pathOf(partOf(node, 'scoped_identifier', 'identifier'));
  if (partOf(node, 'asterisk')) return [{ module: `${name}.*` }];
  return [{ module: name, bindings: [[name.slice(name.lastIndexOf('.') + 1), name]] }];
}
