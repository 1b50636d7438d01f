import { usualHosts } from './data.ts';

/**
 * Where an address leads, without user, version and ending; undefined for the registries that everybody uses.
 * An address of a registry is its host alone, since its paths are the packages'.
 */
export function toSource(address: string): string | undefined {
  const plain = address
    .replace(/^(git|registry|sparse|hg|svn|bzr|direct)\+/, '')
    .replace(/^([\w-]+):\/\/([^@/]+@)?/, (_, scheme: string) => (scheme === 'http' ? 'http://' : ''))
    .replace(/^git@([^:/]+):/, '$1/')
    .replace(/[?#].*$/, '')
    .replace(/\.git\/?$/, '')
    .toLowerCase();
  const host = plain.replace(/^http:\/\//, '').split('/')[0] ?? '';
  if (plain.startsWith('http://')) return plain.split('/').slice(0, 3).join('/');
  if (usualHosts.some(({ pattern }) => pattern.test(plain))) return undefined;
  return isForge(address, host) ? plain.split('/').slice(0, 3).join('/') : host;
}

/** A whole repository rather than a file of a registry. */
function isForge(address: string, host: string): boolean {
  return (
    /^git|^ssh:|\.git\b|^hg\+|^svn\+/.test(address) ||
    /github|gitlab|bitbucket|codeberg|gitea|sr\.ht/.test(host)
  );
}
