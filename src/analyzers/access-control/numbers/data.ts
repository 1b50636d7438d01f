import type { WordRow } from '../words/data.ts';

/** A number that protects, and which way it must not go. */
export interface NumberRow {
  readonly code: string;
  /** Matched against the words of the line. */
  readonly pattern: RegExp;
  /** Must stand in the line or the lines around it. */
  readonly nearby: RegExp;
  readonly direction: 'down' | 'up';
  /** A change by less than this factor is none. */
  readonly factor: number;
  readonly hit: readonly [before: string, after: string];
  readonly miss: readonly [before: string, after: string];
}

export const numberRows: readonly NumberRow[] = [
  {
    code: 'password-rules-weakened',
    pattern: /\b(min|minimum|length|len|strength|score|at least|required length)\b/,
    nearby: /\b(password|passwords|passwd|passphrase|passcode)\b/,
    direction: 'down',
    factor: 1,
    hit: ['const minPasswordLength = 12;', 'const minPasswordLength = 6;'],
    miss: ['const minPasswordLength = 8;', 'const minPasswordLength = 12;'],
  },
  {
    code: 'lifetime-raised',
    pattern:
      /\b(expires|expire|expiry|expiration|exp|ttl|lifetime|max age|maxage|timeout|valid for|validity|duration|age)\b/,
    nearby:
      /\b(token|tokens|jwt|session|sessions|cookie|cookies|refresh|access token|login|auth|otp|reset|invite|signin)\b/,
    direction: 'up',
    factor: 9,
    hit: ["const tokenTtl = '15m';", "const tokenTtl = '365d';"],
    miss: ["const tokenTtl = '15m';", "const tokenTtl = '30m';"],
  },
  {
    code: 'rate-limit-removed',
    pattern:
      /\b(attempts|max attempts|max failures|max retries|lockout|limit|max|rate|points|burst|threshold)\b/,
    nearby:
      /\b(login attempts|failed attempts|attempts|lockout|rate limit|ratelimit|limiter|throttle|throttler|brute)\b/,
    direction: 'up',
    factor: 9,
    hit: ['const maxLoginAttempts = 5;', 'const maxLoginAttempts = 5000;'],
    miss: ['const maxLoginAttempts = 5;', 'const maxLoginAttempts = 6;'],
  },
];

/** A number, also a product of them, and the unit behind it. */
export const quantities: WordRow = {
  pattern:
    /(?<![\w.])(\d[\d_]*(?:\.\d+)?(?:\s*\*\s*\d[\d_]*)*)(?:\s?(ms|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|w|weeks?|y|years?)\b)?/,
  hit: '24 * 60',
  miss: 'a24',
};

/** A unit that stands anywhere in a line. */
export const unitWords: WordRow = {
  pattern: /\b(second|minute|hour|day|week|month|year)s?\b/i,
  hit: 'TimeSpan.Minutes',
  miss: 'minutest',
};

/** A line that is a comment. */
export const commentLines: WordRow = { pattern: /^\s*(\/\/|#|\*|\/\*|--)/, hit: '  // a', miss: 'a // b' };

/** Seconds of a unit, by what its word begins with. */
export const unitSeconds: readonly (readonly [start: RegExp, seconds: number])[] = [
  [/^ms/, 0.001],
  [/^mo/, 2_592_000],
  [/^m/, 60],
  [/^h/, 3600],
  [/^d/, 86_400],
  [/^w/, 604_800],
  [/^y/, 31_536_000],
  [/^/, 1],
];

/** The least length of a password in a line of rules. */
export const minimums: WordRow = {
  pattern: /passw\w*\b.{0,60}?\bmin(?:imum|_?length)?\W{1,4}(\d+)/i,
  hit: "password: 'required|min:12'",
  miss: "password: 'required|max:12'",
};
