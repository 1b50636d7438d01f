import { describe, expect, it } from 'vitest';
import { analyzers } from '../src/analyzers/registry.ts';
import type { FileChange } from '../src/patch/patch.ts';
import { type Disguise, disguises } from './analyzers/disguises.ts';
import { type ReadmeSample, readSamples } from './analyzers/readme-samples.ts';
import { runAlone } from './analyzers/run-sample.ts';

/** Of all but the one that counts lines, which some disguises have more of. */
const ids = analyzers.map(({ meta }) => meta.id).filter((id) => id !== 'change-size');
const risky = ids.flatMap((id) => readSamples(id, 'Reported'));
const harmless = ids.flatMap((id) => readSamples(id, 'Not reported'));

describe.each(Object.entries(disguises))('%s', (_, disguise) => {
  it('takes no finding from a risky change, and clears nothing of it', async () => {
    const lost = await Promise.all(risky.map((sample) => compare(sample, disguise)));

    expect(risky.length).toBeGreaterThan(100);
    expect(lost.filter(({ gone, cleared }) => gone.length + cleared.length > 0)).toEqual([]);
  });

  it('brings no finding and no failure into a harmless change', async () => {
    const brought = await Promise.all(harmless.map((sample) => compare(sample, disguise)));

    expect(harmless.length).toBeGreaterThan(50);
    expect(brought.filter(({ come, failed }) => come.length + failed.length > 0)).toEqual([]);
  });

  it('is nothing to speak of by itself', async () => {
    const spoken = await Promise.all(
      [...risky, ...harmless].map((sample) =>
        compare({ ...sample, files: sample.files.flatMap(toUnchanged) }, disguise),
      ),
    );

    expect(spoken.filter(({ come, failed }) => come.length + failed.length > 0)).toEqual([]);
  });
});

/** What is said of a sample in a disguise and was not said without it, and the other way round. */
async function compare(sample: ReadmeSample, disguise: Disguise) {
  const before = await runAlone(sample);
  const after = await runAlone({ ...sample, files: sample.files.map(disguise) });
  const codes = listCodes(before);
  const now = listCodes(after);
  const known = new Set(before.clearances.map(({ path }) => path));
  return {
    sample: `${sample.analyzer}: ${sample.title.slice(0, 100)}`,
    gone: after.failures.length > 0 ? [] : codes.filter((code) => !now.includes(code)),
    come: now.filter((code) => !codes.includes(code)),
    cleared: after.clearances.filter(({ path }) => !known.has(path)).map(({ reason }) => reason),
    failed: before.failures.length > 0 ? [] : after.failures.map(({ reason }) => reason),
  };
}

function listCodes({ findings }: Awaited<ReturnType<typeof runAlone>>): readonly string[] {
  return findings.filter(({ points }) => points > 0).map(({ code }) => code);
}

/** The file as it is after the change, as if it had always been so. */
function toUnchanged(file: FileChange): readonly FileChange[] {
  if (file.head.kind !== 'text') return [];
  return [{ ...file, status: 'modified', basePath: file.path, base: file.head, hunks: [] }];
}
