import type { Assessment, Tier } from '../patch/assessment.ts';
import { escapeTerminal } from './escape.ts';
import {
  type HealthRecord,
  type HealthRow,
  renderHealth,
  summarizeHealth,
  toHealthRecord,
} from './health.ts';
import { limitLines } from './limit-lines.ts';
import { countOf } from './sentence.ts';

/** One past change, judged again. */
export interface Replayed {
  readonly range: string;
  /** What its author called it; absent where nobody knows. Hostile text. */
  readonly subject?: string;
  readonly assessment: Assessment;
  readonly timings: HealthRecord['timings'];
  /** What the other policy makes of it, where two are compared. */
  readonly other?: Assessment;
}

/** A change that gets one tier by this policy and another by the other. */
export interface Flip {
  readonly range: string;
  readonly subject?: string;
  readonly from: Tier;
  readonly to: Tier;
  /** Codes that count here and not there, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export type Tiers = Readonly<Record<Tier, number>>;

export interface ReplaySummary {
  readonly changes: number;
  readonly tiers: Tiers;
  /** By the other policy, where there is one: how tiers spread, and what changed. */
  readonly against?: { readonly tiers: Tiers; readonly flips: readonly Flip[] };
  readonly analyzers: readonly HealthRow[];
}

/** What a policy makes of past changes. */
export function summarizeReplay(replayed: readonly Replayed[]): ReplaySummary {
  const others = replayed.flatMap(({ other }) => (other === undefined ? [] : [other]));
  return {
    changes: replayed.length,
    tiers: countTiers(replayed.map(({ assessment }) => assessment)),
    ...(others.length > 0 && { against: { tiers: countTiers(others), flips: replayed.flatMap(toFlips) } }),
    analyzers: summarizeHealth(toRecords(replayed)),
  };
}

function toRecords(replayed: readonly Replayed[]): readonly HealthRecord[] {
  return replayed.map(({ assessment, timings }) => toHealthRecord(assessment, timings));
}

function countTiers(assessments: readonly Assessment[]): Tiers {
  const count = (tier: Tier): number => assessments.filter((one) => one.tier === tier).length;
  return { low: count('low'), medium: count('medium'), high: count('high') };
}

function toFlips({ range, subject, assessment, other }: Replayed): readonly Flip[] {
  if (other === undefined || other.tier === assessment.tier) return [];
  const [here, there] = [toCodes(assessment), toCodes(other)];
  return [
    {
      range,
      ...(subject !== undefined && { subject }),
      from: other.tier,
      to: assessment.tier,
      gained: here.filter((code) => !there.includes(code)),
      lost: there.filter((code) => !here.includes(code)),
    },
  ];
}

/** What counts, and who could not finish, which counts most. */
function toCodes({ findings, failures }: Assessment): readonly string[] {
  const counting = findings.filter(({ points }) => points > 0).map(({ code }) => code);
  return [...new Set([...counting, ...failures.map(({ analyzer }) => `${analyzer} (failed)`)])].toSorted();
}

/** For people: how tiers spread, which changes get another tier, and what each analyzer had to say. */
export function renderReplay(replayed: readonly Replayed[]): string {
  const { tiers, against } = summarizeReplay(replayed);
  const records = toRecords(replayed);
  const lines = (['low', 'medium', 'high'] as const).map((tier) =>
    [`  ${tier.padEnd(6)}`, tiers[tier], ...(against ? [against.tiers[tier]] : [])].map(toCell).join('  '),
  );
  const head = against ? ['  tier    changes  by the other'] : ['  tier    changes'];
  const flips = against ? [renderFlips(against.flips)] : [];
  return [[...head, ...lines].join('\n'), ...flips, renderHealth(records)].join('\n\n');
}

function toCell(cell: string | number, column: number): string {
  return column === 0 ? String(cell) : String(cell).padStart(column === 1 ? 7 : 12);
}

function renderFlips(flips: readonly Flip[]): string {
  if (flips.length === 0) return 'Every change gets the same tier by both policies.';
  const lines = limitLines(flips.map(renderFlip)).map((line) => `  ${escapeTerminal(line)}`);
  return [`${countOf(flips.length, 'change')} with another tier than by the other policy:`, ...lines].join(
    '\n',
  );
}

function renderFlip({ range, subject, from, to, gained, lost }: Flip): string {
  const codes = [...gained.map((code) => `+${code}`), ...lost.map((code) => `-${code}`)];
  const why = codes.length === 0 ? '' : `: ${codes.join(' ')}`;
  const name = subject === undefined ? '' : ` (${subject})`;
  return `${from} -> ${to} ${shorten(range)}${why}${name}`;
}

/** Whole commit ids say no more than their first letters. */
function shorten(range: string): string {
  return range.replaceAll(/\b([0-9a-f]{10})[0-9a-f]{30,54}\b/g, '$1');
}
