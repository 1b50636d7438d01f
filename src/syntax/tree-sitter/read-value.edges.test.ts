import { expect, it } from 'vitest';
import { listFacts, readProgram } from './facts-builder.ts';

/** What the first setting of a program is set to. */
function worthOf(language: string, text: string) {
  return readProgram(language, text).code?.settings[0]?.value;
}

it.each([
  [
    'python',
    'settings',
    'a += "b" + c\na += "b"\na += d\na += 1\na += (e := "f")\n',
    [
      "assignment a = composed['b', c]",
      "assignment a = composed['b']",
      'assignment a = other[d]',
      'assignment a = other[1]',
      'assignment a = other[other]',
      "assignment e = 'f'",
    ],
  ],
  [
    'go',
    'strings',
    'package a\nvar b = fmt.Sprintf("c%s")\nvar d = fmt.Sprintf("e"+"f%s", g)\nvar h = fmt.Fprintf(i, j, "k%s", l)\nvar m = fmt.Fprintf(n, o, p, "q%s", r)\n',
    ['c%s', 'composed ef{}', 'composed k{}', 'q%s'],
  ],
  [
    'go',
    'settings',
    'package a\nvar b = fmt.Sprintf(c, d)\nvar e = fmt.Sprintf("f%s"+g, h)\nvar i = Sprintx("j%s", k)\n',
    [
      'assignment b = fmt.Sprintf()[c, d]',
      "assignment e = composed['f', h, g]",
      "assignment i = Sprintx()['j%s', k]",
    ],
  ],
  [
    'python',
    'settings',
    'a = "b%s%s" % c\nd = "e%s%s" % (f, g)\nh = "i%s" % ()\nj = k % l\nm = "%s" % "n"\n',
    [
      "assignment a = composed['b', c, c]",
      "assignment d = composed['e', f, g]",
      "assignment h = 'i{}'",
      'assignment j = other',
      "assignment m = 'n'",
    ],
  ],
  [
    'python',
    'settings',
    'a = "b{}{c}".format(d, e)\nf = "g{}".format()\nh = i.format("j")\nk = "l{}"[m].format(n)\no = p("q{}").format(r)\n',
    [
      "assignment a = composed['b', d, e]",
      "assignment f = 'g{}'",
      "assignment h = i.format()['j']",
      'assignment k = {}.{}.format()[n]',
      'assignment o = p().format()[r]',
    ],
  ],
  ['python', 'strings', 'a = "b{}".format(c)\nd = "e{}".formats(f)\n', ['composed b{}', 'e{}']],
  [
    'java',
    'settings',
    'class A { String b = "c%s".formatted(d); String e = ("f" + "g%s").formatted(h); String i = j.formatted(k); }',
    ["property b = composed['c', d]", "property e = composed['fg', h]", 'property i = j.formatted()[k]'],
  ],
  [
    'python',
    'strings',
    'x = "a%1$s,%10$d,%-5s,%+ #05d,%(d,%*d,%12d,%.2f,%.10f,%.*f,%8.3f,%lld,%hhu,%zu,%@|" % a\n',
    ['composed a{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}|'],
  ],
  [
    'python',
    'strings',
    'x = "a{},{0},{b},{c.d},{e!r},{f:10},{g:+.2f},{h:,},{i:#x},{j k},{l-m},{ }|".format(a)\n',
    ['composed a{},{},{},{},{},{},{},{},{},{},{},{}|'],
  ],
  [
    'python',
    'strings',
    `x = "{${'a'.repeat(60)}},{${'b'.repeat(61)}},{a/b},{a{b}},{'c'}".format(d)\n`,
    [`composed {},{${'b'.repeat(61)}},{a/b},{a{}},{'c'}`],
  ],
  [
    'python',
    'strings',
    'x = "100%, % 5, %5, %1$, %-, %. , 5 % d" % a\n',
    ['composed 100%, % 5, %5, %1$, %-, %. , 5 {}'],
  ],
  [
    'python',
    'settings',
    'x = "a" + 5 + "b"\ny = "c" + d + 5\nz = "e" + True\n',
    ["assignment x = 'a5b'", "assignment y = composed['c', d, 5]", "assignment z = composed['e', true]"],
  ],
  [
    'ruby',
    'settings',
    'f(a:)\nb = c ? 1 : "d"\ne = f || g\n',
    ["assignment b = other[1, 'd']", 'assignment e = other[f, g]'],
  ],
  ['shell', 'settings', 'a=$b\nc=\nd=e\n', ['assignment a = b', "assignment d = 'e'"]],
] as const)('tells of %s the %s of %j', (language, kind, text, facts) => {
  expect(listFacts(language, text, kind)).toEqual(facts);
});

it.each([
  ['x = a', { kind: 'name', text: 'a' }],
  ['x = a.b', { kind: 'name', text: 'a.b' }],
  [
    'x = (a or b)',
    {
      kind: 'other',
      text: 'a or b',
      items: [
        { kind: 'name', text: 'a' },
        { kind: 'name', text: 'b' },
      ],
    },
  ],
  ['x = 1', { kind: 'number', text: '1' }],
  [`x = ${'1'.repeat(300)}`, { kind: 'number', text: '1'.repeat(200) }],
  ['x = True', { kind: 'boolean', text: 'true' }],
  ['x = None', { kind: 'null', text: 'None' }],
  ['x = lambda:  1', { kind: 'function', text: 'lambda: 1' }],
  ['x = not  a', { kind: 'other', text: 'not a' }],
  ['x = [ ]', { kind: 'list', text: '[ ]', items: [] }],
  ['x = {1 + 2:  3}', { kind: 'map', text: '{1 + 2: 3}', items: [{ kind: 'number', text: '3' }] }],
  ['x = {"a": 1}', { kind: 'map', text: '{"a": 1}', items: [{ key: 'a', kind: 'number', text: '1' }] }],
  ['x = f()', { kind: 'call', text: 'f', items: [] }],
  ['x = f(a=b)', { kind: 'call', text: 'f', items: [{ key: 'a', kind: 'name', text: 'b' }] }],
  ['x = 1 + 2', { kind: 'other', text: '1 + 2' }],
  ['x = a % b', { kind: 'other', text: 'a % b' }],
  ['x = "a" "b"', { kind: 'string', text: 'ab' }],
  [
    'x = "a" +  b',
    {
      kind: 'composed',
      text: '"a" + b',
      items: [
        { kind: 'string', text: 'a' },
        { kind: 'name', text: 'b' },
      ],
    },
  ],
  ['x += 1', { kind: 'other', text: '1', items: [{ kind: 'number', text: '1' }] }],
  ['x += "a"', { kind: 'composed', text: 'a', items: [{ kind: 'string', text: 'a' }] }],
  ['x = "%s" % "a"', { kind: 'string', text: 'a' }],
])('knows what %j is worth', (text, value) => {
  expect(worthOf('python', `${text}\n`)).toStrictEqual(value);
});

it('tells a value without a value as nothing', () => {
  const { calls = [] } = readProgram('ruby', 'f(a:)\n').code ?? {};

  expect(calls[0]?.args).toStrictEqual([{ key: 'a', kind: 'other', text: '' }]);
});

it('tells what is in a value five deep, and of what is deeper the kind', () => {
  expect(JSON.stringify(worthOf('python', 'x = [[[[[[1]]]]]]\n'))).toBe(
    '{"kind":"list","text":"[[[[[[1]]]]]]","items":[{"kind":"list","text":"[[[[[1]]]]]","items":[{"kind":"list","text":"[[[[1]]]]","items":[{"kind":"list","text":"[[[1]]]","items":[{"kind":"list","text":"[[1]]","items":[{"kind":"list","text":"[1]"}]}]}]}]}]}',
  );
  expect(JSON.stringify(worthOf('python', 'x = [[[[["a" + b]]]]]\n'))).toContain(
    '{"kind":"composed","text":"\\"a\\" + b"}',
  );
  expect(JSON.stringify(worthOf('python', 'x = [[[["a" + [[b]]]]]]\n'))).toContain(
    '"items":[{"kind":"string","text":"a"},{"kind":"list","text":"[[b]]"}]',
  );
  expect(JSON.stringify(worthOf('python', 'x = [[[[["a"]]]]]\n'))).toContain('{"kind":"string","text":"a"}');
});

it('tells two hundred of the things in a value', () => {
  expect(worthOf('python', `x = [${'1, '.repeat(201)}]\n`)?.items).toHaveLength(200);
  expect(worthOf('python', `x = f"${'a{b}'.repeat(101)}"\n`)?.items).toHaveLength(200);
  expect(worthOf('python', `x = "a"${' + 1'.repeat(199)}\n`)).toEqual({
    kind: 'string',
    text: `a${'1'.repeat(199)}`,
  });
  expect(worthOf('python', `x = "a"${' + 1'.repeat(200)}\n`)).toMatchObject({
    kind: 'composed',
    items: Array.from({ length: 200 }, (_, at) => ({ kind: at === 0 ? 'string' : 'number' })),
  });
});
