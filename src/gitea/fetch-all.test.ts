import { expect, it } from 'vitest';
import { z } from 'zod';
import { fetchAll, type Listing } from './fetch-all.ts';
import { buildScripted, say } from './scripted-client-builder.ts';

const LISTING: Listing<{ id: number }> = {
  call: {
    to: 'list things',
    needs: { scope: 'read:x', role: 'y' },
    path: ['things'],
    query: { state: 'open' },
  },
  item: z.object({ id: z.number() }),
  id: (row) => row.id,
  counts: 'rows',
};

/** One page with these ids. */
function page(ids: readonly number[], total?: number | string): Response {
  const headers: Record<string, string> = total === undefined ? {} : { 'x-total-count': String(total) };
  return say(
    ids.map((id) => ({ id })),
    200,
    headers,
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

async function fetchIds(pages: readonly Response[], change: Partial<Listing<{ id: number }>> = {}) {
  const { client, requests } = buildScripted([...pages, say({ message: 'asked too often' }, 409)]);
  const rows = await fetchAll(client, { ...LISTING, ...change });
  return { ids: rows.map((row) => row.id), requests };
}

it('asks for pages of fifty, from the first, and keeps the query', async () => {
  const { ids, requests } = await fetchIds([page(range(1, 50), 51), page([51], 51)]);

  expect(ids).toEqual(range(1, 51));
  expect(requests).toEqual([
    'GET https://git.test/api/v1/things?state=open&page=1&limit=50',
    'GET https://git.test/api/v1/things?state=open&page=2&limit=50',
  ]);
});

it('goes on after a short page as long as the total is not reached', async () => {
  const { ids } = await fetchIds([page([1], 4), page([2, 3], 4), page([4], 4)]);

  expect(ids).toEqual([1, 2, 3, 4]);
});

it('stops at an empty list that is said to be empty', async () => {
  const { ids, requests } = await fetchIds([page([], 0)]);

  expect([ids, requests.length]).toEqual([[], 1]);
});

it.each([undefined, 'many', '3x', 'x3'])(
  'reads until a page brings nothing when the total is %j',
  async (total) => {
    const { ids, requests } = await fetchIds([page([1, 2], total), page([3], total), page([], total)]);

    expect([ids, requests.length]).toEqual([[1, 2, 3], 3]);
  },
);

it('takes a list that has no pages as read once it repeats itself', async () => {
  const { ids, requests } = await fetchIds([page([1, 2]), page([1, 2])]);

  expect([ids, requests.length]).toEqual([[1, 2], 2]);
});

it('tells rows apart by their id while the list moves', async () => {
  const { ids } = await fetchIds([page([5, 4], 4), page([4, 3], 4), page([2], 4)]);

  expect(ids).toEqual([5, 4, 3, 2]);
});

it.each([
  [[page([1, 2], 4), page([], 4)], '2 of 4 rows came'],
  [[page([1, 2], 4), page([1, 2], 4)], '2 of 4 rows came'],
  [[page([], 1)], '0 of 1 rows came'],
])('throws when rows are missing in the end', async (pages, why) => {
  const rows = fetchIds(pages);

  await expect(rows).rejects.toMatchObject({
    message: `Could not list things: the answer makes no sense (${why})`,
    kind: 'malformed',
  });
});

it('reads again when rows arrive between two pages', async () => {
  const pages = [page([1, 2], 3), page([2], 4), page([1, 2, 3], 4), page([4], 4)];

  const { ids, requests } = await fetchIds(pages);

  expect([ids, requests.length]).toEqual([[1, 2, 3, 4], 4]);
});

it('gives up on a list that never holds still', async () => {
  const once = [page([1, 2], 3), page([2], 4)];

  const rows = fetchIds([...once, ...once, ...once]);

  await expect(rows).rejects.toMatchObject({
    message: 'Could not list things: the list changed each of the 3 times it was read',
    kind: 'moved',
    remedy: 'Run the gate again once what happens there comes to rest.',
  });
});

it('reads on behind an empty page where hidden rows are counted', async () => {
  const pages = [page([1, 2], 5), page([], 5), page([3], 5)];

  const { ids, requests } = await fetchIds(pages, { counts: 'hidden-too' });

  expect([ids, requests.length]).toEqual([[1, 2, 3], 3]);
});

it('ends where everything is behind it, hidden rows too', async () => {
  const pages = [page([1, 2, 3], 6), page([4], 6)];

  const { ids, requests } = await fetchIds(pages, { counts: 'hidden-too' });

  expect([ids, requests.length]).toEqual([[1, 2, 3, 4], 2]);
});

it('ends at once where the hidden rows turn out to be none', async () => {
  const { ids, requests } = await fetchIds([page([1, 2], 2)], { counts: 'hidden-too' });

  expect([ids, requests.length]).toEqual([[1, 2], 1]);
});

it('reads as many pages as there may be hidden rows when none is seen', async () => {
  const pages = [page([], 2), page([], 2)];

  const { ids, requests } = await fetchIds(pages, { counts: 'hidden-too' });

  expect([ids, requests.length]).toEqual([[], 2]);
});

it('trusts no total that speaks of the page', async () => {
  const pages = [page([1, 2], 2), page([3], 1), page([], 0)];

  const { ids, requests } = await fetchIds(pages, { counts: 'nothing' });

  expect([ids, requests.length]).toEqual([[1, 2, 3], 3]);
});

it('reads on behind empty pages for as many hidden rows as there may be', async () => {
  const pages = [page([1, 2]), page([]), page([3]), page([]), page([])];

  const { ids, requests } = await fetchIds(pages, { counts: 'nothing', hidden: 6 });

  expect([ids, requests.length]).toEqual([[1, 2, 3], 5]);
});

it('ends where the last hidden row may lie on the last page', async () => {
  const pages = [page([1, 2]), page([])];

  const { ids, requests } = await fetchIds(pages, { counts: 'nothing', hidden: 2 });

  expect([ids, requests.length]).toEqual([[1, 2], 2]);
});

it('gives up on a list without an end', async () => {
  const endless = async (url: string) => page([Number(new URL(url).searchParams.get('page'))]);
  const { client, requests } = buildScripted([endless]);

  const rows = fetchAll(client, LISTING);

  await expect(rows).rejects.toMatchObject({
    message: 'Could not list things: the answer makes no sense (the list does not end within 400 pages)',
  });
  expect(requests).toHaveLength(400);
});

it('takes null for an empty page only where the server writes it so', async () => {
  const nothing = say(null, 200, { 'x-total-count': '0' });

  const { ids } = await fetchIds([nothing], { nullIsEmpty: true });

  expect(ids).toEqual([]);
  await expect(fetchIds([nothing])).rejects.toMatchObject({ kind: 'malformed' });
});

it.each([[[null]], [[{ id: 'one' }]], [{ data: [] }]])('makes no sense of the page %j', async (body) => {
  const rows = fetchIds([say(body)]);

  await expect(rows).rejects.toMatchObject({ kind: 'malformed' });
});
