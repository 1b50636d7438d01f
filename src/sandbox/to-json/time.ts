/** A moment as the server prints it: whole seconds, no fraction. */
export function toTime(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

export function toTimeOrNull(at: number | null): string | null {
  return at === null ? null : toTime(at);
}

/** What Go prints for a time that was never set. */
export const zeroTime = '0001-01-01T00:00:00Z';
