/** One package that a manifest asks for or a lock file pins. */
export interface Dependency {
  readonly name: string;
  /** A range in a manifest, a version in a lock file; empty when none is given. */
  readonly version: string;
  /** Where it comes from, when that is not the registry everybody uses: a host, or an address without its version. */
  readonly source?: string | undefined;
  /** Hashes, as they are written. */
  readonly integrity?: string | undefined;
  /** It runs a script when it is installed. */
  readonly runsScript?: boolean;
  /** A manifest names it, or the lock file says that one does. */
  readonly isDirect: boolean;
  readonly line: number;
}

/** A command that a package manager runs by itself. */
export interface InstallScript {
  readonly name: string;
  readonly command: string;
  readonly line: number;
}

/** What a manifest or a lock file says. */
export interface PackageFile {
  readonly dependencies: readonly Dependency[];
  readonly scripts: readonly InstallScript[];
}

export function ofDependencies(dependencies: readonly Dependency[]): PackageFile {
  return { dependencies, scripts: [] };
}
