import { z } from 'zod';
import { ConfigError } from '../../config/config-error.ts';
import { type EventHint, parseEvent } from '../event.ts';

/** What is to be looked at: a pull request, or whichever has this head. */
export type Target = Exclude<EventHint, { kind: 'nothing' | 'repository' }>;

/** What a signed delivery is about: something to look at, or nothing for us. */
export type Delivery =
  | { readonly kind: 'look'; readonly target: Target }
  | { readonly kind: 'ignored'; readonly why: string };

const statusPayload = z.object({
  repository: z.object({ full_name: z.string().regex(/^[^/\s]+\/[^/\s]+$/) }),
  sha: z.string().regex(/^[0-9a-f]{40,64}$/),
});
const senderPayload = z.object({ sender: z.object({ login: z.string() }) });

/**
 * Reads a delivery by its event's name. Reviews come as `pull_request_approved`, `pull_request_rejected` and
 * `pull_request_comment`, with the payload of a pull request.
 * @throws ConfigError for a payload that is not that of its event.
 */
export function readDelivery(event: string, payload: unknown, gateUser: string | undefined): Delivery {
  if (!/^(?:pull_request(?:_\w+)?|issue_comment|status|workflow_run)$/.test(event))
    return { kind: 'ignored', why: 'no event of ours' };
  if (gateUser !== undefined && isOf(gateUser, payload))
    return { kind: 'ignored', why: `${gateUser} did it, which is the gate itself` };
  const hint = event === 'status' ? readStatus(payload) : parseEvent(event, payload, '');
  if (hint.kind === 'nothing') return { kind: 'ignored', why: hint.why };
  if (hint.kind === 'repository') return { kind: 'ignored', why: 'no pull request of its own' };
  return { kind: 'look', target: hint };
}

/** `acme/shop#7`, or `acme/shop@0123456789` for a head. */
export function renderTarget(target: Target): string {
  const which = target.kind === 'pull' ? `#${target.number}` : `@${target.sha.slice(0, 10)}`;
  return `${target.owner}/${target.name}${which}`;
}

function isOf(login: string, payload: unknown): boolean {
  const result = senderPayload.safeParse(payload);
  return result.success && result.data.sender.login.toLowerCase() === login.toLowerCase();
}

function readStatus(payload: unknown): EventHint {
  const result = statusPayload.safeParse(payload);
  if (!result.success)
    throw new ConfigError('The delivery does not look like a status.', 'Check what sends it.', result.error);
  const [owner = '', name = ''] = result.data.repository.full_name.split('/');
  return { kind: 'head', owner, name, sha: result.data.sha };
}
