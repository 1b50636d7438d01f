import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listOptions } from '../src/analyzers/options/describe-option.ts';
import { findSchemaProblem } from '../src/analyzers/options/find-schema-problem.ts';
import { analyzers } from '../src/analyzers/registry.ts';

it.each(analyzers.map(({ meta: { id }, options }) => [id, options] as const))(
  'tells on the page of %s what each of its options does, with its default',
  (id, options) => {
    const page = readFileSync(`src/analyzers/${id}/README.md`, 'utf8');
    const section = page.split('## Options')[1]?.split('\n## ')[0] ?? '';
    const told = [...section.matchAll(/^- `(\w+)`(?: \((.*?)\))?: /gm)].map(([, name, value]) => [
      name,
      value,
    ]);

    const known = listOptions(options);

    expect(known.filter(({ description }) => !/^[A-Z].{15,}\.$/.test(description))).toEqual([]);
    expect(told).toEqual(known.map(({ name, fallback }) => [name, fallback === '[]' ? undefined : fallback]));
    expect(options && findSchemaProblem(options)).toBeUndefined();
  },
);
