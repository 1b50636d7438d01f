import type { ts } from 'ts-morph';

/** The compiler's own parser and module resolution, loaded and ready. */
export type Compiler = typeof ts;

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a project as plain data, for the thread that reads them. */
export type ProjectSource =
  | {
      readonly kind: 'known';
      /** Modules of the head, and the settings that say how they find each other. */
      readonly files: readonly ProjectFile[];
      /** Changed files as they were, by their base paths. */
      readonly before: readonly ProjectFile[];
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A file that the compiler reads as a module; declarations of types alone are none. */
export function isModulePath(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

/** A file that says how modules are found. */
export function isSettingsPath(path: string): boolean {
  return /(^|\/)([jt]sconfig[^/]*|package)\.json$/.test(path);
}
