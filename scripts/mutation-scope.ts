import { type MutationFolder, mutationFolders } from './mutation-folders.ts';

export interface Scope {
  readonly folders: readonly string[];
  /** Why just these, one sentence. */
  readonly why: string;
}

/** What changes how every test runs: a change here proves everything anew. */
const shared: readonly { readonly path: RegExp; readonly what: string }[] = [
  { path: /^package(-lock)?\.json$/, what: 'dependencies' },
  { path: /^(stryker\.conf\.json|vitest\.config\.ts|tsconfig[^/]*\.json|\.nvmrc)$/, what: 'configuration' },
  { path: /^scripts\/mutation[^/]*\.ts$/, what: 'the mutation run itself' },
  { path: /^test\/(?!scenarios\/|analyzers\/|pool\/|live\/|.*\.test\.ts$)/, what: 'shared test support' },
];

/**
 * Which folders must be proved, given the changed paths (absent: history is not there). Folders whose proof is the
 * gate's own are always in; another is in as a whole when anything under it changed, or a test that is its proof.
 */
export function toScope(changed: readonly string[] | undefined): Scope {
  if (changed === undefined) return everything('there is no history to compare with');
  for (const { path, what } of shared) {
    const hit = changed.find((name) => path.test(name));
    if (hit !== undefined) return everything(`${hit} (${what}) changed`);
  }
  const folders = mutationFolders.filter(
    (folder) => folder.always || changed.some((path) => touches(path, folder)),
  );
  return { folders: folders.map((folder) => folder.name), why: 'what always counts, and what changed' };
}

function everything(why: string): Scope {
  return { folders: mutationFolders.map((folder) => folder.name), why };
}

function touches(path: string, folder: MutationFolder): boolean {
  const homes = [`src/${folder.name}/`, `test/${folder.name}/`];
  return homes.some((home) => path.startsWith(home)) || folder.tests.includes(path);
}
