import type { Server } from '../../verdict/snapshot.ts';
import { type Finding, no, unknown, yes } from './check.ts';
import { advisories } from './data.ts';

const OLDEST = [1, 22];
/** The newest line the gate was tried with. */
const NEWEST_MAJOR = 28;

export function judgeVersion({ version, flavour, numbers }: Server): Finding {
  const [major = 0] = numbers;
  if (flavour === 'unknown') {
    return unknown(
      `the server calls itself ${JSON.stringify(version)}, which is no version`,
      'Check that the address is that of Gitea itself; the gate is tried with Gitea 1.22 to 28.',
    );
  }
  if (!isAtLeast(numbers, OLDEST)) {
    return no(`${version} is older than 1.22`, 'Update the server: the gate supports Gitea 1.22 to 28.');
  }
  if (flavour === 'forgejo') return yes(`Forgejo ${version}, supported as far as it behaves like Gitea`);
  if (major <= NEWEST_MAJOR) return yes(`Gitea ${version}`);
  return {
    ...unknown(
      `${version} is newer than any version the gate was tried with`,
      'Watch the first runs closely, and look for a newer sop-gate.',
    ),
    bearable: true,
  };
}

/** Forgejo mends on its own, so its version tells nothing of Gitea's advisories. */
export function judgeAdvisories({ version, flavour, numbers }: Server): Finding {
  if (flavour !== 'gitea') {
    return unknown(
      `the version ${JSON.stringify(version)} does not tell which advisories of Gitea are mended`,
      'Look through the security notes of your server for the advisories in the documentation of the doctor.',
    );
  }
  const open = advisories.filter(({ fixed }) => !isAtLeast(numbers, fixed));
  if (open.length === 0) return yes(`none of ${advisories.length} known advisories applies to ${version}`);
  const newest = open.reduce<readonly number[]>(
    (last, { fixed }) => (isAtLeast(fixed, last) ? fixed : last),
    OLDEST,
  );
  return no(
    open.map(({ id, what }) => `${id}: ${what}`).join('; '),
    `Update the server to ${newest.join('.')} or newer.`,
  );
}

/** Compares number by number; what is not given counts as nought. */
export function isAtLeast(numbers: readonly number[], least: readonly number[]): boolean {
  const at = least.findIndex((part, index) => (numbers[index] ?? 0) !== part);
  return at === -1 || (numbers[at] ?? 0) > (least[at] ?? 0);
}
