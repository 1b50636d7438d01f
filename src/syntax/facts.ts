import type { CodeFacts } from './code-facts.ts';

/**
 * What a source text says, in terms every language shares. Lines are 1-based and inclusive.
 * A language folder fills what applies to it; analyzers never look at syntax trees.
 */
export interface Facts {
  readonly language: string;
  /**
   * `syntax`: read by a real parser. `lexical`: read by its words, because there is no parser, the text is a
   * fragment, or it is a template. `broken`: a parser exists and refused the whole text.
   */
  readonly reading: 'syntax' | 'lexical' | 'broken';
  /** Why the reading is not `syntax`. */
  readonly reason?: string;
  readonly imports: readonly ImportFact[];
  readonly comments: readonly CommentFact[];
  /**
   * The code without layout and comments, as one canonical string: equal strings, equal programs. Only for
   * `syntax`, and for `lexical` where the signs of the language tell strings and comments apart.
   */
  readonly structure?: string;
  /** Only for programming languages; by words alone where the reading is not `syntax`. */
  readonly code?: CodeFacts;
  /** Only for SQL. */
  readonly statements?: readonly StatementFact[];
  /** Only for YAML, JSON and the like: the document's value with the line of every node. */
  readonly data?: DataNode;
}

export interface ImportFact {
  readonly module: string;
  readonly kind: 'import' | 'require' | 'dynamic' | 're-export';
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly line: number;
  readonly endLine: number;
}

export interface CommentFact {
  readonly text: string;
  /** It steers a tool or the runtime: `@ts-expect-error`, `eslint-disable`, a shebang. */
  readonly directive: boolean;
  readonly line: number;
  readonly endLine: number;
}

export interface StatementFact {
  /**
   * Statement kind in the parser's words, such as `DropStmt`; for a statement the parser refused, its leading
   * keywords in capitals, at most two, such as `ALTER TABLE`.
   */
  readonly kind: string;
  /** Without the closing semicolon and without comments before it; MySQL's executable comments are part of it. */
  readonly text: string;
  /** What stands inside `{ DropStmt: … }`, plain data; null for a statement that was read by its keywords alone. */
  readonly tree: unknown;
  readonly line: number;
  readonly endLine: number;
}

export type DataNode =
  | {
      readonly kind: 'map';
      readonly entries: readonly DataEntry[];
      readonly line: number;
      readonly endLine: number;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly DataNode[];
      readonly line: number;
      readonly endLine: number;
    }
  | {
      readonly kind: 'scalar';
      readonly value: string | number | boolean | null;
      readonly line: number;
      readonly endLine: number;
    };

export interface DataEntry {
  readonly key: string;
  readonly value: DataNode;
  readonly line: number;
}
