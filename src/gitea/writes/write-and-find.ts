import { GiteaError } from '../gitea-error.ts';

export interface Write<T> {
  readonly send: () => Promise<void>;
  /** Looks for the trace of the write. */
  readonly find: () => Promise<T | undefined>;
}

/**
 * Writes and reads back. When no answer came, the write may have had its effect all the same: it is sent again only once
 * reading shows no trace of it.
 * @returns what was found, undefined when the server accepted the write and nothing is there.
 */
export async function writeAndFind<T>({ send, find }: Write<T>): Promise<T | undefined> {
  const isAnswered = await sendOnce(send);
  const found = await find();
  if (found !== undefined || isAnswered) return found;
  await send();
  return find();
}

async function sendOnce(send: () => Promise<void>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (!(error instanceof GiteaError && error.kind === 'unavailable')) throw error;
    return false;
  }
}

/** The server accepted a write and shows something else. */
export function unconfirmed(message: string, remedy: string): GiteaError {
  return new GiteaError(message, { kind: 'unconfirmed', remedy });
}
