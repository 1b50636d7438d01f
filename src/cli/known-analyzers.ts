import type { Analyzer } from '../analyzers/contract.ts';
import { analyzers } from '../analyzers/registry.ts';
import type { KnownAnalyzers } from '../config/cross-checks.ts';
import { EXPIRED } from '../verdict/suppressions.ts';

/** What the gate notices about its own policy. */
const policyMeta: Analyzer['meta'] = {
  id: 'policy',
  title: 'The policy itself',
  summary: 'Notices what the policy has accepted for longer than it said.',
  languages: ['any'],
  codes: {
    [EXPIRED]: {
      title: 'Something was accepted for a time, and the time is over',
      points: 1,
      anywhere: true,
      message: '{code} was accepted here until {until}; {owner} answers for it',
      help: 'The policy on the base branch accepted a finding until a day, and that day has passed: the finding counts again. Mend what it is about, or have its owner look again and give a new day, in a pull request that changes the policy. It counts only where a change touches that file.',
    },
  },
};

/** Everybody whose codes a policy may speak of. */
export const knownAnalyzers: KnownAnalyzers = [...analyzers, { meta: policyMeta }];
