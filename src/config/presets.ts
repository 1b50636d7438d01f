import type { PolicyInput } from './schema.ts';

/** What a policy starts from. What the file says goes on top, key by key. */
export type PresetName = 'generic' | 'sop';

export const presets: Readonly<Record<PresetName, PolicyInput>> = {
  /** The schema's own defaults. */
  generic: {},
  /**
   * The organisation's standard: everything it relies on is written out, so that a change of the defaults does not
   * change it.
   */
  sop: {
    reviews: { required: 2, allowPushers: false },
    labels: { low: 'tier:low', medium: 'tier:medium', high: 'tier:high' },
    roles: {
      engineers: { teams: ['engineers'] },
      managers: { teams: ['managers'] },
      ceo: { teams: ['ceo'] },
      qa: { teams: ['qa'] },
      security: { teams: ['security'] },
    },
    gates: {
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
    },
    expressions: {
      low: 'engineers,managers,ceo',
      medium: 'managers AND engineers AND qa,security',
      high: 'ceo',
    },
    statuses: {
      gate: { context: 'sop-gate / gate', writer: 'gate' },
      tier: { context: 'sop-gate / tier', writer: 'gate' },
      tierCheck: { context: 'sop-tier-check / tier-check', writer: 'gate' },
      fire: 'sop-gate / fire',
    },
    lowLimit: 1000,
    paths: { countCleared: false },
    forks: { unsafe: 'hold' },
  },
};
