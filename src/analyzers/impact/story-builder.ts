import type { FileChange } from '../../patch/patch.ts';
import { buildProject, type Texts } from '../../syntax/project/project-builder.ts';
import type { Noticed, PatchView } from '../contract.ts';
import { changeOf } from '../observation-builder.ts';
import { readOptions } from '../options/take-options.ts';
import { impact } from './index.ts';

export interface Story {
  /** Files that do not change. */
  readonly still?: Texts;
  readonly before: Texts;
  readonly after: Texts;
  readonly moved?: Readonly<Record<string, string>>;
  readonly view?: Partial<PatchView>;
  readonly options?: unknown;
}

/** What the analyzer finds when a project changes like that; one file is enough to be many. */
export function listen({ still = {}, before, after, moved = {}, view, options }: Story) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const origins = new Set(Object.values(moved));
  const files: readonly FileChange[] = paths
    .filter((path) => !origins.has(path))
    .map((path) => {
      const from = moved[path];
      const [base, head] = [before[from ?? path], after[path]];
      return changeOf({
        path,
        ...(base !== undefined && { base }),
        ...(head !== undefined && { head }),
        ...(from && { from }),
      });
    });
  const shown: PatchView = {
    patch: { files },
    cleared: new Map(),
    isGenerated: () => false,
    project: buildProject({ ...still, ...after }, before),
    ...view,
  };
  return [
    ...(impact.analyzePatch?.(shown, readOptions(impact, options ?? { files: 1 })) ?? []),
  ] as readonly Noticed[];
}

/** Each finding as `code path:line name (files: users)`. */
export function tell(found: readonly Noticed[]): readonly string[] {
  return found.map(
    ({ code, path, line, args = {} }) =>
      `${code} ${path}:${line} ${args.name}${args.through ?? ''} (${args.files}: ${args.users})`,
  );
}

/** A module that uses one name of another. */
export function user(name: string, from: string): string {
  return `import { ${name} } from '${from}';\n${name}();\n`;
}
