import { addEntry } from './activity.ts';
import { repositoryOf } from './pull-requests.ts';
import type { Label, PullRequest, Repository } from './records.ts';
import type { State } from './state.ts';

/** Labels of a pull request in the order in which the server lists them: by name. */
export function labelsOf(state: State, pull: PullRequest): Label[] {
  return pull.labelIds
    .map((id) => state.labels.get(id))
    .filter((label) => label !== undefined)
    .toSorted(
      (one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)) || one.id - other.id,
    );
}

export function listRepositoryLabels(state: State, repository: Repository): Label[] {
  return listByName(state, (label) => label.repositoryId === repository.id);
}

export function listOrganisationLabels(state: State, organisationId: number): Label[] {
  return listByName(state, (label) => label.organisationId === organisationId);
}

/** Ids for names, in repository and organisation; names nobody knows are silently left out. */
export function findLabelIds(state: State, repository: Repository, names: readonly string[]): number[] {
  const ofOrganisation = state.profile.organisationLabelNames
    ? listOrganisationLabels(state, repository.ownerId)
    : [];
  return [...listRepositoryLabels(state, repository), ...ofOrganisation]
    .filter((label) => names.includes(label.name))
    .map((label) => label.id);
}

/** Attaches labels one after the other; an exclusive one drives out the others of its scope. */
export function attachLabels(
  state: State,
  pull: PullRequest,
  change: { ids: readonly number[]; by: number },
): void {
  for (const id of change.ids) {
    const label = state.labels.get(id);
    if (!label || pull.labelIds.includes(id) || !belongsTo(state, pull, label)) continue;
    const rivals = labelsOf(state, pull).filter((other) => isRival(label, other));
    detachLabels(state, pull, { ids: rivals.map((rival) => rival.id), by: change.by });
    pull.labelIds = [...pull.labelIds, id];
    addEntry(state, { pullRequestId: pull.id, type: 'label', userId: change.by, body: '1', labelId: id });
  }
}

/** Takes labels off; one that is not attached leaves no trace. */
export function detachLabels(
  state: State,
  pull: PullRequest,
  change: { ids: readonly number[]; by: number },
): void {
  for (const id of change.ids) {
    if (!pull.labelIds.includes(id)) continue;
    pull.labelIds = pull.labelIds.filter((attached) => attached !== id);
    addEntry(state, { pullRequestId: pull.id, type: 'label', userId: change.by, labelId: id });
  }
}

/** Makes these the only labels: adds what is missing, then takes off what is too much. */
export function replaceLabels(
  state: State,
  pull: PullRequest,
  change: { ids: readonly number[]; by: number },
): void {
  const before = [...pull.labelIds];
  attachLabels(state, pull, change);
  detachLabels(state, pull, { ids: before.filter((id) => !change.ids.includes(id)), by: change.by });
}

/** Deletes a label everywhere; history rows stay and lose it. */
export function deleteLabel(state: State, id: number): void {
  state.labels.delete(id);
  for (const pull of state.pullRequests.values()) {
    pull.labelIds = pull.labelIds.filter((attached) => attached !== id);
  }
}

function listByName(state: State, isWanted: (label: Label) => boolean): Label[] {
  const found = [...state.labels.values()].filter(isWanted);
  return found.toSorted(
    (one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)) || one.id - other.id,
  );
}

function belongsTo(state: State, pull: PullRequest, label: Label): boolean {
  const repository = repositoryOf(state, pull);
  return label.repositoryId === repository.id || label.organisationId === repository.ownerId;
}

function isRival(label: Label, other: Label): boolean {
  return toScope(label) !== '' && toScope(label) === toScope(other);
}

/** Everything before the last slash; without a slash in the middle a label excludes nothing. */
function toScope(label: Label): string {
  const slash = label.name.lastIndexOf('/');
  const hasScope = label.exclusive && slash > 0 && slash < label.name.length - 1;
  return hasScope ? label.name.slice(0, slash) : '';
}
