import { z } from 'zod';
import { fetchJson, type GiteaClient } from '../client.ts';
import { ADMINISTER } from '../rights/data.ts';
import { inRepository, type Place } from './shapes.ts';

function ruleSchema() {
  return z
    .object({
      rule_name: z.string(),
      required_approvals: z.int(),
      dismiss_stale_approvals: z.boolean(),
      block_on_rejected_reviews: z.boolean(),
      block_admin_merge_override: z.boolean().default(false),
    })
    .transform((answer) => ({
      /** A branch or a glob. */
      name: answer.rule_name,
      requiredApprovals: answer.required_approvals,
      dismissStale: answer.dismiss_stale_approvals,
      blockRejected: answer.block_on_rejected_reviews,
      /** Absent before 1.23: there nobody can be kept from it. */
      blockAdminOverride: answer.block_admin_merge_override,
    }));
}

export type BranchRule = z.output<ReturnType<typeof ruleSchema>>;

/** The whole rules, which administrators of the repository alone may read. */
export function listBranchRules(client: GiteaClient, place: Place): Promise<BranchRule[]> {
  const call = {
    to: `read the branch rules of ${place.owner}/${place.name}`,
    needs: ADMINISTER,
    path: inRepository(place, 'branch_protections'),
  };
  return fetchJson(client, call, z.array(ruleSchema()));
}
