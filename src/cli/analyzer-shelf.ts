import { dirname, join } from 'node:path';
import type { AnalyzerShelf } from '../config/analyzer-sources.ts';
import { findPackage } from '../pipeline/added/find-package.ts';
import type { Io } from './io.ts';
import { readTextIfThere } from './read-text.ts';

/**
 * Analyzers beside a policy file that somebody named: below the folder that holds its `.gitea`, or, when it stands
 * elsewhere, below its own folder.
 */
export function openLocalShelf(policyPath: string | undefined, io: Io): AnalyzerShelf {
  const root = toRoot(policyPath);
  return openShelf((path) => readTextIfThere(io, join(root, path), 'analyzer'), io);
}

/** Analyzers wherever the policy was read. */
export function openShelf(readFile: AnalyzerShelf['readFile'], { now }: Pick<Io, 'now'>): AnalyzerShelf {
  return { readFile, readVersion: async (name) => (await findPackage(name))?.version, now: now() };
}

function toRoot(policyPath: string | undefined): string {
  if (policyPath === undefined || policyPath === '-') return '.';
  const folder = dirname(policyPath);
  return /(^|[/\\])\.gitea$/.test(folder) ? dirname(folder) : folder;
}
