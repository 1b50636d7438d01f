import type { FileChange } from '../../patch/patch.ts';
import { isModulePath } from '../../syntax/project/project-source.ts';
import type { KnownProject } from '../../syntax/project/project-view.ts';
import type { Noticed, PatchView } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import type { OptionsOf } from '../options/schema.ts';
import { type ChangedPart, listChanged, listDropped } from './compare-module.ts';
import { findUsers } from './find-users.ts';
import { meta } from './meta.ts';
import { placeOf, placeOfRemoved } from './place.ts';

const options = {
  type: 'object',
  properties: {
    files: {
      type: 'integer',
      minimum: 1,
      default: 10,
      description: 'So many files must use what is changed.',
    },
  },
} as const;

export const impact = defineAnalyzer({
  meta,
  options,
  wantsProject: true,
  analyzePatch,
});

function* analyzePatch(view: PatchView, { files: least }: OptionsOf<typeof options>): Iterable<Noticed> {
  const { project } = view;
  const changed = view.patch.files.filter(
    (file) =>
      isModulePath(file.basePath) &&
      file.status !== 'added' &&
      !view.cleared.has(file.path) &&
      !view.isGenerated(file),
  );
  const [first] = changed;
  if (project === undefined || first === undefined) return;
  if (project.kind === 'unknown') {
    const { reason } = project;
    yield { kind: 'noticed', code: 'impact-unknown', path: first.path, line: 0, args: { reason } };
    return;
  }
  for (const file of changed) {
    yield* findWide(file, project, least);
    yield* findDropped(file, project);
  }
}

function* findWide(file: FileChange, project: KnownProject, least: number): Iterable<Noticed> {
  const { path, basePath } = file;
  const before = project.before(basePath);
  const after = project.after(path);
  if (before === undefined || after === undefined) return;
  for (const changed of listChanged(before, after)) {
    const { part, what, names } = changed;
    const users = new Set(names.flatMap((name) => [...findUsers(project, { path, name })]));
    if (users.size < least) continue;
    const through = names.includes(part.of) || isWhole(part) ? '' : ` through ${toList(names.map(quote))}`;
    yield {
      kind: 'noticed',
      code: 'wide-impact',
      path,
      ...placeOf(file, changed),
      args: { what, name: part.name, files: users.size, through, users: toList([...users].toSorted()) },
    };
  }
}

/** What is written where it is exported needs no other name. */
function isWhole({ of }: ChangedPart['part']): boolean {
  return of.startsWith('exports.');
}

function* findDropped(file: FileChange, project: KnownProject): Iterable<Noticed> {
  const { path, basePath } = file;
  const before = project.before(basePath);
  if (before === undefined || file.status === 'copied') return;
  const after = path === basePath ? project.after(path) : undefined;
  for (const { name, line } of listDropped(before, after)) {
    const users = new Set(
      project
        .linksTo(basePath)
        .filter((link) => link.name === name)
        .map(({ by }) => by),
    );
    if (users.size === 0) continue;
    const args = { name, files: users.size, users: toList([...users].toSorted()) };
    yield { kind: 'noticed', code: 'dropped-export', path, ...placeOfRemoved(file, line), args };
  }
}

const longestList = 3;

function toList(words: readonly string[]): string {
  const more = words.length - longestList;
  const shown = words.slice(0, longestList).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function quote(name: string): string {
  return name === 'default' ? 'the default export' : `\`${name}\``;
}
