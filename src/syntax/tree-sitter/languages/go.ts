import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  isAppending,
  nameOfChild,
  textsOf,
  toBoolean,
  toBranching,
  toCall,
  toCollection,
  toFunction,
  toInner,
  toJoin,
  toLeave,
  toMember,
  toName,
  toNull,
  toNumber,
  toOther,
  toPairs,
  toSigned,
  toText,
} from '../parts.ts';
import { childOf, childrenOf, isA, partOf, partsOf, type TreeNode, textOf, writtenAs } from '../tree-node.ts';

export const go: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(),
  words: {
    interpreted_string_literal: writtenAs,
    raw_string_literal: writtenAs,
  },
  looseCommas: new Set(['argument_list', 'literal_value', 'parameter_list']),
  formatters: /(^|[./])(Sprintf|Errorf|Fprintf|Printf|Appendf)$/,
  isDirective,
  isMarkFree: true,
  orderless: { import_spec_list: ['import_spec'] },
  isReturnFree: true,
  imports: { import_spec: readImport },
  meanings: {
    identifier: toName,
    type_identifier: toName,
    field_identifier: toName,
    package_identifier: toName,
    selector_expression: (node) => toMember(childOf(node, 'operand'), childOf(node, 'field')),
    qualified_type: (node) => toMember(childOf(node, 'package'), childOf(node, 'name')),
    index_expression: (node) => ({
      is: 'member',
      object: childOf(node, 'operand'),
      property: constantKey(childOf(node, 'index')),
    }),
    generic_type: toInner('type'),
    pointer_type: toInner(),
    parenthesized_expression: toInner(),
    literal_element: toInner(),
    type_assertion_expression: toInner('operand'),
    unary_expression: (node) =>
      isA(childOf(node, 'operator'), '&', '*') ? toInner('operand')(node) : toSigned(node),
    call_expression: toCall,
    composite_literal: readComposite,
    literal_value: toLiteral,
    keyed_element: (node) => ({
      is: 'entry',
      key: keyOf(childOf(node, 'key')),
      value: childOf(node, 'value'),
      via: 'property',
    }),
    interpreted_string_literal: (node) => toText(node),
    raw_string_literal: (node) => toText(node, { isRaw: true }),
    rune_literal: (node) => toText(node),
    int_literal: toNumber,
    float_literal: toNumber,
    imaginary_literal: toNumber,
    true: toBoolean,
    false: toBoolean,
    nil: toNull,
    func_literal: toFunction,
    binary_expression: toJoin,
    short_var_declaration: readAssignment,
    assignment_statement: readAssignment,
    const_spec: readSpec,
    var_spec: readSpec,
    function_declaration: readFunction,
    method_declaration: readFunction,
    type_spec: toType,
    type_alias: toType,
    if_statement: toBranching,
    for_statement: readLoop,
    return_statement: toLeave,
    expression_switch_statement: toOther,
    type_switch_statement: toOther,
    select_statement: toOther,
  },
};

/** `tls.Config{…}` makes an object; a literal of a list or a map is one. */
function readComposite(node: TreeNode): Meaning {
  const [type, body] = [childOf(node, 'type'), childOf(node, 'body')];
  return isA(type, 'type_identifier', 'qualified_type', 'generic_type')
    ? { is: 'call', callee: type, made: true, args: partsOf(body) }
    : toLiteral(body);
}

function toLiteral(body: TreeNode | undefined): Meaning {
  return toCollection(body, 'keyed_element');
}

function keyOf(key: TreeNode | undefined): string | undefined {
  const [inner] = partsOf(key);
  return isA(inner, 'identifier') ? textOf(inner) : constantKey(inner);
}

function readAssignment(node: TreeNode): Meaning {
  const [targets, values] = [partsOf(childOf(node, 'left')), partsOf(childOf(node, 'right'))];
  return { is: 'assignment', pairs: toPairs(targets, values), appends: isAppending(node) };
}

function readSpec(node: TreeNode): Meaning {
  return { is: 'assignment', pairs: toPairs(childrenOf(node, 'name'), partsOf(childOf(node, 'value'))) };
}

function readFunction(node: TreeNode): Meaning {
  const receiver = childOf(partsOf(childOf(node, 'receiver'))[0], 'type');
  return {
    is: 'declaration',
    kind: 'function',
    name: nameOfChild(node),
    parameters: partsOf(childOf(node, 'parameters')).flatMap((parameter) => textsOf(parameter, 'name')),
    owner: /[\p{L}_][\p{L}\p{N}_]*/u.exec(textOf(receiver))?.[0],
  };
}

function toType(node: TreeNode): Meaning {
  return { is: 'declaration', kind: 'type', name: nameOfChild(node), parameters: [] };
}

function readLoop(node: TreeNode): Meaning {
  const clause = partOf(node, 'for_clause');
  const bare = partsOf(node).find(({ type, field }) => field !== 'body' && type !== 'range_clause');
  const condition = clause ? childOf(clause, 'condition') : bare;
  return condition ? { is: 'check', condition } : toOther();
}

function readImport(node: TreeNode): readonly ImportedModule[] {
  const module = textOf(childOf(node, 'path')).slice(1, -1);
  const alias = nameOfChild(node);
  // The major version is part of the path, not of the name that rules know.
  const name = module.replace(/\/v\d+$/, '');
  if (alias === '.' || alias === '_') return [{ module }];
  const locals = alias === '' ? guessNames(name) : [alias];
  return [{ module, bindings: locals.map((local) => [local, name] as const) }];
}

/** A package names itself in its own files; mostly like the last part of its path. */
function guessNames(path: string): readonly string[] {
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.v\d+$/, '');
  const bare = last.replace(/^go[-.]|[-.]go$/g, '');
  return [...new Set([last, bare, last.replace(/[-.]/g, ''), bare.replace(/[-.]/g, '')])];
}

const beforeC = /^[ \t]*\r?\n(?:[ \t]*\/\/[^\n]*\n)*[ \t]*(?:import\s+)?"C"/;

/** Examples are run against their output comment, and what stands before `import "C"` is C. */
function isDirective({ source, end }: TreeNode, text: string): boolean {
  if (/^\/[/*]\s*(unordered )?output:/i.test(text)) return true;
  return beforeC.test(source.slice(end, end + 10_000));
}
