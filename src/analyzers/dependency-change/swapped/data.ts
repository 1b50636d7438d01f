import { pathRow } from '../../path-row.ts';

/** Files in which the content of packages is held to a hash. */
export const lockPaths = pathRow(
  /(^|\/)([^/]*\.lock|[^/]*\.lockfile|[^/]*-lock\.(json|ya?ml)|go\.sum|[^/]*requirements[^/]*\.txt|bun\.lock|checksums?[^/]*|sha256sums?[^/]*)$/i,
  'poetry.lock',
  'poetry.toml',
);

/** One line that names a file or a version, and its hash. */
export const lockedLines = pathRow(
  /^(?=.*(\d\.\d|\.(whl|gz|tgz|zip|jar|gem|crate|nupkg|xz)\b))(?=.*[A-Za-z0-9+/]{40})/,
  '{file = "a-8.1.7.whl", hash = "sha256:00000000000000000000000000000000000000000000"}',
  'checksum = "00000000000000000000000000000000000000000000"',
);

export const digests = pathRow(
  /(?<=sha\d{3}[-:]|h1:|md5:)[A-Za-z0-9+/]{40,}={0,2}|\b[0-9a-f]{64}\b/g,
  'sha256:00000000000000000000000000000000000000000000',
  'sha256:0000',
);
