import { usualHosts } from './data.ts';
import { forgeAddress, forgeHost } from './patterns/data.ts';

/**
 * Where an address leads, without user, version and ending; undefined for the registries that everybody uses.
 * An address of a registry is its host alone, since its paths are the packages'.
 */
export function toSource(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const place = toPlace(address);
  const parts = place.split('/');
  if (place.startsWith('http://')) return parts.slice(0, 3).join('/');
  if (usualHosts.some(({ pattern }) => pattern.test(place))) return undefined;
  // A whole repository rather than a file of a registry.
  const isForge = forgeAddress.pattern.test(address) || forgeHost.pattern.test(place);
  return isForge ? parts.slice(0, 3).join('/') : parts[0];
}

/** Where a repository lies that is named as one, whatever its address looks like. */
export function toRepository(address: string | undefined): string | undefined {
  return address === undefined ? undefined : (toSource(`git+${address}`) ?? address);
}

/** An address without what is only about how it is fetched: protocol (but for the one that is not safe), user, version, ending. */
export function toPlace(address: string): string {
  return (
    address
      .toLowerCase()
      .replace(/^(git|registry|sparse|hg|svn|bzr|direct)\+/, '')
      // A user ends before the first sign that ends the host: what looks like one behind it belongs to the path.
      .replace(/^([\w-]+):\/\/([^/?#\\]*@)?/, (_, scheme: string) => (scheme === 'http' ? 'http://' : ''))
      .replace(/^git@([^:/]+):/, '$1/')
      .replace(/[@?#].*/, '')
      .replace(/\.git\/?$/, '')
  );
}
