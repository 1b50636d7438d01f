import type { GuardRow } from '../data.ts';

/** Headers of an answer that protect whoever reads it. */
const headerNames =
  /^(x-frame-options|content-security-policy|strict-transport-security|x-content-type-options|referrer-policy|permissions-policy|cross-origin-(opener|embedder|resource)-policy)\b/i;

/** Calls that protect without asking anybody: headers, flags of cookies, and what is told of who did what. */
export const protectionCalls: readonly GuardRow[] = [
  {
    topic: 'header',
    pattern:
      /\b(use (hsts|https redirection|csp|xfo|x content type options|security headers)|(security|secure|csp|hsts) headers?|talisman|secure headers|https redirect)\b/,
    hit: 'UseHsts',
    miss: 'UseHosts',
  },
  {
    topic: 'header',
    pattern: /^(set|add|append|put|insert|header|headers|set header|add header|replace|with header)$/,
    given: headerNames,
    hit: "res.setHeader('X-Frame-Options', 'DENY'), go",
    miss: "res.setHeader('X-Request-Id', 'DENY'), go",
  },
  {
    topic: 'cookie',
    pattern: /^(http only|secure|same site|cookie (http only|secure)|with http only)$/,
    given: /^true$|(^|[.:])(strict|lax)$/i,
    hit: 'jar.httpOnly(true), go',
    miss: 'jar.httpOnly(false), go',
  },
  {
    topic: 'audit',
    pattern:
      /\baudit(s|ed|ing|or|er)?\b|\b(record|write|add) (security |access )?event\b|\b(security event|activity log)\b/,
    hit: 'auditLog',
    miss: 'auditionLog',
  },
  {
    topic: 'audit',
    pattern: /(^| )(info|warn|warning|notice|log|write)$/,
    given: /\baudit\b/i,
    hit: "log.info('audit', name), go",
    miss: "log.info('audition', name), go",
  },
  {
    topic: 'audit',
    pattern: /^logger$/,
    given: /^-[tp]$/,
    hit: "logger('-t', name), go",
    miss: "logger('-x', name), go",
  },
  {
    topic: 'limit',
    pattern: /\b(rate limiting|rate limits|throttling|throttler|quota)\b/,
    hit: 'EnableRateLimiting',
    miss: 'EnableRateLighting',
  },
  {
    topic: 'session',
    pattern:
      /\bsession (clear|flush|destroy|abandon|rotate|cycle)\b|\b(clear|flush|rotate|destroy) session\b/,
    hit: 'session.clear',
    miss: 'session.clean',
  },
];

/** The same, where names are handed over or written as decorators. */
export const protectionNames: readonly GuardRow[] = [
  {
    topic: 'header',
    pattern: /\b(x frame options|security|csp|hsts|content security policy) middleware$|^clickjacking\b/,
    hit: 'XFrameOptionsMiddleware',
    miss: 'XFrameOptionsSettings',
  },
  {
    topic: 'access',
    pattern: /(^| )current (account|member|customer|tenant|identity|principal)$/,
    hit: 'current_account',
    miss: 'currency_account',
  },
  {
    topic: 'validation',
    pattern:
      /^(size|min|max|pattern|email|not (null|blank|empty)|positive|positive or zero|digits|decimal (min|max)|is (string|int|integer|number|boolean|email|uuid|enum|in|url|date string|array|not empty|mongo id)|matches|(min|max|string) length|regular expression)$/,
    hit: 'NotBlank',
    miss: 'Blank',
  },
];
