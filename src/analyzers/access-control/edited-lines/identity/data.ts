import type { EditedLineRow } from '../data.ts';

const anywhere = /(?:)/;

/** Lines that said who somebody is, and that now ask less, or ask the one who comes. */
export const editedIdentities: readonly EditedLineRow[] = [
  {
    // Who somebody is was known from a session or a token, and is now what the request says of itself.
    code: 'client-trusted',
    before:
      /(?<gone>\b(?:(?:req|request|ctx|c|context|event|locals|g|self|this|call)\b[\w.()?!$>-]{0,24}?[.>]\s*)?(?:auth|session|user|currentUser|current_user|principal|claims|identity|jwt|token_?payload|CurrentUser|UserId|getPrincipal\(\)|getUserPrincipal\(\))[?!]?(?:\.|->|\[["']?|\(["'])\w*(?:id|sub|pk|tenant|org\w*|account|role|subject|name)\b)/i,
    after:
      /\b(req|request|ctx\.request|event|\$request|\$_(GET|POST|REQUEST|COOKIE))\b[\w.()?!>$-]{0,12}(body|query|params|headers|GET|POST|args|form|json|data|cookies|header|input|get|getParameter|getHeader|\[)[\w.()?!>$-]{0,6}[.(["'\s]+(x-)?\w*(user|owner|author|tenant|account|org|role|member|sub)\w*/i,
    around: anywhere,
    path: 'src/a.ts',
    hit: ['if (doc.ownerId !== req.user.id) stop();', 'if (doc.ownerId !== req.body.userId) stop();'],
    miss: ['if (doc.ownerId !== req.user.id) stop();', 'if (doc.ownerId !== req.user.sub) stop();'],
  },
  {
    // An account that was shut, or a token that was taken back, is found again.
    code: 'access-check-weakened',
    before:
      /\b(find|get|load|fetch|by|lookup|query)_?\w*?(?<gone>_?(Active|Enabled|Unexpired|NotExpired|NotRevoked|Unrevoked|Verified|Confirmed|NonDeleted|NotDeleted|Usable|Approved))\w*\s*[!(]/i,
    after: /\b(find|get|load|fetch|by|lookup|query)\w*\s*[!(]/i,
    around: /user|account|session|token|api_?key|member|credential|auth|login|invit/i,
    path: 'src/a.ts',
    hit: ['const user = await users.findActive(id);', 'const user = await users.findById(id);'],
    miss: ['const user = await users.findActive(id);', 'const user = await users.findActiveById(id);'],
  },
  {
    // What protects a cookie depends on something that may be missing.
    code: 'cookie-weakened',
    before: /\b(?<kept>http_?only|secure)["']?\s*(=>?|:)\s*(true|True|TRUE)\b/i,
    after:
      /\b(http_?only|secure)["']?\s*(=>?|:)\s*(?!(true|True|TRUE)\b)(?!.*(prod|dev|test|local|https|tls|ssl|isSecure))[^,;\n]*(env|getenv|config|settings|options|header|request|req\.|flag|feature)/i,
    around: /cookie|session|same_?site|http_?only/i,
    path: 'src/a.ts',
    hit: [
      'jar({ sid, secure: true }); // cookie',
      "jar({ sid, secure: process.env.SECURE === 'on' }); // cookie",
    ],
    miss: [
      'jar({ sid, secure: true }); // cookie',
      "jar({ sid, secure: process.env.NODE_ENV === 'production' }); // cookie",
    ],
  },
  {
    // What proves somebody once proves it again.
    code: 'session-weakened',
    before:
      /\b(DELETE FROM|UPDATE)\s+["`]?\w*(codes?|tokens?|otps?|nonces?|invit\w+|resets?|magic_?links?|one_?time\w*|challenges?)\b["`]?(\s+SET\s+\w*(used|consumed|redeemed|expires?|revoked)|\s+WHERE|['"])/i,
    after: /^$/,
    around: anywhere,
    path: 'a.py',
    hit: ['db.run("DELETE FROM login_codes WHERE email = %s", (email,))  # codes', ''],
    miss: ['db.run("DELETE FROM login_colours WHERE email = %s", (email,))', ''],
  },
];
