import type { Grammar, Meaning } from '../meaning.ts';
import {
  constantKey,
  isAppending,
  nameOfChild,
  toBoolean,
  toBranching,
  toFunction,
  toInner,
  toJoin,
  toLeave,
  toList,
  toLoop,
  toName,
  toNumber,
  toOther,
  toSigned,
  toText,
} from '../parts.ts';
import { childOf, partOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';
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
    call_expression: (node) => ({
      is: 'call',
      callee: childOf(node, 'function'),
      args: partsOf(childOf(node, 'arguments')),
    }),
    macro_invocation: readMacro,
    token_tree: readTokens,
    token_path: readTokenPath,
    attribute: (node) => ({
      is: 'call',
      callee: partsOf(node)[0],
      args: partsOf(childOf(node, 'arguments')),
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
    assignment_expression: (node) => toSetting(childOf(node, 'left'), childOf(node, 'right')),
    compound_assignment_expr: readAppending,
    function_item: (node) => readDeclaration(node, 'function'),
    function_signature_item: (node) => readDeclaration(node, 'function'),
    struct_item: (node) => readDeclaration(node, 'type'),
    enum_item: (node) => readDeclaration(node, 'type'),
    union_item: (node) => readDeclaration(node, 'type'),
    trait_item: (node) => readDeclaration(node, 'type'),
    mod_item: (node) => readDeclaration(node, 'type'),
    impl_item: (node) => ({ is: 'scope', name: nameOfChild(node, 'type').replace(/<.*$/s, '') }),
    if_expression: toBranching,
    while_expression: toLoop,
    for_expression: toOther,
    loop_expression: toOther,
    match_expression: toOther,
    return_expression: toLeave,
  },
};

function toMember(object: TreeNode | undefined, property: TreeNode | undefined): Meaning {
  return { is: 'member', object, property: property && writtenAs(property) };
}

function toScoped(node: TreeNode): Meaning {
  const path = childOf(node, 'path');
  return path === undefined ? { is: 'name', text: nameOfChild(node) } : toMember(path, childOf(node, 'name'));
}

function textOf(node: TreeNode | undefined): string {
  return node === undefined ? '' : writtenAs(node);
}

/** `a || return` asks, as a statement. */
function readBinary(node: TreeNode): Meaning | undefined {
  const meaning = toJoin(node);
  if (meaning?.is !== 'choice' || node.parent?.type !== 'expression_statement') return meaning;
  return { is: 'check', condition: meaning.items[0], branches: [meaning.items[1]] };
}

/** `let Some(a) = b else { return };` asks too. */
function readLet(node: TreeNode): Meaning | undefined {
  const value = childOf(node, 'value');
  const otherwise = childOf(node, 'alternative');
  if (otherwise !== undefined) return { is: 'check', condition: value, branches: [otherwise] };
  return toSetting(childOf(node, 'pattern'), value);
}

function toSetting(target: TreeNode | undefined, value: TreeNode | undefined): Meaning | undefined {
  return target && value && { is: 'assignment', pairs: [[target, value]] };
}

function readAppending(node: TreeNode): Meaning | undefined {
  const meaning = toSetting(childOf(node, 'left'), childOf(node, 'right'));
  return meaning?.is === 'assignment' ? { ...meaning, appends: isAppending(node) } : undefined;
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const parameters = partsOf(childOf(node, 'parameters')).map((parameter) =>
    (nameOfChild(parameter, 'pattern') || writtenAs(parameter).replace(/^&\s*(mut\s+)?/, '')).slice(0, 200),
  );
  return { is: 'declaration', kind, name: nameOfChild(node), parameters, decorators: attributesOf(node) };
}

/** Attributes stand before what they are about, each a node beside it. */
function attributesOf(node: TreeNode): readonly TreeNode[] {
  const siblings = node.parent?.children ?? [];
  const attributes: TreeNode[] = [];
  for (let at = siblings.indexOf(node) - 1; siblings[at]?.type === 'attribute_item'; at -= 1) {
    attributes.unshift(...partsOf(siblings[at]));
  }
  return attributes;
}
