import type { Policy } from '../../config/schema.ts';
import type { LabelDefinition } from '../../verdict/snapshot.ts';
import { type Finding, gather, no, type Trouble } from './check.ts';

/** One name, one label: whoever picks one of two by name cannot know which he gets. */
export function judgeLabels(definitions: readonly LabelDefinition[], { labels }: Policy): Finding {
  const names = Object.values(labels);
  const missing = names.filter((name) => definitions.every((label) => label.name !== name));
  const good =
    missing.length === 0 ? names.join(', ') : `the gate creates ${missing.join(', ')} when it needs them`;
  return gather(
    names.flatMap((name) =>
      findDoubts(
        name,
        definitions.filter((label) => label.name === name),
      ),
    ),
    good,
  );
}

function findDoubts(name: string, definitions: readonly LabelDefinition[]): Trouble[] {
  const doubts: Trouble[] = [];
  for (const owner of ['repository', 'organization'] as const) {
    const own = definitions.filter((label) => label.owner === owner);
    if (own.length < 2) continue;
    const ids = own.map(({ id }) => id).join(' and ');
    doubts.push(
      no(`the ${owner} has ${own.length} labels ${name} (ids ${ids})`, `Delete all but one ${name}.`),
    );
  }
  if (new Set(definitions.map(({ owner }) => owner)).size > 1) {
    doubts.push(
      no(
        `${name} is a label of the repository and of its organisation`,
        `Delete ${name} in the repository or in the organisation.`,
      ),
    );
  }
  if (name.includes('/') && definitions.some(({ exclusive }) => !exclusive)) {
    doubts.push(no(`${name} is not exclusive in its scope`, `Make ${name} exclusive in the labels.`));
  }
  return doubts;
}
