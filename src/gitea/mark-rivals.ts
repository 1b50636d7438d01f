import type { StatusRow } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import type { Place } from './endpoints/shapes.ts';
import { listLatestStatuses } from './endpoints/statuses.ts';

/**
 * Marks rows that stand beside the newest one of their context. From 1.27 on two workflow files of one name keep a row each
 * under one visible context, and the list does not tell which rows those are: the newest may hide a red one. The server
 * is asked only where that could be so.
 * @param rows newest first.
 */
export async function markRivals(
  client: GiteaClient,
  place: Place & { readonly sha: string },
  rows: readonly StatusRow[],
): Promise<readonly StatusRow[]> {
  if (!rows.some((row) => mayHide(row, rows))) return rows;
  const latest = new Set(await listLatestStatuses(client, place, place.sha));
  return rows.map((row) => {
    const newest = newestUnder(row.context, rows);
    // A newest row that does not count was written meanwhile, or the answer is wrong: then every other one may count.
    const mayCount = latest.has(row.id) || !latest.has(Number(newest?.id));
    return row !== newest && mayCount ? { ...row, rival: true } : row;
  });
}

/** A success that came from elsewhere than a row below it which is none. */
function mayHide(row: StatusRow, rows: readonly StatusRow[]): boolean {
  if (row.state !== 'success' || row !== newestUnder(row.context, rows)) return false;
  return rows.some(
    ({ context, state, targetUrl }) =>
      context === row.context && state !== 'success' && targetUrl !== row.targetUrl,
  );
}

function newestUnder(wanted: string, rows: readonly StatusRow[]): StatusRow | undefined {
  return rows.find(({ context }) => context === wanted);
}
