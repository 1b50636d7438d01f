/** What an edit takes away or brings that makes a program less safe, with the proof that it does. */
export interface EditRow {
  readonly code: string;
  /** Without them, every language that is read as a program. */
  readonly languages?: readonly string[];
  readonly path?: RegExp;
  /** More often in the lines that went than in those that came. */
  readonly gone?: RegExp;
  /** More often in the lines that came than in those that went. */
  readonly came?: RegExp;
  /** Other lines took the place of what is gone. */
  readonly instead?: true;
  /** Somewhere in the part of the file that the change shows. */
  readonly near?: RegExp;
  /** Somewhere in the file. */
  readonly whole?: RegExp;
  /** Nowhere in the file; where it stands, all is well. */
  readonly absent?: RegExp;
  /** Somewhere in the function around a line that came. */
  readonly within?: RegExp;
  /** Nowhere in the function around a line that came: what is made there is left without it. */
  readonly lacks?: RegExp;
  /** In the lines that came: then all is well. */
  readonly unless?: RegExp;
  /** A name that followed on what is gone must still be used. */
  readonly keeps?: true;
  /** It cares for what stands elsewhere: gone with its function it is missed all the same. */
  readonly afar?: true;
  readonly file: string;
  /** Absent for a row about new lines alone. */
  readonly base?: string;
  readonly hit: string;
  readonly miss: string;
}
