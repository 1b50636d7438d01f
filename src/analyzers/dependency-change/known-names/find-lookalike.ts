import type { Ecosystem } from '../read-package-file.ts';
import { knownNames } from './data.ts';

/** The well-known name that this one could be taken for; undefined when it is well known itself, or like none. */
export function findLookalike(ecosystem: Ecosystem, name: string): string | undefined {
  const names = knownNames[ecosystem] ?? [];
  // The number of a major version is no part of a module's name.
  const low = name.toLowerCase().replace(/(\/v\d+|\.v\d+)$/, '');
  if (low.startsWith('@') || names.includes(low)) return undefined;
  return names.find((known) => isAlike(known, low));
}

/** Short names have honest neighbours. */
const shortest = 5;

function isAlike(known: string, name: string): boolean {
  if (known.length < shortest || Math.abs(known.length - name.length) > 4) return false;
  if (bare(known) === bare(name)) return true;
  const [shorter, longer] = known.length < name.length ? [known, name] : [name, known];
  if (longer.length - shorter.length > 1) return isDressed(known, name);
  const first = [...longer].findIndex((letter, index) => letter !== shorter[index]);
  const rest = (text: string, from: number) => text.slice(first + from);
  if (shorter.length < longer.length) {
    const isDouble = longer[first] === longer[first - 1] || known.length > name.length;
    return (isDouble || known.length > 5) && rest(shorter, 0) === rest(longer, 1);
  }
  const isSwap =
    shorter[first] === longer[first + 1] &&
    shorter[first + 1] === longer[first] &&
    rest(shorter, 2) === rest(longer, 2);
  return isSwap || (known.length > 6 && rest(shorter, 1) === rest(longer, 1));
}

function bare(name: string): string {
  return name.replaceAll(/[-_.]/g, '');
}

/** The known name with a word that says nothing. */
function isDressed(known: string, name: string): boolean {
  return (
    [`${known}.js`, `${known}js`, `python-${known}`, `python3-${known}`, `node-${known}`].includes(name) &&
    known.includes('-')
  );
}
