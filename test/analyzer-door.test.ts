import { Node, Project } from 'ts-morph';
import { expect, it } from 'vitest';

const project = new Project({ tsConfigFilePath: 'tsconfig.json', skipAddingFilesFromTsConfig: true });
project.addSourceFilesAtPaths([
  'src/analyzer.ts',
  'src/analyzers/*/*.ts',
  '!src/analyzers/**/*.test.ts',
  '!src/analyzers/**/*-builder.ts',
]);
project.resolveSourceFileDependencies();
const door = project.getSourceFileOrThrow('src/analyzer.ts');
const open = new Set([...door.getExportedDeclarations().values()].flat().map((one) => one as Node));

interface Import {
  readonly what: string;
  readonly from: string;
  readonly kind: 'type' | 'value';
  readonly isOpen: boolean;
}

/** Everything that an analyzer of this build takes from outside its own folder. */
const imports = project.getSourceFiles().flatMap((file): Import[] => {
  const [, folder] = /src\/(analyzers\/[^/]+\/)/.exec(file.getFilePath()) ?? [];
  if (folder === undefined) return [];
  return file.getImportDeclarations().flatMap((declaration) => {
    const path = declaration.getModuleSpecifierSourceFile()?.getFilePath() ?? '';
    const from = path.includes('/node_modules/') ? '' : (path.split('/src/')[1] ?? '');
    if (from.startsWith(folder)) return [];
    return declaration.getNamedImports().map((named): Import => {
      const declared = named.getSymbol()?.getAliasedSymbol()?.getDeclarations() ?? [];
      const isType = declared.every(
        (one) => Node.isInterfaceDeclaration(one) || Node.isTypeAliasDeclaration(one),
      );
      return {
        what: named.getName(),
        from: from || declaration.getModuleSpecifierValue(),
        kind: isType ? 'type' : 'value',
        isOpen: declared.some((one) => open.has(one)),
      };
    });
  });
});

/** What an analyzer is given and what it gives back. */
const isContract = ({ from, kind }: Import) =>
  /^analyzers\/(contract|define-analyzer|options\/schema)\.ts$/.test(from) ||
  (kind === 'type' && /^(patch|syntax)\//.test(from));

it('gives the analyzers of this build nothing to see and nothing to say that the public contract does not have', () => {
  const contract = imports.filter(isContract);

  expect(contract.filter((one) => !one.isOpen)).toEqual([]);
  expect(contract.length).toBeGreaterThan(50);
});

it('lets them know their options by the schema that everybody declares, and read them by nothing else', () => {
  const fromOptions = imports.filter(({ from }) => from.startsWith('analyzers/options/'));

  expect([
    ...new Set(fromOptions.map(({ what, from, kind, isOpen }) => `${what} ${from} ${kind} ${isOpen}`)),
  ]).toEqual(['OptionsOf analyzers/options/schema.ts type true']);
});

it('lets them share private code only where it is pure and knows nothing of who runs it', () => {
  const helpers = imports.filter((one) => !isContract(one) && !one.isOpen);

  // `diff` is a library without state that compares two lists.
  const elsewhere = helpers.filter(({ from }) => !/^((analyzers|patch|syntax)\/|diff$)/.test(from));

  expect([...new Set(elsewhere.map(({ from }) => from))].toSorted()).toEqual([]);
  expect(helpers.length).toBeGreaterThan(10);
});
