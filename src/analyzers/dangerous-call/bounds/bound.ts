/** A place where something is held against a limit, or a path or an address to where it may lead. */
export interface Bound {
  readonly code: 'bounds-looser' | 'place-unchecked';
  readonly text: string;
  /** The function around it. */
  readonly within: string;
  readonly line: number;
  readonly endLine: number;
  readonly stops: boolean;
}
