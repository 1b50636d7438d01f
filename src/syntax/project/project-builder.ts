import { ts } from 'ts-morph';
import type { ProjectFile } from './project-source.ts';
import type { KnownProject } from './project-view.ts';
import { type Module, readModule } from './read-module.ts';
import { viewProject } from './view-project.ts';

export { ts };

/** Texts by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** A project as it is, and changed files as they were. */
export function buildProject(head: Texts, before: Texts = {}): KnownProject {
  return viewProject({ kind: 'known', files: toFiles(head), before: toFiles(before) }, ts);
}

/** One module, read by the real parser. */
export function moduleOf(text: string, path = 'a.ts'): Module {
  return readModule({ path, text }, ts);
}

function toFiles(texts: Texts): readonly ProjectFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}
