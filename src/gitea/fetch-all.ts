import { z } from 'zod';
import { fetchAnswer, type GiteaClient, malformed, parseAnswer } from './client.ts';
import { GiteaError } from './gitea-error.ts';
import type { Call } from './transport/call.ts';

/** A list that the server hands out in pages. */
export interface Listing<T> {
  readonly call: Call;
  readonly item: z.ZodType<T>;
  /** What tells two rows apart: a list that moves while it is read shows rows twice. */
  readonly id: (row: T) => string | number;
  /**
   * What `X-Total-Count` counts. `rows`: what we get. `hidden-too`: also rows taken out after paging, so that pages may
   * be short or empty in the middle. `nothing`: it speaks of one page, or is a stale counter.
   */
  readonly counts: 'rows' | 'hidden-too' | 'nothing';
  /** How many rows may have been taken out after paging, where the total does not tell. */
  readonly hidden?: number;
  /** Go writes an empty list as `null` here. */
  readonly nullIsEmpty?: true;
  /** The field of the answer that holds the rows; the answer itself if absent. */
  readonly inside?: string;
}

const PAGE_SIZE = 50;
const MOST_PAGES = 400;

const MOST_LOOKS = 3;

/**
 * Reads every page of a list. A short page ends nothing: the server clamps the page size and takes hidden rows out.
 * A list that grew or shrank between two pages is read again.
 * @throws GiteaError when a page is unreadable, when rows are missing in the end, or when there is no end; `moved` when
 * the list does not hold still.
 */
export async function fetchAll<T>(client: GiteaClient, listing: Listing<T>): Promise<T[]> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const rows = await fetchPages(client, listing);
    if (rows) return rows;
  }
  throw new GiteaError(
    `Could not ${listing.call.to}: the list changed each of the ${MOST_LOOKS} times it was read`,
    {
      kind: 'moved',
      remedy: 'Run the gate again once what happens there comes to rest.',
    },
  );
}

/** @returns undefined when rows are missing and the total changed on the way. */
async function fetchPages<T>(client: GiteaClient, listing: Listing<T>): Promise<T[] | undefined> {
  const found = new Map<string | number, T>();
  const totals = new Set<number | undefined>();
  let fullest = 1;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { rows, total } = await fetchPage(client, listing, page);
    const before = found.size;
    for (const row of rows) found.set(listing.id(row), row);
    fullest = Math.max(fullest, rows.length);
    totals.add(total);
    const reach = { found: found.size, isQuiet: found.size === before, seen: page * fullest, total };
    if (isComplete(listing, reach)) return [...found.values()];
    if (!isShort(listing, reach)) continue;
    if (totals.size > 1) return undefined;
    throw malformed(listing.call, `${found.size} of ${total} rows came`);
  }
  throw malformed(listing.call, `the list does not end within ${MOST_PAGES} pages`);
}

/** How far the reading has come. */
interface Reach {
  readonly found: number;
  /** The page brought nothing new. */
  readonly isQuiet: boolean;
  /** Rows that lie behind us at least, hidden ones too. */
  readonly seen: number;
  readonly total: number | undefined;
}

function isComplete<T>({ counts, hidden = 0 }: Listing<T>, { found, isQuiet, seen, total }: Reach): boolean {
  if (total === undefined) return isQuiet && seen >= found + hidden;
  if (found >= total) return true;
  return counts === 'hidden-too' && seen >= total;
}

/** Nothing new comes any more, and the total promised more: without one the list would be complete by now. */
function isShort<T>({ counts }: Listing<T>, { isQuiet }: Reach): boolean {
  return isQuiet && counts === 'rows';
}

async function fetchPage<T>(client: GiteaClient, listing: Listing<T>, page: number) {
  const call: Call = { ...listing.call, query: { ...listing.call.query, page, limit: PAGE_SIZE } };
  const { headers, text } = await fetchAnswer(client, call);
  const rows = parseAnswer(text, call, toPageSchema(listing)) ?? [];
  return { rows, total: listing.counts === 'nothing' ? undefined : parseTotal(headers) };
}

function toPageSchema<T>({ item, inside, nullIsEmpty }: Listing<T>): z.ZodType<T[] | null> {
  const rows = nullIsEmpty ? z.array(item).nullable() : z.array(item);
  return inside === undefined
    ? rows
    : z.object({ [inside]: rows }).transform((answer) => answer[inside] ?? null);
}

function parseTotal(headers: Headers): number | undefined {
  const text = String(headers.get('x-total-count'));
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
