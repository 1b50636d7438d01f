import { knownAnalyzers } from '../analyzers-builder.ts';
import { ConfigError } from '../config-error.ts';
import { loadPolicy } from '../load-policy.ts';
import { type Floor, loadFloor } from './floor.ts';

/** What `org.yml` with this text demands. */
export function aFloor(text: string): Floor {
  return loadFloor({ text, where: 'org.yml', origin: 'org.yml' }, knownAnalyzers);
}

/** The policy of `repo.yml` above that floor. */
export function loadAbove(floor: string, text: string) {
  return loadPolicy({ text, where: 'repo.yml', origin: 'repo.yml at main' }, knownAnalyzers, aFloor(floor));
}

/** What a person reads when it is too loose, line by line. */
export function complaintsAbove(floor: string, text: string): string[] {
  try {
    loadAbove(floor, text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}
