import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { Assessment, Finding, Points, Suppressed } from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';
import { type Explain, groupFindings } from './group-findings.ts';
import { toSafeJson } from './json.ts';

export interface SarifOptions {
  readonly explain: Explain;
  /** Version of sop-gate. */
  readonly version: string;
}

/**
 * The assessment as SARIF 2.1.0, for code scanning views. What is only tried (shadow) is informational and no failure; what the
 * policy accepts for a time is a suppressed result.
 */
export function renderSarif(assessment: Assessment, options: SarifOptions): string {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [toRun(assessment, options)],
  };
  return `${toSafeJson(log, 2)}\n`;
}

function toRun(assessment: Assessment, { explain, version }: SarifOptions): Run {
  const { tier, points, findings, failures, shadow = NO_SHADOW, suppressed = [] } = assessment;
  return {
    tool: { driver: { name: 'sop-gate', version, rules: toRules(assessment, explain) } },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: [
          ...failures.map((failure) => toNotification(failure, 'error')),
          ...shadow.notices.map((notice) => toNotification(notice, 'note')),
        ],
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: [
      ...findings.map(toResult),
      ...shadow.findings.map(toShadowResult),
      ...suppressed.flatMap(toSuppressedResults),
    ],
    properties: { tier, points },
  };
}

const NO_SHADOW = { findings: [], notices: [] } as const;

function toRules(assessment: Assessment, explain: Explain): ReportingDescriptor[] {
  const { findings, shadow = NO_SHADOW, suppressed = [] } = assessment;
  const accepted = suppressed.flatMap((entry) => entry.accepted ?? []);
  const all = [...findings, ...shadow.findings, ...accepted];
  return groupFindings(all, explain).map(({ code, title, help, points }) => ({
    id: code,
    shortDescription: { text: title },
    ...(help !== '' && { help: { text: help } }),
    defaultConfiguration: { level: LEVELS[points] },
  }));
}

const LEVELS: Readonly<Record<Points, Result.level>> = { 0: 'note', 1: 'warning', 2: 'error' };

function toResult({ code, points, path, line, endLine, side, baseLine, analyzer, message }: Finding): Result {
  const region = line === 0 ? {} : { region: { startLine: line, endLine } };
  return {
    ruleId: code,
    level: LEVELS[points],
    message: { text: escapeMessage(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path) }, ...region } }],
    properties: { analyzer, points, side, baseLine },
  };
}

function toShadowResult(finding: Finding): Result {
  const { properties, ...result } = toResult(finding);
  return { ...result, kind: 'informational', level: 'none', properties: { ...properties, shadow: true } };
}

function toSuppressedResults({ accepted = [], reason, owner, until }: Suppressed<Finding>): Result[] {
  const justification = `${reason} (${owner}, until ${until})`;
  return accepted.map((finding) => ({
    ...toResult(finding),
    suppressions: [{ kind: 'external', status: 'accepted', justification }],
  }));
}

function toNotification({ analyzer, path, reason }: Failure, level: 'error' | 'note') {
  const locations =
    path === '' ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path) } } }] };
  return {
    level,
    message: { text: escapeMessage(`${reason} (${analyzer})`) },
    ...locations,
  };
}

/** Brackets make links in SARIF messages. */
function escapeMessage(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function toUri(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
