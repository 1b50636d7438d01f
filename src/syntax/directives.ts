import { commentDirectives } from './data.ts';

/** Whether a comment, given without its marks, steers a compiler, linter, formatter, test runner, bundler or the runtime. */
export function isDirective(text: string): boolean {
  return text.split('\n').some((line) => commentDirectives.some((pattern) => pattern.test(line)));
}
