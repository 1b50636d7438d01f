import { type GatePorts, glance, type Outcome, type Pointer, previewGate, runGate } from '../gate.ts';
import { type ErrorReport, reportError } from './report-error.ts';

/** What became of one pull request: judged and told, or the error that prevented it. */
export type Judged =
  | { readonly kind: 'told'; readonly pointer: Pointer; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly pointer: Pointer; readonly report: ErrorReport };

export interface Judging {
  readonly ports: GatePorts;
  /** Ports whose reads may be shared with other pull requests: good for a first look, and for nothing that opens. */
  readonly shared?: GatePorts;
  readonly dryRun: boolean;
}

/** Runs the gate on one pull request and never throws: one that cannot be judged keeps no other from being judged. */
export async function judgePull(pointer: Pointer, { ports, shared, dryRun }: Judging): Promise<Judged> {
  try {
    const atRest = shared && (await glanceAt(pointer, shared));
    const outcome = atRest ?? (await (dryRun ? previewGate : runGate)(pointer, ports));
    return { kind: 'told', pointer, outcome };
  } catch (error) {
    return { kind: 'failed', pointer, report: reportError(error) };
  }
}

const readPatch: GatePorts['readPatch'] = () => Promise.reject(new Error('a first look analyses nothing'));

/** Whatever keeps the first look from an answer, a change that must be analysed too, is for the run that follows. */
async function glanceAt(pointer: Pointer, shared: GatePorts): Promise<Outcome | undefined> {
  return glance(pointer, { ...shared, readPatch }).catch(() => undefined);
}
