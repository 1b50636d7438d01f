import type { Sandbox, SeededPullRequest, SeededWorld } from '../../sandbox/index.ts';
import type { Io } from '../io.ts';
import { type RunOptions, run } from '../run.ts';
import { renderWrites } from './render-writes.ts';
import type { Story } from './stories.ts';

/** A story after it was told. */
export interface Told {
  readonly story: Story;
  readonly number: number;
  readonly tier: string;
  readonly gate: string;
  readonly fired: readonly string[];
  readonly exitCode: number;
  /** What did not end as it should, one sentence each. */
  readonly problems: readonly string[];
}

export interface Stage extends SeededWorld {
  readonly sandbox: Sandbox;
  readonly io: Io;
}

const REQUIRED = 'sop-gate / gate';
const REVIEWS = ['qa', 'security'];

/** Opens the pull request, lets people do what the story says, and runs the gate on it over real HTTP. */
export async function tellStory(story: Story, stage: Stage): Promise<Told> {
  const pull = openPull(story, stage);
  stage.io.print(`\n#${pull.number} ${story.title}`);
  stage.io.print(
    `   ${story.approvers.join(' and ')} approved, CI is ${story.ci === 'success' ? 'green' : 'red'}`,
  );
  let answer = await runOn(pull, story, stage);
  if (story.laterApprovers) {
    stage.io.print(`   ${story.laterApprovers.join(', ')} approve too`);
    for (const person of story.laterApprovers) pull.approvedBy(person);
    answer = await runOn(pull, story, stage);
  }
  return judge(story, pull, answer);
}

/** As the story begins: opened, approved, and CI has spoken. */
export function openPull(story: Story, { repository }: Pick<Stage, 'repository'>): SeededPullRequest {
  const pull = repository.openPullRequest({ by: 'ada', title: story.title, files: story.files });
  for (const person of story.approvers) pull.approvedBy(person);
  pull.hasStatus('CI / test (pull_request)', story.ci);
  return pull;
}

interface Answer {
  readonly exitCode: number;
  readonly text: string;
}

async function runOn(pull: SeededPullRequest, story: Story, stage: Stage): Promise<Answer> {
  const { sandbox, io, world, gate } = stage;
  const token = story.scopes ? world.token(gate, { scopes: story.scopes }) : stage.token;
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const before = sandbox.writes.length;
  const options: RunOptions = { repo: pull.repository, pr: String(pull.number), format: 'text' };
  const env = { SOP_GATE_URL: sandbox.url, SOP_GATE_TOKEN: token };
  const exitCode = await run(options, { ...io, env, print: keep, log: keep });
  for (const line of renderWrites(sandbox.writes.slice(before), pull.labels)) io.print(`   ${line}`);
  return { exitCode, text: lines.join('\n') };
}

function judge(story: Story, pull: SeededPullRequest, { exitCode, text }: Answer): Told {
  const gate = pull.status(REQUIRED)?.state ?? 'none';
  const fired = REVIEWS.filter((review) => pull.status(`sop-gate / fire ${review}`)?.state === 'success');
  const { ending } = story;
  const said = [text, ...pull.comments.map(({ body }) => body)].join('\n');
  const problems = [
    compare('labels', pull.labels.join(', '), ending.labels.join(', ')),
    compare(REQUIRED, gate, ending.gate),
    compare('reviews started', fired.join(', '), ending.fired.join(', ')),
    compare('exit code', exitCode, ending.exitCode),
    said.includes(ending.says) ? '' : `nobody was told of ${JSON.stringify(ending.says)}`,
  ].filter((problem) => problem !== '');
  const tier = pull.labels.map((label) => label.replace('tier:', '')).join(', ');
  return { story, number: pull.number, tier, gate, fired, exitCode, problems };
}

function compare(what: string, is: string | number, shouldBe: string | number): string {
  return is === shouldBe ? '' : `${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(shouldBe)}`;
}
