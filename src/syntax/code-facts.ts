/**
 * What a program does, in terms every language shares. Names are dotted whatever the language writes: `a::b`, `a->b`
 * and `a?.b` are all `a.b`. All lines are 1-based and inclusive; all lists are in the order of the text.
 */
export interface CodeFacts {
  readonly calls: readonly CallFact[];
  readonly settings: readonly SettingFact[];
  readonly declarations: readonly DeclarationFact[];
  readonly strings: readonly StringFact[];
  readonly checks: readonly CheckFact[];
}

interface Place {
  readonly line: number;
  readonly endLine: number;
  /** Dotted name of the declarations around it, outermost first; empty at the top of the file. */
  readonly within: string;
}

/** A call, the making of an object, a macro, or a command of a shell script. */
export interface CallFact extends Place {
  /**
   * The name with its import resolved: `crypto.createHash` for `h()` after `import { createHash as h } from 'node:crypto'`,
   * `os/exec.Command` in Go, `javax.crypto.Cipher.getInstance` in Java, `hashlib.md5` in Python. What is called on a
   * call's result keeps the inner name with `()`: `open().read`. Empty when what is called has no name. Major versions
   * are no part of a name (`jwt/v5.Parse` is `jwt.Parse`), nor are the signs of variables (`$a->b` is `a.b`); a part that
   * is computed is `{}`, one in brackets is like any other: `a["b"]` is `a.b`. Decorators, annotations and attributes are
   * calls too; what stands in backquotes is run by a call named by a backquote.
   */
  readonly name: string;
  /** As it stands in the text, without blanks: `exec.Command`. */
  readonly written: string;
  /** `new X()` and the like. */
  readonly made: boolean;
  readonly args: readonly ValueFact[];
}

export interface ValueFact {
  /** Keyword of a named argument, key of an entry. */
  readonly key?: string;
  /**
   * `composed` is text put together from parts that are not all constant: concatenation, interpolation, formatting.
   * A constant concatenation of constants is a `string`.
   */
  readonly kind:
    | 'string'
    | 'number'
    | 'boolean'
    | 'null'
    | 'name'
    | 'call'
    | 'list'
    | 'map'
    | 'function'
    | 'composed'
    | 'other';
  /**
   * Content of a string, with escapes resolved; a number as written; `true` or `false`; the dotted name of a name or of
   * what is called, imports resolved; else the source, blanks collapsed, at most 200 characters.
   */
  readonly text: string;
  /** Of a list, a map, a call and a composed text: what is in it, one level deep or more. */
  readonly items?: readonly ValueFact[];
}

/** A name that is given a value: an assignment, a property, a named argument, a field, a parameter's default. */
export interface SettingFact extends Place {
  /** Dotted, as written: `rejectUnauthorized`, `cookie.secure`, `self.token`, `InsecureSkipVerify`. */
  readonly name: string;
  readonly value: ValueFact;
  readonly via: 'assignment' | 'property' | 'argument' | 'default';
  /** The call it is an argument of, directly or inside a map: its resolved name. */
  readonly of?: string;
}

/** A function, method, class or the like. `within` does not hold its own name. */
export interface DeclarationFact extends Place {
  readonly name: string;
  readonly kind: 'function' | 'type';
  readonly parameters: readonly string[];
  /** Decorators, annotations, attributes: as calls, without arguments where none are written. */
  readonly decorators: readonly CallFact[];
}

/** A text in the code, also one inside another fact. */
export interface StringFact extends Place {
  /** Escapes resolved; each part that is not constant is `{}`. */
  readonly text: string;
  readonly composed: boolean;
}

/** A condition that decides whether code runs: `if`, `unless`, `guard`, `while`, `?:`, `assert`, `&&` as a statement. */
export interface CheckFact extends Place {
  /** The condition with blanks collapsed, at most 500 characters. */
  readonly text: string;
  /** Resolved names of what is called in it, and all dotted names that stand in it. */
  readonly calls: readonly string[];
  readonly names: readonly string[];
  /** The branch it opens leaves: return, throw, raise, exit, abort, `next(error)`, or it is an assertion. */
  readonly stops: boolean;
}
