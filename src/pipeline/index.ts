export { type AnalyzeSettings, analyze } from './analyze.ts';
export type { EnabledAnalyzer, Executor } from './execute.ts';
export { createInProcess, inProcess } from './in-process.ts';
export { type PoolSettings, workerPool } from './worker-pool.ts';
