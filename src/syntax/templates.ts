import { templateMarks } from './data.ts';

/** Whether a text holds the marks of a template language, so that its own language's parser cannot read it. */
export function isTemplate(language: string, text: string): boolean {
  return templateMarks.some(({ languages, pattern }) => languages.includes(language) && pattern.test(text));
}
