import { z } from 'zod';

/** What a place of the server may be called: it is written into workflows and commands. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const FULL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+$/;
const BRANCH = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

export const nameSchema = z.string().regex(NAME, 'a name of letters, digits, dots and dashes');
export const fullNameSchema = z.string().regex(FULL_NAME, 'owner/name');
export const branchSchema = z.string().regex(BRANCH, 'a branch, without globs');
export const contextSchema = z
  .string()
  .regex(/^[^'\p{C}]+$/u, 'a status context, without quotes and line breaks');

/** The roles that the expressions of both presets ask for. */
export const ROLES = ['engineers', 'managers', 'ceo', 'qa', 'security'] as const;

/** Everything that decides what is written. It is written down itself, so that drift can be told later. */
export const choicesSchema = z.strictObject({
  version: z.literal(1),
  setup: z.enum(['gate-repository', 'in-repository']),
  preset: z.enum(['generic', 'sop']),
  /** Governed repositories; in-repository: the one. */
  repositories: z.array(fullNameSchema),
  /** Organisations whose repositories are all governed; gate-repository only. */
  organisations: z.array(nameSchema),
  gateRepository: fullNameSchema.optional(),
  /** The governed branch, and the branch of the gate repository that is dispatched. */
  branch: branchSchema,
  gateBranch: branchSchema,
  runner: nameSchema,
  /** Status contexts that must be green; none: those the branch requires. */
  contexts: z.array(contextSchema),
  /** Logins by role; a role that is missing is a team. */
  roles: z.record(nameSchema, z.array(nameSchema).min(1)),
  observe: z.boolean(),
  vendor: z.boolean(),
  action: z.boolean(),
  /** Gate-repository only. Absent in what older versions wrote down. */
  floor: z.boolean().default(false),
  personalToken: z.boolean(),
});

export type Choices = z.output<typeof choicesSchema>;

/** Where the choices are kept, below the folder that is written. */
export const CHOICES_FILE = '.gitea/sop-gate-init.json';

export function renderChoices(choices: Choices): string {
  return `${JSON.stringify(choices, null, 2)}\n`;
}
