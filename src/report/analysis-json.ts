import type { Assessment, Finding } from '../patch/assessment.ts';
import { toSafeJson } from './json.ts';

/** Grows by one whenever a field changes its meaning or goes; new fields do not count. */
export const SCHEMA_VERSION = 1;

/** What NDJSON tells beside the assessment. */
export interface Beside {
  /** As it was asked for. */
  readonly range?: string;
  /** How long each analyzer took for the change, where somebody asked. */
  readonly timings?: readonly { readonly analyzer: string; readonly milliseconds: number }[];
}

/**
 * The machine contract of `analyze`. Texts are as they are: whoever prints them escapes them. What is
 * undefined is no part of the JSON.
 */
export function toAnalysisJson(assessment: Assessment, { range, timings }: Beside = {}) {
  const { tier, points, findings, clearances, failures, stats, shadow, suppressed } = assessment;
  return {
    schemaVersion: SCHEMA_VERSION,
    range,
    tier,
    points,
    findings: findings.map(toFindingJson),
    clearances: clearances.map(({ path, reason, analyzer }) => ({ path, reason, analyzer })),
    failures: failures.map(({ analyzer, path, reason }) => ({ analyzer, path, reason })),
    stats,
    shadow: shadow && { findings: shadow.findings.map(toFindingJson), notices: shadow.notices },
    suppressed,
    timings,
  };
}

/** One object, indented for people who look at it. */
export function renderAnalysisJson(assessment: Assessment): string {
  return `${toSafeJson(toAnalysisJson(assessment), 2)}\n`;
}

/** One object on one line. */
export function renderAnalysisLine(assessment: Assessment, beside: Beside = {}): string {
  return `${toSafeJson(toAnalysisJson(assessment, beside))}\n`;
}

function toFindingJson({ code, analyzer, points, path, line, endLine, side, baseLine, message }: Finding) {
  return { code, analyzer, points, path, line, endLine, side, baseLine, message };
}
