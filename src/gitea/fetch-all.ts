import { z } from 'zod';
import { fetchAnswer, type GiteaClient, malformed, parseAnswer } from './client.ts';
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
}

const PAGE_SIZE = 50;
const MOST_PAGES = 400;

/**
 * Reads every page of a list. A short page ends nothing: the server clamps the page size and takes hidden rows out.
 * @throws GiteaError when a page is unreadable, when rows are missing in the end, or when there is no end.
 */
export async function fetchAll<T>(client: GiteaClient, listing: Listing<T>): Promise<T[]> {
  const found = new Map<string | number, T>();
  let fullest = 1;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { rows, total } = await fetchPage(client, listing, page);
    const before = found.size;
    for (const row of rows) found.set(listing.id(row), row);
    fullest = Math.max(fullest, rows.length);
    const reach = { found: found.size, isQuiet: found.size === before, seen: page * fullest, total };
    if (isComplete(listing, reach)) return [...found.values()];
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

function isComplete<T>(
  { call, counts, hidden = 0 }: Listing<T>,
  { found, isQuiet, seen, total }: Reach,
): boolean {
  if (total === undefined) return isQuiet && seen >= found + hidden;
  if (found >= total) return true;
  if (counts === 'hidden-too') return seen >= total;
  if (isQuiet) throw malformed(call, `${found} of ${total} rows came`);
  return false;
}

async function fetchPage<T>(client: GiteaClient, listing: Listing<T>, page: number) {
  const call: Call = { ...listing.call, query: { ...listing.call.query, page, limit: PAGE_SIZE } };
  const { headers, text } = await fetchAnswer(client, call);
  const rows = parseAnswer(text, call, toPageSchema(listing)) ?? [];
  return { rows, total: listing.counts === 'nothing' ? undefined : parseTotal(headers) };
}

function toPageSchema<T>(listing: Listing<T>): z.ZodType<T[] | null> {
  return listing.nullIsEmpty ? z.array(listing.item).nullable() : z.array(listing.item);
}

function parseTotal(headers: Headers): number | undefined {
  const text = String(headers.get('x-total-count'));
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
