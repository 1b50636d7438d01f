import type { Analyzer } from '../analyzers/contract.ts';
import type { RawFinding } from '../patch/assessment.ts';
import type { Heard } from './sort-out.ts';

/** What was noticed, with words and default points from the analyzers' own description. */
export function toFindings(
  noticed: Heard['noticed'],
  registry: readonly Pick<Analyzer, 'meta'>[],
): RawFinding[] {
  const metas = new Map(registry.map(({ meta }) => [meta.id, meta]));
  return noticed.flatMap((seen) => {
    const code = metas.get(seen.analyzer)?.codes[seen.code];
    if (code === undefined) return [];
    const { analyzer, path, line, endLine = line, side = 'added', baseLine, args = {} } = seen;
    const message = renderMessage(code.message, args);
    const place = { path, line, endLine, side, ...(baseLine === undefined ? {} : { baseLine }) };
    return [
      { code: seen.code, analyzer, points: code.points, anywhere: code.anywhere ?? false, ...place, message },
    ];
  });
}

/** `imports {module}` with its arguments; a name without an argument stays visible. */
function renderMessage(template: string, args: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  );
}
