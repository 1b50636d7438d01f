import { userOf } from '../world/people.ts';
import type { Label } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf } from './repository.ts';

export function toLabelJson(state: State, label: Label) {
  const repository = state.repositories.get(label.repositoryId ?? 0);
  const home = repository
    ? apiUrlOf(state, repository)
    : `${state.rootUrl}/api/v1/orgs/${userOf(state, label.organisationId ?? 0).login}`;
  return {
    id: label.id,
    name: label.name,
    exclusive: label.exclusive,
    is_archived: label.archived,
    color: label.color,
    description: label.description,
    url: `${home}/labels/${label.id}`,
  };
}
