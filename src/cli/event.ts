import { z } from 'zod';
import { ConfigError } from '../config/config-error.ts';

/**
 * What an event of a Gitea Actions job points to. A hint and nothing more: every fact that decides is read afresh.
 */
export type EventHint =
  | { readonly kind: 'pull'; readonly owner: string; readonly name: string; readonly number: number }
  | { readonly kind: 'head'; readonly owner: string; readonly name: string; readonly sha: string }
  /** Every open pull request of the repository: a schedule speaks of none in particular. */
  | { readonly kind: 'repository'; readonly owner: string; readonly name: string }
  | { readonly kind: 'nothing'; readonly why: string };

const fullName = z.string().regex(/^[^/\s]+\/[^/\s]+$/);
const number = z.number().int().positive();
const repository = z.object({ full_name: fullName });

const pullPayload = z.object({ repository, number });
const commentPayload = z.object({
  repository,
  is_pull: z.boolean().optional(),
  issue: z.object({ number, pull_request: z.unknown().optional() }),
});
const workflowRunPayload = z.object({
  repository,
  pull_request: z.object({ number }).nullish(),
  workflow_run: z.object({ head_sha: z.string().regex(/^[0-9a-f]{40,64}$/) }),
});
const dispatchPayload = z.object({
  repository,
  inputs: z.object({ repo: fullName.optional(), pr: z.coerce.number().int().positive() }),
});

/**
 * Reads the payload of an event.
 * @param name the trigger's name, `GITHUB_EVENT_NAME`.
 * @param payload the parsed event file.
 * @param fallback `owner/name` from the environment, for payloads that name no repository (`schedule`).
 * @throws ConfigError naming the field that is missing.
 */
export function parseEvent(name: string, payload: unknown, fallback: string): EventHint {
  if (name === 'schedule') return { kind: 'repository', ...toRepository(fallback) };
  if (name === 'workflow_run') return readWorkflowRun(payload);
  if (name === 'workflow_dispatch') return readDispatch(payload);
  if (name === 'issue_comment') return readComment(payload);
  if (name.startsWith('pull_request')) {
    const event = read(pullPayload, payload, name);
    return { kind: 'pull', ...toRepository(event.repository.full_name), number: event.number };
  }
  throw new ConfigError(
    `The event ${JSON.stringify(name)} points to no pull request.`,
    'Start the gate on pull_request_review, pull_request_target, issue_comment, workflow_run, workflow_dispatch or schedule, or name the pull request with --repo owner/name --pr N.',
  );
}

/** Splits `owner/name`. */
export function toRepository(text: string): { owner: string; name: string } {
  const [owner, name, ...rest] = text.split('/');
  if (owner && name && rest.length === 0) return { owner, name };
  throw new ConfigError(`${JSON.stringify(text)} is not a repository.`, 'Write it as owner/name.');
}

function readComment(payload: unknown): EventHint {
  const event = read(commentPayload, payload, 'issue_comment');
  if (!event.is_pull && !event.issue.pull_request) {
    return {
      kind: 'nothing',
      why: `the comment is on issue #${event.issue.number}, which is no pull request`,
    };
  }
  return { kind: 'pull', ...toRepository(event.repository.full_name), number: event.issue.number };
}

function readWorkflowRun(payload: unknown): EventHint {
  const event = read(workflowRunPayload, payload, 'workflow_run');
  const where = toRepository(event.repository.full_name);
  if (event.pull_request) return { kind: 'pull', ...where, number: event.pull_request.number };
  return { kind: 'head', ...where, sha: event.workflow_run.head_sha };
}

function readDispatch(payload: unknown): EventHint {
  const event = read(dispatchPayload, payload, 'workflow_dispatch');
  return {
    kind: 'pull',
    ...toRepository(event.inputs.repo ?? event.repository.full_name),
    number: event.inputs.pr,
  };
}

function read<T>(schema: z.ZodType<T>, payload: unknown, name: string): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') || 'the whole event';
  throw new ConfigError(
    `The event file does not look like a ${name} event: ${where} is missing or of the wrong kind.`,
    'Check GITHUB_EVENT_PATH and GITHUB_EVENT_NAME, or name the pull request with --repo owner/name --pr N.',
  );
}
