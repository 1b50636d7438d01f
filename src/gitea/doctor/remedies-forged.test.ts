import { expect, it } from 'vitest';
import { policySchema } from '../../config/schema.ts';
import { judgeCiForgery, judgeForgery } from './judge-writers.ts';

it('says what to do about forged statuses', () => {
  expect(judgeForgery({ id: -2, login: 'x' }, { teams: [], collaborators: [] })).toMatchObject({
    remedy: "Use a token of the gate's own user in a gate repository.",
  });
  expect(judgeCiForgery(policySchema.parse({}), ['CI'])).toMatchObject({
    remedy: 'Name who reports your checks in the policy: `ci: { creators: [actions] }` for Gitea Actions.',
  });
});
