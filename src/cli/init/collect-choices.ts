import { z } from 'zod';
import { ConfigError } from '../../config/config-error.ts';
import type { Io } from '../io.ts';
import { answer, parseWord, parseWords } from './ask.ts';
import {
  branchSchema,
  type Choices,
  choicesSchema,
  contextSchema,
  fullNameSchema,
  nameSchema,
  ROLES,
} from './choices.ts';
import { readConsent } from './consent.ts';
import type { InitOptions } from './init-options.ts';

type Asking = Pick<Io, 'ask' | 'log'>;
type Setup = Choices['setup'];

const setupSchema = choicesSchema.shape.setup;
const presetSchema = choicesSchema.shape.preset;

/**
 * Everything init must know: from the command line, else from what was chosen before, else from the person at the terminal.
 * @throws ConfigError naming the flag that is missing or cannot be used.
 */
export async function collectChoices(
  options: InitOptions,
  before: Choices | undefined,
  io: Asking,
): Promise<Choices> {
  const setup = await answer(
    parseGiven('--setup', options.setup, setupSchema) ?? before?.setup,
    {
      flag: '--setup',
      text: 'Where is the gate to live: gate-repository (recommended) or in-repository?',
      example: 'gate-repository',
      parse: (text) => parseWord('--setup', text, setupSchema),
    },
    io,
  );
  assertFits(setup, options);
  const governed = await collectGoverned(setup, { options, before, io });
  const gateRepository = setup === 'in-repository' ? undefined : await collectGate({ options, before, io });
  const preset = await collectPreset({ options, before, io });
  const personalToken = await collectConsent({ options, before, io });
  const roles = await collectRoles(setup === 'in-repository' && !personalToken, { options, before, io });
  return {
    version: 1,
    setup,
    preset,
    ...governed,
    ...(gateRepository !== undefined && { gateRepository }),
    ...collectPlain(setup, options, before),
    roles,
    personalToken,
  };
}

interface Sources {
  readonly options: InitOptions;
  readonly before: Choices | undefined;
  readonly io: Asking;
}

/** What has a good answer of its own and is never asked. */
function collectPlain(setup: Setup, options: InitOptions, before: Choices | undefined) {
  const { branch, gateBranch, runner, ci, enforce, vendor, action, floor } = options;
  const standard = setup === 'in-repository' ? 'ubuntu-latest' : 'sop-gate';
  return {
    branch: parseGiven('--branch', branch, branchSchema) ?? before?.branch ?? 'main',
    gateBranch: parseGiven('--gate-branch', gateBranch, branchSchema) ?? before?.gateBranch ?? 'main',
    runner: parseGiven('--runner', runner, nameSchema) ?? before?.runner ?? standard,
    contexts: ci?.map((text) => parseWord('--ci', text, contextSchema)) ?? before?.contexts ?? [],
    observe: enforce === undefined ? (before?.observe ?? true) : !enforce,
    vendor: vendor ?? before?.vendor ?? false,
    action: action ?? before?.action ?? false,
    floor: setup === 'gate-repository' && (floor ?? before?.floor ?? false),
  };
}

function assertFits(setup: Setup, options: InitOptions): void {
  const { gateRepository, org, personalToken, governedDir, floor } = options;
  const strange = {
    'in-repository': {
      '--gate-repository': gateRepository,
      '--org': org,
      '--governed-dir': governedDir,
      '--floor': floor,
    },
    'gate-repository': { '--personal-token': personalToken },
  }[setup];
  const [flag] = Object.entries(strange).find(([, value]) => value !== undefined) ?? [];
  if (flag === undefined) return;
  throw new ConfigError(
    `${flag} makes no sense with --setup ${setup}.`,
    `Leave ${flag} out, or choose the other set-up.`,
  );
}

async function collectGoverned(
  setup: Setup,
  { options, before, io }: Sources,
): Promise<Pick<Choices, 'repositories' | 'organisations'>> {
  const flag = '--repo';
  const isNew = options.repo !== undefined || options.org !== undefined;
  const repositories = options.repo?.map((text) => parseWord(flag, text, fullNameSchema)) ?? [];
  const organisations = options.org?.map((text) => parseWord('--org', text, nameSchema)) ?? [];
  if (!isNew && before) return { repositories: before.repositories, organisations: before.organisations };
  const named = await answer(
    isNew ? repositories : undefined,
    {
      flag,
      text: 'Which repository is to be governed (owner/name; several with commas)?',
      example: 'owner/name',
      parse: (text) => [...parseWords(flag, text, fullNameSchema)],
    },
    io,
  );
  if (setup === 'in-repository' && named.length !== 1)
    throw new ConfigError(
      'The in-repository set-up governs the repository it lies in, and no other.',
      'Name that one with --repo owner/name, or choose --setup gate-repository.',
    );
  return { repositories: named, organisations };
}

function collectGate({ options, before, io }: Sources): Promise<string> {
  const flag = '--gate-repository';
  const parse = (text: string) => parseWord(flag, text, fullNameSchema);
  return answer(
    parseGiven(flag, options.gateRepository, fullNameSchema) ?? before?.gateRepository,
    { flag, text: 'Which repository is the gate’s own (owner/name)?', example: 'owner/gate', parse },
    io,
  );
}

function collectPreset({ options, before, io }: Sources): Promise<Choices['preset']> {
  const flag = '--preset';
  const parse = (text: string) => parseWord(flag, text, presetSchema);
  return answer(
    parseGiven(flag, options.preset, presetSchema) ?? before?.preset,
    { flag, text: 'Which preset: generic, or sop (the organisation’s standard)?', example: 'generic', parse },
    io,
  );
}

/** Consent that was given once is good for looking, never for writing again. */
async function collectConsent({ options, before, io }: Sources): Promise<boolean> {
  if (options.personalToken === undefined && before?.personalToken) {
    if (options.check) return true;
    throw new ConfigError(
      'This set-up was written with a personal token, and consent is not remembered.',
      'Write --personal-token with the sentence again, or write the set-up anew elsewhere without it.',
    );
  }
  return readConsent(options.personalToken, io);
}

/** Without teams, somebody must be named for every role. */
async function collectRoles(mustName: boolean, { options, before, io }: Sources): Promise<Choices['roles']> {
  const given = { ...before?.roles, ...parseRoles(options.role ?? []) };
  if (!mustName) return given;
  for (const role of ROLES) {
    const flag = '--role';
    given[role] = await answer(
      given[role],
      {
        flag: `${flag} ${role}=LOGINS`,
        text: `Who is in the role ${role} (logins, with commas)?`,
        example: '(a job token cannot read teams, so people are named)',
        parse: (text) => [...parseWords(flag, text, nameSchema)],
      },
      io,
    );
  }
  return given;
}

function parseRoles(texts: readonly string[]): Record<string, string[]> {
  const flag = '--role';
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at < 1)
        throw new ConfigError(
          `${flag} ${JSON.stringify(text)} cannot be used.`,
          'Write it as role=login,login.',
        );
      const role = parseWord(flag, text.slice(0, at), z.enum(ROLES));
      return [role, [...parseWords(flag, text.slice(at + 1), nameSchema)]];
    }),
  );
}

function parseGiven<T>(flag: string, text: string | undefined, schema: z.ZodType<T>): T | undefined {
  return text === undefined ? undefined : parseWord(flag, text, schema);
}
