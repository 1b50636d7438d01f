import { randomBytes } from 'node:crypto';
import { ConfigError } from '../config/config-error.ts';
import { createGitea, examineRepository, examineServer } from '../gitea/index.ts';
import { type Examination, toHealth } from '../report/doctor.ts';
import { renderDoctorJson } from '../report/doctor-json.ts';
import { renderDoctorText } from '../report/doctor-text.ts';
import { parseConnection } from './connect.ts';
import { toRepository } from './event.ts';
import type { ExitCode } from './exit-code.ts';
import { policyReader } from './gate-ports.ts';
import type { Io } from './io.ts';
import { readNamedPolicy } from './named-policy.ts';
import { readFloor } from './read-floor.ts';
import type { Terminal } from './terminal.ts';

export interface DoctorOptions {
  readonly repo?: readonly string[];
  readonly url?: string;
  readonly tokenEnv?: string;
  readonly policy?: string;
  readonly floor?: string;
  /** `--no-write` makes it false. */
  readonly write: boolean;
  readonly json?: boolean;
}

interface Surroundings {
  readonly io: Io;
  readonly terminal: Terminal;
}

const EXIT_CODES = { well: 0, ill: 1, unknown: 3 } as const;

/** Looks at server, token and repositories one after the other, and tells all of it at the end. */
export async function doctor(options: DoctorOptions, { io, terminal }: Surroundings): Promise<ExitCode> {
  const places = findNames(options, io).map(toRepository);
  const policy = await readNamedPolicy(options.policy, io);
  const floor = await readFloor(options.floor, io);
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const examinations: Examination[] = [
    { subject: 'the server and the token', checks: await examineServer(client) },
  ];
  for (const place of places) {
    const checks = await examineRepository(client, place, {
      loadPolicy: policyReader(policy, { io, floor }),
      mayWrite: options.write,
      nonce: () => randomBytes(4).toString('hex'),
    });
    examinations.push({ subject: `${place.owner}/${place.name}`, checks });
  }
  io.print(
    options.json ? renderDoctorJson(examinations).trimEnd() : renderDoctorText(examinations, terminal),
  );
  return EXIT_CODES[toHealth(examinations)];
}

function findNames({ repo }: DoctorOptions, { env }: Io): readonly string[] {
  const names = repo ?? [env.GITHUB_REPOSITORY ?? ''].filter((name) => name !== '');
  if (names.length > 0) return [...new Set(names)];
  throw new ConfigError('No repository is named.', 'Name one with --repo owner/name.');
}
