import type { Call } from './call.ts';
import { json, query } from './call.ts';

export const defaultPageSize = 30;
export const largestPageSize = 50;

export interface Page<Item> {
  readonly items: Item[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** Cuts one page out of a list as the server does: silent clamps, no error for a page beyond the end. */
export function toPage<Item>(call: Call, all: readonly Item[]): Page<Item> {
  const page = Math.max(toNumber(query(call, 'page')), 1);
  const limit = toNumber(query(call, 'limit'));
  const size = limit <= 0 ? defaultPageSize : Math.min(limit, largestPageSize);
  return { items: all.slice((page - 1) * size, page * size), page, size, total: all.length };
}

/** Answers one page of a list, each item translated, with total and links. */
export function jsonPage<Item>(call: Call, all: readonly Item[], toJson: (item: Item) => unknown): Response {
  const page = toPage(call, all);
  setLinks(call, page);
  setTotal(call, page.total);
  return json(call, page.items.map(toJson));
}

export function setTotal(call: Call, total: number): void {
  call.header('X-Total-Count', String(total));
  call.header('Access-Control-Expose-Headers', 'X-Total-Count');
}

/** `Link` with next, last, first and prev, each only where it leads somewhere. */
export function setLinks(call: Call, { page, size, total }: Page<unknown>): void {
  const last = Math.max(Math.ceil(total / size), 1);
  const links = [
    ...(page < last ? [toLink(call, page + 1, 'next'), toLink(call, last, 'last')] : []),
    ...(page > 1 ? [toLink(call, 1, 'first'), toLink(call, page - 1, 'prev')] : []),
  ];
  if (links.length > 0) call.header('Link', links.join(','));
}

function toLink(call: Call, page: number, relation: string): string {
  const url = new URL(call.req.url);
  const { rootUrl } = call.get('state');
  url.searchParams.set('page', String(page));
  return `<${rootUrl}/api/v1${url.pathname}${url.search}>; rel="${relation}"`;
}

function toNumber(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : 0;
}
