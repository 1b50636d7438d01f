import type { Content, FileChange } from '../patch/patch.ts';
import { isModulePath, type ProjectFile, type ProjectSource } from '../syntax/project/project-source.ts';
import type { Introduction } from './added/introduce.ts';
import type { PatchTask } from './execute.ts';
import type { Run } from './run-tasks.ts';

/** The files of the head that make up a project, or why they cannot be had. */
export type ReadProject = () => Promise<
  | { readonly kind: 'known'; readonly files: readonly ProjectFile[] }
  | { readonly kind: 'unknown'; readonly reason: string }
>;

export interface PatchTasks {
  readonly files: readonly FileChange[];
  readonly run: Run;
  readonly registry: readonly Introduction[];
  readonly cleared: ReadonlyMap<string, string>;
  readonly generated: ReadonlySet<string>;
}

/** One task for every analyzer that looks at the patch as a whole. Who wants the project gets it with that task alone. */
export async function planPatchTasks(
  { files, run, registry, cleared, generated }: PatchTasks,
  readProject: ReadProject | undefined,
): Promise<PatchTask[]> {
  const { analyzers, analyzerSeconds } = run;
  const bare = files.map(withoutContents);
  const described = new Map(registry.map((one) => [one.meta.id, one]));
  const wanting = analyzers.filter(({ id }) => described.get(id)?.wantsProject);
  const project = wanting.length > 0 ? await readSource(files, readProject) : undefined;
  return analyzers
    .filter(({ id }) => described.get(id)?.analyzePatch)
    .map((analyzer) => ({
      kind: 'patch',
      files: bare,
      analyzers: [analyzer],
      cleared: [...cleared],
      generated: [...generated],
      ...(project && wanting.includes(analyzer) && { project }),
      ...(analyzerSeconds !== undefined && { analyzerSeconds }),
    }));
}

/** Nothing reaches further than its file unless its file exported something before. */
async function readSource(
  files: readonly FileChange[],
  readProject: ReadProject | undefined,
): Promise<ProjectSource | undefined> {
  const before = files.flatMap(({ basePath: path, base }): readonly ProjectFile[] =>
    base.kind === 'text' && isModulePath(path) ? [{ path, text: base.text }] : [],
  );
  if (readProject === undefined || !before.some(({ text }) => /\bexports?\b/.test(text))) return undefined;
  try {
    const reading = await readProject();
    return reading.kind === 'known' ? { ...reading, before } : reading;
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}

function withoutContents(file: FileChange): FileChange {
  return { ...file, base: withoutText(file.base), head: withoutText(file.head) };
}

function withoutText(content: Content): Content {
  return 'text' in content ? { ...content, text: '' } : content;
}
