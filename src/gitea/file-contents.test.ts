import { expect, it } from 'vitest';
import { readContents } from './file-contents.ts';
import { buildScripted, type Line, say } from './scripted-client-builder.ts';

const SPOT = { owner: 'acme', name: 'shop', commit: 'c0ffee', fileBytes: 100 };
const ROOT = '/api/v1/repos/acme/shop';

function entry(path: string, text: string | Uint8Array, change: object = {}) {
  const bytes = Buffer.from(text);
  return {
    path,
    type: 'file',
    size: bytes.length,
    encoding: 'base64',
    content: bytes.toString('base64'),
    ...change,
  };
}

/** A server that answers by path; unknown paths are not found. */
function buildServer(answers: Record<string, Line>) {
  const serve = async (url: string): Promise<Response> => {
    const answer = answers[new URL(url).pathname.slice(ROOT.length)];
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : say({ message: 'not found' }, 404);
  };
  return buildScripted([serve]);
}

it('reads many files in one request', async () => {
  const { client, requests } = buildServer({ '/file-contents': say([entry('a', 'one'), entry('b', 'two')]) });

  const contents = await readContents(client, SPOT, ['a', 'b']);

  expect(contents).toEqual(
    new Map([
      ['a', { kind: 'text', text: 'one' }],
      ['b', { kind: 'text', text: 'two' }],
    ]),
  );
  expect(requests).toEqual([`POST https://git.test${ROOT}/file-contents?ref=c0ffee {"files":["a","b"]}`]);
});

it('asks for nothing where there is nothing to read', async () => {
  const { client, requests } = buildServer({});

  const contents = await readContents(client, SPOT, []);

  expect([contents.size, requests.length]).toEqual([0, 0]);
});

it('asks for thirty files at a time', async () => {
  const paths = Array.from({ length: 61 }, (_, index) => `f${index}`);
  const echo = async (_url: string, { body }: RequestInit) =>
    say(JSON.parse(String(body)).files.map((path: string) => entry(path, path)));
  const { client, requests } = buildScripted([echo]);

  const contents = await readContents(client, SPOT, paths);

  expect(requests).toHaveLength(3);
  expect([contents.size, contents.get('f30'), contents.get('f60')]).toEqual([
    61,
    { kind: 'text', text: 'f30' },
    { kind: 'text', text: 'f60' },
  ]);
});

it.each([
  ['does not know the question', say({ message: 'not found' }, 404)],
  ['does not allow it', say({ message: 'no' }, 403)],
  ['answers nonsense', new Response('<html>')],
])('reads one by one where the server %s', async (_name, answer) => {
  const { client } = buildServer({ '/file-contents': answer, '/contents/a': say(entry('a', 'one')) });

  const contents = await readContents(client, SPOT, ['a']);

  expect(contents.get('a')).toEqual({ kind: 'text', text: 'one' });
});

it('reads one by one what a long answer leaves out', async () => {
  const { client, requests } = buildServer({
    '/file-contents': say([entry('a', 'one')]),
    '/contents/b': say(entry('b', 'two')),
  });

  const contents = await readContents(client, SPOT, ['a', 'b']);

  expect(contents.get('b')).toEqual({ kind: 'text', text: 'two' });
  expect(requests).toHaveLength(2);
});

it('reads again what was answered out of order', async () => {
  const { client } = buildServer({
    '/file-contents': say([entry('b', 'two'), null]),
    '/contents/a': say(entry('a', 'one')),
    '/contents/b': say(entry('b', 'two')),
  });

  const contents = await readContents(client, SPOT, ['a', 'b']);

  expect(contents.get('a')).toEqual({ kind: 'text', text: 'one' });
});

it('says why a file could not be read', async () => {
  const { client } = buildServer({ '/file-contents': say([null]) });

  const contents = await readContents(client, SPOT, ['a']);

  expect(contents.get('a')).toEqual({
    kind: 'unknown',
    reason: 'Could not read "a" at c0ffee in acme/shop: the server answered 404 (not found)',
  });
});

it.each(['/file-contents', '/contents/a'])('stops when nobody answers for %s', async (path) => {
  const { client } = buildServer({ [path]: new Error('reset') });

  const contents = readContents(client, SPOT, ['a']);

  await expect(contents).rejects.toMatchObject({ kind: 'unavailable' });
});

it('lets a fault of its own through', async () => {
  const { client } = buildServer({});
  const bug = new TypeError('a bug');

  const contents = readContents({ ...client, send: () => Promise.reject(bug) }, SPOT, ['a']);

  await expect(contents).rejects.toBe(bug);
});

const NUL_AT_START = new Uint8Array([1, 0, 2]);
const MARKED = '\uFEFFone';
const LINK = { type: 'symlink', encoding: null, content: null };

it.each([
  ['an empty file', entry('a', ''), { kind: 'text', text: '' }],
  ['a byte order mark', entry('a', MARKED), { kind: 'text', text: MARKED }],
  ['bytes that are no UTF-8', entry('a', new Uint8Array([0x61, 0xff])), { kind: 'text', text: 'a\uFFFD' }],
  ['a NUL', entry('a', NUL_AT_START), { kind: 'binary', bytes: 3 }],
  ['as many bytes as allowed', entry('a', 'x', { size: 100 }), { kind: 'text', text: 'x' }],
  [
    'too many bytes',
    entry('a', 'x', { size: 101 }),
    { kind: 'unknown', reason: 'it has 101 bytes, the limit is 100' },
  ],
  ['a link', entry('a', '', { ...LINK, target: 'b' }), { kind: 'text', text: 'b' }],
  ['a link without target', entry('a', '', LINK), { kind: 'unknown', reason: 'it is a symlink' }],
  ['a target without link', entry('a', 'one', { target: 'b' }), { kind: 'text', text: 'one' }],
  ['a folder', entry('a', '', { type: 'dir' }), { kind: 'unknown', reason: 'it is a dir' }],
])('tells the content of %s', async (_name, answer, expected) => {
  const { client } = buildServer({ '/file-contents': say([answer]) });

  const contents = await readContents(client, SPOT, ['a']);

  expect(contents.get('a')).toEqual(expected);
});

it.each([
  [7999, { kind: 'binary', bytes: 8001 }],
  [8000, { kind: 'text', text: `${'x'.repeat(8000)}\0` }],
])('looks for a NUL where git does: at byte %i', async (place, expected) => {
  const bytes = Buffer.alloc(8001, 'x');
  bytes[place] = 0;
  const { client } = buildServer({ '/file-contents': say([entry('a', bytes)]) });

  const contents = await readContents(client, { ...SPOT, fileBytes: 9000 }, ['a']);

  expect(contents.get('a')).toEqual(expected);
});

it('reads the bytes themselves where the answer leaves them out', async () => {
  const { client } = buildServer({
    '/file-contents': say([entry('a', '', { size: 50, encoding: null, content: null })]),
    '/raw/a': new Response('raw text'),
  });

  const contents = await readContents(client, SPOT, ['a']);

  expect(contents.get('a')).toEqual({ kind: 'text', text: 'raw text' });
});
