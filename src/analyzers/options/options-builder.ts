/** Options of every kind, with and without defaults. */
export const everyKind = {
  type: 'object',
  properties: {
    names: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 3, default: [] },
    most: { type: 'integer', minimum: 1, maximum: 9, default: 3 },
    share: { type: 'number', maximum: 1 },
    strict: { type: 'boolean', default: false },
    mood: { type: 'string', enum: ['calm', 'loud'], default: 'calm' },
    team: { type: 'string', pattern: '^[a-z]+$', maxLength: 8 },
    limits: {
      type: 'object',
      properties: { lines: { type: 'integer', default: 80 }, files: { type: 'integer' } },
      required: ['files'],
    },
    owners: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
  },
  required: ['team'],
} as const;
