import type { Grammar, Meaning } from '../meaning.ts';
import {
  argsOf,
  constantKey,
  nameOfChild,
  toAssignment,
  toBoolean,
  toBranching,
  toCall,
  toFunction,
  toInner,
  toJoin,
  toLeave,
  toList,
  toLoop,
  toMember,
  toName,
  toNumber,
  toOther,
  toSetting,
  toSigned,
  toText,
  toUnpacked,
} from '../parts.ts';
import { childOf, isA, isIn, partOf, partsOf, type TreeNode, textOf, writtenAs } from '../tree-node.ts';
import { readExternCrate, readUse } from './rust-imports.ts';
import { readMacro, readTokenPath, readTokens } from './rust-macros.ts';

export const rust: Grammar = {
  comments: new Set(['line_comment', 'block_comment']),
  layout: new Set(),
  words: { string_literal: writtenAs, raw_string_literal: writtenAs, char_literal: writtenAs },
  // Tuples are not among them, and what stands in a macro is the macro's business.
  looseCommas: new Set([
    'arguments',
    'parameters',
    'array_expression',
    'field_initializer_list',
    'field_declaration_list',
    'enum_variant_list',
    'use_list',
  ]),
  formatters: /(^|\.)(format|format_args|println|print|eprintln|eprint|write|writeln|panic|anyhow|bail)$/,
  leavers: /(^|\.)(Err|todo|abort|Forbidden|Unauthorized)$/,
  isMarkFree: true,
  orderless: {
    source_file: ['use_declaration'],
    declaration_list: ['use_declaration'],
    use_list: [
      'identifier',
      'scoped_identifier',
      'scoped_use_list',
      'use_as_clause',
      'use_wildcard',
      'self',
      'crate',
      'super',
    ],
  },
  isReturnFree: true,
  imports: { use_declaration: readUse, extern_crate_declaration: readExternCrate },
  meanings: {
    identifier: toName,
    type_identifier: toName,
    field_identifier: toName,
    primitive_type: toName,
    self: toName,
    crate: toName,
    super: toName,
    scoped_identifier: toScoped,
    scoped_type_identifier: toScoped,
    field_expression: (node) => toMember(childOf(node, 'value'), childOf(node, 'field')),
    index_expression: (node) => ({
      is: 'member',
      object: partsOf(node)[0],
      property: constantKey(partsOf(node)[1]),
    }),
    generic_function: toInner('function'),
    generic_type: toInner('type'),
    generic_type_with_turbofish: toInner('type'),
    parenthesized_expression: toInner(),
    try_expression: toInner(),
    await_expression: toInner(),
    reference_expression: toInner('value'),
    type_cast_expression: toInner('value'),
    call_expression: toCall,
    macro_invocation: readMacro,
    token_tree: readTokens,
    token_path: readTokenPath,
    attribute: (node) => ({
      is: 'call',
      callee: partsOf(node)[0],
      args: argsOf(node),
    }),
    struct_expression: (node) => ({
      is: 'call',
      callee: childOf(node, 'name'),
      made: true,
      args: partsOf(childOf(node, 'body')),
    }),
    field_initializer: (node) => ({
      is: 'entry',
      key: nameOfChild(node, 'field'),
      value: childOf(node, 'value'),
      via: 'property',
    }),
    shorthand_field_initializer: (node) => ({
      is: 'entry',
      key: writtenAs(node),
      value: partsOf(node)[0],
      via: 'property',
    }),
    string_literal: (node) => toText(node),
    raw_string_literal: (node) => ({ is: 'string', parts: [textOf(partOf(node, 'string_content'))] }),
    char_literal: (node) => toText(node),
    integer_literal: toNumber,
    float_literal: toNumber,
    unary_expression: (node) => toSigned(node) ?? (partOf(node, '*') ? toInner()(node) : undefined),
    boolean_literal: toBoolean,
    array_expression: toList,
    tuple_expression: toList,
    closure_expression: toFunction,
    binary_expression: readBinary,
    let_declaration: readLet,
    const_item: (node) => toSetting(childOf(node, 'name'), childOf(node, 'value')),
    static_item: (node) => toSetting(childOf(node, 'name'), childOf(node, 'value')),
    assignment_expression: toAssignment,
    compound_assignment_expr: toAssignment,
    function_item: (node) => readDeclaration(node, 'function'),
    function_signature_item: (node) => readDeclaration(node, 'function'),
    struct_item: (node) => readDeclaration(node, 'type'),
    enum_item: (node) => readDeclaration(node, 'type'),
    union_item: (node) => readDeclaration(node, 'type'),
    trait_item: (node) => readDeclaration(node, 'type'),
    mod_item: (node) => readDeclaration(node, 'type'),
    impl_item: (node) => ({
      is: 'scope',
      name: nameOfChild(node, 'type').replace(/<.*/s, '').replaceAll('::', '.'),
    }),
    if_expression: toBranching,
    while_expression: toLoop,
    for_expression: toOther,
    loop_expression: toOther,
    match_expression: toOther,
    return_expression: toLeave,
  },
};

function toScoped(node: TreeNode): Meaning {
  const path = childOf(node, 'path');
  return path === undefined ? { is: 'name', text: nameOfChild(node) } : toMember(path, childOf(node, 'name'));
}

/** `a || return` asks, as a statement. */
function readBinary(node: TreeNode): Meaning | undefined {
  const meaning = toJoin(node);
  if (meaning?.is !== 'choice' || !isIn(node, 'expression_statement')) return meaning;
  return { is: 'check', condition: meaning.items[0], branches: [meaning.items[1]] };
}

/** `let Some(a) = b else { return };` asks too. */
function readLet(node: TreeNode): Meaning | undefined {
  const value = childOf(node, 'value');
  const otherwise = childOf(node, 'alternative');
  if (otherwise !== undefined) return { is: 'check', condition: value, branches: [otherwise] };
  const target = childOf(node, 'pattern');
  return isA(target, 'tuple_pattern')
    ? toUnpacked(target, value, 'tuple_expression')
    : toSetting(target, value);
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const parameters = partsOf(childOf(node, 'parameters'))
    .map((parameter) => (isA(parameter, 'self_parameter') ? 'self' : nameOfChild(parameter, 'pattern')))
    .filter((name) => name !== '');
  return { is: 'declaration', kind, name: nameOfChild(node), parameters, decorators: attributesOf(node) };
}

/** Attributes stand before what they are about, each a node beside it. */
function attributesOf(node: TreeNode): readonly TreeNode[] {
  const siblings = partsOf(node.parent);
  const end = siblings.indexOf(node);
  const start = siblings.findLastIndex(({ type }, at) => at < end && type !== 'attribute_item') + 1;
  return siblings.slice(start, end).flatMap(partsOf);
}
