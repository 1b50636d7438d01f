import { ConfigError } from '../config/config-error.ts';

/** Where the server is and who we are there. */
export interface Connection {
  readonly url: string;
  readonly token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const TOKEN_NAMES = ['SOP_GATE_TOKEN', 'GITEA_TOKEN', 'GITHUB_TOKEN'] as const;

/**
 * Finds the server and the token in options and environment.
 * @param options what the command line said; `tokenEnv` names the variable that holds the token.
 * @throws ConfigError that says which variable to set.
 */
export function parseConnection(options: { url?: string; tokenEnv?: string }, env: Environment): Connection {
  return {
    url: parseUrl(options.url ?? env.SOP_GATE_URL ?? env.GITHUB_SERVER_URL),
    token: findToken(options.tokenEnv, env),
  };
}

function parseUrl(text: string | undefined): string {
  const remedy = 'Set --url or SOP_GATE_URL to the address of your Gitea, such as https://git.example.com.';
  if (!text) throw new ConfigError('No server is named.', remedy);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new ConfigError(`${JSON.stringify(text)} is not the address of a server.`, remedy);
  }
  if (url.username || url.password) {
    throw new ConfigError(
      'The server address holds credentials.',
      'Take them out and put the token into SOP_GATE_TOKEN.',
    );
  }
  return text;
}

function findToken(tokenEnv: string | undefined, env: Environment): string {
  const names = tokenEnv ? [tokenEnv] : TOKEN_NAMES;
  const token = names.map((name) => env[name]?.trim()).find(Boolean);
  if (token) return token;
  throw new ConfigError(
    `No token: ${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} not set.`,
    'Create a token of the gate’s own user with write:repository, write:issue, read:organization and read:user, and pass it in SOP_GATE_TOKEN.',
  );
}
