import type { AnalyzerMeta, CodeMeta } from '../contract.ts';

const look =
  'Find out who could not do this before and can now. If something else guards the place, such as a filter in front of it, say where in the description; if the guard moved, keep its name, so that a reader sees it again.';

function code(
  points: CodeMeta['points'],
  ...[title, message, help = look]: [string, string, string?]
): CodeMeta {
  return { points, title, message, help };
}

export const meta: AnalyzerMeta = {
  id: 'access-control',
  title: 'Access control',
  summary: 'Checks of rights, tokens, input and rate that a change removes, weakens or goes round.',
  languages: [
    'typescript',
    'javascript',
    'python',
    'go',
    'java',
    'ruby',
    'php',
    'csharp',
    'rust',
    'c',
    'cpp',
  ],
  codes: {
    'access-check-removed': code(
      2,
      'A check of rights is gone',
      'removes `{name}`, which let only some pass',
    ),
    'access-check-weakened': code(2, 'A check asks for less', 'weakens `{name}`'),
    'verification-removed': code(
      2,
      'A signature, token or forgery check is gone',
      'removes the verification `{name}`',
      'What was verified here is now believed: a webhook, a token or a form of anybody. Keep the verification and let it fail shut; if another layer does it now, say which one, and prove it with a test that sends a forged message.',
    ),
    'validation-removed': code(
      2,
      'Input is no longer checked',
      'removes the check of input `{name}`',
      'Text from outside now reaches code that relied on this check: a path that leaves its folder, a length that is too large, markup that runs. Keep the check next to the place that needs it, and add a test with input that must be refused.',
    ),
    'rate-limit-removed': code(
      2,
      'A limit on tries is gone or far higher',
      'removes or raises a limit: `{name}`',
      'Without a limit a password, a code or an address can be guessed by trying all of them, and a costly call can be made until nothing is left. Keep a limit for each account and each address; if a proxy counts now, say where it is set.',
    ),
    'session-weakened': code(
      2,
      'A session keeps its name after sign-in',
      'removes `{name}`, which gave the session a new name',
      'Whoever made a visitor use a known session name before sign-in is signed in with it afterwards. Make a new session name whenever rights change: at sign-in, sign-out and when a role is taken on.',
    ),
    'access-opened': code(
      2,
      'A place is opened to everybody',
      'opens a place or takes a protection off: `{name}`',
    ),
    'access-bypass': code(
      2,
      'A way round the check is written into the code',
      'knows a user, a password or a switch by heart: `{name}`',
      'Everybody who can read the code knows this way in, and it works wherever the program runs. Let accounts and rights come from the data they belong to; a switch for development should not exist in what is shipped.',
    ),
    'cors-open': code(
      1,
      'Pages of every origin may read the answers',
      'lets pages of every origin read the answers',
      'Harmless for public data; for anything that depends on who asks, or on the network one asks from, name the origins that may. Check that no cookie and no header of sign-in is honoured on these routes.',
    ),
    'cors-with-credentials': code(
      2,
      'Pages of every origin may act for the visitor',
      'lets pages of every origin read answers where only some could, or with the visitor’s credentials',
      'Any page the visitor opens can now read and change what the visitor may. Compare the origin with a list of full names, never with a part of one, and do not send back what the request brought.',
    ),
    'cookie-weakened': code(
      2,
      'A cookie loses a protection',
      'takes a protection off a cookie: `{name}`',
      'Without `HttpOnly` a script reads the cookie, without `Secure` the network does, without `SameSite` other pages send it along. Keep all three for everything that signs somebody in; for local work choose by the environment, not for all.',
    ),
    'cookie-plain': code(
      1,
      'A cookie is set without its protections',
      'sets a cookie without `HttpOnly` and `Secure`: `{name}`',
      'Harmless for a choice of colours. For anything that says who somebody is, a script of a foreign hand can read it and the network can too: set `HttpOnly`, `Secure` and `SameSite` where the cookie is made.',
    ),
    'header-removed': code(
      2,
      'A header that protects is gone',
      'takes off a header that protects: `{name}`',
      'Such headers keep a page out of foreign frames, its scripts its own and its connection sealed. Keep them; where one page needs less, loosen it there and not for all.',
    ),
    'client-trusted': code(
      2,
      'The name or address a client sends is believed',
      'believes what a client says of itself: `{name}`',
      'A client can claim any address and any host name: limits by address count nothing then, and links in mails lead to a foreign site. Name the proxies and hosts that are yours.',
    ),
    'audit-removed': code(
      2,
      'Nobody will know who did this',
      'no longer records what is done: `{name}`',
      'Records of who did what are how misuse is found and shown. Keep the record, or say what writes it now.',
    ),
    'password-rules-weakened': code(
      2,
      'Weaker passwords are accepted',
      'lowers a rule for passwords: {name}',
      'Short passwords are guessed, and accounts made from now on have them for years. Keep the length; if the rule was in the way, allow long phrases and refuse known passwords instead.',
    ),
    'lifetime-raised': code(
      2,
      'A token or session lives far longer',
      'lets a token or session live far longer: {name}',
      'What is stolen stays of use until it ends. Keep access short and renew it, and make sure it can be taken back; if the long life is wanted, say who holds such tokens.',
    ),
    'mfa-disabled': code(
      2,
      'The second step of signing in is off',
      'switches the second step of signing in off: `{name}`',
    ),
    'mass-assignment': code(
      2,
      'Input sets whatever it names',
      'lets input set every field: `{name}`',
      'A request can now name fields the form does not show: the role, the owner, the balance. List the fields that may be set, here and not in the page.',
    ),
    'permission-wide': code(
      2,
      'Everybody on the machine gets rights',
      'gives rights to everybody: `{name}`',
      'Any other program or user on the machine can now change what is kept there, or run as somebody else. Give rights to one user or group and leave the rest without.',
    ),
    'check-removed': code(
      2,
      'A condition that refused something is gone',
      'removes the condition `{name}`, which refused something',
      'What was refused here now goes on. Read what follows with the input that used to be refused, and say in the description why it can no longer come, or where it is refused now.',
    ),
    'access-code': code(
      2,
      'Code that decides about access is edited',
      'edits `{name}`, which decides about access',
      'A slip in such a function opens everything behind it. Somebody who knows the rules should read it, together with the tests that prove who is turned away.',
    ),
  },
};
