import type { GiteaClient } from './client.ts';
import type { Answer, Call } from './transport/call.ts';

/**
 * A client that sends each common read once and gives everybody that one answer, for as long as it lives. What was
 * refused or lost is asked for again. Nothing may be opened on what it says: an answer is as old as the client.
 */
export function shareReads(client: GiteaClient): GiteaClient {
  const answers = new Map<string, Promise<Answer>>();
  return {
    ...client,
    send: async (call) => {
      if (!call.common) return client.send(call);
      const key = toKey(call);
      const known = answers.get(key);
      if (known) return known;
      const asked = client.send(call);
      answers.set(key, asked);
      return keepSuccess(asked, () => answers.delete(key));
    },
  };
}

async function keepSuccess(asked: Promise<Answer>, forget: () => void): Promise<Answer> {
  try {
    const answer = await asked;
    if (answer.status !== 200) forget();
    return answer;
  } catch (error) {
    forget();
    throw error;
  }
}

function toKey({ path, query }: Call): string {
  return JSON.stringify([path, query]);
}
