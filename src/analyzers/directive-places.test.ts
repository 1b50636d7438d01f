import { expect, it } from 'vitest';
import { toDirectivePlaces } from './directive-places.ts';
import { sourceOf } from './observation-builder.ts';

it('says what follows each directive, and nothing of other comments', () => {
  const source = sourceOf(
    'a.ts',
    '// @ts-ignore\n/* why */ first(1);\n// eslint-disable-next-line\nsecond(2);\n',
  );

  const places = toDirectivePlaces(source);

  expect(places).toBe('// @ts-ignore @ first1second2\n// eslint-disable-next-line @ second2');
});

it('looks no further than layout can be told from code', () => {
  const source = sourceOf('a.ts', `// @ts-ignore\n${'Ab'.repeat(30)};\n`);

  const places = toDirectivePlaces(source);

  expect(places).toBe(`// @ts-ignore @ ${'ab'.repeat(20)}`);
});

it('is not misled by texts that look like the comment', () => {
  const source = sourceOf('a.ts', "f('// @ts-ignore');\n\n// @ts-ignore\ng();\n");

  const places = toDirectivePlaces(source);

  expect(places).toBe('// @ts-ignore @ g');
});

it('tells two equal directives of one line apart', () => {
  const source = sourceOf('a.ts', '/* @ts-ignore */ f(); /* @ts-ignore */ g();\n');

  const places = toDirectivePlaces(source);

  expect(places).toBe('/* @ts-ignore */ @ fg\n/* @ts-ignore */ @ g');
});
