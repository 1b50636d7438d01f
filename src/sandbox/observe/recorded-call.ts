/** One call to the API as it came in and as it was answered. */
export interface RecordedCall {
  readonly method: string;
  /** Path below `/api/v1`, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Login behind the token; null for anonymous calls and bad tokens. */
  readonly who: string | null;
  /** 0 when no answer arrived: connection reset. */
  readonly status: number;
  /** The request body: parsed where it was JSON, else the text, undefined without one. */
  readonly body: unknown;
  /** The answer's text. */
  readonly answer: string;
  /** Epoch milliseconds on the sandbox clock. */
  readonly at: number;
  /** False when the sandbox has no such route. */
  readonly known: boolean;
  /** Whether a fault had a hand in the answer. */
  readonly disturbed: boolean;
}

/** What a fault or a hook applies to. */
export interface CallPattern {
  /** Default: every method. */
  readonly method?: string;
  /** Path below `/api/v1`: exact text, or an expression that is searched for in path and query. */
  readonly path: string | RegExp;
}

/** Whether a call is meant by a pattern. */
export function isCallLike(
  pattern: CallPattern,
  call: { method: string; path: string; search: string },
): boolean {
  if (pattern.method !== undefined && pattern.method.toUpperCase() !== call.method) return false;
  return typeof pattern.path === 'string'
    ? pattern.path === call.path
    : pattern.path.test(call.path + call.search);
}

/** Whether a call asked the server to change something. */
export function isWrite(call: RecordedCall): boolean {
  return !['GET', 'HEAD'].includes(call.method) && !call.path.endsWith('/file-contents');
}

/** A call in one line: `POST /repos/acme/shop/issues/1/labels {"labels":[401]} -> 200`. */
export function renderCall(call: RecordedCall): string {
  const body = call.body === undefined ? '' : ` ${JSON.stringify(call.body)}`;
  return `${call.method} ${call.path}${body} -> ${call.status}`;
}
