import { expect, it } from 'vitest';
import { mutationFolders } from './mutation-folders.ts';
import { readInputs, toMatcher } from './mutation-inputs.ts';

it('takes what a leading exclamation mark names out again', () => {
  const matches = toMatcher(['src/patch/**/*.ts', '!src/**/*.test.ts']);

  expect(matches('src/patch/deep/hunk.ts')).toBe(true);
  expect(matches('src/patch/deep/hunk.test.ts')).toBe(false);
  expect(matches('src/report/text.ts')).toBe(false);
});

it.each(mutationFolders.map((folder) => [folder.name, folder] as const))(
  'sees sources and nothing of another folder for %s',
  (name, folder) => {
    const paths = Object.keys(readInputs(folder));

    const foreign = paths.filter((path) => !path.startsWith(`src/${name}`) && !path.startsWith('test/'));
    expect(paths.some((path) => path.startsWith(`src/${name}`))).toBe(true);
    expect(foreign.filter((path) => !/^src\/gate[^/]*\.test\.ts$/.test(path))).toEqual([]);
  },
);
