import { cutText, escapeProse, toInlineCode } from './escape.ts';

/** The most letters one hostile text may take; longer ones are cut. */
const MAX_TEXT = 300;

/** Prose of ours that may hold hostile words. */
export function prose(text: string): string {
  return escapeProse(cutText(text, MAX_TEXT));
}

/** A path, a name, a context. */
export function code(text: string): string {
  return toInlineCode(cutText(text, MAX_TEXT));
}

/** A bullet list of at most so many entries, and a line that counts the rest. Only what is shown is rendered. */
export function renderList<T>(entries: readonly T[], max: number, render: (entry: T) => string): string {
  const shown = entries.slice(0, max).map((entry) => `- ${render(entry)}`);
  const rest = entries.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`- … and ${rest} more`])].join('\n');
}

/** A part that readers open when they want it; nothing when it is empty. */
export function renderFold(title: string, body: string): string {
  return body === '' ? '' : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
