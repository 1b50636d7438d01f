import type { Api } from '../http/call.ts';
import { json, textParam } from '../http/call.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage } from '../http/paging.ts';
import { toBranchJson, toProtectionJson } from '../to-json/branch.ts';
import { notFound } from '../world/refusal.ts';
import { findCommit } from '../world/repositories.ts';

/** Branches as everybody reads them, and the full protection rules as administrators do. */
export function addBranchRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/branches', (call) => {
    const { state, repository, permission } = openRepository(call, { read: 'code' });
    const branches = [...repository.branches].flatMap(([name, sha]) => {
      const commit = findCommit(state, repository, sha);
      return commit ? [toBranchJson(state, repository, { name, commit, permission })] : [];
    });
    return jsonPage(call, branches, (branch) => branch);
  });

  api.get('/repos/:owner/:repo/branches/:branch{.+}', (call) => {
    const { state, repository, permission } = openRepository(call, { read: 'code' });
    const name = textParam(call, 'branch');
    const commit = findCommit(state, repository, repository.branches.get(name) ?? '');
    if (!commit) throw notFound();
    return json(call, toBranchJson(state, repository, { name, commit, permission }));
  });

  api.get('/repos/:owner/:repo/branch_protections', (call) => {
    const { repository } = openRepository(call, { token: true, admin: true });
    return json(call, repository.protections.map(toProtectionJson));
  });

  api.get('/repos/:owner/:repo/branch_protections/:rule{.+}', (call) => {
    const { repository } = openRepository(call, { token: true, admin: true });
    const found = repository.protections.find((one) => one.rule === textParam(call, 'rule'));
    if (!found) throw notFound();
    return json(call, toProtectionJson(found));
  });
}
