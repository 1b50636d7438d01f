import type { GiteaClient } from '../client.ts';

/** Waits between the looks, in milliseconds: half a minute in all. */
const WAITS = [1000, 2000, 4000, 8000, 15_000];

/** Looks again and again, for a bounded time, until there is something. */
export async function poll<T>(
  client: GiteaClient,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const wait of WAITS) {
    const found = await look();
    if (found !== undefined) return found;
    await client.sleep(wait);
  }
  return look();
}
