import type { WordRow } from '../words/data.ts';

const literal = `(["'\`])(?!string\\b|text\\b|password\\b|undefined\\b|null\\b|none\\b|number\\b|object\\b)[^"'\`\\s]{2,60}\\1`;
const secretName =
  '(password|passwd|passcode|pwd|otp|pin|api_?key|auth_?token|access_?token|master_?key|secret_?key|auth_?key|bearer)';
const personName =
  '(user_?name|user\\.?name|user|login_?name|user\\.?email|user_?id|e?mail|\\.sub|user\\.login)';
const equals = '\\s*([!=]==?|\\.equals\\(|\\.eq\\(|\\beq\\b|-eq)\\s*';
const headerOf = `(headers?|header|query|args|params|cookies?|getHeader|getParameter|FormValue|Query|Get)\\W{1,3}["'][\\w-]*(debug|bypass|backdoor|skip|admin|master|override)[\\w-]*["']\\W*`;

/** Conditions that know a code, a secret, a person or a header by heart. */
export const byHeart: readonly WordRow[] = [
  {
    pattern: /\b(code|otp|pin|passcode|token)\)?\s*===?\s*["'](\d{4,8})["']/i,
    hit: "code === '000000'",
    miss: "code === '404'",
  },
  {
    pattern: new RegExp(`\\b[\\w.$]{0,60}${secretName}\\)?${equals}${literal.replace('\\1', '\\3')}`, 'i'),
    hit: "user.password == 'opensesame'",
    miss: 'user.password == stored',
  },
  {
    pattern: new RegExp(`(^|[\\s(!&|.])${personName}\\)?${equals}${literal.replace('\\1', '\\4')}`, 'i'),
    hit: "username === 'bob'",
    miss: 'username === last',
  },
  {
    pattern: new RegExp(
      `${literal}${equals.replace('(', '(?:')}[\\w.$]{0,60}(${secretName}|user_?name|user\\.?email)\\b`,
      'i',
    ),
    hit: "'opensesame'.equals(password)",
    miss: "'opensesame'.equals(colour)",
  },
  {
    pattern: new RegExp(headerOf, 'i'),
    hit: "req.headers['x-debug'] === on",
    miss: "req.headers['x-colour'] === on",
  },
  {
    pattern:
      /\bparams\[:(is_)?(admin|debug|bypass|override|internal|superuser)\]\s*==|\b(req|request)\.(query|body|headers|cookies|params)\.(is_?)?(admin|debug|bypass|override|internal|superuser)\s*===?\s*['"]/i,
    hit: "req.query.isAdmin === 'true'",
    miss: "req.query.isColour === 'true'",
  },
];

/** A line that asserts, and lets nobody pass. */
export const assertions: WordRow = { pattern: /^\s*assert\b/, hit: '  assert a', miss: 'if assert(a)' };
