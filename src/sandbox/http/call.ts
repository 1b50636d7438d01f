import type { Context, Hono } from 'hono';
import type { Caller } from '../world/access.ts';
import { Refusal } from '../world/refusal.ts';
import type { State } from '../world/state.ts';

/** What every handler finds in its call. */
export interface Env {
  Variables: { state: State; caller: Caller };
}

export type Api = Hono<Env>;
export type Call = Context<Env>;

/** A path parameter, decoded. */
export function textParam(call: Call, name: string): string {
  return call.req.param(name) ?? '';
}

/** A numeric path parameter; text that is no number counts as 0, which nothing has. */
export function numberParam(call: Call, name: string): number {
  const text = textParam(call, name);
  return /^-?\d+$/.test(text) ? Number(text) : 0;
}

/** A query parameter; empty when absent. */
export function query(call: Call, name: string): string {
  return call.req.query(name)?.trim() ?? '';
}

/** Query flags: `1`, `t`, `true`, whatever the case. */
export function flag(call: Call, name: string): boolean {
  return ['1', 't', 'true'].includes(query(call, name).toLowerCase());
}

/** Answers JSON the way the server labels it. */
export function json(call: Call, body: unknown, status = 200): Response {
  return call.body(`${JSON.stringify(body)}\n`, status as 200, {
    'content-type': 'application/json;charset=utf-8',
  });
}

export function empty(call: Call, status = 204): Response {
  return call.body(null, status as 204);
}

/** The signed-in user; 401 for anonymous calls. */
export function requireUser(call: Call) {
  const { user } = call.get('caller');
  if (!user) throw new Refusal(401, 'token is required');
  return user;
}
