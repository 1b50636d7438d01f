import { Hono } from 'hono';
import { ConfigError } from '../../config/config-error.ts';
import { cutText } from '../../report/escape.ts';
import { readBody } from './read-body.ts';
import { type Delivery, readDelivery, renderTarget, type Target } from './read-delivery.ts';
import type { SeenDeliveries } from './seen-deliveries.ts';
import { isSigned } from './signature.ts';

/** What the receiver needs from around it. */
export interface Reception {
  readonly secret: string;
  readonly gateUser: string | undefined;
  /** Takes something to look at. */
  readonly take: (target: Target) => 'queued' | 'joined' | 'full';
  readonly seen: SeenDeliveries;
  /** How many wait. */
  readonly waiting: () => number;
  /** One line; hostile text in it is made harmless there. */
  readonly log: (line: string) => void;
}

/** Larger than any payload of a pull request that Gitea sends. */
const LARGEST_BODY = 1024 * 1024;

interface Reply {
  readonly status: 200 | 202 | 400 | 401 | 413 | 415 | 503;
  /** For the log and for the page of deliveries in Gitea. */
  readonly text: string;
}

/** The web side of the relay: a webhook's deliveries at `/hook`, and `/healthz` for who watches over it. */
export function createReceiver(reception: Reception): Hono {
  const app = new Hono();
  app.get('/healthz', (call) => call.json({ status: 'ok', waiting: reception.waiting() }));
  app.post('/hook', async (call) => {
    const event = call.req.header('x-gitea-event') ?? '';
    const reply = await receive(call.req.raw, reception);
    reception.log(`${cutText(event, 60) || 'no event'}: ${reply.status} ${reply.text}`);
    return call.json({ message: reply.text }, reply.status);
  });
  app.onError((error, call) => {
    reception.log(`a request ended early: ${error.message}`);
    return call.json({ message: 'the request could not be read' }, 400);
  });
  return app;
}

async function receive(request: Request, reception: Reception): Promise<Reply> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { status: 415, text: 'the content type of the webhook must be application/json' };
  const body = await readBody(request, LARGEST_BODY);
  if (body === undefined) return { status: 413, text: 'the body is too large' };
  const signature = request.headers.get('x-gitea-signature') ?? '';
  if (!isSigned(body, signature, reception.secret))
    return { status: 401, text: 'the signature is missing or wrong' };
  const delivery = understand(request.headers.get('x-gitea-event') ?? '', body, reception);
  if (!('kind' in delivery)) return delivery;
  if (delivery.kind === 'ignored') return { status: 202, text: `ignored: ${delivery.why}` };
  if (reception.seen.has(signature)) return { status: 202, text: 'ignored: it was delivered before' };
  const taken = reception.take(delivery.target);
  const target = renderTarget(delivery.target);
  if (taken === 'full') return { status: 503, text: `${target} is not looked at now: too much waits` };
  reception.seen.add(signature);
  return { status: 202, text: `${target} ${taken}` };
}

function understand(event: string, body: Uint8Array, { gateUser }: Reception): Delivery | Reply {
  try {
    return readDelivery(event, JSON.parse(new TextDecoder().decode(body)), gateUser);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof SyntaxError)) throw error;
    const why = error instanceof ConfigError ? error.message : 'it holds no JSON';
    return { status: 400, text: `the delivery makes no sense: ${why}` };
  }
}
