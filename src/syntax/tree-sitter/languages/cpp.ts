import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  nameOfChild,
  toAssignment,
  toBoolean,
  toBranching,
  toCall,
  toCollection,
  toFunction,
  toInner,
  toJoin,
  toLeave,
  toLoop,
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
import { childOf, cut, isA, partOf, partsOf, type TreeNode, textOf, writtenAs } from '../tree-node.ts';

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
  formatters: /(^|\.)(v?(s|sn|f|d|as)?printf(_s)?|format|syslog|print)$/,
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
    qualified_identifier: (node) => ({ is: 'name', text: cut(dottedOf(node)) }),
    template_function: toInner('name'),
    template_type: toInner('name'),
    dependent_name: toInner(),
    field_expression: (node) => ({
      is: 'member',
      object: childOf(node, 'argument'),
      property: dottedOf(childOf(node, 'field')),
    }),
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
    call_expression: toCall,
    new_expression: (node) => toCreation(childOf(node, 'type'), childOf(node, 'arguments')),
    compound_literal_expression: (node) => toCreation(childOf(node, 'type'), childOf(node, 'value')),
    type_descriptor: toInner('type'),
    struct_specifier: readType,
    class_specifier: readType,
    enum_specifier: readType,
    union_specifier: readType,
    initializer_list: (node) => toCollection(node, 'initializer_pair'),
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
    field_declaration: (node) =>
      toSetting(childOf(node, 'declarator'), childOf(node, 'default_value'), { via: 'property' }),
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

/** More parts than any name has that somebody would look for. */
const maxParts = 30;

interface Path {
  readonly owners: readonly string[];
  readonly name: string;
}

/** `a::b<c>::d` without what the templates are given. Such a name is nested to the right. */
function pathIn(node: TreeNode | undefined): Path {
  const owners: string[] = [];
  let at = node;
  while (isA(at, 'qualified_identifier') && owners.length < maxParts) {
    const scope = childOf(at, 'scope');
    if (scope !== undefined) owners.push(simpleNameOf(scope));
    at = childOf(at, 'name');
  }
  return { owners, name: simpleNameOf(at) };
}

function dottedOf(node: TreeNode | undefined): string {
  const { owners, name } = pathIn(node);
  return [...owners, name].join('.');
}

function simpleNameOf(node: TreeNode | undefined): string {
  if (isA(node, 'operator_cast')) return `operator ${textOf(childOf(node, 'type'))}`;
  const bare = isA(node, 'dependent_name') ? partsOf(node)[0] : node;
  return textOf(childOf(bare, 'name') ?? bare);
}

function toCreation(callee: TreeNode | undefined, args: TreeNode | undefined): Meaning {
  return { is: 'call', callee, made: true, args: partsOf(args) };
}

/** With a body it is declared, without one it is only named. */
function readType(node: TreeNode): Meaning {
  if (childOf(node, 'body') === undefined) return toInner('name')(node);
  return { is: 'declaration', kind: 'type', name: nameOfChild(node), parameters: [] };
}

function keyOf(designator: TreeNode | undefined): string | undefined {
  const [inner] = partsOf(designator);
  return isA(designator, 'field_designator') ? textOf(inner) : constantKey(inner);
}

/** `Type name(a);` makes an object, `Type name = a;` gives a value, `auto [a, b] = c;` gives several. */
function readDeclarator(node: TreeNode): Meaning | undefined {
  const [target, value] = [childOf(node, 'declarator'), childOf(node, 'value')];
  if (isA(value, 'argument_list')) return toCreation(childOf(node.parent, 'type'), value);
  if (isA(target, 'structured_binding_declarator')) return toUnpacked(target, value);
  return toSetting(target, value);
}

function readDefault(node: TreeNode): Meaning {
  const [key] = parameterNamesOf(node);
  return { is: 'entry', key, value: childOf(node, 'default_value'), via: 'default' };
}

/** What a macro stands for is text to the grammar; a constant can be told. */
function readMacroText(node: TreeNode): Meaning | undefined {
  const text = writtenAs(node).trim();
  const constant = /^L?"([^"\\\n]*(?:\\.[^"\\\n]*)*)"$/.exec(text)?.[1];
  if (constant !== undefined) return { is: 'string', parts: [resolveEscapes(constant)] };
  return /^[-+]?\.?\d[\w.]*$/.test(text) ? { is: 'number', text } : undefined;
}

/** From the outermost to the name inside of pointers, arrays and brackets. */
function declaratorsOf(node: TreeNode): readonly TreeNode[] {
  const declarators: TreeNode[] = [];
  for (let at = childOf(node, 'declarator'); at !== undefined; at = insideOf(at)) declarators.push(at);
  return declarators;
}

/** A parameter that nothing asks for may go without a name. */
function parameterNamesOf(node: TreeNode): readonly string[] {
  return declaratorsOf(node)
    .filter(({ type }) => type === 'identifier')
    .map((name) => cut(writtenAs(name)));
}

/** What is wrapped around a name without a field for it. */
const wraps = [
  'reference_declarator',
  'parenthesized_declarator',
  'attributed_declarator',
  'variadic_declarator',
];

function insideOf(node: TreeNode): TreeNode | undefined {
  if (node.type === 'operator_cast') return undefined;
  return isA(node, ...wraps) ? partsOf(node)[0] : childOf(node, 'declarator');
}

function readFunction(node: TreeNode): Meaning {
  const declarators = declaratorsOf(node);
  const { owners, name } = pathIn(declarators.at(-1));
  // What returns a function has the parameters of both, its own inside.
  const own = declarators.findLast(({ type }) => type === 'function_declarator');
  return {
    is: 'declaration',
    kind: 'function',
    name: cut(name),
    parameters: partsOf(childOf(own, 'parameters')).flatMap(parameterNamesOf),
    owner: owners.join('.'),
  };
}

function readInclude(node: TreeNode): readonly ImportedModule[] {
  return [{ module: textOf(childOf(node, 'path')).replace(/[<>"]/g, '') }];
}
