import type { ProjectFile } from './project-source.ts';

/** Says, from texts alone, which files may take something of a module: more than do, never fewer. */
export type FindCandidates = (path: string) => readonly string[];

/**
 * Looks at nothing but the last word of what stands behind `from`, `import` and `require`, so that few of many files must be
 * parsed. A name without a path that the settings know may mean any module.
 */
export function indexSpecifiers(files: readonly ProjectFile[], aliases: ReadonlySet<string>): FindCandidates {
  const byWord = new Map<string, Set<string>>();
  const add = (word: string, path: string) => {
    const paths = byWord.get(word) ?? new Set();
    byWord.set(word, paths.add(path));
  };
  for (const { path, text } of files) {
    for (const [, , module] of text.matchAll(specifier) as Iterable<readonly [string, string, string]>) {
      add(isAlias(module, aliases) ? anything : toWord(module, path), path);
    }
  }
  return (path) => {
    const words = [anything, ...toNames(path)];
    return [...new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]))].toSorted();
  };
}

/** Superset of all imports: a text in a comment may look like one, and is then parsed for nothing. */
const specifier = /\b(?:from|import|require)\s*\(?\s*(['"`])([^'"`\n]{1,300})\1/g;

const anything = '*';

function isAlias(module: string, aliases: ReadonlySet<string>): boolean {
  if (module.startsWith('#')) return true;
  const parts = module.split('/');
  return aliases.has(module) || aliases.has(String(parts[0])) || aliases.has(parts.slice(0, 2).join('/'));
}

/** The last word of a path that is written in a module: of `.` and `..` the folder's. */
function toWord(module: string, from: string): string {
  const parts = module.split('/').filter((part) => part !== '');
  const last = String(parts.at(-1));
  if (last !== '.' && last !== '..') return withoutEnding(last);
  const folders = from.split('/').slice(0, -1);
  const ups = parts.filter((part) => part === '..').length;
  return folders.at(-1 - ups) ?? '';
}

/** Words by which a module may be asked for: its name, and of an index its folder's. */
function toNames(path: string): readonly string[] {
  const parts = path.split('/');
  const name = withoutEnding(String(parts.at(-1)));
  return name === 'index' ? [name, parts.at(-2) ?? ''] : [name];
}

function withoutEnding(name: string): string {
  return name.replace(/\.[cm]?[jt]sx?$/, '');
}
