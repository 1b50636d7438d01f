import { once } from '../once.ts';
import { createResolver, listAliases, type Resolve } from './create-resolver.ts';
import { indexSpecifiers } from './index-specifiers.ts';
import { type Compiler, isModulePath, type ProjectFile, type ProjectSource } from './project-source.ts';
import type { KnownProject, LinkFact } from './project-view.ts';
import { type Module, readModule } from './read-module.ts';

/** More text than one change needs to have parsed, and what a busy machine parses in a few seconds. */
const mostParsed = 8 * 1024 * 1024;

/** A project to ask questions of; what a question needs is read when it comes, and kept. */
export function viewProject(
  source: Extract<ProjectSource, { kind: 'known' }>,
  compiler: Compiler,
): KnownProject {
  const texts = toTexts(source.files);
  const earlier = toTexts(source.before);
  const read = createReader(compiler);
  const findCandidates = once(() => indexSpecifiers(source.files, listAliases(texts, compiler)));
  const resolve = once(() => createFinder({ texts, earlier, compiler }));
  const kept = new Map<string, readonly LinkFact[]>();
  return {
    kind: 'known',
    after: (path) => read(path, texts),
    before: (path) => read(path, earlier),
    linksTo: (path) => {
      const links =
        kept.get(path) ??
        findCandidates()(path).flatMap((by) => toLinks(read(by, texts), { path, resolve: resolve() }));
      kept.set(path, links);
      return links;
    },
  };
}

type Texts = ReadonlyMap<string, string>;

function toTexts(files: readonly ProjectFile[]): Texts {
  return new Map(files.map(({ path, text }) => [path, text]));
}

function createReader(compiler: Compiler) {
  let parsed = 0;
  const known = new Map<Texts, Map<string, Module>>();
  return (path: string, texts: Texts): Module | undefined => {
    const text = texts.get(path);
    if (text === undefined || !isModulePath(path)) return undefined;
    const modules = known.get(texts) ?? new Map<string, Module>();
    known.set(texts, modules);
    const before = modules.get(path);
    if (before !== undefined) return before;
    parsed += text.length;
    if (parsed > mostParsed)
      throw new Error(`more than ${mostParsed / 1024 / 1024} megabytes would have to be read`);
    const module = readModule({ path, text }, compiler);
    modules.set(path, module);
    return module;
  };
}

interface FinderMeans {
  readonly texts: Texts;
  readonly earlier: Texts;
  readonly compiler: Compiler;
}

/** Where nothing is found any more, what the change took away is meant. */
function createFinder({ texts, earlier, compiler }: FinderMeans): Resolve {
  const now = createResolver(texts, compiler);
  const gone = [...earlier].filter(([path]) => !texts.has(path));
  if (gone.length === 0) return now;
  const then = createResolver(new Map([...texts, ...gone]), compiler);
  return (module, from) => now(module, from) ?? then(module, from);
}

function toLinks(
  module: Module | undefined,
  { path, resolve }: { readonly path: string; readonly resolve: Resolve },
): readonly LinkFact[] {
  if (module === undefined) return [];
  const by = module.path;
  const isHere = (one: { readonly module: string }) => resolve(one.module, by) === path;
  return [
    ...module.takes.filter(isHere).map(({ name, line }) => ({ by, name, line })),
    ...module.passes.filter(isHere).map(({ name, as, line }) => ({ by, name, as, line })),
  ];
}
