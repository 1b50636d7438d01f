import type { ImportFact } from '../facts.ts';
import type { Extras } from './to-tree.ts';
import type { TreeNode } from './tree-node.ts';

/**
 * What a node of some language means, in the few terms that all of them share. A node without a meaning is looked
 * through: its children speak for themselves.
 */
export type Meaning =
  | { readonly is: 'name'; readonly text: string }
  /** `property` is undefined where it is computed. */
  | { readonly is: 'member'; readonly object: TreeNode | undefined; readonly property: string | undefined }
  | CallMeaning
  /** A string: constant parts with escapes resolved, and what is put in. */
  | {
      readonly is: 'string';
      readonly parts: readonly (string | TreeNode)[];
      /** A word without quotes, as shells have them: a value, but nothing that somebody wrote as a text. */
      readonly isBare?: boolean;
    }
  /** Texts put together, or numbers added: only what is in it tells. */
  | { readonly is: 'joined'; readonly parts: readonly (TreeNode | undefined)[] }
  /** A text with places, and what goes there. */
  | { readonly is: 'formatted'; readonly format: TreeNode; readonly args: readonly TreeNode[] }
  | { readonly is: 'list' | 'map'; readonly items: readonly TreeNode[] }
  | EntryMeaning
  | {
      readonly is: 'assignment';
      readonly pairs: readonly (readonly [target: TreeNode, value: TreeNode])[];
      readonly via?: 'property';
      /** The value is put behind what was there: `+=`. */
      readonly appends?: boolean;
    }
  | {
      readonly is: 'declaration';
      readonly kind: 'function' | 'type';
      readonly name: string;
      readonly parameters: readonly string[];
      readonly decorators?: readonly TreeNode[];
      /** What it belongs to although it does not stand inside: the receiver of a Go method. */
      readonly owner?: string | undefined;
    }
  /** What stands inside belongs to a declaration that is elsewhere: `impl X`. */
  | { readonly is: 'scope'; readonly name: string }
  | {
      readonly is: 'check';
      readonly condition: TreeNode | undefined;
      readonly branches?: readonly (TreeNode | undefined)[];
      /** What `?:` is worth. */
      readonly choices?: readonly (TreeNode | undefined)[];
      readonly asserts?: boolean;
    }
  /** One of these: `a || b`. */
  | { readonly is: 'choice'; readonly items: readonly (TreeNode | undefined)[] }
  /** Brackets, casts, `await` and the like: it is worth what is inside. */
  | { readonly is: 'inner'; readonly node: TreeNode | undefined }
  | { readonly is: 'number' | 'boolean' | 'null'; readonly text?: string }
  | { readonly is: 'function' | 'leave' | 'other' };

export interface CallMeaning {
  readonly is: 'call';
  readonly callee: TreeNode | undefined;
  /** Method of the callee, where the language keeps object and method apart. */
  readonly method?: TreeNode | undefined;
  /** Name of what is called, where it is a word of the language: `echo`, `include`. */
  readonly word?: string;
  readonly args: readonly TreeNode[];
  readonly made?: boolean;
  /** Without brackets and arguments, as Ruby reads attributes: a link of a name like any other. */
  readonly isBare?: boolean;
}

export interface EntryMeaning {
  readonly is: 'entry';
  readonly key: string | undefined;
  readonly value: TreeNode | undefined;
  readonly via: 'property' | 'argument' | 'default';
}

export interface ImportedModule {
  readonly module: string;
  readonly kind?: ImportFact['kind'];
  readonly names?: readonly string[];
  /** Local names and what they stand for. */
  readonly bindings?: readonly (readonly [local: string, name: string])[];
}

export interface Remarks {
  /** Asked of every node; a remark is the first of its parent's children. */
  readonly isRemark: (node: TreeNode) => boolean;
  /** Programs with any of these read such texts, or are generated from them. */
  readonly unless: RegExp;
}

type Read<Result> = (node: TreeNode) => Result;

/** All that is particular to one language. Keys are the node types of its grammar. */
export interface Grammar extends Extras {
  /** What nodes mean; words of the grammar itself are keys in quotes. */
  readonly meanings: Readonly<Record<string, Read<Meaning | undefined>>>;
  readonly imports: Readonly<Record<string, Read<readonly ImportedModule[]>>>;
  /** Nodes that are one word of the program, such as strings, and how that word is spelled canonically. */
  readonly words: Readonly<Record<string, Read<string>>>;
  /** Lists in which a comma before the closing bracket says nothing. */
  readonly looseCommas: ReadonlySet<string>;
  /** Languages in which a blank between two words may say something: always, or before these characters. */
  readonly tellingBlanks?: RegExp;
  /** Ends of names of functions that put a text together from their first argument and the others. */
  readonly formatters?: RegExp;
  /** Names of functions that do not come back, beside those that every language has. */
  readonly leavers?: RegExp;
  /** Texts that stand for themselves and are words for people, as comments are. */
  readonly remarks?: Remarks;
  /** A mark of the byte order is told from none by nobody. */
  readonly isMarkFree?: boolean;
  /** A carriage return before the end of a line is told from none by nobody, in texts of several lines neither. */
  readonly isReturnFree?: boolean;
  /** Neighbours whose order says nothing, by what they stand in: names and modules that are brought in. */
  readonly orderless?: Readonly<Record<string, readonly string[]>>;
  /** Comments that steer tools in this language alone. */
  readonly isDirective?: (comment: TreeNode, text: string) => boolean;
  /** What ends a line for the compiler and not for the grammar: code behind it would hide in a comment. */
  readonly hiddenLineEnd?: RegExp;
  /**
   * An error of the parser tells nothing: the grammar does not know all that the compiler takes (macros, new syntax).
   * Such a text is read by its words.
   */
  readonly isLenient?: boolean;
}
