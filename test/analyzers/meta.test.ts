import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyzers } from '../../src/analyzers/registry.ts';

const page = readFileSync('docs/analyzers.md', 'utf8');

it.each(analyzers.map(({ meta }) => [meta.id, meta] as const))(
  'the page of all analyzers tells what %s says of itself',
  (id, { title, summary, languages, codes }) => {
    const told = Object.entries(codes).map(([code, words]) => {
      const worth = `${words.points} ${words.points === 1 ? 'point' : 'points'}`;
      const where = words.anywhere ? ', anywhere' : '';
      const message = words.message.replaceAll(/[<>*_|]/g, String.raw`\$&`);
      return `### \`${code}\`\n\n${words.title} (${worth}${where}).\n\n> ${message}\n\n${words.help}\n`;
    });

    expect(page).toContain(`## ${title}\n\nId \`${id}\`. ${summary}\n`);
    expect(page).toContain(`[${id}](../src/analyzers/${id}/README.md) | ${languages.join(', ')} |`);
    expect(told.filter((section) => !page.includes(section))).toEqual([]);
  },
);
