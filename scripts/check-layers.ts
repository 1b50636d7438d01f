/** `npm run check:layers`: who imports whom, held against the rules of `layer-rules.ts`. Fails when it saw nothing. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { layerRules } from './layer-rules.ts';

export interface Walk {
  /** Every broken rule as `rule: from -> to (reason)`. */
  readonly broken: readonly string[];
  readonly modules: number;
  readonly imports: number;
}

/** Follows the imports of everything under the folders, relative to `baseDir`. */
export async function walkLayers(baseDir: string, folders: readonly string[]): Promise<Walk> {
  const { output } = await cruise([...folders], {
    baseDir,
    ruleSet: { forbidden: [...layerRules] },
    validate: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  });
  const { summary, modules } = output as ICruiseResult;
  const reasons = new Map(layerRules.map((rule) => [rule.name, rule.comment]));
  return {
    broken: summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} -> ${to} (${reasons.get(rule.name)})`,
    ),
    modules: modules.filter(({ source }) => source.endsWith('.ts')).length,
    imports: modules.flatMap(({ dependencies }) => dependencies).length,
  };
}

export function renderWalk({ broken, modules, imports }: Walk): string {
  if (modules === 0 || imports === 0)
    return `layers: saw ${modules} modules and ${imports} imports, so nothing was checked`;
  return [...broken, `layers: ${modules} modules, ${imports} imports, ${broken.length} broken rules`].join(
    '\n',
  );
}

export function hasPassed({ broken, modules, imports }: Walk): boolean {
  return broken.length === 0 && modules > 0 && imports > 0;
}

if (process.argv[1] === import.meta.filename) {
  const walk = await walkLayers(process.cwd(), ['src', 'test', 'scripts']);
  console.log(renderWalk(walk));
  if (!hasPassed(walk)) process.exitCode = 1;
}
