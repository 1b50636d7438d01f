import type { Analyzer, Samples } from '../analyzers/contract.ts';

export const code = { title: 'T', points: 1 as const, message: 'm', help: 'h' };
export const good: Samples = {
  mustFlag: [{ name: 'new', path: 'a.txt', head: 'one\nbad\n', flags: ['acme:2'] }],
  mustNotFlag: [{ path: 'b.txt', base: 'bad\n', head: 'one\n' }],
};

export type Watch = NonNullable<Analyzer['analyzeFile']>;

/** Notices added lines that say `bad`. */
export const watch: Watch = ({ change }) =>
  change.hunks
    .flatMap(({ lines }) => lines)
    .flatMap((line) =>
      line.kind === 'added' && line.text === 'bad'
        ? [{ kind: 'noticed', code: 'acme', path: change.path, line: line.headLine }]
        : [],
    );

export function anAnalyzer(analyzeFile: Watch = watch, samples: Samples | undefined = good): Analyzer {
  const meta = { id: 'acme', title: 'A', summary: 'S.', languages: ['any'], codes: { acme: code } };
  return { apiVersion: 2, meta, analyzeFile, samples };
}
