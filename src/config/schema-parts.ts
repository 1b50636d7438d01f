import { z } from 'zod';

/** The pieces the policy is made of. */

const tierSchema = z.enum(['low', 'medium', 'high']);

/** Not a union: a union's errors name no expectation. */
export const pointsSchema = z.literal([0, 1, 2]);

export const textSchema = z.string().min(1);

const DURATION = 'a whole number of seconds, minutes or hours, such as 90s, 15m or 2h';

export const durationSchema = z.string(DURATION).regex(/^[1-9]\d{0,5}(s|m|h)$/, DURATION);

export const roleSchema = z
  .strictObject({
    teams: z
      .array(textSchema)
      .default([])
      .describe('Teams, as `team` (of the owner organisation) or `organisation/team`.'),
    users: z.array(textSchema).default([]).describe('Login names.'),
  })
  .describe('A named set of teams and users.');

const writerSchema = z
  .enum(['gate', 'job'])
  .describe(
    'Who writes this status: the gate, or a job of yours. What a job writes is never evidence and never a forgery.',
  );

const contextSchema = textSchema.max(200).describe('The commit status, as Gitea shows it.');

export const statusSchema = z.strictObject({ context: contextSchema, writer: writerSchema.default('gate') });

export const gateNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes, a letter first');

export const gateSchema = z
  .strictObject({
    role: textSchema.describe('Whose approval satisfies this gate.'),
    evidence: z
      .string()
      .regex(/^(approval|status: \S.*)$/, '`approval`, or `status: ` and a context glob')
      .default('approval')
      .describe('What satisfies it: `approval` by a member of its role, or `status: <context glob>`.'),
    workflow: z
      .string()
      .regex(/^[^/\s]+\.ya?ml$/, 'the name of a workflow file without its folder, such as qa-review.yml')
      .describe('File name of the workflow that carries out this review.'),
    context: contextSchema.describe('The commit status that tells the state of this gate.'),
    writer: writerSchema.default('gate'),
    tiers: z
      .array(tierSchema)
      .default(['low', 'medium', 'high'])
      .describe('The tiers that ask for this gate. An empty list switches it off.'),
  })
  .describe('A review that the gate starts and waits for.');

const FROM =
  'a file below .gitea/sop-gate/analyzers/ ending in .ts, .mts, .mjs or .js, or the name of a package';

/** Files stand in one folder, which is gate surface: what changes there is judged by what it was before. */
const fromSchema = z
  .string(FROM)
  .regex(
    /^(\.gitea\/sop-gate\/analyzers\/([\w-][\w.-]*\/)*[\w-][\w.-]*\.(ts|mts|mjs|js)|(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*)$/,
    FROM,
  )
  .refine((from) => from.startsWith('.gitea/') || !/\.(ts|mts|mjs|js)$/.test(from), FROM);

/** Words as the server has them. */
const mergeStyleSchema = z.enum(['merge', 'rebase', 'rebase-merge', 'squash', 'fast-forward-only']);

export const mergeSchema = z
  .strictObject({
    auto: z
      .boolean()
      .default(false)
      .describe('Merge by the gate itself once its verdict is open and its success was read back.'),
    style: mergeStyleSchema.default('merge').describe('How to merge; the repository must allow it.'),
  })
  .describe('What happens when the gate is open.');

export const forksSchema = z
  .strictObject({
    unsafe: z
      .enum(['hold', 'allow'])
      .default('hold')
      .describe(
        'What to do with fork pull requests where labelling can start fork code (servers before 28).',
      ),
  })
  .describe('Pull requests from other repositories.');

export const analyzerSchema = z.strictObject({
  enabled: z.boolean().default(true).describe('`false` switches this analyzer off.'),
  from: fromSchema
    .optional()
    .describe(
      'Where an analyzer of yours comes from: a file below `.gitea/sop-gate/analyzers/`, or a package that is installed beside sop-gate.',
    ),
  mayClear: z
    .boolean()
    .default(false)
    .describe(
      'Beside `from`: let this analyzer of yours clear files, which takes their points from what others find there. Without it, clearing is a failure of it.',
    ),
  options: z
    .unknown()
    .optional()
    .describe(
      'What this analyzer can be told, by its own schema; `sop-gate explain ID` and docs/analyzers.md list it.',
    ),
});

export const stageSchema = z.enum(['off', 'shadow', 'enforce']);

const DAY = 'a day such as 2027-01-31';

export const suppressionSchema = z.strictObject({
  code: textSchema.describe('The finding code.'),
  path: textSchema.describe('The file, as a path from the root of the repository.'),
  line: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      'The line of the base branch it stands on, which the change must have left alone; absent: anything of that code in the file, new or old.',
    ),
  reason: textSchema.max(500).describe('Why it is acceptable.'),
  owner: textSchema.max(100).describe('Who answers for it.'),
  until: z
    .string(DAY)
    .refine((day) => /^\d{4}-\d\d-\d\d$/.test(day) && isDay(day), DAY)
    .describe('Last day it is good for. After it, it is a finding itself.'),
});

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export const limitsSchema = z.strictObject({
  taskSeconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(20)
    .describe('Time for one analysis task; it is tried once more alone with twice as much.'),
  workerMegabytes: z
    .number()
    .int()
    .min(64)
    .max(8192)
    .default(1024)
    .describe('Heap of one worker thread, and so the most an analyzer may take.'),
  analyzerSeconds: z
    .number()
    .min(0.01)
    .max(600)
    .default(10)
    .describe('Time for one analyzer on one file, or on the change as a whole.'),
  analyzerPatchSeconds: z
    .number()
    .min(0.01)
    .max(3600)
    .default(120)
    .describe('Time for one analyzer on all files of a change together.'),
  fileMegabytes: z
    .number()
    .int()
    .min(1)
    .max(200)
    .default(10)
    .describe('Files larger than this are not read, and so make the tier high.'),
});
