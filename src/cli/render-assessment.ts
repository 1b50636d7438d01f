import type { Assessment } from '../patch/assessment.ts';
import { renderAnalysisJson, renderAnalysisLine } from '../report/analysis-json.ts';
import { renderAnalysisMarkdown } from '../report/analysis-markdown.ts';
import { renderAnalysisText } from '../report/analysis-text.ts';
import type { Explain } from '../report/group-findings.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Format } from './analyze-options.ts';
import { findCode } from './explain.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './version.ts';

export interface RenderSettings {
  readonly format: Format;
  readonly terminal: Terminal;
  /** The words of a finding code. */
  readonly explain?: Explain;
  /** As it was asked for, for NDJSON. */
  readonly range?: string;
}

/** An assessment in the format that was asked for, without the last line end. */
export function renderAssessment(assessment: Assessment, settings: RenderSettings): string {
  return choose(assessment, settings).trimEnd();
}

function choose(
  assessment: Assessment,
  { format, terminal, range, explain = findCode }: RenderSettings,
): string {
  switch (format) {
    case 'text':
      return renderAnalysisText(assessment, { ...terminal, explain });
    case 'json':
      return renderAnalysisJson(assessment);
    case 'ndjson':
      return renderAnalysisLine(assessment, range === undefined ? {} : { range });
    case 'markdown':
      return renderAnalysisMarkdown(assessment, explain);
    case 'sarif':
      return renderSarif(assessment, { explain, version: readVersion() });
  }
}
