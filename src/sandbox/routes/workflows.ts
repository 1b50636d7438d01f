import { readBody, textField, textMap } from '../http/body.ts';
import type { Api } from '../http/call.ts';
import { empty, flag, json, requireUser, textParam } from '../http/call.ts';
import { openActions } from '../http/open-actions.ts';
import type { OpenRepository } from '../http/open-repository.ts';
import { apiUrlOf, htmlUrlOf } from '../to-json/repository.ts';
import { zeroTime } from '../to-json/time.ts';
import { dispatchWorkflow } from '../world/dispatch.ts';
import type { Run } from '../world/records.ts';
import { notFound } from '../world/refusal.ts';
import { listDefaultWorkflows, type Workflow } from '../world/workflows.ts';

/** Workflow files, and starting one by hand. */
export function addWorkflowRoutes(api: Api): void {
  const path = '/repos/:owner/:repo/actions/workflows';

  api.get(path, (call) => {
    const open = openActions(call, 'dispatch', { token: true });
    const workflows = listDefaultWorkflows(open.state, open.repository).map((one) =>
      toWorkflowJson(open, one),
    );
    return json(call, { workflows, total_count: workflows.length });
  });

  api.get(`${path}/:file`, (call) => {
    const open = openActions(call, 'dispatch', { token: true });
    const file = textParam(call, 'file');
    const found = listDefaultWorkflows(open.state, open.repository).find((one) => one.file === file);
    if (!found) throw notFound();
    return json(call, toWorkflowJson(open, found));
  });

  addChangeRoutes(api, path);
}

/** What changes something: switching off and on, and starting by hand. */
function addChangeRoutes(api: Api, path: string): void {
  api.put(`${path}/:file/disable`, (call) => {
    openActions(call, 'dispatch', { token: true, write: ['actions'] }).repository.disabledWorkflows.add(
      textParam(call, 'file'),
    );
    return empty(call);
  });

  api.put(`${path}/:file/enable`, (call) => {
    openActions(call, 'dispatch', { token: true, write: ['actions'] }).repository.disabledWorkflows.delete(
      textParam(call, 'file'),
    );
    return empty(call);
  });

  api.post(`${path}/:file/dispatches`, async (call) => {
    const open = openActions(call, 'dispatch', { token: true, write: ['actions'] });
    const body = await readBody(call);
    const run = dispatchWorkflow(open.state, open.repository, {
      workflow: textParam(call, 'file'),
      ref: textField(body, 'ref'),
      inputs: textMap(body, 'inputs'),
      by: requireUser(call).id,
    });
    const wantsDetails = open.state.profile.line26 && flag(call, 'return_run_details');
    return wantsDetails ? json(call, toRunDetails(open, run)) : empty(call);
  });
}

function toRunDetails({ state, repository }: OpenRepository, run: Run) {
  return {
    workflow_run_id: run.id,
    run_url: `${apiUrlOf(state, repository)}/actions/runs/${run.id}`,
    html_url: `${htmlUrlOf(state, repository)}/actions/runs/${run.id}`,
  };
}

function toWorkflowJson({ state, repository }: OpenRepository, workflow: Workflow) {
  const disabled = repository.disabledWorkflows.has(workflow.file);
  return {
    id: workflow.file,
    name: workflow.name || workflow.file,
    path: workflow.path,
    state: disabled ? 'disabled_manually' : 'active',
    created_at: zeroTime,
    updated_at: zeroTime,
    url: `${apiUrlOf(state, repository)}/actions/workflows/${workflow.file}`,
    html_url: `${htmlUrlOf(state, repository)}/src/branch/${repository.defaultBranch}/${workflow.path}`,
    badge_url: '',
    deleted_at: zeroTime,
  };
}
