/** Whether a manual of R holds other code than before: code that fills it in, or examples, which run when the package is checked. */
export function isActiveManual(head: string, base: string | undefined): boolean {
  if (/\\Sexpr|\\RdOpts|#ifdef|#ifndef/.test(head)) return true;
  return toExamples(base) !== toExamples(head);
}

function toExamples(text: string | undefined): string {
  return String(text)
    .split(/\\examples\b/)
    .slice(1)
    .join();
}
