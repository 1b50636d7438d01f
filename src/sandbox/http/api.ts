import { Hono } from 'hono';
import { addBranchRoutes } from '../routes/branches.ts';
import { addCollaboratorRoutes } from '../routes/collaborators.ts';
import { addCommentRoutes } from '../routes/comments.ts';
import { addCommitRoutes } from '../routes/commits.ts';
import { addContentsRoutes } from '../routes/contents.ts';
import { addIssueLabelRoutes } from '../routes/issue-labels.ts';
import { addLabelRoutes } from '../routes/labels.ts';
import { addMergeRoutes } from '../routes/merge.ts';
import { addOrganisationRoutes } from '../routes/organisations.ts';
import { addPullChangeRoutes } from '../routes/pull-changes.ts';
import { addPullEditRoutes } from '../routes/pull-edits.ts';
import { addPullRoutes } from '../routes/pulls.ts';
import { addRepositoryRoutes } from '../routes/repositories.ts';
import { addReviewRequestRoutes } from '../routes/review-requests.ts';
import { addReviewRoutes } from '../routes/reviews.ts';
import { addRunRoutes } from '../routes/runs.ts';
import { addServerRoutes } from '../routes/server.ts';
import { addStatusRoutes } from '../routes/statuses.ts';
import { addTeamRoutes } from '../routes/teams.ts';
import { addWorkflowRoutes } from '../routes/workflows.ts';
import { Refusal } from '../world/refusal.ts';
import type { State } from '../world/state.ts';
import { authenticate } from './authentication.ts';
import type { Api, Call, Env } from './call.ts';
import { json } from './call.ts';
import { Moved } from './open-repository.ts';

/** Marks the answer to a route that the sandbox does not have; taken off before the caller sees it. */
export const unknownRouteHeader = 'x-sandbox-unknown-route';

const routeGroups = [
  addServerRoutes,
  addRepositoryRoutes,
  addCollaboratorRoutes,
  addBranchRoutes,
  addCommitRoutes,
  addContentsRoutes,
  addPullRoutes,
  addPullChangeRoutes,
  addPullEditRoutes,
  addMergeRoutes,
  addReviewRoutes,
  addReviewRequestRoutes,
  addIssueLabelRoutes,
  addLabelRoutes,
  addCommentRoutes,
  addStatusRoutes,
  addOrganisationRoutes,
  addTeamRoutes,
  addWorkflowRoutes,
  addRunRoutes,
];

/** All routes below `/api/v1`. */
export function createApi(state: State): Api {
  const api = new Hono<Env>();
  api.use(async (call, next) => {
    call.set('state', state);
    call.set('caller', authenticate(state, call.req.header('authorization')));
    await next();
  });
  for (const addRoutes of routeGroups) addRoutes(api);
  api.notFound((call) => call.text('404 page not found\n', 404, { [unknownRouteHeader]: 'yes' }));
  api.onError((error, call) => answerError(state, error, call));
  return api;
}

function answerError(state: State, error: Error, call: Call): Response {
  if (error instanceof Moved) return call.redirect(error.location, 307);
  if (!(error instanceof Refusal)) throw error;
  const url = `${state.rootUrl}/api/swagger`;
  const errors =
    error.errors === undefined ? {} : { errors: error.errors.length === 0 ? null : error.errors };
  return json(call, { ...errors, message: error.message, url }, error.status);
}
