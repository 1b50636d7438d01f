import type { QuestionId } from './data.ts';
import { questions } from './data.ts';

/** What one look found. Words may be hostile (names, the server's messages): escape where printed. */
export type Finding =
  | { readonly answer: 'yes'; readonly detail: string }
  | {
      readonly answer: 'no' | 'unknown';
      readonly detail: string;
      /** What the operator can do about it, one sentence. */
      readonly remedy: string;
      /** The gate can do its work all the same, whatever the question says. */
      readonly bearable?: true;
    };

/** One line of the doctor's report. */
export interface Check {
  /** Stable word for machines. */
  readonly id: QuestionId;
  readonly question: string;
  readonly answer: Finding['answer'];
  /** Anything but a yes keeps the gate from its work; else it is advice. */
  readonly needed: boolean;
  readonly detail: string;
  /** Absent for a yes. */
  readonly remedy?: string;
}

/** Something that keeps an answer from being yes. */
export type Trouble = Exclude<Finding, { answer: 'yes' }>;

export function toCheck(id: QuestionId, finding: Finding): Check {
  const { ask: question, needed } = questions[id];
  const { answer, detail } = finding;
  if (finding.answer === 'yes') return { id, question, answer, needed, detail };
  const { remedy, bearable } = finding;
  return { id, question, answer, needed: needed && bearable !== true, detail, remedy };
}

export function yes(detail: string): Finding {
  return { answer: 'yes', detail };
}

export function no(detail: string, remedy: string): Trouble {
  return { answer: 'no', detail, remedy };
}

export function unknown(detail: string, remedy: string): Trouble {
  return { answer: 'unknown', detail, remedy };
}

/** Many troubles as one answer: a no outweighs an unknown, all of the same weight are told. */
export function gather(troubles: readonly Trouble[], good: string): Finding {
  const answer = troubles.some((trouble) => trouble.answer === 'no') ? 'no' : 'unknown';
  const told = troubles.filter((trouble) => trouble.answer === answer);
  if (told.length === 0) return yes(good);
  return {
    answer,
    detail: [...new Set(told.map(({ detail }) => detail))].join('; '),
    remedy: [...new Set(told.map(({ remedy }) => remedy))].join(' '),
    ...(told.every(({ bearable }) => bearable) && { bearable: true }),
  };
}
