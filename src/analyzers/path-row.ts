/** One row of a table of paths, with a path it must match and a look-alike it must leave alone. */
export interface PathRow {
  /** Matched against the whole path. */
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** The first row that matches the path. */
export function findRow<Row extends PathRow>(path: string, rows: readonly Row[]): Row | undefined {
  return rows.find((row) => row.pattern.test(path));
}

export function pathRow(pattern: RegExp, hit: string, miss: string): PathRow {
  return { pattern, hit, miss };
}
