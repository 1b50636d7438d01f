import type { FireGate, ProveFire } from '../../verdict/action.ts';
import type { Snapshot } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import type { Confirmation } from '../confirmation.ts';
import { findRequestComment, startByComment } from './ask-by-comment.ts';
import { findDispatched, startByDispatch } from './dispatch.ts';
import { type LedgerRow, recordIntent, recordProof, toLedger } from './ledger-rows.ts';
import { findRequested, startByRequest } from './request-review.ts';
import type { Firing, Start } from './start.ts';

interface Fired {
  readonly action: FireGate;
  readonly snapshot: Snapshot;
}

interface Means {
  readonly start: (client: GiteaClient, firing: Firing) => Promise<Start>;
  /** Looks for a start, and starts nothing. @returns the proof in words. */
  readonly find: (client: GiteaClient, firing: Firing) => Promise<string | undefined>;
}

function toMeans(name: FireGate['prefer'][number]): Means {
  const all: Readonly<Record<typeof name, Means>> = {
    dispatch: { start: startByDispatch, find: findDispatched },
    'request-review': { start: startByRequest, find: findRequested },
    comment: { start: startByComment, find: findRequestComment },
  };
  return all[name];
}

/**
 * Starts a gate's review by the best means the server allows, and proves the start. Only the oldest intent of an attempt
 * may start anything. A start that cannot be proven leaves the intent standing for the next run.
 */
export async function fireGate(
  client: GiteaClient,
  snapshot: Snapshot,
  action: FireGate,
): Promise<Confirmation> {
  const fired = { action, snapshot };
  const intent = toOurTurn(await recordIntent(client, fired), fired);
  if (!intent) {
    const why = `another run is starting the ${action.gate} review, or has started it`;
    return { confirmed: false, why, remedy: 'Nothing to do: the next look shows what came of it.' };
  }
  const start = await startByBestMeans(client, { ...fired, intentId: intent.id, intendedAt: intent.at });
  if (start.is !== 'proven') return { confirmed: false, why: start.why, remedy: start.remedy };
  await recordProof(client, fired, start.proof);
  return { confirmed: true };
}

/** Our intent, if it is the oldest of its attempt and no start was proven since the decision. */
function toOurTurn(ledger: readonly LedgerRow[], { action, snapshot }: Fired): LedgerRow | undefined {
  const known = new Set(toLedger(snapshot.statuses, { action, snapshot }).map((row) => row.id));
  const intents = ledger.filter((row) => row.kind === 'intent');
  const isProven = ledger.some(
    (row) =>
      row.kind === 'proof' && !known.has(row.id) && intents.some((intent) => intent.nonce === row.nonce),
  );
  const oldest = intents.find((intent) => intent.attempt === action.attempt);
  return oldest?.nonce === action.nonce && !isProven ? oldest : undefined;
}

async function startByBestMeans(client: GiteaClient, firing: Firing): Promise<Start> {
  const { gate, prefer } = firing.action;
  const refusals: string[] = [];
  let remedy = 'Name a way to start reviews in the policy, under fire.prefer.';
  for (const name of prefer) {
    const start = await toMeans(name).start(client, firing);
    if (start.is !== 'refused') return start;
    client.log(`The ${gate} review cannot be started by ${name}: ${start.why}`);
    refusals.push(`${name}: ${start.why}`);
    remedy = start.remedy;
  }
  return { is: 'refused', why: `the ${gate} review cannot be started (${refusals.join('; ')})`, remedy };
}

/** Looks for the review that an earlier run meant to start, and records the proof if there is one. */
export async function proveFire(
  client: GiteaClient,
  snapshot: Snapshot,
  action: ProveFire,
): Promise<Confirmation> {
  const fired = { action, snapshot };
  const intent = toLedger(snapshot.statuses, fired).find((row) => row.nonce === action.nonce);
  const firing = { ...fired, intentId: intent?.id ?? 0, intendedAt: action.intendedAt };
  for (const name of action.prefer) {
    const proof = await toMeans(name).find(client, firing);
    if (proof === undefined) continue;
    await recordProof(client, fired, proof);
    return { confirmed: true };
  }
  const why = `nothing carries the nonce ${action.nonce} of the ${action.gate} review`;
  return {
    confirmed: false,
    why,
    remedy: 'Nothing to do: it is started again once its deadline has passed.',
  };
}
