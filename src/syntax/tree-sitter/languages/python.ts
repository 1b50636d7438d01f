import type { EntryMeaning, Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  constantKey,
  nameOfChild,
  toAssignment,
  toBoolean,
  toBranching,
  toCheck,
  toFunction,
  toInner,
  toLeave,
  toList,
  toLoop,
  toName,
  toNull,
  toNumber,
  toOther,
  toPairs,
  toSigned,
  toText,
} from '../parts.ts';
import { childOf, childrenOf, partOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';
import { isDocstring, readsDocstrings } from './python-docstrings.ts';

export const python: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(['line_continuation']),
  words: { string: spellString },
  // A tuple is not among them: there the comma is what makes it one.
  looseCommas: new Set(['argument_list', 'parameters', 'list', 'dictionary', 'set', 'import_from_statement']),
  formatters: /^(?!)/,
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
    format_expression: toInner('expression'),
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
    assert_statement: (node) => ({ is: 'check', condition: partsOf(node)[0], branches: [], asserts: true }),
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
    args: args?.type === 'argument_list' ? partsOf(args) : partsOf(node).slice(1),
  };
}

/** A decorator is called with what it stands before, also where no brackets are written. */
function readDecorator(node: TreeNode): Meaning {
  const [called] = partsOf(node);
  return called?.type === 'call' ? { is: 'inner', node: called } : { is: 'call', callee: called, args: [] };
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
  const start = partOf(node, 'string_start');
  const isRaw = start !== undefined && /r/i.test(writtenAs(start));
  return toText(node, { inserts: ['interpolation'], isRaw });
}

/** Either kind of quotes makes the same string, where nothing in it depends on them. */
function spellString(node: TreeNode): string {
  const written = writtenAs(node);
  const plain = /^([a-z]*)'([^'"\\{}\n]+)'$/i.exec(written);
  return plain ? `${plain[1]}"${plain[2]}"` : written;
}

function readOperator(node: TreeNode): Meaning | undefined {
  const [left, right] = [childOf(node, 'left'), childOf(node, 'right')];
  const sign = childOf(node, 'operator')?.type;
  if (sign === '+') return { is: 'joined', parts: [left, right] };
  if (sign !== '%' || left === undefined || right === undefined) return undefined;
  return { is: 'formatted', format: left, args: right.type === 'tuple' ? partsOf(right) : [right] };
}

/** `a, b = 1, 2` and `a = b = 1`. */
function readAssignment(node: TreeNode): Meaning | undefined {
  const target = childOf(node, 'left');
  let value = childOf(node, 'right');
  while (value?.type === 'assignment') value = childOf(value, 'right');
  if (target === undefined || value === undefined) return undefined;
  if (!/^(pattern_list|tuple_pattern|list_pattern)$/.test(target.type)) return toSetting(target, value);
  const values = /^(expression_list|tuple|list)$/.test(value.type) ? partsOf(value) : [value];
  return { is: 'assignment', pairs: toPairs(partsOf(target), values) };
}

function toSetting(target: TreeNode | undefined, value: TreeNode | undefined): Meaning | undefined {
  return target && value && { is: 'assignment', pairs: [[target, value]] };
}

function readDeclaration(node: TreeNode, kind: 'function' | 'type'): Meaning {
  const decorated = node.parent?.type === 'decorated_definition' ? partsOf(node.parent) : [];
  return {
    is: 'declaration',
    kind,
    name: nameOfChild(node),
    parameters: partsOf(childOf(node, 'parameters')).map(nameOfParameter),
    decorators: decorated.filter(({ type }) => type === 'decorator'),
  };
}

function nameOfParameter(parameter: TreeNode): string {
  const named =
    childOf(parameter, 'name') ??
    partOf(parameter, 'identifier', 'list_splat_pattern', 'dictionary_splat_pattern');
  return writtenAs(named ?? parameter)
    .replace(/^\*+/, '')
    .slice(0, 200);
}

function readChoice(node: TreeNode): Meaning {
  const [one, condition, other] = partsOf(node);
  return { is: 'check', condition, branches: [], choices: [one, other] };
}

/** `allowed or abort(403)` asks as `if` does. */
function readStatement(node: TreeNode): Meaning | undefined {
  const items = [childOf(node, 'left'), childOf(node, 'right')];
  if (node.parent?.type !== 'expression_statement') return { is: 'choice', items };
  return { is: 'check', condition: items[0], branches: [items[1]] };
}

function readImport(node: TreeNode): readonly ImportedModule[] {
  return childrenOf(node, 'name').map((name) => {
    const alias = nameOfChild(name, 'alias');
    const module = toModule(childOf(name, 'name') ?? name);
    return { module, bindings: alias === '' ? [] : [[alias, module] as const] };
  });
}

function readFromImport(node: TreeNode): readonly ImportedModule[] {
  const from = childOf(node, 'module_name');
  const module = from === undefined ? '' : toModule(from);
  const prefix = module.endsWith('.') ? module : `${module}.`;
  const names = childrenOf(node, 'name').map((name) => {
    const imported = toModule(childOf(name, 'name') ?? name);
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

function toModule(node: TreeNode): string {
  return writtenAs(node).replace(/\s+/g, '');
}

function readDynamicImport(node: TreeNode): readonly ImportedModule[] {
  const callee = childOf(node, 'function');
  if (callee === undefined || callee.end - callee.start > 30) return [];
  if (!/^(__import__|(importlib\.)?import_module)$/.test(writtenAs(callee))) return [];
  const module = constantKey(partsOf(childOf(node, 'arguments'))[0]);
  return module === undefined ? [] : [{ module, kind: 'dynamic' }];
}
