import { block, double, openBlock, plainWords, type SignRow, single, slashes } from '../sign-row.ts';

/** JavaScript and TypeScript in pages, which may end a statement with the line; without patterns and divisions, which look alike. */
export const scriptRow: SignRow = {
  language: 'script',
  comments: `${slashes}|${block}`,
  texts: [openBlock, double, single, '`(?:[^`\\\\$]|\\\\[^]|\\$(?!\\{)|\\$\\{[^{}`\'"]*\\})*`'].join('|'),
  words: plainWords,
  nothing: /^(?:[([{,;]\s[\s\S]|[\s\S]\s[)\]}]|[\s\S] [,;({[]|[a_"] [^a1"]|[^a_"] [a1"])$/u,
  breaks: true,
  quotes: true,
  open: '["\'`/]',
  doubt: /<!--|-->/,
  hit: "if(a){ b='// c' } // why\nd()\n",
  same: 'if (a) {\n  b = "// c"\n}\n\n/* how */ d()\n',
  miss: 'a = /"/\n',
};
