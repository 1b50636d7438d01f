import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  nameOfChild,
  toArgument,
  toAssignment,
  toBoolean,
  toBranching,
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
} from '../parts.ts';
import { resolveEscapes } from '../resolve-escapes.ts';
import { childOf, partOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';

export const csharp: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(),
  words: {
    string_literal: writtenAs,
    verbatim_string_literal: writtenAs,
    raw_string_literal: writtenAs,
    interpolated_string_expression: writtenAs,
    character_literal: writtenAs,
  },
  looseCommas: new Set([
    'initializer_expression',
    'enum_member_declaration_list',
    'anonymous_object_creation_expression',
  ]),
  formatters: /(^|\.)([sS]tring\.Format|AppendFormat|Console\.Write(Line)?)$/,
  leavers: /(^|\.)(Forbid|Unauthorized|Challenge|FailFast)$/,
  hiddenLineEnd: /[\r\u0085\u2028\u2029]./,
  imports: { using_directive: readUsing },
  isMarkFree: true,
  orderless: { compilation_unit: ['using_directive'], declaration_list: ['using_directive'] },
  // The grammar is behind the newest versions of the language, and conditional code may cut it anywhere.
  isLenient: true,
  meanings: {
    identifier: toName,
    predefined_type: toName,
    '"this"': toName,
    '"base"': toName,
    qualified_name: (node) => toMember(childOf(node, 'qualifier'), childOf(node, 'name')),
    alias_qualified_name: (node) => ({ is: 'inner', node: partsOf(node).at(-1) }),
    member_access_expression: (node) => toMember(childOf(node, 'expression'), childOf(node, 'name')),
    member_binding_expression: (node) => toMember(findCondition(node), childOf(node, 'name')),
    conditional_access_expression: (node) => ({ is: 'inner', node: partsOf(node).at(-1) }),
    element_access_expression: (node) => ({
      is: 'member',
      object: childOf(node, 'expression'),
      property: keyOf(childOf(node, 'subscript')),
    }),
    bracketed_argument_list: toInner(),
    element_binding_expression: (node) => (node.field === 'left' ? toInner()(node) : toList(node)),
    generic_name: toInner(),
    nullable_type: toInner(),
    parenthesized_expression: toInner(),
    cast_expression: toInner('value'),
    await_expression: toInner(),
    postfix_unary_expression: (node) => (partOf(node, '!') ? toInner()(node) : undefined),
    as_expression: toInner('left'),
    invocation_expression: (node) => ({
      is: 'call',
      callee: childOf(node, 'function'),
      args: partsOf(childOf(node, 'arguments')),
    }),
    object_creation_expression: readCreation,
    implicit_object_creation_expression: readCreation,
    constructor_initializer: (node) => ({
      is: 'call',
      callee: undefined,
      word: partOf(node, 'this') ? 'this' : 'base',
      args: partsOf(partOf(node, 'argument_list')),
    }),
    attribute: (node) => ({
      is: 'call',
      callee: childOf(node, 'name'),
      args: partsOf(partOf(node, 'attribute_argument_list')),
    }),
    argument: toArgument,
    attribute_argument: toArgument,
    string_literal: (node) => toText(node),
    character_literal: (node) => toText(node),
    verbatim_string_literal: (node) => ({
      is: 'string',
      parts: [writtenAs(node).slice(2, -1).replaceAll('""', '"')],
    }),
    raw_string_literal: (node) => ({ is: 'string', parts: [textOf(partOf(node, 'raw_string_content'))] }),
    interpolated_string_expression: readInterpolated,
    interpolation: (node) => ({
      is: 'inner',
      node: partsOf(node).find(({ type }) => type !== 'interpolation_brace'),
    }),
    integer_literal: toNumber,
    real_literal: toNumber,
    prefix_unary_expression: toSigned,
    boolean_literal: toBoolean,
    null_literal: toNull,
    initializer_expression: readInitializer,
    implicit_array_creation_expression: (node) => toList(partOf(node, 'initializer_expression') ?? node),
    array_creation_expression: (node) => toList(partOf(node, 'initializer_expression') ?? node),
    anonymous_object_creation_expression: readInitializer,
    collection_expression: toList,
    lambda_expression: toFunction,
    anonymous_method_expression: toFunction,
    binary_expression: toJoin('+'),
    assignment_expression: readAssignment,
    variable_declarator: readVariable,
    property_declaration: readProperty,
    parameter: readParameter,
    method_declaration: (node) => readDeclaration(node, 'function'),
    constructor_declaration: (node) => readDeclaration(node, 'function'),
    local_function_statement: (node) => readDeclaration(node, 'function'),
    class_declaration: (node) => readDeclaration(node, 'type'),
    record_declaration: (node) => readDeclaration(node, 'type'),
    struct_declaration: (node) => readDeclaration(node, 'type'),
    interface_declaration: (node) => readDeclaration(node, 'type'),
    enum_declaration: (node) => readDeclaration(node, 'type'),
    if_statement: toBranching,
    conditional_expression: toTernary,
    while_statement: toLoop,
    do_statement: toLoop,
    for_statement: toLoop,
    foreach_statement: toOther,
    switch_statement: toOther,
    switch_expression: toOther,
    return_statement: toLeave,
    throw_statement: toLeave,
    throw_expression: toLeave,
  },
};

function toMember(object: TreeNode | undefined, name: TreeNode | undefined): Meaning {
  const simple = name?.type === 'generic_name' ? partsOf(name)[0] : name;
  return { is: 'member', object, property: simple && writtenAs(simple) };
}

/** What `.b` in `a?.b` belongs to. */
function findCondition(node: TreeNode): TreeNode | undefined {
  let at = node.parent;
  for (let steps = 0; at !== undefined && steps < 50; steps += 1) {
    const condition = at.type === 'conditional_access_expression' ? childOf(at, 'condition') : undefined;
    if (condition !== undefined && condition.end <= node.start) return condition;
    at = at.parent;
  }
  return undefined;
}

function keyOf(subscript: TreeNode | undefined): string | undefined {
  const [argument, second] = partsOf(subscript);
  return second === undefined ? constantKey(partsOf(argument)[0]) : undefined;
}

function readCreation(node: TreeNode): Meaning {
  const initializer = partOf(node, 'initializer_expression');
  const isMap = initializer !== undefined && partOf(initializer, 'assignment_expression') !== undefined;
  return {
    is: 'call',
    callee: childOf(node, 'type'),
    made: true,
    args: [...partsOf(partOf(node, 'argument_list')), ...(isMap ? partsOf(initializer) : [])],
  };
}

function textOf(node: TreeNode | undefined): string {
  return node === undefined ? '' : writtenAs(node);
}

function readInterpolated(node: TreeNode): Meaning {
  const isRaw = /^\$*@|^@/.test(writtenAs(node).slice(0, 10));
  const parts = partsOf(node).flatMap((part): (string | TreeNode)[] => {
    if (part.type === 'interpolation') return [part];
    if (part.type !== 'string_content' && part.type !== 'escape_sequence') return [];
    return [isRaw ? writtenAs(part) : resolveEscapes(writtenAs(part))];
  });
  return { is: 'string', parts };
}

function readInitializer(node: TreeNode): Meaning {
  const items = partsOf(node);
  return { is: items.some(({ type }) => type === 'assignment_expression') ? 'map' : 'list', items };
}

/** Inside of an initializer and of an attribute it names a part, elsewhere it assigns. */
function readAssignment(node: TreeNode): Meaning | undefined {
  const parent = node.parent?.type;
  if (parent !== 'initializer_expression' && parent !== 'attribute_argument') return toAssignment(node);
  const key = childOf(node, 'left');
  return {
    is: 'entry',
    key: key?.type === 'identifier' ? writtenAs(key) : keyOf(key),
    value: childOf(node, 'right'),
    via: parent === 'attribute_argument' ? 'argument' : 'property',
  };
}

/** What stands behind the first `=`. */
function assignedTo(node: TreeNode): TreeNode | undefined {
  const sign = node.children.findIndex(({ type }) => type === '=');
  return sign < 0 ? undefined : node.children[sign + 1];
}

function readVariable(node: TreeNode): Meaning | undefined {
  const [name, value] = [childOf(node, 'name'), assignedTo(node)];
  if (name === undefined || value === undefined) return undefined;
  const isField = node.parent?.parent?.type === 'field_declaration';
  return { is: 'assignment', pairs: [[name, value]], ...(isField && { via: 'property' }) };
}

function readProperty(node: TreeNode): Meaning | undefined {
  const [name, value] = [childOf(node, 'name'), assignedTo(node)];
  return name && value && { is: 'assignment', pairs: [[name, value]], via: 'property' };
}

function readParameter(node: TreeNode): Meaning | undefined {
  const value = assignedTo(node);
  return value && { is: 'entry', key: nameOfChild(node), value, via: 'default' };
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const list = childOf(node, 'parameters') ?? partOf(node, 'parameter_list');
  const parameters = partsOf(list)
    .filter(({ field, type }) => field === 'name' || type === 'parameter')
    .map((parameter) => nameOfChild(parameter) || writtenAs(parameter).slice(0, 200));
  const decorators = partsOf(node)
    .filter(({ type }) => type === 'attribute_list')
    .flatMap((attributes) => partsOf(attributes).filter(({ type }) => type === 'attribute'));
  return { is: 'declaration', kind, name: nameOfChild(node), parameters, decorators };
}

/** A namespace opens all its names; only an alias binds one. */
function readUsing(node: TreeNode): readonly ImportedModule[] {
  const target = partsOf(node).at(-1);
  const module = target === undefined ? '' : writtenAs(target).replace(/\s+/g, '');
  const alias = nameOfChild(node);
  return [{ module, bindings: alias === '' ? [] : [[alias, module]] }];
}
