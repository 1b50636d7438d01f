import type { FileChange } from '../patch/patch.ts';
import type { Facts } from './facts.ts';

/** One changed file as analyzers see it: the change, and each side read once and shared by all analyzers. */
export interface FileView {
  readonly change: FileChange;
  /** Language of the head path (of the base path for a deleted file); `unknown` when we have no reader for it. */
  readonly language: string;
  /** Absent when the side has no text: an added file has no base, a binary file neither. */
  readonly base?: SourceView;
  readonly head?: SourceView;
}

export interface SourceView {
  readonly text: string;
  /** False for a fragment reconstructed from hunks. */
  readonly whole: boolean;
  readonly facts: Facts;
}
