import type { Server } from '../verdict/snapshot.ts';

/**
 * Reads the version that a server prints: `1.26.4`, `28.3.0`, `1.24.0+dev-12-gabc`, `16.0.3+gitea-1.22.0` (Forgejo; what
 * counts there is the Gitea version behind it). Anything else is unknown, not wrong.
 */
export function parseServer(version: string): Server {
  const [, compatible] = version.split('+gitea-');
  const numbers = parseNumbers(compatible ?? version);
  if (numbers.length === 0) return { version, flavour: 'unknown', numbers };
  return { version, flavour: compatible === undefined ? 'gitea' : 'forgejo', numbers };
}

function parseNumbers(text: string): number[] {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?![\d.])/.exec(text);
  return match ? match.slice(1).map((part) => Number(part ?? 0)) : [];
}
