/** A number that protects, and which way it must not go. */
export interface NumberRow {
  readonly code: string;
  /** Matched against the words of the line. */
  readonly pattern: RegExp;
  /** Must stand in the line or the lines around it. */
  readonly nearby?: RegExp;
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
