import { z } from 'zod';
import type { Analyzer, AnalyzerMeta, Samples } from '../../analyzers/contract.ts';
import { API_VERSION } from '../../analyzers/define-analyzer.ts';
import type { OptionsSchema } from '../../analyzers/options/schema.ts';

/** An analyzer as everybody but the threads that run it knows it. */
export interface Described {
  readonly meta: AnalyzerMeta;
  /** Looked at already, where it was loaded. */
  readonly options?: OptionsSchema;
  /** Why it cannot take the options that the policy gives it. */
  readonly refusal?: string;
  readonly hasFile: boolean;
  readonly hasPatch: boolean;
  readonly wantsProject?: boolean;
  readonly samples?: Samples;
}

/** The description of one added analyzer, or a sentence that says what is wrong with it. */
export function checkDescription(
  value: unknown,
  known: readonly Pick<Analyzer, 'meta'>[],
): Described | string {
  const { apiVersion } = versionSchema.parse(value);
  if (apiVersion !== API_VERSION) {
    return `it was written for version ${JSON.stringify(apiVersion) ?? 'none'} of the contract, and this gate knows version ${API_VERSION}: write \`apiVersion: ${API_VERSION}\` once it fits; docs/writing-analyzers.md tells what changed`;
  }
  const result = describedSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return `what it says of itself is wrong at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  }
  const described = value as Described;
  const { id, codes } = described.meta;
  if (!described.hasFile && !described.hasPatch) return 'it has neither analyzeFile nor analyzePatch';
  if (known.some(({ meta }) => meta.id === id))
    return `there is another analyzer with the id ${JSON.stringify(id)}`;
  const twins = Object.keys(codes).flatMap((code) =>
    known.filter(({ meta }) => Object.hasOwn(meta.codes, code)).map(({ meta }) => ({ code, by: meta.id })),
  );
  const [twin] = twins;
  return twin === undefined
    ? described
    : `the analyzer ${twin.by} has the code ${JSON.stringify(twin.code)} already; give yours another`;
}

const versionSchema = z.looseObject({ apiVersion: z.unknown() });

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,59}$/, '2 to 60 lower-case letters, digits and dashes, a letter first');
const words = z.string().min(1).max(2000);

const codeSchema = z.looseObject({
  title: words,
  points: z.literal([0, 1, 2]),
  anywhere: z.boolean().optional(),
  message: words,
  help: words,
});

const sampleSchema = z.looseObject({
  name: z.string().optional(),
  path: words,
  from: z.string().optional(),
  base: z.string().optional(),
  head: z.string().optional(),
  flags: z.array(z.string()).optional(),
  notYet: z.literal(true).optional(),
});

const describedSchema = z.looseObject({
  meta: z.looseObject({
    id: name,
    title: words,
    summary: words,
    languages: z.array(z.string()).min(1),
    codes: z.record(name, codeSchema),
  }),
  refusal: z.string().optional(),
  hasFile: z.boolean(),
  hasPatch: z.boolean(),
  wantsProject: z.boolean().optional(),
  samples: z.looseObject({ mustFlag: z.array(sampleSchema), mustNotFlag: z.array(sampleSchema) }).optional(),
});
