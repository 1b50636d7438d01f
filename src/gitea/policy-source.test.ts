import { expect, it } from 'vitest';
import { readPolicyText, readTextAt, renderPolicyPlace } from './policy-source.ts';
import { buildScripted, say } from './scripted-client-builder.ts';

const SPOT = { owner: 'acme', name: 'shop', commit: 'c0ffee' };
const NOT_FOUND = say({ message: 'not found' }, 404);
const HERE = 'GET https://git.test/api/v1/repos/acme/shop/contents';

function file(change: object): Response {
  const content = Buffer.from('mode: observe\n').toString('base64');
  return say({ path: '.gitea/sop-gate.yml', type: 'file', size: 14, encoding: 'base64', content, ...change });
}

it('reads the text of the policy file', async () => {
  const { client, requests } = buildScripted([file({})]);

  const text = await readPolicyText(client, SPOT);

  expect(text).toBe('mode: observe\n');
  expect(requests).toEqual([`${HERE}/.gitea/sop-gate.yml?ref=c0ffee`]);
});

it('reads an empty policy file as an empty text', async () => {
  const { client } = buildScripted([file({ size: 0, content: '' })]);

  const text = await readPolicyText(client, SPOT);

  expect(text).toBe('');
});

it('knows that there is no policy file where the tree has no such folder', async () => {
  const { client, requests } = buildScripted([NOT_FOUND, say([{ path: 'README.md' }, { path: '.github' }])]);

  const text = await readPolicyText(client, SPOT);

  expect(text).toBeUndefined();
  expect(requests).toEqual([`${HERE}/.gitea/sop-gate.yml?ref=c0ffee`, `${HERE}?ref=c0ffee`]);
});

it('knows that there is no policy file where the folder holds none', async () => {
  const script = [NOT_FOUND, say([{ path: '.gitea' }]), say([{ path: '.gitea/workflows' }])];
  const { client, requests } = buildScripted(script);

  const text = await readPolicyText(client, SPOT);

  expect(text).toBeUndefined();
  expect(requests.at(-1)).toBe(`${HERE}/.gitea?ref=c0ffee`);
});

it('takes not found for no answer where the tree cannot be read either', async () => {
  const { client } = buildScripted([NOT_FOUND]);

  const text = readPolicyText(client, SPOT);

  await expect(text).rejects.toMatchObject({ kind: 'not-found' });
});

it('takes not found for no answer where the file is listed', async () => {
  const script = [NOT_FOUND, say([{ path: '.gitea' }]), say([{ path: '.gitea/sop-gate.yml' }])];
  const { client } = buildScripted(script);

  const text = readPolicyText(client, SPOT);

  await expect(text).rejects.toMatchObject({
    message:
      'Could not read .gitea/sop-gate.yml at c0ffee in acme/shop: the answer makes no sense (it is listed and was not found)',
    kind: 'malformed',
  });
});

it('asks no further when the file is closed to us', async () => {
  const { client, requests } = buildScripted([say({ message: 'no' }, 403)]);

  const text = readPolicyText(client, SPOT);

  await expect(text).rejects.toMatchObject({ kind: 'forbidden' });
  expect(requests).toHaveLength(1);
});

it.each([
  [{ type: 'symlink', size: 9, content: null, encoding: null }, 'it is a symlink of 9 bytes'],
  [{ type: 'symlink', size: 9 }, 'it is a symlink of 9 bytes'],
  [{ size: 99_000_000, content: null, encoding: null }, 'it is a file of 99000000 bytes'],
])('makes no policy of %j', async (change, why) => {
  const { client } = buildScripted([file(change)]);

  const text = readPolicyText(client, SPOT);

  await expect(text).rejects.toMatchObject({
    message: expect.stringContaining(`(${why})`),
    kind: 'malformed',
  });
});

it('names the place of the policy for people', () => {
  const where = renderPolicyPlace({ ref: 'main', sha: '1a2b3c4d5e6f' });

  expect(where).toBe('.gitea/sop-gate.yml at main (1a2b3c4)');
});

it('follows the path of a file folder by folder before it believes that there is none', async () => {
  const script = [NOT_FOUND, say([{ path: 'a' }]), say([{ path: 'a/b' }]), say([{ path: 'a/b/d' }])];
  const { client, requests } = buildScripted(script);

  const text = await readTextAt(client, SPOT, 'a/b/c');

  expect(text).toBeUndefined();
  expect(requests.slice(1)).toEqual([`${HERE}?ref=c0ffee`, `${HERE}/a?ref=c0ffee`, `${HERE}/a/b?ref=c0ffee`]);
});
