import { type GatePorts, type Outcome, type Pointer, previewGate, runGate } from '../gate.ts';
import { type ErrorReport, reportError } from './report-error.ts';

/** What became of one pull request: judged and told, or the error that prevented it. */
export type Judged =
  | { readonly kind: 'told'; readonly pointer: Pointer; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly pointer: Pointer; readonly report: ErrorReport };

export interface Judging {
  readonly ports: GatePorts;
  readonly dryRun: boolean;
}

/** Runs the gate on one pull request and never throws: one that cannot be judged keeps no other from being judged. */
export async function judgePull(pointer: Pointer, { ports, dryRun }: Judging): Promise<Judged> {
  try {
    const outcome = await (dryRun ? previewGate : runGate)(pointer, ports);
    return { kind: 'told', pointer, outcome };
  } catch (error) {
    return { kind: 'failed', pointer, report: reportError(error) };
  }
}
