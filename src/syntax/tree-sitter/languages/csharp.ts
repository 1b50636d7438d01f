import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  nameOfChild,
  textsOf,
  toArgument,
  toAssignment,
  toBoolean,
  toBranching,
  toCall,
  toCollection,
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
  toUnpacked,
} from '../parts.ts';
import { resolveEscapes } from '../resolve-escapes.ts';
import {
  childOf,
  cut,
  isA,
  isIn,
  partOf,
  partsOf,
  pathOf,
  type TreeNode,
  textOf,
  writtenAs,
} from '../tree-node.ts';

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
    qualified_name: (node) => readMember(childOf(node, 'qualifier'), childOf(node, 'name')),
    alias_qualified_name: toInner('name'),
    member_access_expression: (node) => readMember(childOf(node, 'expression'), childOf(node, 'name')),
    member_binding_expression: (node) => readMember(childOf(node.parent, 'condition'), childOf(node, 'name')),
    conditional_access_expression: (node) => ({ is: 'inner', node: partsOf(node)[1] }),
    element_access_expression: (node) => ({
      is: 'member',
      object: childOf(node, 'expression'),
      property: keyOf(childOf(node, 'subscript')),
    }),
    bracketed_argument_list: toInner(),
    element_binding_expression: readBinding,
    generic_name: toInner(),
    nullable_type: toInner(),
    parenthesized_expression: toInner(),
    cast_expression: toInner('value'),
    await_expression: toInner(),
    postfix_unary_expression: (node) => (partOf(node, '!') ? toInner()(node) : undefined),
    as_expression: toInner('left'),
    invocation_expression: toCall,
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
    initializer_expression: (node) => toCollection(node, 'assignment_expression'),
    implicit_array_creation_expression: (node) => toList(partOf(node, 'initializer_expression') ?? node),
    array_creation_expression: (node) => toList(partOf(node, 'initializer_expression') ?? node),
    anonymous_object_creation_expression: toList,
    collection_expression: toList,
    lambda_expression: toFunction,
    anonymous_method_expression: toFunction,
    binary_expression: toJoin,
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

function readMember(object: TreeNode | undefined, name: TreeNode | undefined): Meaning {
  return toMember(object, isA(name, 'generic_name') ? partsOf(name)[0] : name);
}

/** `a?["b"]`, the key of a part that is set, and a list of things are one to the grammar. */
function readBinding(node: TreeNode): Meaning {
  if (node.field === 'left') return toInner()(node);
  const object = childOf(node.parent, 'condition');
  return object ? { is: 'member', object, property: keyOf(node) } : toList(node);
}

function keyOf(subscript: TreeNode | undefined): string | undefined {
  const [argument, second] = partsOf(subscript);
  return second === undefined ? constantKey(partsOf(argument)[0]) : undefined;
}

/** Parts that are set along with it are arguments; what is added to a new list is none. */
function readCreation(node: TreeNode): Meaning {
  const set = partsOf(partOf(node, 'initializer_expression')).filter(
    ({ type }) => type === 'assignment_expression',
  );
  return {
    is: 'call',
    callee: childOf(node, 'type'),
    made: true,
    args: [...partsOf(partOf(node, 'argument_list')), ...set],
  };
}

/** In verbatim and in raw texts a backslash is one. */
function readInterpolated(node: TreeNode): Meaning {
  const isRaw = /^\$*(@|""")/.test(writtenAs(node));
  const parts = partsOf(node).flatMap((part): (string | TreeNode)[] => {
    if (part.type === 'interpolation') return [part];
    if (!isA(part, 'string_content', 'escape_sequence')) return [];
    return [isRaw ? writtenAs(part) : resolveEscapes(writtenAs(part))];
  });
  return { is: 'string', parts };
}

/** Inside of an initializer and of an attribute it names a part, elsewhere it assigns. */
function readAssignment(node: TreeNode): Meaning | undefined {
  const [target, value] = [childOf(node, 'left'), childOf(node, 'right')];
  if (isIn(node, 'initializer_expression')) {
    const key = isA(target, 'identifier') ? textOf(target) : keyOf(target);
    return { is: 'entry', key, value, via: 'property' };
  }
  if (isIn(node, 'attribute_argument')) return { is: 'entry', key: textOf(target), value, via: 'argument' };
  const isTuple = isA(target, 'tuple_expression');
  return isTuple ? toUnpacked(target, value, 'tuple_expression') : toAssignment(node);
}

/** What stands behind the first `=`. */
function assignedTo({ children }: TreeNode): TreeNode | undefined {
  return children.find((_, at) => children[at - 1]?.type === '=');
}

function readVariable(node: TreeNode): Meaning | undefined {
  const value = assignedTo(node);
  const targets = partOf(node, 'tuple_pattern');
  if (targets) return toUnpacked(targets, value, 'tuple_expression');
  const isField = isIn(node.parent, 'field_declaration');
  return toSetting(childOf(node, 'name'), value, isField ? { via: 'property' } : {});
}

function readProperty(node: TreeNode): Meaning | undefined {
  return toSetting(childOf(node, 'name'), assignedTo(node), { via: 'property' });
}

function readParameter(node: TreeNode): Meaning | undefined {
  const value = assignedTo(node);
  return value && { is: 'entry', key: nameOfChild(node), value, via: 'default' };
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const parameters = partsOf(partOf(node, 'parameter_list'))
    .filter(({ field, type }) => field === 'name' || type === 'parameter')
    .map((parameter) => nameOfChild(parameter) || cut(writtenAs(parameter)));
  const decorators = partsOf(node)
    .flatMap(partsOf)
    .filter(({ type }) => type === 'attribute');
  return { is: 'declaration', kind, name: nameOfChild(node), parameters, decorators };
}

/** A namespace opens all its names; only an alias binds one. */
function readUsing(node: TreeNode): readonly ImportedModule[] {
  const module = pathOf(partsOf(node).at(-1));
  return [{ module, bindings: textsOf(node, 'name').map((alias) => [alias, module] as const) }];
}
