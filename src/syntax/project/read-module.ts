import { createLineIndex } from '../line-index.ts';
import { once } from '../once.ts';
import type { ModuleScan, Taken } from './module-scan.ts';
import type { Compiler, ProjectFile } from './project-source.ts';
import type { ModuleFacts } from './project-view.ts';
import { listNicknames, readCommonExports } from './read-commonjs.ts';
import { readEsModules } from './read-es-modules.ts';
import { listOfStatement, readParts } from './read-parts.ts';
import { readUses } from './read-uses.ts';

/** A module with what it takes of others. */
export interface Module extends ModuleFacts {
  readonly takes: readonly Taken[];
}

/**
 * One module by its syntax alone. The parser always returns a tree, so that a text with errors is read as far as it goes; of
 * one that is nested too deeply nothing is known.
 */
export function readModule({ path, text }: ProjectFile, compiler: Compiler): Module {
  try {
    return scanModule(path, text, compiler);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { path, exports: [], passes: [], parts: [], takes: [] };
  }
}

function scanModule(path: string, text: string, compiler: Compiler): Module {
  const scan = createScan(path, text, compiler);
  const joints = readEsModules(scan);
  const { takes, wholes } = readUses(scan, joints.bindings);
  const common = readCommonExports(scan, new Map([...joints.bindings, ...wholes]));
  const declared = listExported(scan);
  const parts = once(() => readParts(scan));
  return {
    path,
    exports: [...joints.exports, ...declared, ...common.exports].toSorted((a, b) => a.line - b.line),
    passes: [...joints.passes, ...common.passes],
    takes: [...joints.takes, ...takes],
    get parts() {
      return parts();
    },
  };
}

function createScan(path: string, text: string, compiler: Compiler): ModuleScan {
  const file = compiler.createSourceFile(
    `/${path}`,
    text,
    {
      languageVersion: compiler.ScriptTarget.Latest,
      jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
    },
    true,
  );
  const toLine = createLineIndex(text);
  return {
    compiler,
    file,
    lineOf: (node) => toLine(node.getStart(file)),
    endLineOf: (node) => toLine(node.end),
    nicknames: listNicknames({ compiler, file }),
  };
}

/** Declarations that stand behind `export`. */
function listExported(scan: ModuleScan): ModuleFacts['exports'] {
  const { file, compiler } = scan;
  return file.statements.flatMap((node) => {
    const words = compiler.canHaveModifiers(node) ? (compiler.getModifiers(node) ?? []) : [];
    const has = (kind: number) => words.some((word) => word.kind === kind);
    if (!has(compiler.SyntaxKind.ExportKeyword)) return [];
    const isDefault = has(compiler.SyntaxKind.DefaultKeyword);
    const line = scan.lineOf(node);
    return listOfStatement(node, scan).map(({ of }) => ({ name: isDefault ? 'default' : of, of, line }));
  });
}
