/**
 * A test runner for Stryker that keeps one vitest thread for all mutants (see session.ts). What it reports is what
 * vitest would: a test file is read anew for each mutant, and a kill counts only when the same test passes without it.
 */
import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
  type TestRunnerCapabilities,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { chooseTests, toNameBeside } from './choose-tests.ts';
import { type Answer, channelName, type Request } from './messages.ts';

class StayingRunner implements TestRunner {
  #vitest: Vitest | undefined;
  #channel: BroadcastChannel | undefined;
  #finished: Promise<unknown> = Promise.resolve();
  #ended: Promise<Answer> = new Promise(() => undefined);
  #testFiles: readonly string[] = [];

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const vitest = await openVitest();
    this.#vitest = vitest;
    this.#testFiles = (await vitest.globTestSpecifications()).map(({ moduleId }) => moduleId).toSorted();
    this.#channel = new BroadcastChannel(channelName);
    const ready = this.#next();
    const host = vitest.getRootProject().createSpecification(resolve('scripts/mutation-runner/host.ts'));
    this.#finished = vitest.runTestSpecifications([host]);
    this.#ended = this.#finished.then(() => ({ kind: 'broken', why: `vitest ended: ${toErrors(vitest)}` }));
    const answer = await Promise.race([ready, this.#ended]);
    if (answer.kind === 'broken') throw new Error(answer.why);
  }

  async dryRun(): Promise<DryRunResult> {
    const { tests, coverage } = await this.#ask({ kind: 'measure', files: this.#testFiles }, 'measured');
    return {
      status: DryRunStatus.Complete,
      tests: [...tests],
      ...(coverage && { mutantCoverage: coverage }),
    };
  }

  async mutantRun({
    activeMutant,
    sandboxFileName,
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const all = this.#testFiles.map((file) => ({ file }));
    const request: Request = {
      kind: 'try',
      mutant: activeMutant.id,
      changed: sandboxFileName,
      whileLoading: mutantActivation === 'static',
      tests: testFilter
        ? groupByFile(chooseTests(testFilter, toNameBeside(relative(process.cwd(), sandboxFileName))))
        : all,
      hitLimit,
    };
    const { tests, hits } = await this.#ask(request, 'tried');
    const looped = determineHitLimitReached(hits, hitLimit);
    return toMutantRunResult(looped ?? { status: DryRunStatus.Complete, tests: [...tests] });
  }

  async dispose(): Promise<void> {
    this.#channel?.postMessage({ kind: 'stop' } satisfies Request);
    await this.#finished;
    this.#channel?.close();
    await this.#vitest?.close();
  }

  /** Stryker starts a runner that throws anew, and tries the same once more. */
  async #ask<Kind extends Answer['kind']>(
    request: Request,
    kind: Kind,
  ): Promise<Extract<Answer, { kind: Kind }>> {
    const next = this.#next();
    this.#channel?.postMessage(request);
    const answer = await Promise.race([next, this.#ended]);
    if (isOfKind(answer, kind)) return answer;
    throw new Error(answer.kind === 'broken' ? answer.why : `vitest answered ${answer.kind}`);
  }

  async #next(): Promise<Answer> {
    if (this.#channel === undefined) throw new Error('init() comes first');
    const [event] = await once(this.#channel, 'message');
    return (event as { data: Answer }).data;
  }
}

function openVitest(): Promise<Vitest> {
  // What vitest's own command line sets, and some code looks for.
  Object.assign(process.env, { NODE_ENV: 'test', VITEST: '1' });
  return createVitest('test', {
    config: 'vitest.config.ts',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    watch: false,
    coverage: { enabled: false },
    reporters: [{}],
    onConsoleLog: () => false,
    runner: resolve('scripts/mutation-runner/session.ts'),
  });
}

function isOfKind<Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind;
}

interface TestsOfFile {
  readonly file: string;
  readonly names?: readonly string[];
}

/** Stryker names a test by the path of its file, `#` and its full name. */
function groupByFile(ids: readonly string[]): readonly TestsOfFile[] {
  const names = new Map<string, string[]>();
  for (const id of ids) {
    const at = id.indexOf('#');
    const file = resolve(id.slice(0, at));
    names.set(file, [...(names.get(file) ?? []), id.slice(at + 1)]);
  }
  return [...names].map(([file, ofFile]) => ({ file, names: ofFile }));
}

function toErrors(vitest: Vitest): string {
  return vitest.state
    .getUnhandledErrors()
    .map((error) => (error instanceof Error ? error.message : String(error)))
    .join('; ');
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'staying-vitest', () => new StayingRunner()),
];
