/**
 * vitest's side of the mutation runner: one thread that stays, with the modules of the code under test loaded once.
 *
 * vitest would start a thread and load everything again for each of ten thousand mutants, which is twenty times the
 * work of the tests themselves. Here only the test files are read anew; a module is when a mutant acts while it loads.
 */
import { on } from 'node:events';
import { BroadcastChannel } from 'node:worker_threads';
import type { InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import { type TestResult, TestStatus } from '@stryker-mutator/api/test-runner';
import { startTests, type Test } from '@vitest/runner';
import type { EvaluatedModules } from 'vite/module-runner';
import { TestRunner, vi } from 'vitest';
import { type Answer, channelName, type Request } from './messages.ts';
import { toId, toResults } from './test-results.ts';

type Try = Extract<Request, { kind: 'try' }>;
type Tried = Extract<Answer, { kind: 'tried' }>;

const stryker = toStrykerGlobals();

/** The runner that vitest is told to use: after the one empty file that vitest knows of, it answers requests. */
export default class Session extends TestRunner {
  override async onAfterRunFiles(): Promise<void> {
    super.onAfterRunFiles();
    const channel = new BroadcastChannel(channelName);
    await answerUntilStopped(channel, new Workbench(this));
    channel.close();
  }
}

async function answerUntilStopped(channel: BroadcastChannel, bench: Workbench): Promise<void> {
  const requests = on(channel, 'message') as AsyncIterable<[{ data: Request }]>;
  channel.postMessage({ kind: 'ready' } satisfies Answer);
  for await (const [{ data }] of requests) {
    if (data.kind === 'stop') return;
    channel.postMessage(await bench.answer(data));
  }
}

class Workbench {
  readonly #session: Session;
  readonly #modules: EvaluatedModules;
  /** Modules that loaded while a mutant was in place, or that a mutant has left in disorder. */
  readonly #spoilt = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
    // vitest keeps its state to itself; the test of this runner tells when it moves.
    this.#modules = (
      Reflect.get(session, 'workerState') as { evaluatedModules: EvaluatedModules }
    ).evaluatedModules;
  }

  async answer(request: Exclude<Request, { kind: 'stop' }>): Promise<Answer> {
    try {
      return request.kind === 'measure' ? await this.#measure(request.files) : await this.#try(request);
    } catch (error) {
      return { kind: 'broken', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }

  async #measure(paths: readonly string[]): Promise<Answer> {
    delete stryker.activeMutant;
    const tests: TestResult[] = [];
    for (const path of paths) tests.push(...(await this.#run(path, { measures: true })));
    return {
      kind: 'measured',
      tests,
      ...(stryker.mutantCoverage ? { coverage: stryker.mutantCoverage } : {}),
    };
  }

  async #try(request: Try): Promise<Answer> {
    const tried = await this.#runMutant(request);
    const killer = tried.tests.find((test) => test.status === TestStatus.Failed);
    if (killer !== undefined && (await this.#passesUnchanged(killer))) return tried;
    if (killer === undefined && request.whileLoading) return tried;
    // A test that fails with the code as it is says nothing of the mutant: something was left behind. And one that
    // passes may have met what was worked out, and kept, before the mutant was there.
    this.#spoil(request.changed);
    return this.#confirm(await this.#runMutant(request), request);
  }

  /** With modules that loaded under the mutant gone again. */
  async #confirm(tried: Tried, { changed }: Try): Promise<Answer> {
    this.#spoil(changed);
    const killer = tried.tests.find((test) => test.status === TestStatus.Failed);
    return killer === undefined || (await this.#passesUnchanged(killer)) ? tried : leftOver(killer);
  }

  async #runMutant(request: Try): Promise<Tried> {
    Object.assign(stryker, { hitCount: 0, hitLimit: request.hitLimit, activeMutant: undefined });
    const tests: TestResult[] = [];
    if (request.whileLoading) {
      this.#spoil(request.changed);
      stryker.activeMutant = request.mutant;
    }
    for (const { file, names } of request.tests) {
      if (request.whileLoading && this.#cannotReach(file, request.changed)) continue;
      tests.push(...(await this.#run(file, { ...(names ? { names } : {}), mutant: request.mutant })));
      if (tests.some((test) => test.status === TestStatus.Failed)) break;
    }
    if (request.whileLoading) this.#spoil(request.changed);
    delete stryker.activeMutant;
    return { kind: 'tried', tests, hits: stryker.hitCount ?? 0 };
  }

  async #passesUnchanged(killer: TestResult): Promise<boolean> {
    Object.assign(stryker, { hitCount: 0, hitLimit: undefined, activeMutant: undefined });
    const file = killer.fileName;
    if (file === undefined) return true;
    const again = await this.#run(file, { names: [killer.name] });
    return again.every((test) => test.status !== TestStatus.Failed);
  }

  /** Runs the tests of one file, the file itself read anew. */
  async #run(file: string, wish: Wish): Promise<readonly TestResult[]> {
    for (const id of this.#spoilt) this.#forget(id);
    this.#spoilt.clear();
    this.#forget(file);
    const runner = new QuietRunner(this.#session, wish);
    const files = await startTests([file], runner);
    vi.resetConfig();
    vi.restoreAllMocks();
    return files.flatMap((task) => toResults(task, this.#session.config.root));
  }

  #forget(id: string): void {
    const module = this.#modules.getModuleById(id);
    if (module) this.#modules.invalidateModule(module);
  }

  /** The changed module and all that loaded it, directly or not, must load again. */
  #spoil(changed: string): void {
    for (const id of this.#importersOf(changed)) this.#spoilt.add(id);
  }

  /** Known only of a file that was loaded before: until then it may reach anything. */
  #cannotReach(file: string, changed: string): boolean {
    return this.#modules.getModuleById(file) !== undefined && !this.#importersOf(changed).has(file);
  }

  #importersOf(changed: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [changed];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...(this.#modules.getModuleById(id)?.importers ?? []));
    }
    return found;
  }
}

interface Wish {
  /** Full names of the tests to run; absent: all. */
  readonly names?: readonly string[];
  /** The mutant to put in place once the test file is loaded. */
  readonly mutant?: string;
  /** Whether to note which test passes which mutant. */
  readonly measures?: boolean;
}

/** Beyond what loading anew mends: Stryker starts a fresh process, and tries there. */
function leftOver(killer: TestResult): Answer {
  return { kind: 'broken', why: `${killer.name} fails with the code as it is` };
}

/** Runs tests as vitest does, but tells nobody, and stops at the first that fails. */
class QuietRunner extends TestRunner {
  readonly #session: Session;
  readonly #wish: Wish;
  #failed = false;
  override trace = <T>(_name: string, attributes: Record<string, unknown> | (() => T), work?: () => T): T =>
    (work ?? (attributes as () => T))();

  constructor(session: Session, wish: Wish) {
    super({ ...session.config, ...(wish.names ? { testNamePattern: toPattern(wish.names) } : {}) });
    this.#session = session;
    this.#wish = wish;
  }

  override importFile(path: string): unknown {
    return this.#session.importFile(path, 'collect');
  }

  onBeforeRunFiles(): void {
    if (this.#wish.mutant !== undefined) stryker.activeMutant = this.#wish.mutant;
  }

  override async onBeforeRunTask(test: Test): Promise<void> {
    if (this.#failed) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    if (this.#wish.measures) stryker.currentTestId = toId(test, this.config.root);
  }

  override onAfterRunTask(test: Test): void {
    super.onAfterRunTask(test);
    delete stryker.currentTestId;
    this.#failed ||= test.result?.state === 'fail' && !this.#wish.measures;
  }
}

function toPattern(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^\\s*(?:${escaped.join('|')})\\s*$`);
}

function toStrykerGlobals(): InstrumenterContext & { mutantCoverage?: MutantCoverage } {
  const globals = globalThis as { __stryker__?: InstrumenterContext };
  globals.__stryker__ ??= {};
  return globals.__stryker__;
}
