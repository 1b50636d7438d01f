import { Refusal } from '../world/refusal.ts';
import type { Call } from './call.ts';

export type Body = Readonly<Record<string, unknown>>;

/** Reads a request body. Any content type but JSON (or a form) is refused with 422, an absent body is empty. */
export async function readBody(call: Call): Promise<Body> {
  const type = call.req.header('content-type') ?? '';
  if (type.includes('form-urlencoded')) return Object.fromEntries(new URLSearchParams(await call.req.text()));
  if (!type.includes('json')) {
    throw new Refusal(422, `[]: ${type === '' ? 'Empty Content-Type' : 'Unsupported Content-Type'}`);
  }
  const text = await call.req.text();
  return text === '' ? {} : parseObject(text);
}

/** A text field; `fallback` when absent or null. Any other kind of value does not fit the server's struct: 422. */
export function textField(body: Body, name: string, fallback = ''): string {
  const value = body[name] ?? fallback;
  if (typeof value !== 'string') throw toMismatch(name, 'string');
  return value;
}

export function requiredText(body: Body, name: string): string {
  const value = textField(body, name);
  if (value === '') throw new Refusal(422, `[${name.charAt(0).toUpperCase()}${name.slice(1)}]: Required`);
  return value;
}

export function booleanField(body: Body, name: string, fallback = false): boolean {
  const value = body[name] ?? fallback;
  if (typeof value !== 'boolean') throw toMismatch(name, 'bool');
  return value;
}

export function listField(body: Body, name: string): unknown[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value)) throw toMismatch(name, '[]interface {}');
  return value;
}

export function textList(body: Body, name: string): string[] {
  return listField(body, name).map((item) => {
    if (typeof item !== 'string') throw toMismatch(name, 'string');
    return item;
  });
}

/** A map of texts, such as dispatch inputs: a number or a boolean in it is refused. */
export function textMap(body: Body, name: string): Record<string, string> {
  const value = body[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw toMismatch(name, 'map[string]string');
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (typeof item !== 'string') throw toMismatch(`${name}.${key}`, 'string');
      return [key, item];
    }),
  );
}

function parseObject(text: string): Body {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  } catch {
    throw new Refusal(422, '[]: invalid character in JSON');
  }
  throw new Refusal(422, '[]: json: cannot unmarshal into Go value');
}

function toMismatch(name: string, kind: string): Refusal {
  return new Refusal(422, `[]: json: cannot unmarshal value into Go struct field .${name} of type ${kind}`);
}
