import { aStory, CI, GATE, type Story, type StoryOptions } from './story.ts';

/** Scopes of the smallest token that can do the gate's work. */
export const SCOPES = ['write:repository', 'write:issue', 'read:organization', 'read:user'];

/** A rule of the branch that leaves no way around the gate. */
export const PROTECTION = {
  requiredApprovals: 2,
  statusCheckContexts: [CI, GATE],
  dismissStaleApprovals: true,
  blockOnRejectedReviews: true,
  blockAdminMergeOverride: true,
};

/** Names who reports the checks. */
export const CREATORS = 'ci: { creators: [actions] }\n';

/** A workflow that runs the gate. */
const SWEEP = 'name: sop-gate-run\non: { schedule: [{ cron: "*/5 * * * *" }] }\njobs: {}\n';

/** A gate as the pages on set-ups want it. */
export async function aHealthyGate(options: StoryOptions = {}): Promise<Story> {
  const story = await aStory({ scopes: SCOPES, ...options });
  rewrite(story, '.gitea/sop-gate.yml', CREATORS);
  rewrite(story, '.gitea/workflows/sop-gate.yml', SWEEP);
  story.repository.protect('main', PROTECTION);
  return story;
}

export function rewrite({ repository }: Story, file: string, text: string | null): void {
  repository.commit('main', { [file]: text }, { by: 'olga' });
}

/** A workflow named CI with one job named test. */
export function ciWorkflow(on: string, job = ''): string {
  return `name: CI\non: ${on}\njobs:\n  test:\n    runs-on: ubuntu-latest\n${job}    steps: [{ run: npm test }]\n`;
}

interface Check {
  readonly id: string;
  readonly answer: string;
  readonly needed: boolean;
  readonly detail: string;
  readonly remedy?: string;
}

/** What the doctor says of `acme/shop`, by question. */
export async function examine(story: Story, flags: readonly string[] = [], env: Record<string, string> = {}) {
  const { exitCode, text } = await story.call(['doctor', '--repo', 'acme/shop', '--json', ...flags], env);
  const report = JSON.parse(text.slice(text.search(/^\{$/m))) as {
    health: string;
    examinations: { checks: Check[] }[];
  };
  const checks = report.examinations.flatMap((one) => one.checks);
  return { exitCode, report, checks, find: (id: string) => checks.find((check) => check.id === id) };
}
