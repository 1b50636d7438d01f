import type { Api } from '../http/call.ts';
import { json, requireUser } from '../http/call.ts';
import { defaultPageSize, largestPageSize } from '../http/paging.ts';
import { requireScope } from '../http/scopes.ts';
import { largestInline } from '../to-json/contents.ts';
import { toTime } from '../to-json/time.ts';
import { toUserJson } from '../to-json/user.ts';
import { findUser } from '../world/people.ts';
import { notFound } from '../world/refusal.ts';

/** Version, settings, and who the caller is. */
export function addServerRoutes(api: Api): void {
  api.get('/version', (call) => json(call, { version: call.get('state').profile.version }));

  api.get('/settings/api', (call) =>
    json(call, {
      max_response_items: largestPageSize,
      default_paging_num: defaultPageSize,
      default_git_trees_per_page: 1000,
      default_max_blob_size: largestInline,
      default_max_response_size: 104_857_600,
    }),
  );

  api.get('/user', (call) => {
    requireScope(call, 'user');
    return json(call, toUserJson(call.get('state'), requireUser(call)));
  });

  api.get('/users/:name', (call) => {
    requireScope(call, 'user');
    const user = findUser(call.get('state'), call.req.param('name'));
    if (!user) throw notFound('GetUserByName');
    return json(call, toUserJson(call.get('state'), user));
  });

  api.get('/token', (call) => {
    const user = requireUser(call);
    const { token } = call.get('caller');
    if (!call.get('state').profile.tokenEndpoint || !token || token.job) throw notFound();
    const { id, name, scopes, createdAt } = token;
    const times = { created_at: toTime(createdAt), last_used_at: toTime(call.get('state').clock()) };
    return json(call, { id, name, scopes, ...times, user: { id: user.id, login: user.login } });
  });
}
