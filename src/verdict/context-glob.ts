/** Event words that Actions puts behind a context's name, in parentheses. */
const event =
  / \((?:push|pull_request|pull_request_target|pull_request_review|pull_request_review_comment|release)\)$/;

/**
 * Whether a status context is one that the pattern means. Spaces around `/` do not count, and a trailing
 * ` (event)` counts only where the pattern gives one.
 */
export function matchesContext(pattern: string, context: string): boolean {
  const glob = toName(pattern);
  const name = toName(context);
  return matchesGlob(glob, name) || matchesGlob(glob, name.replace(event, ''));
}

/**
 * Globs as Gitea compiles them for contexts: without a separator, so `*` crosses `/`. A pattern that cannot be
 * compiled matches nothing, and what it demands stays missing.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^${toRegExpSource(pattern)}$`, 'su').test(text);
  } catch {
    return false;
  }
}

function toName(context: string): string {
  return context.trim().replaceAll(/\s*\/\s*/g, '/');
}

function toRegExpSource(pattern: string): string {
  let depth = 0;
  return pattern.replaceAll(/\\.|\[(?!!\])[^\]]+\]|./gsu, (token) => {
    if (token === '{') depth += 1;
    const inside = depth > 0;
    if (token === '}' && inside) depth -= 1;
    return toSource(token, inside);
  });
}

function toSource(token: string, insideBraces: boolean): string {
  if (token === '*') return '.*';
  if (token === '?') return '.';
  if (token.startsWith('[') && token.length > 1) return toClass(token.slice(1, -1));
  if (insideBraces && token === '{') return '(?:';
  if (insideBraces && token === '}') return ')';
  if (insideBraces && token === ',') return '|';
  return escapeRegExp(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token);
}

function toClass(content: string): string {
  if (content.startsWith('!')) return `[^${escapeRegExp(content.slice(1))}]`;
  return `[${escapeRegExp(content)}]`;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
