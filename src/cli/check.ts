import { ConfigError } from '../config/config-error.ts';
import { createGitea } from '../gitea/index.ts';
import { escapeTerminal } from '../report/escape.ts';
import { type Check, checkGate, checkTier } from '../verdict/check.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import { parseConnection } from './connect.ts';
import type { ExitCode } from './exit-code.ts';
import { createGatePorts } from './gate-ports.ts';
import type { Io } from './io.ts';
import { locatePulls, readHint, type Whereabouts } from './locate.ts';
import { readNamedPolicy } from './named-policy.ts';
import { readFloor } from './read-floor.ts';

export interface CheckOptions extends Whereabouts {
  readonly url?: string;
  readonly tokenEnv?: string;
  readonly policy?: string;
  readonly floor?: string;
}

const EXIT_CODES = { passed: 0, failed: 1, unverified: 3 } as const;

/** Evaluates one part of the ceremony on the present head and says so in one block. */
export async function check(evaluator: string, options: CheckOptions, io: Io): Promise<ExitCode> {
  const hint = await readHint(options, io);
  const policy = await readNamedPolicy(options.policy, io);
  const floor = await readFloor(options.floor, io);
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const { pointers, why } = await locatePulls(hint, client);
  const [pointer, ...others] = pointers;
  if (!pointer || others.length > 0) {
    throw new ConfigError(
      `check looks at exactly one pull request: ${why ?? `${pointers.length} are open`}.`,
      'Name it with --repo owner/name --pr N.',
    );
  }
  const { readSnapshot } = createGatePorts({ io, client, floor, ...(policy && { policy }) });
  const result = evaluate(evaluator, await readSnapshot(pointer));
  io.print(render(result));
  return EXIT_CODES[result.state];
}

function evaluate(evaluator: string, snapshot: Snapshot): Check {
  const result = evaluator === 'tier' ? checkTier(snapshot) : checkGate(snapshot, evaluator);
  if (result) return result;
  const gates = Object.keys(snapshot.policy.policy.gates);
  throw new ConfigError(
    `There is no evaluator ${JSON.stringify(evaluator)}.`,
    `Use tier, or a gate of the policy: ${gates.join(', ')}.`,
  );
}

const WORDS = { passed: 'PASSED', failed: 'FAILED', unverified: 'COULD NOT VERIFY' } as const;

/** `FAILED for tier:medium`, then a line for each reason. */
function render({ state, subject, reasons }: Check): string {
  const lines = reasons.map(
    ({ kind, text, remedy, who }) =>
      `  ${escapeTerminal(`${kind}: ${text}. What helps: ${remedy}. Who can: ${who}.`)}`,
  );
  return [`${WORDS[state]} for ${escapeTerminal(subject)}`, ...lines].join('\n');
}
