import { expect, expectTypeOf, it } from 'vitest';
import type { FileView } from '../../syntax/file-view.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { everyKind } from './options-builder.ts';
import type { OptionsOf } from './schema.ts';
import { takeOptions } from './take-options.ts';

const meta = { id: 'acme', title: 'A', summary: 'S.', languages: ['any'], codes: {} };
type Every = OptionsOf<typeof everyKind>;

it('gives options the types that their schema says, absent only where nothing fills them in', () => {
  const { value } = takeOptions({ meta, options: everyKind }, { team: 'pay' });

  expectTypeOf<Every>().toEqualTypeOf<{
    readonly names: readonly string[];
    readonly most: number;
    readonly share?: number;
    readonly strict: boolean;
    readonly mood: 'calm' | 'loud';
    readonly team: string;
    readonly limits?: { readonly lines: number; readonly files: number };
    readonly owners?: Readonly<Record<string, readonly string[]>>;
  }>();
  expect(Object.keys(value as Every).toSorted()).toEqual(['mood', 'most', 'names', 'strict', 'team']);
});

it('lets an analyzer write its schema in place, and knows its options by it', () => {
  const seen: unknown[] = [];

  const analyzer = defineAnalyzer({
    meta,
    options: {
      type: 'object',
      properties: { words: { type: 'array', items: { type: 'string' }, default: ['a'] } },
    },
    analyzeFile(file, { words }) {
      expectTypeOf(words).toEqualTypeOf<readonly string[]>();
      expectTypeOf(file).toEqualTypeOf<FileView>();
      seen.push(words);
      return [];
    },
  });
  analyzer.analyzeFile?.({} as FileView, { words: ['b'] });

  expect(seen).toEqual([['b']]);
  expect(analyzer.options?.properties).toEqual({
    words: { type: 'array', items: { type: 'string' }, default: ['a'] },
  });
});

it('gives an analyzer without a schema an empty map', () => {
  const seen: string[] = [];

  const analyzer = defineAnalyzer({
    meta,
    analyzeFile(_file, options) {
      const names: never[] = Object.keys(options) as (keyof typeof options)[];
      seen.push('asked', ...names);
      return [];
    },
  });
  analyzer.analyzeFile?.({} as FileView, takeOptions(analyzer, undefined).value);

  expect(seen).toEqual(['asked']);
});
