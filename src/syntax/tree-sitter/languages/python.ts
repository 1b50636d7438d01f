import type { EntryMeaning, Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  nameOfChild,
  textsOf,
  toAssertion,
  toAssignment,
  toBoolean,
  toBranching,
  toCheck,
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
  toSetting,
  toSigned,
  toText,
  toUnpacked,
} from '../parts.ts';
import {
  childOf,
  childrenOf,
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
import { isDocstring, readsDocstrings } from './python-docstrings.ts';

export const python: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(['line_continuation']),
  words: { string: spellString },
  // A tuple is not among them: there the comma is what makes it one.
  looseCommas: new Set(['argument_list', 'parameters', 'list', 'dictionary', 'set', 'import_from_statement']),
  hiddenLineEnd: /\r./,
  remarks: { isRemark: isDocstring, unless: readsDocstrings },
  isReturnFree: true,
  imports: {
    import_statement: readImport,
    import_from_statement: readFromImport,
    future_import_statement: () => [{ module: '__future__' }],
    call: readDynamicImport,
  },
  meanings: {
    identifier: toName,
    dotted_name: toName,
    attribute: (node) => ({
      is: 'member',
      object: childOf(node, 'object'),
      property: nameOfChild(node, 'attribute'),
    }),
    subscript: (node) => ({
      is: 'member',
      object: childOf(node, 'value'),
      property: constantKey(childOf(node, 'subscript')),
    }),
    call: readCall,
    decorator: readDecorator,
    exec_statement: (node) => ({ is: 'call', callee: undefined, word: 'exec', args: partsOf(node) }),
    print_statement: (node) => ({ is: 'call', callee: undefined, word: 'print', args: partsOf(node) }),
    keyword_argument: (node) => toEntry(node, 'argument'),
    default_parameter: (node) => toEntry(node, 'default'),
    typed_default_parameter: (node) => toEntry(node, 'default'),
    pair: readPair,
    string: readString,
    concatenated_string: (node) => ({ is: 'joined', parts: partsOf(node) }),
    binary_operator: readOperator,
    interpolation: toInner('expression'),
    list: toList,
    tuple: toList,
    set: toList,
    expression_list: toList,
    dictionary: (node) => ({ is: 'map', items: partsOf(node) }),
    parenthesized_expression: toInner(),
    await: toInner(),
    as_pattern: toInner(),
    integer: toNumber,
    float: toNumber,
    unary_operator: toSigned,
    true: toBoolean,
    false: toBoolean,
    none: toNull,
    lambda: toFunction,
    assignment: readAssignment,
    augmented_assignment: toAssignment,
    named_expression: (node) => toSetting(childOf(node, 'name'), childOf(node, 'value')),
    function_definition: (node) => readDeclaration(node, 'function'),
    class_definition: (node) => readDeclaration(node, 'type'),
    if_statement: toBranching,
    elif_clause: (node) => toCheck(node, 'consequence'),
    while_statement: toLoop,
    conditional_expression: readChoice,
    assert_statement: toAssertion,
    boolean_operator: readStatement,
    return_statement: toLeave,
    raise_statement: toLeave,
    match_statement: toOther,
    for_statement: toOther,
  },
};

function readCall(node: TreeNode): Meaning {
  const args = childOf(node, 'arguments');
  return {
    is: 'call',
    callee: childOf(node, 'function'),
    args: isA(args, 'argument_list') ? partsOf(args) : partsOf(node).slice(1),
  };
}

/** A decorator is called with what it stands before, also where no brackets are written. */
function readDecorator(node: TreeNode): Meaning {
  const [called] = partsOf(node);
  return called && called.type === 'call'
    ? { is: 'inner', node: called }
    : { is: 'call', callee: called, args: [] };
}

function toEntry(node: TreeNode, via: EntryMeaning['via']): Meaning {
  return { is: 'entry', key: nameOfChild(node), value: childOf(node, 'value'), via };
}

function readPair(node: TreeNode): Meaning {
  return {
    is: 'entry',
    key: constantKey(childOf(node, 'key')),
    value: childOf(node, 'value'),
    via: 'property',
  };
}

function readString(node: TreeNode): Meaning {
  const isRaw = /r/i.test(textOf(partOf(node, 'string_start')));
  return toText(node, { inserts: ['interpolation'], isRaw });
}

/** Either kind of quotes makes the same string, where nothing in it depends on them. */
function spellString(node: TreeNode): string {
  const written = writtenAs(node);
  const plain = /^([a-z]*)'([^'"\\{}\n]+)'$/i.exec(written);
  return plain ? `${plain[1]}"${plain[2]}"` : written;
}

function readOperator(node: TreeNode): Meaning | undefined {
  return isA(childOf(node, 'operator'), '%') ? toFilled(node, 'tuple') : toJoin(node);
}

/** `a, b = 1, 2` and `a = b = 1`. */
function readAssignment(node: TreeNode): Meaning | undefined {
  const target = childOf(node, 'left');
  let value = childOf(node, 'right');
  while (isA(value, 'assignment')) value = childOf(value, 'right');
  return isA(target, 'pattern_list', 'tuple_pattern', 'list_pattern')
    ? toUnpacked(target, value, 'expression_list', 'tuple', 'list')
    : toSetting(target, value);
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const isDecorated = isIn(node, 'decorated_definition');
  return {
    is: 'declaration',
    kind,
    name: nameOfChild(node),
    parameters: partsOf(childOf(node, 'parameters')).filter(isParameter).map(nameOfParameter),
    ...(isDecorated && { decorators: partsOf(node.parent) }),
  };
}

/** `*` and `/` only say how the others are handed over. */
function isParameter(node: TreeNode): boolean {
  return !isA(node, 'keyword_separator', 'positional_separator');
}

function nameOfParameter(parameter: TreeNode): string {
  const inner = partOf(parameter, 'list_splat_pattern', 'dictionary_splat_pattern') ?? parameter;
  return cut(writtenAs(partOf(inner, 'identifier') ?? inner));
}

function readChoice(node: TreeNode): Meaning {
  const [one, condition, other] = partsOf(node);
  return { is: 'check', condition, choices: [one, other] };
}

/** `allowed or abort(403)` asks as `if` does. */
function readStatement(node: TreeNode): Meaning | undefined {
  const items = [childOf(node, 'left'), childOf(node, 'right')];
  if (!isIn(node, 'expression_statement')) return { is: 'choice', items };
  return { is: 'check', condition: items[0], branches: [items[1]] };
}

function readImport(node: TreeNode): readonly ImportedModule[] {
  return childrenOf(node, 'name').map((name) => {
    const module = pathOf(childOf(name, 'name') ?? name);
    return { module, bindings: textsOf(name, 'alias').map((alias) => [alias, module] as const) };
  });
}

function readFromImport(node: TreeNode): readonly ImportedModule[] {
  const module = pathOf(childOf(node, 'module_name'));
  const prefix = module.endsWith('.') ? module : `${module}.`;
  const names = childrenOf(node, 'name').map((name) => {
    const imported = pathOf(childOf(name, 'name') ?? name);
    return { imported, local: nameOfChild(name, 'alias') || imported };
  });
  return [
    {
      module,
      names: partOf(node, 'wildcard_import') ? ['*'] : names.map(({ imported }) => imported),
      bindings: names.map(({ imported, local }) => [local, prefix + imported] as const),
    },
  ];
}

function readDynamicImport(node: TreeNode): readonly ImportedModule[] {
  const isImport = /^(__import__|(importlib\.)?import_module)$/.test(textOf(childOf(node, 'function')));
  const module = isImport ? constantKey(partsOf(childOf(node, 'arguments'))[0]) : undefined;
  return module === undefined ? [] : [{ module, kind: 'dynamic' }];
}
