/**
 * `npm run sbom`: what a user installs with this package, as CycloneDX, from the lock alone. Writes `reports/sbom.json`. npm leaves
 * out with `--omit dev` what a tool of ours needs too, so the whole bill is asked for and cut by the lock.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Bill {
  readonly components: readonly { readonly purl: string; readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: true; readonly devOptional?: true }>
  >;
}

const wanted = readProductionNames();
const bill = askNpm();
const components = bill.components.filter(({ 'bom-ref': ref }) => wanted.has(ref));
const known = new Set(components.map(({ 'bom-ref': ref }) => ref));
const missing = [...wanted].filter((name) => !known.has(name));
if (missing.length > 0 || components.length === 0) {
  console.log(`the bill lacks ${missing.join(', ') || 'everything'}`);
  process.exitCode = 1;
} else {
  const ours = (ref: string) => known.has(ref) || ref.startsWith('sop-gate@');
  const dependencies = bill.dependencies
    .filter(({ ref }) => ours(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(ours) }));
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/sbom.json', `${JSON.stringify({ ...bill, components, dependencies }, null, 2)}\n`);
  console.log(`wrote reports/sbom.json: ${components.length} components`);
}

/** `zod@4.6.7`, of everything that is installed without development. */
function readProductionNames(): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const entries = Object.entries(packages).filter(
    ([path, one]) => path !== '' && !one.dev && !one.devOptional,
  );
  return new Set(entries.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`));
}

function askNpm(): Bill {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const child = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (child.status !== 0) throw new Error(`npm sbom failed: ${child.stderr.trim()}`);
  return JSON.parse(child.stdout) as Bill;
}
