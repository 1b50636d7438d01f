import type { ProjectSource } from '../syntax/project/project-source.ts';
import type { ProjectView } from '../syntax/project/project-view.ts';

/** Loads the compiler, once a thread, only where somebody asks about a project: no other work needs it. */
export async function openProject(source: ProjectSource): Promise<ProjectView> {
  if (source.kind === 'unknown') return source;
  const [{ ts }, { viewProject }] = await Promise.all([
    import('ts-morph'),
    import('../syntax/project/view-project.ts'),
  ]);
  return viewProject(source, ts);
}
