import { z } from 'zod';
import { parseWildcard } from '../rules/wildcard.ts';
import { pointsSchema, textSchema } from './schema-parts.ts';

/** Rules without code: what a policy may write under `rules`. */

const patternSchema = textSchema.max(200).superRefine((pattern, context) => {
  try {
    parseWildcard(pattern);
  } catch (error) {
    context.addIssue(`a pattern of letters, *, ? and [classes]; here ${(error as Error).message}`);
  }
});

const patterns = (about: string) => z.array(patternSchema).min(1).max(100).optional().describe(about);

const KINDS = ['imports', 'calls', 'settings', 'texts', 'sql', 'nodes', 'dependencies', 'lines'] as const;

const matcherSchema = z
  .strictObject({
    imports: patterns('Modules that are imported.'),
    calls: patterns('Names of what is called, with its module: `crypto.createHash`; or the end of a name.'),
    args: patterns(
      'With `calls`: patterns that each must fit an argument, or as `key=value` a named one or an entry of a map. Of a text that is put together, each part that is not constant is `{}`.',
    ),
    settings: patterns('Names that are given a value.'),
    texts: patterns('Texts in code.'),
    sql: patterns('SQL statements, by kind (`DropStmt`) or first words (`DROP TABLE`).'),
    nodes: patterns('Values of YAML and JSON by the keys above them: `jobs.*.permissions`.'),
    dependencies: patterns('Packages of manifests and lock files.'),
    values: patterns('With `settings` and `nodes` the value, with `dependencies` the version.'),
    lines: patterns('Lines of any text, without the blanks around them.'),
  })
  .superRefine((matcher, context) => {
    const given = KINDS.filter((kind) => matcher[kind] !== undefined);
    if (given.length !== 1) context.addIssue(`exactly one of ${KINDS.join(', ')}`);
    if (matcher.args && !matcher.calls) context.addIssue('`args` together with `calls`');
    if (matcher.values && !(matcher.settings || matcher.nodes || matcher.dependencies))
      context.addIssue('`values` together with `settings`, `nodes` or `dependencies`');
  });

const globs = z.array(textSchema.max(200)).max(100).default([]);

const sampleSchema = z.strictObject({
  name: textSchema.optional(),
  path: textSchema,
  from: textSchema.optional().describe('Where the file came from, for a rename.'),
  base: z.string().optional().describe('The text before; absent: a new file.'),
  head: z.string().optional().describe('The text after; absent: a deleted file.'),
  flags: z.array(textSchema).optional().describe('What must be found: `code` or `code:line`.'),
  notYet: z
    .literal(true)
    .optional()
    .describe(
      'It does not hold yet, by design; once it does, `sop-gate test` asks for this to be taken out.',
    ),
});

/** What the sentence of a rule may speak of: every one of its matchers must have it. */
function wordsOf(match: readonly z.output<typeof matcherSchema>[]): readonly string[] {
  const isEach = (has: (one: (typeof match)[number]) => unknown): boolean =>
    match.length > 0 && match.every((one) => has(one) !== undefined);
  return [
    '{name}',
    ...(isEach(({ args }) => args) ? ['{arg}'] : []),
    ...(isEach(({ settings, nodes, dependencies }) => settings ?? nodes ?? dependencies) ? ['{value}'] : []),
  ];
}

export const ruleSchema = z
  .strictObject({
    title: textSchema.max(200).describe('What is noticed, in a few words.'),
    points: pointsSchema.default(1).describe('What it is worth: 0, 1 or 2.'),
    message: textSchema
      .max(300)
      .default('has `{name}`')
      .describe(
        'The sentence about one place; `{name}` is what was found there, `{arg}` what fitted the first of `args`, `{value}` the value of a setting or node, or the version of a package.',
      ),
    help: textSchema.max(2000).describe('Why it matters, and what the author or a reviewer should do.'),
    anywhere: z.boolean().default(false).describe('Count it in documentation and tests too.'),
    side: z
      .enum(['added', 'removed'])
      .default('added')
      .describe('Look at what the change adds, or at what it removes.'),
    paths: globs.describe('Globs of the files it is about; none: all.'),
    except: globs.describe('Globs of files it is not about.'),
    languages: z.array(textSchema).default([]).describe('Languages it is about; none: all.'),
    match: z
      .array(matcherSchema)
      .max(50)
      .default([])
      .describe('What is looked for; any one of them. None: every change of these files.'),
    mustFlag: z.array(sampleSchema).default([]).describe('Changes it must find; `sop-gate test` runs them.'),
    mustNotFlag: z.array(sampleSchema).default([]).describe('Changes it must leave alone.'),
  })
  .superRefine(({ message, match }, context) => {
    const known = wordsOf(match);
    const other = message.match(/\{\w+\}/g)?.find((one) => !known.includes(one));
    if (other !== undefined)
      context.addIssue(`no ${other} in \`message\`: this rule knows ${known.join(' and ')} alone`);
  })
  .superRefine(({ match, paths }, context) => {
    if (match.length + paths.length === 0) context.addIssue('`match`, `paths`, or both');
  })
  .describe('A rule without code.');
