import { countChangedLines } from '../../patch/changed-lines.ts';
import type { Observation, PatchView } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import type { OptionsOf } from '../options/schema.ts';

const options = {
  type: 'object',
  properties: {
    maxLines: {
      type: 'integer',
      minimum: 1,
      default: 800,
      description: 'More changed lines than this are reported.',
    },
    maxFiles: {
      type: 'integer',
      minimum: 1,
      default: 30,
      description: 'More changed files than this are reported.',
    },
  },
} as const;

export const changeSize = defineAnalyzer({
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
  options,
  analyzePatch,
});

function* analyzePatch(
  view: PatchView,
  { maxLines, maxFiles }: OptionsOf<typeof options>,
): Iterable<Observation> {
  const counted = view.patch.files
    .filter((file) => !view.cleared.has(file.path) && !view.isGenerated(file))
    .map((file) => ({ path: file.path, lines: countChangedLines(file) }));
  const lines = counted.reduce((sum, file) => sum + file.lines, 0);
  const [largest] = counted.toSorted((a, b) => b.lines - a.lines);
  if (largest === undefined || (lines <= maxLines && counted.length <= maxFiles)) return;
  yield {
    kind: 'noticed',
    code: 'change-size',
    path: largest.path,
    line: 0,
    args: { lines, files: counted.length, maxLines, maxFiles },
  };
}
