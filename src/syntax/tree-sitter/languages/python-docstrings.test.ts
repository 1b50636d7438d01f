import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';
import { buildNode } from '../tree-node-builder.ts';
import { isDocstring } from './python-docstrings.ts';

const plain = readProgram('python', 'import a\n\ndef f(b):\n    return b\n');

it.each([
  '"""Why."""\nimport a\n\ndef f(b):\n    return b\n',
  "import a\n\ndef f(b):\n    r'''Why.\n\n    How.\n    '''\n    return b\n",
  '# a\n"Why."\nimport a\ndef f(b):\n    # c\n    u"Why."\n    # d\n    return b\n',
])('takes the docstrings of %j for comments', (text) => {
  const facts = readProgram('python', text);

  expect(facts.structure).toBe(plain.structure);
  expect(facts.comments.some((comment) => comment.text.includes('Why.'))).toBe(true);
  expect(listFacts('python', text, 'strings')).toEqual([]);
});

it('tells comments and docstrings in the order of the text, and that docstrings steer nothing', () => {
  const text = 'class A:\n    """type: ignore\n\n    # noqa\n    """\n    b = 1  # noqa\n';

  expect(readProgram('python', text).comments).toEqual([
    { text: '"""type: ignore\n\n    # noqa\n    """', directive: false, line: 2, endLine: 5 },
    { text: '# noqa', directive: true, line: 6, endLine: 6 },
  ]);
});

it.each([
  'import a\n"Why."\n',
  'if a:\n    "Why."\n    b()\n',
  'b"Why."\nimport a\n',
  'f"Why {a}."\n',
  '"Why.", b\n',
  'a = "Why."\n',
  '"""Usage: a [-b]"""\nfrom docopt import docopt\n',
  '"""Why."""\nprint(__doc__)\n',
  'def p_a(p):\n    "Why."\n\nimport ply\n',
  '@mcp.tool()\ndef f():\n    "Why."\n',
  '@tool\ndef f():\n    "Why."\n',
  '@a.b.skill\ndef f():\n    "Why."\n',
  '@my_agent\ndef f():\n    "Why."\n',
  '"Why."\nimport langchain\n',
  '"Why."\nimport langchain_core\n',
])('takes no text of %j for a docstring that only people read', (text) => {
  const changed = text.replace(/Why|Usage/, 'How');

  expect(readProgram('python', text).structure).toBeDefined();
  expect(readProgram('python', text).comments).toEqual([]);
  expect(readProgram('python', changed).structure).not.toBe(readProgram('python', text).structure);
});

it.each(['import supply\n', `@${'a'.repeat(81)}tool\ndef b():\n    c\n`])(
  'takes %j for a program that does not read its docstrings',
  (text) => {
    expect(readProgram('python', `"Why."\n${text}`).comments.map((comment) => comment.text)).toEqual([
      '"Why."',
    ]);
  },
);

it('takes no statement for a docstring that stands nowhere, is empty, or is in no body of its own', () => {
  const text = buildNode('string', '"a"');
  const isTaken = (parent: string, ...children: (typeof text)[]) => {
    const holder = { ...buildNode(parent, '"a"'), children: [] as (typeof text)[] };
    const statement = buildNode('expression_statement', '"a"', { parent: holder, children });
    holder.children.push(statement);
    return isDocstring(statement);
  };

  expect(isTaken('module', text)).toBe(true);
  expect(isTaken('module')).toBe(false);
  expect(isTaken('block', text)).toBe(false);
  expect(isTaken('function_definition', text)).toBe(false);
  expect(isDocstring(buildNode('expression_statement', '"a"', { children: [text] }))).toBe(false);
});
