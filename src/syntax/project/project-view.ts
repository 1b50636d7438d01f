/**
 * The TypeScript and JavaScript around a change, where a repository is at hand: which module declares and exports what, and
 * who takes it. Tests, declaration files and what a tool wrote are left out. Modules are read when they are asked for.
 */
export type ProjectView = KnownProject | UnknownProject;

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

/** There is a project, and it could not be read. */
export interface UnknownProject {
  readonly kind: 'unknown';
  readonly reason: string;
}

export interface ModuleFacts {
  readonly path: string;
  /** Names it exports of its own; those it passes on are `passes`. */
  readonly exports: readonly ExportFact[];
  readonly passes: readonly PassFact[];
  /** What stands at its top, in the order of the text. */
  readonly parts: readonly PartFact[];
}

/** A name that a module exports, `default` included. What CommonJS exports as a whole is `default`, too. */
export interface ExportFact {
  readonly name: string;
  /** The declaration behind it: `of` of one or more parts. */
  readonly of: string;
  readonly line: number;
}

/** A name of another module that is exported on; `*` stands for all of them. */
export interface PassFact {
  /** The other module as it is written. */
  readonly module: string;
  /** Name there. */
  readonly name: string;
  /** Name here. */
  readonly as: string;
  readonly line: number;
}

/** A declaration, or a statement that gives something to one: `Reply.prototype.send = …` is a part of `Reply`. */
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

/** One module takes a name of another: to use it, or to pass it on. */
export interface LinkFact {
  /** Path of the module that takes it. */
  readonly by: string;
  /** Name in the module it comes from; `*` where all of it may be used. */
  readonly name: string;
  /** Name under which it is passed on; absent where it is used. */
  readonly as?: string;
  readonly line: number;
}
