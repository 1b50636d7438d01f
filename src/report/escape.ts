/**
 * Makes hostile text inert where it is printed. A pull request's author controls paths, branch names, titles, logins and
 * code; none of it may mention, link, embed, colour, hide, reorder or command anything.
 */

/** Invisible, no space, not part of any word: what it parts is no longer a mention, a reference or a link. */
const JOINER = '\u2060';

/**
 * Text for the middle of a line of Markdown. Every mark is escaped; mentions, references and links, which the server
 * looks for after it has rendered the text, are parted by an invisible character.
 */
export function escapeMarkdown(text: string): string {
  return escapeMarks(toOneLine(text));
}

/** As `escapeMarkdown`, but what stands between two backticks is inline code; a backtick without a partner is shown. */
export function escapeProse(text: string): string {
  return toOneLine(text).replace(/`([^`]+)`|[^`]+|`/g, (part, inside: string | undefined) =>
    inside === undefined ? escapeMarks(part) : toInlineCode(inside),
  );
}

function escapeMarks(line: string): string {
  return line
    .replace(/[\\`*_{}[\]()#+\-.!|~$^=:@&<>]/g, '\\$&')
    .replace(/\\[@#!:](?=\S)/g, `$&${JOINER}`)
    .replace(/\\&|\\<|\\>/g, (mark) => escapeHtml(mark.slice(1)));
}

/** Inline code of Markdown, whatever the text holds: the fence is longer than any run of backticks inside. */
export function toInlineCode(text: string): string {
  const line = toOneLine(text);
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = /^`|`$|^ *$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text for an HTML text node or a quoted attribute. */
export function escapeHtml(text: string): string {
  return showHidden(text).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Text for one line of a terminal or a log: nothing moves the cursor, changes colours or reorders letters. */
export function escapeTerminal(text: string): string {
  return toOneLine(text);
}

/** Lines that a runner would take for workflow commands get a backslash in front. */
export function defuseCommands(lines: string): string {
  return lines.replace(/^( *)(?=::|##\[)/gm, '$1\\');
}

/** The message of a workflow command, such as `::error::message`; its line breaks survive, encoded. */
export function escapeCommandMessage(text: string): string {
  return showHidden(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** A property of a workflow command, such as `file` in `::error file=…::`. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Shortens text to so many characters, whole code points only. */
export function cutText(text: string, max: number): string {
  const points = Array.from(text);
  return points.length > max ? `${points.slice(0, max - 1).join('')}…` : text;
}

function toOneLine(text: string): string {
  return showHidden(text.replace(/\s+/g, ' ').trim());
}

/** Controls, format characters (bidirectional marks, zero-width letters, tags), lone surrogates, private and blank letters. */
export const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|[\u{e0100}-\u{e01ef}]/gu;

function showHidden(text: string): string {
  return text.replace(HIDDEN, (hidden) => `\\u{${Number(hidden.codePointAt(0)).toString(16)}}`);
}
