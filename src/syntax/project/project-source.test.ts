import { expect, it } from 'vitest';
import { isModulePath, isSettingsPath } from './project-source.ts';

it.each(['a.ts', 'src/a.tsx', 'a.mts', 'a.cts', 'a.js', 'a.mjs', 'a.cjs', 'a.jsx', 'a.d.js'])(
  'takes %s for a module',
  (path) => {
    expect([isModulePath(path), isSettingsPath(path)]).toEqual([true, false]);
  },
);

it.each(['tsconfig.json', 'app/jsconfig.json', 'tsconfig.base.json', 'package.json', 'app/package.json'])(
  'takes %s for settings',
  (path) => {
    expect([isModulePath(path), isSettingsPath(path)]).toEqual([false, true]);
  },
);

it.each([
  'a.d.ts',
  'a.d.mts',
  'a.ts.md',
  'ats',
  'a.json',
  'my-package.json',
  'package.json5',
  'tsconfig.json/a',
  'a.vue',
])('takes %s for neither', (path) => {
  expect([isModulePath(path), isSettingsPath(path)]).toEqual([false, false]);
});
