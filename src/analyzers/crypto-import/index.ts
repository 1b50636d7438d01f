import type { ImportFact } from '../../syntax/facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import type { OptionsOf } from '../options/schema.ts';
import { cryptoModules } from './data.ts';

const options = {
  type: 'object',
  properties: {
    modules: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      default: [],
      description:
        'Further modules that count as cryptography, in any letter case. A path inside a package, and a whole scope (`@example`), are meant with it.',
    },
  },
} as const;

export const cryptoImport = defineAnalyzer({
  meta: {
    id: 'crypto-import',
    title: 'Cryptography imports',
    summary:
      'Files that begin to import, require or load a module for cryptography, passwords or signed tokens.',
    languages: Object.keys(cryptoModules),
    codes: {
      'crypto-import': {
        title: 'A file begins to use cryptography',
        points: 2,
        message: 'imports the cryptography module `{module}`, which this file did not use before',
        help: 'Cryptography that works in every test can still be broken: a weak algorithm, a fixed salt, a token that is decoded and never verified. Somebody who knows the field should read what is done with the import. Using code of yours that was reviewed before, instead of the module itself, keeps the tier lower.',
      },
    },
  },
  options,
  analyzeFile,
});

function* analyzeFile(file: FileView, given: OptionsOf<typeof options>): Iterable<Observation> {
  const known = Object.hasOwn(cryptoModules, file.language) ? cryptoModules[file.language] : undefined;
  if (known === undefined) return;
  const modules = [...known, ...given.modules.map((name) => name.toLowerCase())];
  const seen = new Set(cryptoImports(file.base, modules).map(({ name }) => name));
  for (const { found, name } of cryptoImports(file.head, modules)) {
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

interface CryptoImport {
  readonly found: ImportFact;
  /** What tells one module from another: the package, not the path inside it. */
  readonly name: string;
}

/** Imports of these modules that bring code: what only names a type is gone before the program runs. */
function cryptoImports(source: SourceView | undefined, modules: readonly string[]): readonly CryptoImport[] {
  if (source === undefined) return [];
  const { imports, language } = source.facts;
  const isScript = language.endsWith('script');
  return imports.flatMap((found) => {
    const path = isScript ? toModulePath(found.module) : toPlainPath(found.module);
    const known = modules.find((name) => path === name || path.startsWith(`${name}/`));
    if (found.typeOnly || known === undefined) return [];
    return [{ found, name: isScript ? toPackage(path) : known }];
  });
}

/** `node:crypto` and `crypto` are one module; so are `npm:jose@5` and `jose`. */
function toModulePath(module: string): string {
  return module
    .toLowerCase()
    .replace(/^(node|npm|jsr|bun):/, '')
    .replace(/(?<=.)@[^/]*/, '');
}

/** `Crypto.Cipher`, `aes_gcm::Key` and `Firebase\\JWT` as paths; hosts and files keep their dots. */
function toPlainPath(module: string): string {
  const path = module.toLowerCase().replaceAll(/::|\\/g, '/').replace(/^\//, '');
  return path.includes('/') || path.endsWith('.h') ? path : path.replaceAll('.', '/');
}

function toPackage(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}
