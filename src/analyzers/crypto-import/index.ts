import type { ImportFact } from '../../syntax/facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { readOptions, words } from '../options.ts';
import { cryptoModules } from './data.ts';

interface CryptoImportOptions {
  readonly modules: readonly string[];
}

export const cryptoImport = defineAnalyzer<CryptoImportOptions>({
  meta: {
    id: 'crypto-import',
    title: 'Cryptography imports',
    summary:
      'Files that begin to import, require or load a module for cryptography, passwords or signed tokens.',
    languages: ['typescript', 'javascript'],
    codes: {
      'crypto-import': {
        title: 'A file begins to use cryptography',
        points: 2,
        message: 'imports the cryptography module `{module}`, which this file did not use before',
        help: 'Cryptography that works in every test can still be broken: a weak algorithm, a fixed salt, a token that is decoded and never verified. Somebody who knows the field should read what is done with the import. Using code of yours that was reviewed before, instead of the module itself, keeps the tier lower.',
      },
    },
  },
  parseOptions: (input) => readOptions<CryptoImportOptions>(input, { modules: words }),
  analyzeFile,
});

const readLanguages = new Set(['typescript', 'javascript']);

function* analyzeFile(file: FileView, options: CryptoImportOptions): Iterable<Observation> {
  if (!readLanguages.has(file.language)) return;
  const modules = [...cryptoModules, ...options.modules];
  const seen = new Set(cryptoImports(file.base, modules).map(toPackage));
  for (const found of cryptoImports(file.head, modules)) {
    const name = toPackage(found);
    if (seen.has(name)) continue;
    seen.add(name);
    yield {
      kind: 'noticed',
      code: 'crypto-import',
      path: file.change.path,
      line: found.line,
      endLine: found.endLine,
      args: { module: found.module },
    };
  }
}

/** Imports of these modules that bring code: what only names a type is gone before the program runs. */
function cryptoImports(source: SourceView | undefined, modules: readonly string[]): readonly ImportFact[] {
  const imports = source?.facts.imports ?? [];
  return imports.filter((found) => {
    const path = toModulePath(found.module);
    return !found.typeOnly && modules.some((name) => path === name || path.startsWith(`${name}/`));
  });
}

/** `node:crypto` and `crypto` are one module; so are `npm:jose@5` and `jose`. */
function toModulePath(module: string): string {
  return module
    .toLowerCase()
    .replace(/^(node|npm|jsr|bun):/, '')
    .replace(/(?<=.)@[^/]*/, '');
}

function toPackage(found: ImportFact): string {
  const [scope = '', name = ''] = toModulePath(found.module).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
