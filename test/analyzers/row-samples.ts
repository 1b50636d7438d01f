import { readdirSync } from 'node:fs';
import { chosenId } from './chosen.ts';
import type { RowSample } from './row-sample.ts';

const folder = new URL('rows/', import.meta.url);
const names = readdirSync(folder).filter((name) => chosenId === undefined || name === `${chosenId}.ts`);

/** A sample for every row of every table of knowledge, by the analyzer whose `data.ts` holds the table. */
export const rowSamples: Readonly<Record<string, readonly RowSample[]>> = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => {
      const { samples } = (await import(new URL(name, folder).href)) as { samples: readonly RowSample[] };
      return [name.replace(/\.ts$/, ''), samples] as const;
    }),
  ),
);
