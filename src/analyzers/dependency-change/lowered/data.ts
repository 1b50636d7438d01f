import { type PathRow, pathRow } from '../../path-row.ts';

/** How a file gives a version a name of its own: the first group is the name, the second the version. */
export interface VersionRow extends PathRow {
  readonly files: RegExp;
  readonly file: string;
}

const row = (
  files: RegExp,
  pattern: RegExp,
  [file, hit, miss]: readonly [string, string, string],
): VersionRow => ({
  ...pathRow(pattern, hit, miss),
  files,
  file,
});

export const versionRows: readonly VersionRow[] = [
  row(/(^|\/)pom\.xml$|\.props$/, /<(?!version>)([\w.-]*version[\w.-]*)>\s*(\d[\w.-]*)\s*</i, [
    'pom.xml',
    '<text.version>1.9</text.version>',
    '<text.count>1.9</text.count>',
  ]),
  row(/(^|\/)gradle\.properties$/, /^\s*([\w.-]*version)\s*=\s*(\d[\w.-]*)\s*$/i, [
    'gradle.properties',
    'textVersion=1.9',
    'textCount=1.9',
  ]),
  row(/\.versions\.toml$/, /^\s*([\w-]+)\s*=\s*"(\d[\w.-]*)"\s*$/, [
    'gradle/libs.versions.toml',
    'text = "1.9"',
    'text = { count = 1.9 }',
  ]),
];
