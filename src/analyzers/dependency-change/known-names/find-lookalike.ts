import type { Ecosystem } from '../read-package-file.ts';
import { knownNames } from './data.ts';

/** The well-known name that this one could be taken for; undefined when it is well known itself, or like none. */
export function findLookalike(ecosystem: Ecosystem, name: string): string | undefined {
  const names = knownNames[ecosystem];
  // The number of a major version is no part of a module's name.
  const low = name.toLowerCase().replace(/[/.]v\d+$/, '');
  if (low.startsWith('@') || names.includes(low)) return undefined;
  const bare = low.replace(trimmings, '');
  return names.find(
    (known) =>
      known.length >= shortest &&
      (isAlike(known, low) || (known.length >= longEnough && known !== bare && isAlike(known, bare))),
  );
}

/** What is put before or behind a name to make it look like a part of something larger. */
const trimmings = /^(python|py|node|js|go|rust|ruby)-|-(python|py|node|js|go|rs|rb|lib|sdk)$/;

/** Only a long name is the same by accident once its trimmings are off. */
const longEnough = 8;

/** Short names have honest neighbours. */
const shortest = 5;

function isAlike(known: string, name: string): boolean {
  const at = countCommon(known, name);
  const [ours, theirs] = [known.slice(at), name.slice(at)];
  const isDoubled = theirs[0] === known[at - 1];
  return (
    toBare(known) === toBare(name) ||
    isDressed(known, name) ||
    // One letter is missing, one is added, two are exchanged, one is another.
    ours.slice(1) === theirs ||
    (ours === theirs.slice(1) && (isDoubled || known.length > 5)) ||
    `${ours[1]}${ours[0]}${ours.slice(2)}` === theirs ||
    (ours.slice(1) === theirs.slice(1) && known.length > 6)
  );
}

/** Letters at the beginning of both. */
function countCommon(one: string, other: string): number {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at < 0 ? one.length : at;
}

function toBare(name: string): string {
  return name.replaceAll(/[-_.]/g, '');
}

/** The known name with an ending that says nothing. */
function isDressed(known: string, name: string): boolean {
  return known.includes('-') && [`${known}.js`, `${known}js`].includes(name);
}
