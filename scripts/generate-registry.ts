/** Writes src/analyzers/registry.ts from the folders that hold an analyzer. `--check` only compares. */
import { existsSync, readdirSync } from 'node:fs';
import { writeGenerated } from './write-generated.ts';

const root = 'src/analyzers';
const ids = readdirSync(root)
  .filter((name) => existsSync(`${root}/${name}/index.ts`))
  .toSorted();
if (ids.length === 0) throw new Error(`no analyzer found in ${root}`);
writeGenerated(`${root}/registry.ts`, renderRegistry(ids));

function renderRegistry(found: readonly string[]): string {
  const imports = [
    ['./contract.ts', "import type { Analyzer } from './contract.ts';"],
    ...found.map((id) => [`./${id}/`, `import { ${toExportName(id)} } from './${id}/index.ts';`]),
  ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return `// Written by scripts/generate-registry.ts from the folders beside it.
${imports.map(([, line]) => line).join('\n')}

/** Every analyzer, in the order of their ids. */
export const analyzers: readonly Analyzer[] = [
${found.map((id) => `  ${toExportName(id)},`).join('\n')}
];
`;
}

function toExportName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
