import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  nameOfChild,
  toAssignment,
  toBoolean,
  toBranching,
  toFunction,
  toInner,
  toJoin,
  toLeave,
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

/** C and C++ are read by one grammar. */
export const cpp: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(),
  words: {
    string_literal: writtenAs,
    raw_string_literal: writtenAs,
    char_literal: writtenAs,
    // Up to the end of the line, whatever blanks stand there.
    preproc_arg: (node) => writtenAs(node).trim(),
  },
  looseCommas: new Set(['initializer_list', 'enumerator_list']),
  formatters: /(^|\.)v?(s|sn|f|d|as)?(printf)(_s)?$|(^|\.)(format|syslog|fmt\.print|print)$/,
  leavers: /(^|\.)(longjmp|exit_group|err|errx|die|usage|BUG|FAIL)$/,
  hiddenLineEnd: /\r./,
  isReturnFree: true,
  imports: { preproc_include: readInclude },
  // Macros may stand for anything, also for halves of brackets: what the grammar refuses, the compiler may take.
  isLenient: true,
  meanings: {
    identifier: toName,
    field_identifier: toName,
    type_identifier: toName,
    namespace_identifier: toName,
    primitive_type: toName,
    this: toName,
    qualified_identifier: (node) =>
      childOf(node, 'scope')
        ? toMember(childOf(node, 'scope'), childOf(node, 'name'))
        : toInner('name')(node),
    template_function: toInner('name'),
    template_type: toInner('name'),
    template_method: toInner('name'),
    dependent_name: toInner(),
    field_expression: (node) => toMember(childOf(node, 'argument'), childOf(node, 'field')),
    subscript_expression: (node) => ({
      is: 'member',
      object: childOf(node, 'argument'),
      property: constantKey(partsOf(childOf(node, 'indices'))[0]),
    }),
    pointer_expression: toInner('argument'),
    pointer_declarator: toInner('declarator'),
    array_declarator: toInner('declarator'),
    reference_declarator: toInner(),
    parenthesized_expression: toInner(),
    parenthesized_declarator: toInner(),
    condition_clause: toInner('value'),
    cast_expression: toInner('value'),
    call_expression: (node) => ({
      is: 'call',
      callee: childOf(node, 'function'),
      args: partsOf(childOf(node, 'arguments')),
    }),
    new_expression: (node) => toCreation(childOf(node, 'type'), childOf(node, 'arguments')),
    compound_literal_expression: (node) => toCreation(childOf(node, 'type'), childOf(node, 'value')),
    type_descriptor: toInner('type'),
    struct_specifier: (node) => readType(node),
    class_specifier: (node) => readType(node),
    enum_specifier: (node) => readType(node),
    union_specifier: (node) => readType(node),
    initializer_list: readInitializer,
    initializer_pair: (node) => ({
      is: 'entry',
      key: keyOf(childOf(node, 'designator')),
      value: childOf(node, 'value'),
      via: 'property',
    }),
    string_literal: (node) => toText(node),
    char_literal: (node) => toText(node),
    raw_string_literal: (node) => ({ is: 'string', parts: [textOf(partOf(node, 'raw_string_content'))] }),
    concatenated_string: (node) => ({ is: 'joined', parts: partsOf(node) }),
    number_literal: toNumber,
    unary_expression: toSigned,
    true: toBoolean,
    false: toBoolean,
    null: toNull,
    lambda_expression: toFunction,
    binary_expression: toJoin,
    init_declarator: readDeclarator,
    assignment_expression: toAssignment,
    field_declaration: (node) => toProperty(childOf(node, 'declarator'), childOf(node, 'default_value')),
    optional_parameter_declaration: readDefault,
    preproc_def: (node) => toSetting(childOf(node, 'name'), childOf(node, 'value')),
    preproc_arg: readMacroText,
    function_definition: readFunction,
    if_statement: toBranching,
    conditional_expression: toTernary,
    while_statement: toLoop,
    do_statement: toLoop,
    for_statement: toLoop,
    for_range_loop: toOther,
    switch_statement: toOther,
    return_statement: toLeave,
    throw_statement: toLeave,
    goto_statement: toLeave,
  },
};

function toMember(object: TreeNode | undefined, name: TreeNode | undefined): Meaning {
  // `a::b::c` is nested to the right.
  if (name?.type === 'qualified_identifier') {
    return {
      is: 'name',
      text: `${textOf(object)}::${textOf(name)}`
        .replace(/<[^<>]*>/g, '')
        .replaceAll('::', '.')
        .slice(0, 200),
    };
  }
  const simple = name?.type.startsWith('template') ? childOf(name, 'name') : name;
  return { is: 'member', object, property: simple && textOf(simple) };
}

function textOf(node: TreeNode | undefined): string {
  return node === undefined ? '' : writtenAs(node);
}

function toCreation(callee: TreeNode | undefined, args: TreeNode | undefined): Meaning {
  return { is: 'call', callee, made: true, args: partsOf(args) };
}

/** With a body it is declared, without one it is only named. */
function readType(node: TreeNode): Meaning {
  if (childOf(node, 'body') === undefined) return toInner('name')(node);
  return { is: 'declaration', kind: 'type', name: nameOfChild(node), parameters: [], decorators: [] };
}

function readInitializer(node: TreeNode): Meaning {
  const items = partsOf(node);
  return { is: items.some(({ type }) => type === 'initializer_pair') ? 'map' : 'list', items };
}

function keyOf(designator: TreeNode | undefined): string | undefined {
  const [inner] = partsOf(designator);
  return designator?.type === 'field_designator' ? textOf(inner) : constantKey(inner);
}

/** `Type name(a);` makes an object, `Type name = a;` gives a value. */
function readDeclarator(node: TreeNode): Meaning | undefined {
  const value = childOf(node, 'value');
  if (value?.type === 'argument_list') return toCreation(childOf(node.parent, 'type'), value);
  return toSetting(childOf(node, 'declarator'), value);
}

function toSetting(target: TreeNode | undefined, value: TreeNode | undefined): Meaning | undefined {
  return target && value && { is: 'assignment', pairs: [[target, value]] };
}

function toProperty(target: TreeNode | undefined, value: TreeNode | undefined): Meaning | undefined {
  return target && value && { is: 'assignment', pairs: [[target, value]], via: 'property' };
}

function readDefault(node: TreeNode): Meaning {
  const key = nameOf(childOf(node, 'declarator'));
  return { is: 'entry', key, value: childOf(node, 'default_value'), via: 'default' };
}

/** What a macro stands for is text to the grammar; a constant can be told. */
function readMacroText(node: TreeNode): Meaning | undefined {
  const text = writtenAs(node).slice(0, 1000).trim();
  const constant = /^L?"([^"\\\n]*(?:\\.[^"\\\n]*)*)"$/.exec(text)?.[1];
  if (constant !== undefined) return { is: 'string', parts: [resolveEscapes(constant)] };
  return /^[-+]?\.?\d[\w.]*$/.test(text) ? { is: 'number', text } : undefined;
}

/** The name inside of pointers, arrays and brackets. */
function nameOf(declarator: TreeNode | undefined): string {
  let at = declarator;
  for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
    const inner =
      childOf(at, 'declarator') ??
      (/(reference|parenthesized)_declarator/.test(at.type) ? partsOf(at)[0] : undefined);
    if (inner === undefined) return textOf(at).slice(0, 200);
    at = inner;
  }
  return '';
}

function readFunction(node: TreeNode): Meaning {
  const declarator = findFunction(node);
  const path = nameOf(declarator)
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, '')
    .split('::');
  const owner = path.slice(0, -1).join('.');
  return {
    is: 'declaration',
    kind: 'function',
    name: path.at(-1) ?? '',
    parameters: partsOf(childOf(declarator, 'parameters'))
      .map((parameter) => nameOf(childOf(parameter, 'declarator')))
      .filter((name) => name !== ''),
    decorators: [],
    ...(owner !== '' && { owner }),
  };
}

/** Behind the stars of what is returned. */
function findFunction(node: TreeNode): TreeNode | undefined {
  let at = childOf(node, 'declarator');
  for (let steps = 0; at !== undefined && at.type !== 'function_declarator' && steps < 20; steps += 1) {
    at = childOf(at, 'declarator') ?? partsOf(at)[0];
  }
  return at;
}

function readInclude(node: TreeNode): readonly ImportedModule[] {
  return [{ module: textOf(childOf(node, 'path')).replace(/^[<"]|[>"]$/g, '') }];
}
