import type { Assessment, Finding } from '../patch/assessment.ts';
import { toSafeJson } from './json.ts';

/** Grows by one whenever a field changes its meaning or goes; new fields do not count. */
export const SCHEMA_VERSION = 1;

/**
 * The machine contract of `analyze`. Texts are as they are: whoever prints them escapes them. What is
 * undefined is no part of the JSON.
 * @param range present for NDJSON: the range as it was asked for.
 */
export function toAnalysisJson(assessment: Assessment, range?: string) {
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
  };
}

/** One object, indented for people who look at it. */
export function renderAnalysisJson(assessment: Assessment): string {
  return `${toSafeJson(toAnalysisJson(assessment), 2)}\n`;
}

/** One object on one line. */
export function renderAnalysisLine(assessment: Assessment, range?: string): string {
  return `${toSafeJson(toAnalysisJson(assessment, range))}\n`;
}

function toFindingJson({ code, analyzer, points, path, line, endLine, side, baseLine, message }: Finding) {
  return { code, analyzer, points, path, line, endLine, side, baseLine, message };
}
