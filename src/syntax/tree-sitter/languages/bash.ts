import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import { nameOfChild, toCheck, toInner, toList, toNumber, toOther, toText } from '../parts.ts';
import { childOf, childrenOf, partOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';

export const bash: Grammar = {
  comments: new Set(['comment']),
  layout: new Set(),
  words: {
    string: writtenAs,
    raw_string: writtenAs,
    ansi_c_string: writtenAs,
    translated_string: writtenAs,
    heredoc_redirect: writtenAs,
    heredoc_body: writtenAs,
    regex: writtenAs,
  },
  looseCommas: new Set(),
  // Between any two words of a shell a blank, a line end and nothing are three things.
  tellingBlanks: /\S/,
  leavers: /^(exit|return|die|fail|abort|bail|error|fatal)$/,
  imports: { command: readSource },
  // The grammar knows less than any shell does.
  isLenient: true,
  meanings: {
    command: readCommand,
    declaration_command: (node) => toWord(node),
    unset_command: (node) => toWord(node),
    variable_assignment: readAssignment,
    variable_name: (node) => ({ is: 'name', text: writtenAs(node) }),
    simple_expansion: (node) => ({ is: 'name', text: variableOf(node) }),
    expansion: (node) => ({ is: 'name', text: variableOf(node) }),
    command_substitution: toInner(),
    word: toBareWord,
    number: toNumber,
    string: (node) =>
      toText(node, {
        inserts: ['simple_expansion', 'expansion', 'command_substitution', 'arithmetic_expansion'],
      }),
    raw_string: (node) => ({ is: 'string', parts: [writtenAs(node).slice(1, -1)] }),
    ansi_c_string: (node) => ({ is: 'string', parts: [writtenAs(node).slice(2, -1)] }),
    heredoc_body: readHeredoc,
    concatenation: (node) => ({ is: 'joined', parts: partsOf(node) }),
    array: toList,
    function_definition: (node) => ({
      is: 'declaration',
      kind: 'function',
      name: nameOfChild(node),
      parameters: [],
      decorators: [],
    }),
    if_statement: readBranching,
    elif_clause: readElif,
    while_statement: (node) => toCheck(node) ?? toOther(),
    list: (node) => ({ is: 'check', condition: partsOf(node)[0], branches: partsOf(node).slice(1) }),
    for_statement: toOther,
    c_style_for_statement: toOther,
    case_statement: toOther,
    subshell: toOther,
  },
};

function readCommand(node: TreeNode): Meaning {
  const name = childOf(node, 'name');
  const args = childrenOf(node, 'argument');
  const written = name === undefined ? '' : writtenAs(name).slice(0, 200);
  return { is: 'call', callee: undefined, word: /[$`]/.test(written) ? '' : unquote(written), args };
}

function toWord(node: TreeNode): Meaning {
  const [first] = node.children;
  return { is: 'call', callee: undefined, word: first ? writtenAs(first) : '', args: partsOf(node) };
}

function unquote(word: string): string {
  return word.replace(/['"\\]/g, '');
}

function toBareWord(node: TreeNode): Meaning {
  return { is: 'string', parts: [writtenAs(node).replace(/\\(.)/gs, '$1')], isBare: true };
}

/** `$a`, `${a}`, `${a:-b}` */
function variableOf(node: TreeNode): string {
  const name = partOf(node, 'variable_name', 'special_variable_name', 'subscript');
  return name === undefined ? '{}' : writtenAs(name).slice(0, 200);
}

function readAssignment(node: TreeNode): Meaning | undefined {
  const [name, value] = [childOf(node, 'name'), childOf(node, 'value')];
  return (
    name && value && { is: 'assignment', pairs: [[name, value]], appends: partOf(node, '+=') !== undefined }
  );
}

function readHeredoc(node: TreeNode): Meaning {
  if (node.children.length === 0) return { is: 'string', parts: [writtenAs(node)] };
  const parts = partsOf(node).map((part): string | TreeNode =>
    part.type === 'heredoc_content' ? writtenAs(part) : part,
  );
  return { is: 'string', parts };
}

/** What stands between `then` and the next branch is not held together by a node. */
function readBranching(node: TreeNode): Meaning | undefined {
  const check = toCheck(node);
  if (check?.is !== 'check') return undefined;
  return { ...check, branches: partsOf(node).filter(({ field }) => field !== 'condition') };
}

function readElif(node: TreeNode): Meaning {
  const [condition, ...branches] = partsOf(node);
  return { is: 'check', condition, branches };
}

function readSource(node: TreeNode): readonly ImportedModule[] {
  const name = childOf(node, 'name');
  if (name === undefined || !/^(source|\.)$/.test(writtenAs(name).slice(0, 10))) return [];
  const [file] = childrenOf(node, 'argument');
  return file === undefined
    ? []
    : [
        {
          module: writtenAs(file)
            .replace(/^["']|["']$/g, '')
            .slice(0, 200),
        },
      ];
}
