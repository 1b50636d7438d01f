import type { CallRow } from '../../code-rows.ts';
import type { EditRow } from '../../edit-row.ts';
import { call } from '../row-parts.ts';

const session = /sess|token|auth|sid$|jwt|remember|login|user|account/i;

/** Ways in and cookies of frameworks of scripts. */
export const scriptedCalls: readonly CallRow[] = [
  {
    ...call(
      ['ruby'],
      ['http_basic_authenticate_with', 'authenticate_or_request_with_http_basic'],
      "class A < B\n  http_basic_authenticate_with name: 'me', password: 'swordfish'\nend\n",
      "class A < B\n  http_basic_authenticate_with name: 'me', password: ENV['PASSWORD']\nend\n",
      ({ args }) =>
        args.some(({ key, kind, text }) => key === 'password' && kind === 'string' && text !== ''),
    ),
    code: 'access-bypass',
  },
  {
    // Neither scripts nor the network are kept away from what says who somebody is.
    ...call(
      ['python'],
      ['set_cookie', 'set_signed_cookie', 'set_secure_cookie'],
      "def f(reply, a):\n    reply.set_cookie('session', a)\n",
      "def f(reply, a):\n    reply.set_cookie('session', a, secure=True, httponly=True)\n",
      ({ args }) =>
        session.test((args.find(({ key }) => key === 'key') ?? args[0])?.text ?? '') &&
        !args.some(({ key = '' }) => /^(secure|httponly)$/i.test(key)) &&
        !args.some(({ kind, text }) => kind === 'other' && text.startsWith('**')),
    ),
    code: 'cookie-weakened',
  },
  {
    ...call(
      ['php'],
      ['setcookie', 'setrawcookie'],
      "<?php setcookie('session', $id);",
      "<?php setcookie('session', $id, ['secure' => true, 'httponly' => true]);",
      ({ args }) =>
        args.length < 6 &&
        args[2]?.kind !== 'map' &&
        args[2]?.kind !== 'name' &&
        session.test(args[0]?.text ?? '') &&
        args.length > 1 &&
        args[1]?.text !== '',
    ),
    code: 'cookie-weakened',
  },
];

export const scriptedLines: readonly EditRow[] = [
  {
    // Only whoever is meant may ask, and the server takes a name without a word.
    code: 'access-opened',
    languages: ['ruby'],
    came: /\b(config\.)?action_dispatch\.perform_deep_munge\s*=\s*false|\bverify_authenticity_token\b.*\bexcept\b/,
    file: 'a.rb',
    hit: 'config.action_dispatch.perform_deep_munge = false',
    miss: 'config.action_dispatch.perform_deep_munge = true',
  },
];
