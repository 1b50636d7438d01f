import { basename, dirname } from 'node:path';
import { type FunctionLikeDeclaration, Node, type SourceFile } from 'ts-morph';

/** One broken house rule, as `path:line what`. */
export type Breach = string;

interface Place {
  readonly path: string;
  readonly file: SourceFile;
}

const maxFileLines = 250;
const maxFunctionLines = 40;
const maxParameters = 3;
/** Names that say nothing: what would stand there lives beside its only user, or becomes a named thing. */
const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared']);
const pureFolder = /^src\/(patch|syntax|analyzers|rules|verdict|report)\//;
/** What would give pure code a clock, chance, or the outside world. */
const impureNames = [
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'crypto',
  'Buffer',
];
const impureCalls = ['Date.now', 'Math.random', 'new Date'];

/** Everything in one file that breaks a rule of the house. `path` is relative to the repository, with slashes. */
export function findBreaches(path: string, file: SourceFile): readonly Breach[] {
  const place = { path, file };
  const isTest = path.endsWith('.test.ts') || path.startsWith('test/');
  return [
    ...findLongFile(place),
    ...findEmptyName(place),
    ...findLongFunctions(place, isTest),
    ...findDefaultExport(place),
    ...(pureFolder.test(path) && !isTest ? findImpurities(place) : []),
  ];
}

function findLongFile({ path, file }: Place): readonly Breach[] {
  const lines = file.getFullText().trimEnd().split('\n').length;
  return lines > maxFileLines
    ? [`${path}:${lines} the file has ${lines} lines, at most ${maxFileLines}`]
    : [];
}

function findEmptyName({ path }: Place): readonly Breach[] {
  const names = [...dirname(path).split('/'), basename(path).replace(/(\.test)?\.ts$/, '')];
  const empty = names.find((name) => emptyNames.has(name));
  return empty === undefined ? [] : [`${path}:1 "${empty}" says nothing about what is inside`];
}

function findLongFunctions({ path, file }: Place, isTest: boolean): readonly Breach[] {
  return file
    .getDescendants()
    .filter((node): node is FunctionLikeDeclaration & Node => Node.isFunctionLikeDeclaration(node))
    .flatMap((node) => {
      const line = node.getStartLineNumber();
      const lines = node.getEndLineNumber() - line + 1;
      const parameters = node.getParameters().length;
      return [
        ...(lines > maxFunctionLines && !isTest
          ? [`${path}:${line} the function has ${lines} lines, at most ${maxFunctionLines}`]
          : []),
        ...(parameters > maxParameters && !isTest
          ? [`${path}:${line} the function has ${parameters} parameters, at most ${maxParameters}`]
          : []),
      ];
    });
}

function findDefaultExport({ path, file }: Place): readonly Breach[] {
  const symbol = path.startsWith('src/') ? file.getDefaultExportSymbol() : undefined;
  return symbol ? [`${path}:1 has a default export; names are exported`] : [];
}

function findImpurities({ path, file }: Place): readonly Breach[] {
  return file.getDescendants().flatMap((node) => {
    const word = toImpureWord(node);
    return word === undefined ? [] : [`${path}:${node.getStartLineNumber()} pure code uses ${word}`];
  });
}

function toImpureWord(node: Node): string | undefined {
  if (Node.isNewExpression(node) && node.getArguments().length === 0) {
    return impureCalls.find((call) => call === `new ${node.getExpression().getText()}`);
  }
  if (!Node.isPropertyAccessExpression(node) && !Node.isCallExpression(node)) return undefined;
  const owner = node.getExpression().getText();
  return impureNames.find((name) => name === owner) ?? impureCalls.find((call) => call === owner);
}
