/**
 * How a language without a parser at hand is told apart into words, texts, comments and signs, and which blanks between them say
 * nothing: sources of regular expressions. A token may hold more than one of the language's own, never a part of one.
 */
export interface SignRow {
  readonly language: string;
  readonly comments: string;
  /** Texts and whatever else is taken as it stands. */
  readonly texts: string;
  readonly words: string;
  /**
   * Where blanks say nothing: what is before, a blank or line break, and what comes behind. `a` is a word, `_` one that ends so,
   * `1` one that begins with a digit, `"` a text, and a sign stands for itself.
   */
  readonly nothing: RegExp;
  /** A sign that says nothing right before another. */
  readonly trailing?: RegExp;
  /** Whether a line break says more than a blank. */
  readonly breaks?: boolean;
  /** Whether an empty line says more than a line break. */
  readonly emptyLines?: boolean;
  /** Whether it counts which line stands further to the right than others. */
  readonly indents?: boolean;
  /** Whether blanks count one by one, so that only empty lines and what ends a line say nothing. */
  readonly exact?: boolean;
  /** Whether a text without marks in it is the same in other quotes. */
  readonly quotes?: boolean;
  /** Whether colons part names and values, as in style sheets. */
  readonly declares?: boolean;
  /** Texts with any of these are left alone: there, signs may mean something else. */
  readonly unless?: RegExp;
  /** Programs with any of these, outside of texts, are left alone. */
  readonly doubt?: RegExp;
  /** Signs that begin what could not be told; quotes, where nothing is named. */
  readonly open?: string;
  readonly hit: string;
  /** The same program: laid out anew, with other comments. */
  readonly same: string;
  /** What cannot be told apart. */
  readonly miss: string;
}

/** Names, and numbers with their dots and exponents. */
export const plainWords = String.raw`\.?\d(?:[eEpP][+\-]|[\w.])*|[\p{L}\p{N}_.$]+`;
export const slashes = String.raw`\/\/[^\n]*`;
export const hash = String.raw`#[^\n]*`;
export const block = String.raw`\/\*[^]*?\*\/`;
/** Where comments nest, only one that holds no other is told. */
export const flatBlock = String.raw`\/\*(?:[^*\/]|\/(?!\*)|\*(?!\/))*\*\/`;
/** What is not told as a comment is taken as it stands, with all behind it. */
export const openBlock = String.raw`\/\*[^]*`;
export const double = String.raw`"(?!"")(?:[^"\\\n]|\\[^\n])*"`;
export const single = String.raw`'(?!'')(?:[^'\\\n]|\\[^\n])*'`;
/** Over several lines, with escapes. */
export const tripleDouble = String.raw`"""(?:[^"\\]|\\[^]|"{1,2}(?!"))*"""`;
export const tripleSingle = String.raw`'''(?:[^'\\]|\\[^]|'{1,2}(?!'))*'''`;
export const character = String.raw`'(?:[^'\\\n]|\\'|\\[^'\n]{1,8})'`;
