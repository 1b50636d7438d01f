import { randomUUID } from 'node:crypto';
import { html, Markup } from './markup.ts';
import { refreshScript, style } from './style.ts';

/** A whole page as an answer; nothing on it may load or run anything that is not its own. */
export function answerPage(page: { title: string; home: string; body: Markup; status?: number }): Response {
  const nonce = randomUUID();
  const document = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.title}</title><style>${new Markup(style)}</style></head>
<body><header class="top"><a class="mark" href="${page.home}/">sop-gate sandbox</a><span class="note">An embedded stand-in for Gitea. This page refreshes itself.</span></header>
<main>${page.body}</main><script nonce="${nonce}">${new Markup(refreshScript)}</script></body></html>`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
  return new Response(document.text, { status: page.status ?? 200, headers });
}
