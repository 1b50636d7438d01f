/**
 * `npm run mutation -- [folder...] [--mutate GLOB]... [--concurrency N]`
 *
 * Runs Stryker for one folder after the other, each against its own tests only. A run that is narrowed by
 * `--mutate` reports beside the folder's report, so that `mutation:gate` never mistakes a part for the whole.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type MutationFolder, neverMutated, toFolders, toReportPath } from './mutation-folders.ts';
import { readInputs } from './mutation-inputs.ts';

interface Wish {
  readonly folders: readonly MutationFolder[];
  readonly mutate: readonly string[] | undefined;
  readonly concurrency: number;
}

try {
  const wish = parseWish(process.argv.slice(2));
  for (const folder of wish.folders) await mutate(folder, wish).catch(tell);
} catch (error) {
  tell(error);
}

/** One folder whose tests cannot even start must not hide what the others have to say. */
function tell(error: unknown): void {
  console.error(`mutation: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function mutate(folder: MutationFolder, wish: Wish): Promise<void> {
  const mutated = wish.mutate ?? folder.mutate;
  console.log(`\n== ${folder.name}: ${mutated.join(' ')}`);
  process.env.SOP_GATE_TESTS = folder.tests.join(',');
  process.env.SOP_GATE_ANALYZER = folder.analyzer ?? '';
  const report = `${toReportPath(folder)}${wish.mutate === undefined ? '' : '.part'}`;
  mkdirSync('reports/mutation', { recursive: true });
  rmSync(`${report}.json`, { force: true });
  writeFileSync(`${report}.inputs.json`, `${JSON.stringify(readInputs(folder), null, 2)}\n`);
  await new Stryker({
    configFile: 'stryker.conf.json',
    mutate: [...mutated, ...neverMutated],
    tempDirName: `.stryker-tmp/${folder.name.replaceAll('/', '-')}`,
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    thresholds: { high: 100, low: folder.bar, break: folder.bar },
    concurrency: wish.concurrency,
    allowConsoleColors: process.stdout.isTTY,
  }).runMutationTest();
  console.log(`report: ${report}.html`);
}

function parseWish(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { mutate: { type: 'string', multiple: true }, concurrency: { type: 'string', default: '1' } },
  });
  const concurrency = Number(values.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new Error(`--concurrency ${values.concurrency} is not a whole number above zero`);
  }
  if (values.mutate !== undefined && positionals.length !== 1) {
    throw new Error('--mutate needs exactly one folder, whose tests then prove the named files');
  }
  return { folders: toFolders(positionals), mutate: values.mutate, concurrency };
}
