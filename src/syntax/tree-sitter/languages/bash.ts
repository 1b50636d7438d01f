import type { Grammar, ImportedModule, Meaning } from '../meaning.ts';
import {
  nameOfChild,
  textsOf,
  toInner,
  toList,
  toLoop,
  toNumber,
  toOther,
  toSetting,
  toText,
  toWholeText,
} from '../parts.ts';
import { resolveEscapes } from '../resolve-escapes.ts';
import { childOf, childrenOf, cut, partOf, partsOf, type TreeNode, textOf, writtenAs } from '../tree-node.ts';

/** What puts something into a text. */
const expansions = ['simple_expansion', 'expansion', 'command_substitution', 'arithmetic_expansion'];

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
    declaration_command: toWord,
    unset_command: toWord,
    variable_assignment: readAssignment,
    variable_name: (node) => ({ is: 'name', text: writtenAs(node) }),
    simple_expansion: toVariable,
    expansion: toVariable,
    command_substitution: toInner(),
    word: toBareWord,
    number: toNumber,
    string: (node) => toText(node, { inserts: expansions }),
    raw_string: (node) => ({ is: 'string', parts: [writtenAs(node).slice(1, -1)] }),
    ansi_c_string: (node) => ({ is: 'string', parts: [resolveEscapes(writtenAs(node).slice(2, -1))] }),
    heredoc_body: (node) => toWholeText(node, { inserts: expansions, isRaw: true }),
    concatenation: (node) => ({ is: 'joined', parts: partsOf(node) }),
    array: toList,
    function_definition: (node) => ({
      is: 'declaration',
      kind: 'function',
      name: nameOfChild(node),
      parameters: [],
    }),
    if_statement: readBranching,
    elif_clause: readElif,
    while_statement: toLoop,
    list: (node) => ({ is: 'check', condition: partsOf(node)[0], branches: partsOf(node).slice(1) }),
    for_statement: toOther,
    c_style_for_statement: toOther,
    case_statement: toOther,
    subshell: toOther,
  },
};

function readCommand(node: TreeNode): Meaning {
  const name = cut(textOf(childOf(node, 'name')));
  const word = /[$`]/.test(name) ? '' : unquote(name);
  return { is: 'call', callee: undefined, word, args: childrenOf(node, 'argument') };
}

function toWord(node: TreeNode): Meaning {
  return { is: 'call', callee: undefined, word: textOf(node.children[0]), args: partsOf(node) };
}

function unquote(word: string): string {
  return word.replace(/['"\\]/g, '');
}

function toBareWord(node: TreeNode): Meaning {
  return { is: 'string', parts: [writtenAs(node).replace(/\\(.)/gs, '$1')], isBare: true };
}

/** `$a`, `${a}`, `${a:-b}`, `${a[0]}` */
function toVariable(node: TreeNode): Meaning {
  return {
    is: 'name',
    text: cut(textOf(partOf(node, 'variable_name', 'special_variable_name', 'subscript'))),
  };
}

function readAssignment(node: TreeNode): Meaning | undefined {
  const appends = partOf(node, '+=') !== undefined;
  return toSetting(childOf(node, 'name'), childOf(node, 'value'), { appends });
}

/** What stands between `then` and the next branch is not held together by a node. */
function readBranching(node: TreeNode): Meaning {
  const branches = partsOf(node).filter(({ field }) => field !== 'condition');
  return { is: 'check', condition: childOf(node, 'condition'), branches };
}

function readElif(node: TreeNode): Meaning {
  const [condition, ...branches] = partsOf(node);
  return { is: 'check', condition, branches };
}

function readSource(node: TreeNode): readonly ImportedModule[] {
  if (!/^(source|\.)$/.test(textOf(childOf(node, 'name')))) return [];
  return textsOf(node, 'argument')
    .slice(0, 1)
    .map((file) => ({ module: file.replace(/^["']|["']$/g, '') }));
}
