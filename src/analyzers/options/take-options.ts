import type { Analyzer } from '../contract.ts';
import { findSchemaProblem } from './find-schema-problem.ts';
import { type Problem, quoteWord } from './problem.ts';
import { type Taken, takeValue } from './take-value.ts';

/** The options of an analyzer as it gets them, from what a policy says of it; or all that is wrong there. */
export function takeOptions(
  { meta: { id }, options: schema }: Pick<Analyzer, 'meta' | 'options'>,
  said: unknown,
): Taken {
  const path = ['analyzers', id, 'options'];
  if (schema !== undefined) return takeValue(schema, { value: said === undefined ? {} : said, path });
  if (said === undefined) return { value: {}, problems: [] };
  const text = `the analyzer ${quoteWord(id)} takes no options; remove the key`;
  return { value: undefined, problems: [{ path, at: 'value', text }] };
}

/**
 * The same for an analyzer that anybody may have written.
 * @throws Error with a sentence, for a schema that is none and for what is wrong in the options.
 */
export function readOptions(analyzer: Pick<Analyzer, 'meta' | 'options'>, said: unknown): unknown {
  assertSchema(analyzer);
  const { value, problems } = takeOptions(analyzer, said);
  if (problems.length > 0) throw new Error(toRefusal(problems));
  return value;
}

/** @throws Error with a sentence, when an analyzer declares its options by what is no schema. */
export function assertSchema({ options }: Pick<Analyzer, 'options'>): void {
  const broken = options === undefined ? undefined : findSchemaProblem(options);
  if (broken !== undefined) throw new Error(`the schema of its options is wrong: ${broken}`);
}

/** What is wrong with options, as one sentence. `where` is the file that says them. */
export function toRefusal(problems: readonly Problem[], where?: string): string {
  const shown = problems.slice(0, mostShown).map(({ text }) => text);
  const rest = problems.length - shown.length;
  const place = where === undefined ? '' : ` in ${where}`;
  return `its options${place} cannot be read: ${[...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')}`;
}

/** One sentence stays one that can be read. */
const mostShown = 2;
