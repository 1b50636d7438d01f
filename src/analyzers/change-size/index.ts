import { countChangedLines } from '../../patch/changed-lines.ts';
import type { Observation, PatchView } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { readOptions, wholeNumber } from '../options.ts';

interface ChangeSizeOptions {
  readonly maxLines: number;
  readonly maxFiles: number;
}

export const changeSize = defineAnalyzer<ChangeSizeOptions>({
  meta: {
    id: 'change-size',
    title: 'Change size',
    summary: 'Pull requests with more changed lines or files than a person reads with care.',
    languages: ['any'],
    codes: {
      'change-size': {
        title: 'The change is too large to be read with care',
        points: 1,
        message:
          '{lines} changed lines in {files} files, more than {maxLines} lines or {maxFiles} files; this file has most of them',
        help: 'The more there is to read, the less is seen. Split the pull request into parts that can be judged alone. Generated files, documentation, tests and changes proved to be formatting or comments are not counted.',
      },
    },
  },
  parseOptions: (input) =>
    readOptions<ChangeSizeOptions>(input, { maxLines: wholeNumber(800), maxFiles: wholeNumber(30) }),
  analyzePatch,
});

function* analyzePatch(view: PatchView, options: ChangeSizeOptions): Iterable<Observation> {
  const counted = view.patch.files
    .filter((file) => !view.cleared.has(file.path) && !view.isGenerated(file))
    .map((file) => ({ path: file.path, lines: countChangedLines(file) }));
  const lines = counted.reduce((sum, file) => sum + file.lines, 0);
  const [largest] = counted.toSorted((a, b) => b.lines - a.lines);
  if (largest === undefined || (lines <= options.maxLines && counted.length <= options.maxFiles)) return;
  yield {
    kind: 'noticed',
    code: 'change-size',
    path: largest.path,
    line: 0,
    args: { lines, files: counted.length, ...options },
  };
}
