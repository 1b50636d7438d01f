/** Whether a manual of R holds other code than before: code that fills it in, or examples, which run when the package is checked. */
export function isActiveManual(base: string | undefined, head: string): boolean {
  if (/\\Sexpr|\\RdOpts|#ifdef|#ifndef/.test(head)) return true;
  return toExamples(base ?? '') !== toExamples(head);
}

function toExamples(text: string): string {
  return /\\examples\b[\s\S]*/.exec(text)?.[0] ?? '';
}
