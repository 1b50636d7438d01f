// Written by scripts/generate-analyzer-api.ts: what `sop-gate/analyzer` promises. A line that goes or changes here may
// break analyzers of other people, and then asks for a higher API_VERSION.

export const API_VERSION: 2;

export interface Analyzer<Options = unknown> {
  /** Version of this contract that the analyzer was written for; `defineAnalyzer` fills in the present one. */
  readonly apiVersion?: number;
  readonly meta: AnalyzerMeta;
  /** What the policy may say under `options`, as JSON Schema. Absent: nothing. */
  readonly options?: OptionsSchema;
  readonly analyzeFile?: (file: FileView, options: Options) => Iterable<Observation>;
  readonly analyzePatch?: (view: PatchView, options: Options) => Iterable<Observation>;
  /** Whether `analyzePatch` looks at `view.project`; reading a project takes time, so it is not read for others. */
  readonly wantsProject?: boolean;
  /** Changes that prove it: run by `sop-gate test`, looked at by nobody else. */
  readonly samples?: Samples;
}

export interface AnalyzerMeta {
  /** Kebab-case, equals the folder's name. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Languages it reads, `any` when it goes by path or lines alone. */
  readonly languages: readonly string[];
  readonly codes: Readonly<Record<string, CodeMeta>>;
}

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

export interface CheckFact extends Place {
  /** The condition with blanks collapsed, at most 500 characters. */
  readonly text: string;
  /** Resolved names of what is called in it, and all dotted names that stand in it. */
  readonly calls: readonly string[];
  readonly names: readonly string[];
  /** The branch it opens leaves: return, throw, raise, exit, abort, `next(error)`, or it is an assertion. */
  readonly stops: boolean;
}

export type ClearanceReason =
  | 'documentation'
  | 'test'
  | 'formatting'
  | 'comments'
  | 'rename'
  | 'generated'
  | 'asset';

export interface Cleared {
  readonly kind: 'cleared';
  readonly path: string;
  readonly reason: ClearanceReason;
}

export interface CodeFacts {
  readonly calls: readonly CallFact[];
  readonly settings: readonly SettingFact[];
  readonly declarations: readonly DeclarationFact[];
  readonly strings: readonly StringFact[];
  readonly checks: readonly CheckFact[];
}

export interface CodeMeta {
  /** One line: what was noticed, in general. */
  readonly title: string;
  readonly points: Points;
  /** Worth its points even in files cleared as documentation or test. */
  readonly anywhere?: boolean;
  /** The finding's sentence. Arguments stand in braces: `imports {module}`. */
  readonly message: string;
  /** Why it matters, and how to lower the tier or what a reviewer should look at. */
  readonly help: string;
}

export interface CommentFact {
  readonly text: string;
  /** It steers a tool or the runtime: `@ts-expect-error`, `eslint-disable`, a shebang. */
  readonly directive: boolean;
  readonly line: number;
  readonly endLine: number;
}

interface Comparison<Fact> {
  readonly select: (code: CodeFacts) => readonly Fact[];
  /** Facts with equal keys are one and the same, wherever in the file they stand. */
  readonly key: (fact: Fact) => string;
}

export type Content =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fragment'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: number }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface DataEntry {
  readonly key: string;
  readonly value: DataNode;
  readonly line: number;
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

export interface DeclarationFact extends Place {
  readonly name: string;
  readonly kind: 'function' | 'type';
  readonly parameters: readonly string[];
  /** Decorators, annotations, attributes: as calls, without arguments where none are written. */
  readonly decorators: readonly CallFact[];
}

export interface DependencyFact {
  readonly name: string;
  /** A range in a manifest, a version in a lock file; empty when none is given. */
  readonly version: string;
  /** Where the package comes from: `npm`, `pypi`, `go`, `crates`, `gems`, `maven`, `packagist`, `nuget`. */
  readonly ecosystem: string;
  readonly line: number;
  readonly endLine: number;
}

export interface ExportFact {
  readonly name: string;
  /** The declaration behind it: `of` of one or more parts. */
  readonly of: string;
  readonly line: number;
}

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

export interface Failed {
  readonly kind: 'failed';
  readonly path: string;
  readonly reason: string;
}

export interface Failure {
  /** Id of the analyzer, or the stage that failed: `patch`, `syntax`, `pool`. */
  readonly analyzer: string;
  /** Empty when the failure is of the patch as a whole. */
  readonly path: string;
  readonly reason: string;
}

export interface FileChange {
  /** Path at the head; for a deleted file its path at the base. */
  readonly path: string;
  /** Path at the base; differs from `path` only for renamed and copied files. */
  readonly basePath: string;
  readonly status: FileStatus;
  /** Git file modes, such as `100644`, `100755`, `120000` (symlink), `160000` (submodule); absent when unknown. */
  readonly baseMode?: string;
  readonly headMode?: string;
  /** Empty for binary files, pure renames and pure mode changes. */
  readonly hunks: readonly Hunk[];
  readonly base: Content;
  readonly head: Content;
}

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied';

export interface FileView {
  readonly change: FileChange;
  /** Language of the head path (of the base path for a deleted file); `unknown` when we have no reader for it. */
  readonly language: string;
  /** Absent when the side has no text: an added file has no base, a binary file neither. */
  readonly base?: SourceView;
  readonly head?: SourceView;
}

export interface Finding {
  readonly code: string;
  readonly analyzer: string;
  /** Points this finding is worth after policy and clearances; a code counts once a pull request, with its largest. */
  readonly points: Points;
  readonly path: string;
  /** 1-based; 0 speaks of the file as a whole. */
  readonly line: number;
  readonly endLine: number;
  readonly side: 'added' | 'removed';
  /** 1-based line of the base text, for removals. */
  readonly baseLine?: number;
  /** One sentence for people, made from the code's words and arguments. Holds hostile text: escape where printed. */
  readonly message: string;
}

type Flat<Parts> = { [Name in keyof Parts]: Parts[Name] };

export interface Hunk {
  readonly baseStart: number;
  readonly baseLines: number;
  readonly headStart: number;
  readonly headLines: number;
  readonly lines: readonly HunkLine[];
}

export type HunkLine =
  | { readonly kind: 'context'; readonly text: string; readonly baseLine: number; readonly headLine: number }
  | { readonly kind: 'added'; readonly text: string; readonly headLine: number }
  | { readonly kind: 'removed'; readonly text: string; readonly baseLine: number };

export interface ImportFact {
  readonly module: string;
  readonly kind: 'import' | 'require' | 'dynamic' | 're-export';
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly line: number;
  readonly endLine: number;
}

export interface KnownProject {
  readonly kind: 'known';
  /** A module of the head; undefined where no such file is part of the project. */
  readonly after: (path: string) => ModuleFacts | undefined;
  /** A changed file as it was, by its base path; undefined where it was no module. */
  readonly before: (path: string) => ModuleFacts | undefined;
  /**
   * What modules of the head take from this one, in the order of their paths. A module that this change deletes has those
   * who still ask for it.
   * @throws Error with a sentence, once more was read than one analysis may read.
   */
  readonly linksTo: (path: string) => readonly LinkFact[];
}

export interface LineFact {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

export interface LinkFact {
  /** Path of the module that takes it. */
  readonly by: string;
  /** Name in the module it comes from; `*` where all of it may be used. */
  readonly name: string;
  /** Name under which it is passed on; absent where it is used. */
  readonly as?: string;
  readonly line: number;
}

export interface ListSchema extends Told {
  readonly type: 'array';
  /** What each entry is. */
  readonly items: OptionSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: readonly unknown[];
}

type MapOf<Schema> = Schema extends { readonly properties: infer Parts }
  ? Flat<
      {
        readonly [Name in keyof Parts as Name extends Present<Schema> ? Name : never]: ValueOf<Parts[Name]>;
      } & {
        readonly [Name in keyof Parts as Name extends Present<Schema> ? never : Name]?: ValueOf<Parts[Name]>;
      }
    >
  : Schema extends { readonly additionalProperties: infer Part }
    ? Readonly<Record<string, ValueOf<Part>>>
    : never;

export interface MapSchema extends OptionsSchema {
  readonly default?: Readonly<Record<string, unknown>>;
}

export interface ModuleFacts {
  readonly path: string;
  /** Names it exports of its own; those it passes on are `passes`. */
  readonly exports: readonly ExportFact[];
  readonly passes: readonly PassFact[];
  /** What stands at its top, in the order of the text. */
  readonly parts: readonly PartFact[];
}

export interface NamesSchema extends Told {
  readonly type: 'object';
  /** What each value is. */
  readonly additionalProperties: OptionSchema;
  readonly default?: Readonly<Record<string, unknown>>;
}

export interface NeverCleared {
  readonly kind: 'never-cleared';
  readonly path: string;
  readonly reason: string;
}

interface NoOptions extends OptionsSchema {
  readonly properties: Readonly<Record<never, never>>;
}

export interface NodeFact {
  /** Keys from the root, with dots between; items of a list have the key `-`: `jobs.test.steps.-.uses`. */
  readonly path: string;
  readonly value: string;
  readonly line: number;
  readonly endLine: number;
}

export interface Noticed {
  readonly kind: 'noticed';
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly endLine?: number;
  readonly side?: Finding['side'];
  readonly baseLine?: number;
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface NumberSchema extends Told {
  readonly type: 'integer' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}

export type Observation = Noticed | Cleared | NeverCleared | Failed;

export type OptionSchema = TextSchema | NumberSchema | SwitchSchema | ListSchema | MapSchema | NamesSchema;

export type OptionsOf<Schema extends OptionsSchema> = ValueOf<Schema>;

export interface OptionsSchema extends Told {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, OptionSchema>>;
  /** Options that a policy must give. Others that have no `default` are absent when it does not. */
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

export interface PartFact {
  readonly of: string;
  /** What people would call it. */
  readonly name: string;
  /**
   * The program without layout, comments and types: of a function its parameters, and everything else. Equal texts,
   * equal programs. Both are empty for what is only a type.
   */
  readonly parameters: string;
  readonly body: string;
  /** Other declarations of this module that it speaks of. */
  readonly mentions: readonly string[];
  readonly line: number;
  readonly endLine: number;
}

export interface PassFact {
  /** The other module as it is written. */
  readonly module: string;
  /** Name there. */
  readonly name: string;
  /** Name here. */
  readonly as: string;
  readonly line: number;
}

export interface Patch {
  readonly files: readonly FileChange[];
  /** What could not be read of the change itself: a truncated diff, a file list that disagrees with the diff. */
  readonly failures: readonly Failure[];
}

export interface PatchView {
  readonly patch: Pick<Patch, 'files'>;
  /** Paths cleared by any analyzer and vetoed by none, with the reason. */
  readonly cleared: ReadonlyMap<string, ClearanceReason>;
  readonly isGenerated: (file: FileChange) => boolean;
  /**
   * The TypeScript and JavaScript around the change, for an analyzer that `wantsProject`. Absent where there is no repository
   * at hand (a pull request on a server, a diff), and where the change touches no module that exports something.
   */
  readonly project?: ProjectView;
}

interface Place {
  readonly line: number;
  readonly endLine: number;
  /** Dotted name of the declarations around it, outermost first; empty at the top of the file. */
  readonly within: string;
}

interface Placed {
  readonly line: number;
  readonly endLine: number;
}

export type Points = 0 | 1 | 2;

type Present<Schema> =
  | (Schema extends { readonly required: readonly (infer Name)[] } ? Name : never)
  | (Schema extends { readonly properties: infer Parts }
      ? {
          [Name in keyof Parts]: Parts[Name] extends { readonly default: unknown } ? Name : never;
        }[keyof Parts]
      : never);

export type ProjectView = KnownProject | UnknownProject;

export interface Sample {
  /** What it shows, in a few words. */
  readonly name?: string;
  readonly path: string;
  readonly base?: string;
  readonly head?: string;
  /** Where the file came from, for a rename. */
  readonly from?: string;
  /** Options of the analyzer, as a policy would have them; absent: those of the policy that is tested. */
  readonly options?: unknown;
  /** What must be found, all of it: `code`, or `code:line`. Nothing named: anything at all. */
  readonly flags?: readonly string[];
  /** It does not hold yet, by design: tests pass until it does, and then ask for this to be taken out. */
  readonly notYet?: true;
}

export interface Samples {
  readonly mustFlag: readonly Sample[];
  readonly mustNotFlag: readonly Sample[];
}

export interface SettingFact extends Place {
  /** Dotted, as written: `rejectUnauthorized`, `cookie.secure`, `self.token`, `InsecureSkipVerify`. */
  readonly name: string;
  readonly value: ValueFact;
  readonly via: 'assignment' | 'property' | 'argument' | 'default';
  /** The call it is an argument of, directly or inside a map: its resolved name. */
  readonly of?: string;
}

export type Side = 'added' | 'removed';

export interface SourceView {
  readonly text: string;
  /** False for a fragment reconstructed from hunks. */
  readonly whole: boolean;
  readonly facts: Facts;
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

export interface StringFact extends Place {
  /** Escapes resolved; each part that is not constant is `{}`. */
  readonly text: string;
  readonly composed: boolean;
}

export interface SwitchSchema extends Told {
  readonly type: 'boolean';
  readonly default?: boolean;
}

export interface TextSchema extends Told {
  readonly type: 'string';
  /** The only texts there are. */
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression that the text must fit; `^` and `$` tie it to its ends. */
  readonly pattern?: string;
  /** What is taken when the policy says nothing. */
  readonly default?: string;
}

interface Told {
  /** One sentence or two, for whoever writes the policy. */
  readonly description?: string;
}

export interface UnknownProject {
  readonly kind: 'unknown';
  readonly reason: string;
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

type ValueOf<Schema> = Schema extends { readonly type: 'string'; readonly enum: readonly (infer Word)[] }
  ? Word
  : Schema extends { readonly type: 'string' }
    ? string
    : Schema extends { readonly type: 'integer' | 'number' }
      ? number
      : Schema extends { readonly type: 'boolean' }
        ? boolean
        : Schema extends { readonly type: 'array'; readonly items: infer Item }
          ? readonly ValueOf<Item>[]
          : MapOf<Schema>;

export function addedFacts<Fact extends Placed>(
  file: FileView,
  comparison: Comparison<Fact>,
): readonly Fact[];

export function changedCalls(file: FileView, side?: Side): readonly CallFact[];

export function changedDependencies(file: FileView, side?: Side): readonly DependencyFact[];

export function changedImports(file: FileView, side?: Side): readonly ImportFact[];

export function changedNodes(file: FileView, side?: Side): readonly NodeFact[];

export function changedSettings(file: FileView, side?: Side): readonly SettingFact[];

export function changedStatements(file: FileView, side?: Side): readonly StatementFact[];

export function changedStrings(file: FileView, side?: Side): readonly StringFact[];

export function changedTextLines({ change }: FileView, side?: Side): readonly LineFact[];

export function defineAnalyzer<const Schema extends OptionsSchema = NoOptions>(
  analyzer: Analyzer<OptionsOf<Schema>> & { readonly options?: Schema },
): Analyzer;

export function removedFacts<Fact extends Placed>(
  file: FileView,
  comparison: Comparison<Fact>,
): readonly Fact[];

export function toPlace(
  { change }: FileView,
  side: Side,
  { line, endLine }: { readonly line: number; readonly endLine: number },
): Pick<Noticed, 'path' | 'line' | 'endLine' | 'side' | 'baseLine'>;
