import { z } from 'zod';
import { ruleSchema } from './rule-schema.ts';
import {
  analyzerSchema,
  durationSchema,
  forksSchema,
  gateNameSchema,
  gateSchema,
  limitsSchema,
  mergeSchema,
  pointsSchema,
  roleSchema,
  stageSchema,
  statusSchema,
  suppressionSchema,
  textSchema,
} from './schema-parts.ts';

/**
 * The policy: one schema gives the type, the validation, the editor schema and `docs/configuration.md`.
 * Unknown keys are errors everywhere.
 */

export const policySchema = z.strictObject({
  version: z.literal(1).default(1).describe('Version of this file format.'),
  preset: z.enum(['generic', 'sop']).default('generic').describe('The set of defaults to start from.'),
  mode: z
    .enum(['enforce', 'observe'])
    .default('enforce')
    .describe('`observe` only comments: no labels, no reviews fired, no statuses.'),
  branches: z
    .array(textSchema)
    .default([])
    .describe('Globs of base branches this gate governs. Empty: the default branch.'),
  reviews: z
    .strictObject({
      required: z
        .number()
        .int()
        .min(1)
        .max(10)
        .default(2)
        .describe('Distinct people whose genuine approval is needed.'),
      roles: z
        .array(z.string())
        .default([])
        .describe('If named, only members of these roles count as reviewers.'),
      allowPushers: z
        .boolean()
        .default(false)
        .describe('Let people who pushed to the pull request approve it.'),
    })
    .prefault({})
    .describe('What makes an approval count.'),
  ci: z
    .strictObject({
      contexts: z
        .array(textSchema)
        .default([])
        .describe('Status contexts that must be green, globs allowed. Empty: those the branch requires.'),
      creators: z
        .array(textSchema)
        .default([])
        .describe('If named, only statuses by these logins count; `actions` means Gitea Actions itself.'),
    })
    .prefault({})
    .describe('The base checks that must be green before a change is read.'),
  labels: z
    .strictObject({
      low: textSchema.default('tier:low').describe('Label of the tier low.'),
      medium: textSchema.default('tier:medium').describe('Label of the tier medium.'),
      high: textSchema.default('tier:high').describe('Label of the tier high.'),
    })
    .prefault({})
    .describe('The labels by which a pull request shows its tier. Each tier has its own.'),
  points: z
    .record(z.string(), pointsSchema)
    .default({})
    .describe('Points by finding code, where they differ from the default.'),
  lowLimit: z
    .number()
    .int()
    .min(0)
    .default(1000)
    .describe('A pull request with more changed lines than this is never low.'),
  paths: z
    .strictObject({
      countCleared: z.boolean().default(false).describe('Let cleared files earn `sensitive-path` points.'),
      generated: z.array(z.string()).default([]).describe('Globs of generated files, beside those we know.'),
    })
    .prefault({})
    .describe('What is thought of files by their paths.'),
  analyzers: z
    .record(z.string(), analyzerSchema)
    .default({})
    .describe('Switch analyzers off, give them options, or bring your own.'),
  rules: z
    .record(
      z
        .string()
        .regex(/^[a-z][a-z0-9-]{1,59}$/, '2 to 60 lower-case letters, digits and dashes, a letter first'),
      ruleSchema,
    )
    .default({})
    .describe('Analyzers without code, by name. The name is the finding code too.'),
  rollout: z
    .record(z.string(), stageSchema)
    .default({})
    .describe(
      'How far an analyzer or a finding code is trusted, by its name: `shadow` only tells what it finds and counts it for nothing, `off` is silent. What is said of a code goes before what is said of its analyzer.',
    ),
  suppressions: z
    .array(suppressionSchema)
    .max(500)
    .default([])
    .describe('Findings that are known and accepted for a time. Every verdict lists them.'),
  roles: z
    .record(z.string(), roleSchema)
    .default({})
    .describe(
      'Roles by name. A role that is not named here is the team of that name in the owner organisation.',
    ),
  gates: z
    .record(gateNameSchema, gateSchema)
    .default({
      qa: {
        role: 'qa',
        evidence: 'approval',
        workflow: 'qa-review.yml',
        context: 'qa-review / approved',
        writer: 'gate',
        tiers: ['low', 'medium', 'high'],
      },
      security: {
        role: 'security',
        evidence: 'approval',
        workflow: 'security-review.yml',
        context: 'security-review / approved',
        writer: 'gate',
        tiers: ['low', 'medium', 'high'],
      },
    })
    .describe(
      'The reviews that the gate starts and waits for, by name. A file may add gates, or change single keys of those of its preset.',
    ),
  expressions: z
    .strictObject({
      low: z.string().default('engineers,managers,ceo').describe('For the tier low.'),
      medium: z.string().default('managers AND engineers AND qa,security').describe('For the tier medium.'),
      high: z.string().default('ceo').describe('For the tier high.'),
    })
    .prefault({})
    .describe(
      'Whose approvals each tier asks for. A comma is or and binds tighter than AND; parentheses group.',
    ),
  distinct: z
    .boolean()
    .default(false)
    .describe('Demand different people for the parts of an expression and for the gates.'),
  fire: z
    .strictObject({
      prefer: z
        .array(z.enum(['dispatch', 'request-review', 'comment']))
        .min(1)
        .default(['dispatch', 'request-review', 'comment'])
        .describe('Ways to start a review, best first; the first one the server allows is used.'),
      repository: z
        .string()
        .regex(/^[^/\s]+\/[^/\s]+$/, 'owner/name')
        .optional()
        .describe('Where the review workflows live. Absent: the repository of the pull request.'),
      deadline: durationSchema
        .default('15m')
        .describe('How long a fired review may take to appear before it is fired again.'),
      attempts: z
        .number()
        .int()
        .min(1)
        .max(10)
        .default(3)
        .describe('How often one review is fired on one head.'),
    })
    .prefault({})
    .describe('How the reviews of the gates are started.'),
  override: z
    .strictObject({
      lower: z
        .array(z.string())
        .default([])
        .describe(
          'Roles that may lower a tier. Empty: any reviewer whose own genuine approval stands on this head.',
        ),
    })
    .prefault({})
    .describe('Who may change a tier by its label.'),
  forks: forksSchema.prefault({}),
  merge: mergeSchema.prefault({}),
  statuses: z
    .strictObject({
      gate: statusSchema.default({ context: 'sop-gate / gate', writer: 'gate' }),
      tier: statusSchema.default({ context: 'sop-gate / tier', writer: 'gate' }),
      tierCheck: statusSchema.default({ context: 'sop-tier-check / tier-check', writer: 'gate' }),
      fire: z
        .string()
        .min(1)
        .default('sop-gate / fire')
        .describe('Prefix of the rows that record fired reviews; the gate’s name follows.'),
    })
    .prefault({})
    .describe('The statuses the gate writes on a head, beside those of its gates.'),
  limits: limitsSchema
    .prefault({})
    .describe('What one analysis may cost. Beyond it, it counts as not finished, and the tier is high.'),
});

export type Policy = z.output<typeof policySchema>;
/** A policy as it may be written: every key may be left out. */
export type PolicyInput = z.input<typeof policySchema>;
export type GatePolicy = z.output<typeof gateSchema>;
