import { type Examination, toHealth } from './doctor.ts';
import { toSafeJson } from './json.ts';

/** The doctor's report for machines: one object. */
export function renderDoctorJson(examinations: readonly Examination[]): string {
  const report = { schemaVersion: 1, health: toHealth(examinations), examinations };
  return `${toSafeJson(report, 2)}\n`;
}
