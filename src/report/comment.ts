import type { Told } from '../verdict/decision.ts';
import { renderDetails } from './comment-details.ts';
import { renderGates, renderHeadline, renderNotes, renderReasons, renderTier } from './comment-sections.ts';
import { embedAssessment } from './kept-assessment.ts';

/** How our one comment on a pull request is recognised, beside its author. */
export const COMMENT_MARKER = '<!-- sop-gate -->';

/** What the server certainly stores, in bytes; nobody documents its limit. */
const MAX_BYTES = 50_000;
/** How many entries a list may show: the most that fits is taken. At none every list is only a count. */
const LIST_LENGTHS: ListLengths = [100, 30, 10, 3, 0];

type ListLengths = readonly [number, ...number[]];

/** The one comment on the pull request: what was decided, why, and who can do what about it. Deterministic. */
export function renderComment(told: Told): string {
  const kept = told.assessment ? embedAssessment(told.assessment) : '';
  return renderWithin(told, kept, LIST_LENGTHS);
}

function renderWithin(told: Told, kept: string, [listLength, ...shorter]: ListLengths): string {
  const parts = [COMMENT_MARKER, ...renderSections(told, listLength), kept].filter((part) => part !== '');
  const body = `${parts.join('\n\n')}\n`;
  const [next, ...rest] = shorter;
  if (next === undefined || new TextEncoder().encode(body).length < MAX_BYTES) return body;
  return renderWithin(told, kept, [next, ...rest]);
}

function renderSections(told: Told, listLength: number): string[] {
  return [
    renderHeadline(told),
    renderTier(told, listLength),
    renderGates(told.verdict, listLength),
    renderReasons(told.verdict, listLength),
    renderNotes(told.verdict, listLength),
    renderDetails(told, listLength),
  ];
}
