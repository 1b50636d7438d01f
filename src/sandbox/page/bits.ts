import { labelsOf } from '../world/labels.ts';
import { isDraft } from '../world/pull-requests.ts';
import type { Label, PullRequest, User } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { html, type Markup } from './markup.ts';

/** Small pieces that several pages show. */

export type Color = 'green' | 'red' | 'amber' | 'blue' | 'violet' | 'gray';

const faceColors: readonly Color[] = ['blue', 'violet', 'green', 'amber', 'red'];

/** A person as a coloured disc with two letters. */
export function renderFace(user: User, size = ''): Markup {
  const color = faceColors[Math.abs(user.id) % faceColors.length];
  return html`<span class="face ${size} ${color}" title="${user.login}">${user.login.slice(0, 2)}</span>`;
}

export function renderPill(text: string, color: Color): Markup {
  return html`<span class="pill ${color}">${text}</span>`;
}

export function renderDot(mark: string, color: Color): Markup {
  return html`<span class="dot ${color}">${mark}</span>`;
}

/** A label in its own colour; only six hex digits get into the style. */
export function renderLabel(label: Label): Markup {
  const color = /^[0-9a-f]{6}$/i.test(label.color) ? label.color : '888888';
  const dark = isDark(color) ? '#fff' : '#111';
  return html`<span class="label" style="background:#${color};color:${dark}">${label.name}</span>`;
}

export function renderLabels(state: State, pull: PullRequest): Markup {
  return html`${labelsOf(state, pull).map(renderLabel)}`;
}

export function renderPullState(pull: PullRequest): Markup {
  if (pull.merged) return renderPill('Merged', 'violet');
  if (pull.state === 'closed') return renderPill('Closed', 'red');
  return isDraft(pull) ? renderPill('Draft', 'gray') : renderPill('Open', 'green');
}

/** The time of day, with the whole moment on hover. */
export function renderTime(at: number): Markup {
  const iso = new Date(at).toISOString();
  return html`<time class="soft small nowrap" title="${iso}">${iso.slice(11, 19)}</time>`;
}

export function renderSha(sha: string): Markup {
  return html`<code title="${sha}">${sha.slice(0, 10)}</code>`;
}

/** A box with a heading and, at its right end, a few words. */
export function renderCard(title: string, count: string, body: Markup): Markup {
  return html`<section class="card"><header><h2>${title}</h2><span class="count">${count}</span></header>${body}</section>`;
}

export function renderEmpty(text: string): Markup {
  return html`<div class="empty">${text}</div>`;
}

/** Colour and mark for a status word; words nobody knows look unsure. */
export function statusLook(word: string): { color: Color; mark: string } {
  if (word === 'success') return { color: 'green', mark: '✓' };
  if (word === 'failure' || word === 'error') return { color: 'red', mark: '✗' };
  if (word === 'pending') return { color: 'amber', mark: '●' };
  return word === 'skipped' ? { color: 'gray', mark: '–' } : { color: 'amber', mark: '!' };
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 150;
}
