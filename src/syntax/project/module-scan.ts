import type { ts } from 'ts-morph';
import type { Compiler } from './project-source.ts';
import type { ExportFact, LinkFact, PassFact } from './project-view.ts';

/** A parsed module and what is needed to look at it. */
export interface ModuleScan {
  readonly compiler: Compiler;
  readonly file: ts.SourceFile;
  readonly lineOf: (node: ts.Node) => number;
  /** Variables that are `module.exports`. */
  readonly nicknames: ReadonlySet<string>;
  readonly endLineOf: (node: ts.Node) => number;
}

/** What a module takes, with the other module as it is written. */
export interface Taken extends Omit<LinkFact, 'by'> {
  readonly module: string;
}

/** What a local name stands for: a name of another module, `*` for all of it. */
export interface Binding {
  readonly module: string;
  readonly name: string;
}

/** What one kind of statement says about how modules hang together. */
export interface Joints {
  readonly takes: readonly Taken[];
  readonly passes: readonly PassFact[];
  readonly exports: readonly ExportFact[];
  readonly bindings: ReadonlyMap<string, Binding>;
}

/** The text of a string without parts that are computed. */
export function textOf(
  node: ts.Node | undefined,
  { compiler }: Pick<ModuleScan, 'compiler'>,
): string | undefined {
  return node !== undefined && compiler.isStringLiteralLike(node) ? node.text : undefined;
}

/** Calls with every node, parents first, in the order of the text. No recursion: trees may be deep. */
export function visitAll(root: ts.Node, visit: (node: ts.Node) => void): void {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    const children: ts.Node[] = [];
    node.forEachChild((child) => {
      children.push(child);
    });
    for (const child of children.toReversed()) waiting.push(child);
  }
}
