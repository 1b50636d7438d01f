import type { Body } from '../http/body.ts';
import { booleanField, readBody, requiredText, textField } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, json, numberParam, requireUser, textParam } from '../http/call.ts';
import { openOrganisation } from '../http/open-organisation.ts';
import type { OpenRepository } from '../http/open-repository.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage } from '../http/paging.ts';
import { toLabelJson } from '../to-json/label.ts';
import { deleteLabel, listOrganisationLabels, listRepositoryLabels } from '../world/labels.ts';
import { isOrganisationOwner } from '../world/people.ts';
import type { Label } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { nextId } from '../world/state.ts';

/** The labels that a repository or an organisation offers. */
export function addLabelRoutes(api: Api): void {
  const path = '/repos/:owner/:repo/labels';

  api.get(path, (call) => {
    const { state, repository } = openRepository(call, { scope: 'issue' });
    return answerPage(call, listRepositoryLabels(state, repository));
  });

  api.post(path, async (call) => {
    const { state, repository } = openRepository(call, writing);
    if (repository.archived) throw new Refusal(423, 'repository is archived');
    const owner = { repositoryId: repository.id, organisationId: null };
    return json(call, toLabelJson(state, createLabel(call, await readBody(call), owner)), 201);
  });

  api.get(`${path}/:id`, (call) => {
    const open = openRepository(call, { scope: 'issue' });
    return json(call, toLabelJson(open.state, findOfPath(call, open)));
  });

  api.patch(`${path}/:id`, async (call) => {
    const open = openRepository(call, writing);
    const label = findOfPath(call, open);
    editLabel(label, await readBody(call));
    return json(call, toLabelJson(open.state, label));
  });

  api.delete(`${path}/:id`, (call) => {
    const { state } = openRepository(call, writing);
    deleteLabel(state, numberParam(call, 'id'));
    return empty(call);
  });

  addOrganisationRoutes(api);
}

const writing = { scope: 'issue', token: true, write: ['issues', 'pulls'] } as const;

function addOrganisationRoutes(api: Api): void {
  api.get('/orgs/:org/labels', (call) => {
    const { state, organisation, isMember } = openOrganisation(call);
    const isHidden = organisation.visibility === 'private' && !isMember;
    if (isHidden && state.profile.organisationLabelsHidden) throw notFound();
    return answerPage(call, listOrganisationLabels(call.get('state'), organisation.id));
  });

  api.post('/orgs/:org/labels', async (call) => {
    const { organisation } = openOrganisation(call);
    const user = requireUser(call);
    const isOwner = user.siteAdmin || isOrganisationOwner(call.get('state'), organisation.id, user.id);
    if (!isOwner) throw new Refusal(403, 'Must be an organization owner');
    const owner = { repositoryId: null, organisationId: organisation.id };
    return json(call, toLabelJson(call.get('state'), createLabel(call, await readBody(call), owner)), 201);
  });
}

function createLabel(call: Call, body: Body, owner: Pick<Label, 'repositoryId' | 'organisationId'>): Label {
  const state = call.get('state');
  const label: Label = {
    id: nextId(state, 'label'),
    ...owner,
    name: requiredText(body, 'name'),
    color: toColor(requiredText(body, 'color')),
    description: textField(body, 'description'),
    exclusive: booleanField(body, 'exclusive'),
    archived: booleanField(body, 'is_archived'),
  };
  state.labels.set(label.id, label);
  return label;
}

function editLabel(label: Label, body: Body): void {
  label.name = textField(body, 'name', label.name);
  label.color = toColor(textField(body, 'color', label.color));
  label.description = textField(body, 'description', label.description);
  label.exclusive = booleanField(body, 'exclusive', label.exclusive);
  label.archived = booleanField(body, 'is_archived', label.archived);
}

function toColor(text: string): string {
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const long = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    : text.trim().replace(/^#/, '');
  if (!/^[0-9a-f]{6}$/i.test(long)) throw new Refusal(422, `invalid color format: ${text}`);
  return long.toLowerCase();
}

function findOfPath(call: Call, { state, repository }: OpenRepository): Label {
  const id = textParam(call, 'id');
  const label = listRepositoryLabels(state, repository).find(
    (one) => String(one.id) === id || one.name === id,
  );
  if (!label) throw notFound();
  return label;
}

function answerPage(call: Call, labels: Label[]): Response {
  return jsonPage(call, labels, (label) => toLabelJson(call.get('state'), label));
}
