import { ConfigError } from '../../config/config-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { renderAdvice } from './advice.ts';
import { CHOICES_FILE, type Choices, choicesSchema } from './choices.ts';
import { collectChoices } from './collect-choices.ts';
import { type ComparedFile, compareFiles, readIfThere } from './compare-files.ts';
import type { InitOptions } from './init-options.ts';
import { createMissing, findMissing, openLabels } from './labels.ts';
import { type Folders, planFiles } from './plan-files.ts';
import { parseKept } from './render-policy.ts';
import { renderComparison, renderDrift, renderLabels, renderPreview } from './told.ts';
import { planProgram } from './vendor/plan-program.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes a set-up, or tells how far one has drifted from what would be written.
 * @returns 0 when written or in step; 1 when `--check` found drift.
 */
export async function init(options: InitOptions, io: Io): Promise<ExitCode> {
  const before = await readChoices(options.dir);
  const choices = await collectChoices(options, before, io);
  const folders = toFolders(choices, options);
  const files = await compareFiles(
    [...(await planFiles(choices, folders)), ...(choices.vendor ? await planProgram(folders.gate) : [])],
    choices,
  );
  if (options.check) return check(files, { choices, options, io });
  // A server or token that is not named is told before anything is written.
  const labels = options.labels && !options.dryRun ? openLabels(choices, options, io) : undefined;
  if (options.dryRun) io.print(renderPreview(files, choices, options.labels === true));
  else await write(files, options, io);
  if (labels) {
    const created = await createMissing(labels);
    io.print(renderLabels(created, 'created and read back'));
  }
  io.print(renderAdvice({ ...choices, observe: await willObserve(files, choices) }, folders));
  return 0;
}

/** Whether the gate will only observe: a policy that is kept decides that itself, whatever was chosen now. */
async function willObserve(files: readonly ComparedFile[], { observe }: Choices): Promise<boolean> {
  const kept = files.find(({ state }) => state === 'kept');
  const text = kept && (await readIfThere(kept.path));
  return text ? parseKept(text.toString('utf8')).mode === 'observe' : observe;
}

interface Surroundings {
  readonly choices: Choices;
  readonly options: InitOptions;
  readonly io: Io;
}

async function check(
  files: readonly ComparedFile[],
  { choices, options, io }: Surroundings,
): Promise<ExitCode> {
  const labels = options.labels ? await findMissing(openLabels(choices, options, io)) : [];
  io.print(renderDrift(files));
  if (options.labels) io.print(renderLabels(labels, 'missing'));
  return labels.length > 0 || files.some(({ state }) => state === 'missing' || state === 'differs') ? 1 : 0;
}

/** @throws ConfigError before anything is written, when a file would be lost. */
async function write(files: readonly ComparedFile[], { force }: InitOptions, io: Io): Promise<void> {
  const lost = files.filter(({ state }) => state === 'differs');
  if (lost.length > 0 && !force) {
    throw new ConfigError(
      [
        'Nothing was written: these files are there already and differ.',
        ...lost.map(({ path }) => path),
      ].join('\n'),
      'Look at them; --force overwrites them, --check tells all that differs.',
    );
  }
  await writeFiles(files);
  io.print(renderComparison(files));
}

function toFolders({ setup }: Choices, { dir, governedDir }: InitOptions): Folders {
  const gate = dir.replace(/\/+$/, '') || '/';
  if (setup === 'in-repository') return { gate, governed: gate };
  return { gate, governed: governedDir?.replace(/\/+$/, '') ?? `${gate}/governed` };
}

/** What was chosen when this folder was written last. */
export async function readChoices(dir: string): Promise<Choices | undefined> {
  const path = `${dir}/${CHOICES_FILE}`;
  const bytes = await readIfThere(path);
  if (!bytes) return undefined;
  try {
    return choicesSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new ConfigError(
      `${JSON.stringify(path)} does not hold the choices of a set-up.`,
      'Delete it and name the choices again, as flags.',
      error,
    );
  }
}
