import type { GiteaClient } from '../client.ts';

/** Looks again and again, for half a minute in all, until there is something. */
export async function poll<T>(
  client: GiteaClient,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const wait of [1000, 2000, 4000, 8000, 15_000]) {
    const found = await look();
    if (found !== undefined) return found;
    await client.sleep(wait);
  }
  return look();
}
