import type { State } from '../world/state.ts';
import { nextId } from '../world/state.ts';

export interface LabelOptions {
  readonly color?: string;
  readonly description?: string;
  /** Works only for names with a slash in the middle, as on a real server. */
  readonly exclusive?: boolean;
}

export interface NewLabel extends LabelOptions {
  readonly name: string;
  readonly repositoryId?: number;
  readonly organisationId?: number;
}

/** Adds a label; a second one of the same name is allowed, as on a real server. Returns its id. */
export function addLabel(state: State, options: NewLabel): number {
  const id = nextId(state, 'label');
  state.labels.set(id, {
    id,
    repositoryId: options.repositoryId ?? null,
    organisationId: options.organisationId ?? null,
    name: options.name,
    color: (options.color ?? '70c24a').replace(/^#/, ''),
    description: options.description ?? '',
    exclusive: options.exclusive ?? false,
    archived: false,
  });
  return id;
}
