import type { Observer } from '../observe/observer.ts';
import { findPullRequest } from '../world/pull-requests.ts';
import { Refusal } from '../world/refusal.ts';
import { findRepository } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { answerPage } from './layout.ts';
import { renderHomePage, renderRepositoryPage } from './list-pages.ts';
import { html } from './markup.ts';
import { play } from './play.ts';
import { renderPullRequestPage } from './pull-request-page.ts';

/** The web pages of a sandbox: home, repositories, pull requests, and the forms on the latter. */
export function createPages(
  state: State,
  observer: Observer,
): (request: Request, path: string) => Promise<Response> {
  return (request, path) =>
    request.method === 'POST'
      ? answerForm(state, request, path)
      : Promise.resolve(answerView(state, observer, path));
}

function answerView(state: State, { calls }: Observer, path: string): Response {
  const home = state.rootUrl;
  if (path === '/')
    return answerPage({ title: 'sop-gate sandbox', home, body: renderHomePage(state, calls) });
  const { repository, pull } = findOfPath(state, path);
  if (pull) {
    const title = `${pull.title} · #${pull.number}`;
    return answerPage({ title, home, body: renderPullRequestPage(state, pull, calls) });
  }
  if (repository)
    return answerPage({ title: repository.name, home, body: renderRepositoryPage(state, repository, calls) });
  const body = html`<h1>Nothing is here</h1><p><a href="${home}/">To all repositories</a></p>`;
  return answerPage({ title: 'Not found', home, body, status: 404 });
}

/** Forms of other sites are refused, so that a page somewhere else cannot play here. */
async function answerForm(state: State, request: Request, path: string): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== new URL(request.url).origin)
    return new Response('not from here', { status: 403 });
  const { pull } = findOfPath(state, path);
  const form = new URLSearchParams(await request.text());
  try {
    if (!pull || !play(state, pull, form)) return new Response('no such move', { status: 400 });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.message, { status: error.status });
  }
  return new Response(null, { status: 303, headers: { location: `${state.rootUrl}${path}` } });
}

function findOfPath(state: State, path: string) {
  const [owner = '', name = '', kind, number] = path.slice(1).split('/').map(decodeURIComponent);
  const repository = findRepository(state, owner, name);
  const pull =
    repository && kind === 'pulls' ? findPullRequest(state, repository, Number(number)) : undefined;
  return { repository: kind === 'pulls' && !pull ? undefined : repository, pull };
}
