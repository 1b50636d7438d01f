import { cryptoModules } from '../../../src/analyzers/crypto-import/data.ts';
import { sourceOf } from '../../../src/analyzers/observation-builder.ts';
import { type RowSample, toFileName } from '../row-sample.ts';

/** How each language brings in a module. */
const imports: Readonly<Record<string, (module: string) => string>> = {
  typescript: (module) => `import '${module}/deep';\n`,
  javascript: (module) => `import '${module}/deep';\n`,
  go: (module) => `package a\n\nimport "${module}"\n`,
  python: (module) => `import ${module.replaceAll('/', '.')}.deep\n`,
  java: (module) => `import ${module.replaceAll('/', '.')}.Deep;\n`,
  kotlin: (module) => `import ${module.replaceAll('/', '.')}.Deep\n`,
  csharp: (module) => `using ${module.replaceAll('/', '.')};\n`,
  ruby: (module) => `require '${module}'\n`,
  php: (module) => `<?php\nuse ${module.replaceAll('/', '\\')}\\Deep;\n`,
  rust: (module) => `use ${module.replaceAll('/', '::')}::Deep;\n`,
  c: (module) => `#include <${module}>\n`,
  cpp: (module) => `#include <${module}>\n`,
};

export const samples: readonly RowSample[] = Object.entries(cryptoModules)
  .flatMap(([language, modules]) => modules.map((module) => toSample(language, module)))
  .filter(({ hit }) => sourceOf(hit.path, hit.head).facts.code !== undefined);

/** A module that only begins with the name is another. */
function toSample(language: string, module: string) {
  const path = toFileName(language);
  const write = imports[language] ?? String;
  return {
    row: `${language} ${module}`,
    says: 'crypto-import',
    hit: { path, head: write(module) },
    miss: { path, head: write(`${module.replace(/\.h$/, '')}ish`) },
  };
}
