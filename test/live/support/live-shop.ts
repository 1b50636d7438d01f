import { setTimeout as sleep } from 'node:timers/promises';
import { demand } from './ask.ts';
import { callGate } from './call-gate.ts';
import { CI, GATE, type Shop, type ShopOptions, type Texts } from './company.ts';
import type { LiveGround } from './live-company.ts';
import { commitTexts } from './live-files.ts';
import { openLivePull } from './live-pull.ts';
import { renderReviewWorkflow } from './review-workflow.ts';

/** One repository of the company, for one story. */
export interface LiveShop {
  readonly ground: LiveGround;
  readonly name: string;
  /** `/repos/{owner}/{name}`. */
  readonly path: string;
}

let opened = 0;

export async function openLiveShop(ground: LiveGround, options: ShopOptions): Promise<Shop> {
  opened += 1;
  const { organisation } = ground;
  const name = `shop-${opened}`;
  const shop: LiveShop = { ground, name, path: `/repos/${organisation}/${name}` };
  await furnish(shop, options);
  const commit = (branch: string, texts: Texts) => commitTexts(shop, { by: 'olga', branch, texts });
  const call: Shop['call'] = (args, token = ground.tokenOf('sop-gate')) =>
    callGate(args, { url: ground.settings.url, token, fetch, now: Date.now, sleep: (time) => sleep(time) });
  return {
    features: ground.features,
    organisation,
    repository: `${organisation}/${name}`,
    login: ground.login,
    openPull: (pull) => openLivePull(shop, pull),
    commit: async (branch, texts) => void (await commit(branch, texts)),
    decree: async (policy, branch = 'main') =>
      void (await commit(branch, { '.gitea/sop-gate.yml': withFiring(policy, ground) })),
    addBranch: (branch) =>
      demand(ground.as('olga'), `POST ${shop.path}/branches`, { new_branch_name: branch }),
    tokenWith: ground.tokenWith,
    pass: () => sleep(1100),
    run: (pull, ...flags) => call(['run', '--repo', pull.repository, '--pr', String(pull.number), ...flags]),
    call,
    close: async () => void (await demand(ground.as('olga'), `DELETE ${shop.path}`)),
  };
}

async function furnish(shop: LiveShop, { requiresGate = false, labels = true }: ShopOptions): Promise<void> {
  const { ground, name, path } = shop;
  const olga = ground.as('olga');
  await demand(olga, `POST /orgs/${ground.organisation}/repos`, {
    name,
    auto_init: true,
    default_branch: 'main',
    private: false,
  });
  await commitTexts(shop, { by: 'olga', branch: 'main', texts: toFirstFiles(ground) });
  await demand(olga, `POST ${path}/branch_protections`, {
    rule_name: 'main',
    branch_name: 'main',
    required_approvals: 2,
    enable_status_check: true,
    status_check_contexts: requiresGate ? [CI, GATE] : [CI],
    enable_push: true,
    enable_push_whitelist: true,
    push_whitelist_usernames: [ground.login('olga')],
  });
  for (const tier of labels ? ['low', 'medium', 'high'] : []) {
    await demand(olga, `POST ${path}/labels`, { name: `tier:${tier}`, color: '#bf8700' });
  }
}

function toFirstFiles(ground: LiveGround): Texts {
  const runsOn = ground.settings.runsOn ?? 'nobody';
  const policy = withFiring('', ground);
  return {
    'README.md': '# Shop\n\nSells things.\n',
    'src/cart.ts': 'export function total(prices: number[]): number {\n  return prices.length;\n}\n',
    '.gitea/workflows/qa-review.yml': renderReviewWorkflow('qa', runsOn),
    '.gitea/workflows/security-review.yml': renderReviewWorkflow('security', runsOn),
    ...(policy !== '' && { '.gitea/sop-gate.yml': policy }),
  };
}

/** Where no start can be proven by a job, people are asked. */
function withFiring(policy: string, { features }: LiveGround): string {
  return features.firing === 'request' ? `${policy}fire: { prefer: [request-review] }\n` : policy;
}
