import { unknownRouteHeader } from './http/api.ts';
import { authenticate } from './http/authentication.ts';
import type { Api } from './http/call.ts';
import { answerInstead, disturb, type FaultAnswer } from './observe/faults.ts';
import type { Observer } from './observe/observer.ts';
import { runDue } from './world/schedule.ts';
import type { State } from './world/state.ts';

/** What one exchange needs to know of its sandbox. */
export interface ExchangeParts {
  readonly state: State;
  readonly api: Api;
  readonly observer: Observer;
  /** How the sandbox waits for a delayed answer. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Answers one API call, with hooks and faults around it, and records it. */
export async function answerCall(parts: ExchangeParts, request: Request, path: string): Promise<Response> {
  const { state, observer } = parts;
  const { search, searchParams } = new URL(request.url);
  const facts = { method: request.method, path, search };
  const text = await request.text();
  runDue(state);
  await observer.runHooks('before', facts);
  const fault = observer.takeFault(facts);
  const record = (status: number, answer: string, known: boolean) =>
    observer.calls.push({
      method: request.method,
      path,
      query: Object.fromEntries(searchParams),
      who: whoCalls(state, request),
      status,
      body: parseBody(text),
      answer,
      at: state.clock(),
      known,
      disturbed: fault !== undefined,
    });
  try {
    const response = await answerWithFault(parts, toApiRequest(request, { path, search, text }), fault);
    const known = response.headers.get(unknownRouteHeader) === null;
    response.headers.delete(unknownRouteHeader);
    record(response.status, await response.clone().text(), known);
    await observer.runHooks('after', facts);
    return response;
  } catch (error) {
    record(0, String(error), true);
    throw error;
  }
}

async function answerWithFault(
  parts: ExchangeParts,
  request: Request,
  fault: FaultAnswer | undefined,
): Promise<Response> {
  const instead = fault === undefined ? undefined : answerInstead(fault);
  if (instead) return instead;
  const response = await answerUndisturbed(parts, request);
  if (fault === undefined) return response;
  if (typeof fault === 'object' && 'delay' in fault) await parts.wait(fault.delay, request.signal);
  return disturb(fault, response);
}

/** HEAD is answered like GET from 1.27 on, and not allowed before. */
async function answerUndisturbed({ state, api }: ExchangeParts, request: Request): Promise<Response> {
  if (request.method === 'HEAD' && !state.profile.line27) return new Response(null, { status: 405 });
  const response = await api.fetch(request);
  return new Response(response.body, response);
}

function toApiRequest(
  request: Request,
  { path, search, text }: { path: string; search: string; text: string },
): Request {
  const { method, headers, signal } = request;
  // As bytes, because a text would be given a content type that the caller never sent.
  const body = text === '' ? {} : { body: new TextEncoder().encode(text) };
  return new Request(`http://sandbox${path}${search}`, { method, headers, signal, ...body });
}

function whoCalls(state: State, request: Request): string | null {
  try {
    return authenticate(state, request.headers.get('authorization') ?? undefined).user?.login ?? null;
  } catch {
    return null;
  }
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
