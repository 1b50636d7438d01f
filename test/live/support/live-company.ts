import { type Ask, createAsk, demand, demandAll } from './ask.ts';
import {
  bots,
  type Company,
  documentedScopes,
  type Player,
  people,
  type ShopOptions,
  teams,
} from './company.ts';
import { readFeatures } from './live-features.ts';
import type { LiveSettings } from './live-settings.ts';
import { openLiveShop } from './live-shop.ts';

/** Everything a shop needs to know of its company. */
export interface LiveGround {
  readonly settings: LiveSettings;
  readonly features: Company['features'];
  readonly organisation: string;
  /** Real logins carry a word of this company, so that several can share a server. */
  readonly login: (person: Player) => string;
  /** The API as this person. */
  readonly as: (person: Player) => Ask;
  readonly tokenOf: (person: Player) => string;
  readonly tokenWith: (scopes: readonly string[], of?: Player) => Promise<string>;
}

const players: readonly Player[] = [...people, ...bots];

/** Makes people with tokens, an organisation and its teams. What was made before a failure is taken away again. */
export async function openLiveCompany(settings: LiveSettings): Promise<Company> {
  const word = Date.now().toString(36);
  const company: Naming = { word, admin: createAsk(settings.url, `token ${settings.token}`) };
  await dissolveLeftovers(company.admin);
  try {
    const ground = await found(settings, company);
    return {
      features: ground.features,
      openShop: (options: ShopOptions = {}) => openLiveShop(ground, options),
      close: () => dissolve(company),
    };
  } catch (error) {
    await dissolve(company);
    throw error;
  }
}

interface Naming {
  readonly word: string;
  readonly admin: Ask;
}

/** Letters and digits only where the person's name has no others: texts need no escaping then. */
function toLogin(person: Player, word: string): string {
  return `${person}${word}`;
}

const PREFIX = 'sop-live-';

function toOrganisation(word: string): string {
  return `${PREFIX}${word}`;
}

const LONGEST_RUN = 2 * 60 * 60_000;

/** A run that was killed could not clean up: its word tells when it began. */
async function dissolveLeftovers(admin: Ask): Promise<void> {
  const organisations = await demandAll<{ username: string }>(admin, '/admin/orgs');
  const words = organisations
    .filter(({ username }) => username.startsWith(PREFIX))
    .map(({ username }) => username.slice(PREFIX.length));
  for (const word of words) {
    if (Number.parseInt(word, 36) < Date.now() - LONGEST_RUN) await dissolve({ word, admin });
  }
}

async function found(settings: LiveSettings, { word, admin }: Naming): Promise<LiveGround> {
  const features = await readFeatures(admin, settings);
  const tokens = new Map<Player, string>();
  const login = (person: Player) => toLogin(person, word);
  const tokenOf = (person: Player) => tokens.get(person) ?? '';
  const as = (person: Player) => createAsk(settings.url, `token ${tokenOf(person)}`);
  const makeToken = (person: Player, scopes: readonly string[]) =>
    createToken(settings.url, { login: login(person), word, scopes });
  for (const person of players) {
    await createUser(admin, login(person), word);
    tokens.set(person, await makeToken(person, person === 'sop-gate' ? documentedScopes : ['all']));
  }
  const organisation = toOrganisation(word);
  await foundOrganisation(as('olga'), { organisation, login });
  const tokenWith = (scopes: readonly string[], of: Player = 'sop-gate') => makeToken(of, scopes);
  return { settings, features, organisation, login, as, tokenOf, tokenWith };
}

function toPassword(word: string): string {
  return `Live-${word}-1!`;
}

async function createUser(admin: Ask, login: string, word: string): Promise<void> {
  await demand(admin, 'POST /admin/users', {
    username: login,
    email: `${login}@example.com`,
    password: toPassword(word),
    must_change_password: false,
  });
}

interface NewToken {
  readonly login: string;
  readonly word: string;
  readonly scopes: readonly string[];
}

let made = 0;

/** Only a person's own password makes a token of theirs. */
async function createToken(url: string, { login, word, scopes }: NewToken): Promise<string> {
  const credentials = Buffer.from(`${login}:${toPassword(word)}`).toString('base64');
  made += 1;
  const { sha1 } = await demand<{ sha1: string }>(
    createAsk(url, `Basic ${credentials}`),
    `POST /users/${login}/tokens`,
    { name: `token ${made}`, scopes },
  );
  return sha1;
}

async function foundOrganisation(
  olga: Ask,
  { organisation, login }: Pick<LiveGround, 'organisation' | 'login'>,
): Promise<void> {
  await demand(olga, 'POST /orgs', { username: organisation, visibility: 'public' });
  const [owners] = await demand<readonly { id: number }[]>(olga, `GET /orgs/${organisation}/teams`);
  await demand(olga, `PUT /teams/${owners?.id}/members/${login('sop-gate')}`);
  for (const [name, members] of Object.entries(teams)) {
    const { id } = await demand<{ id: number }>(olga, `POST /orgs/${organisation}/teams`, {
      name,
      permission: 'write',
      includes_all_repositories: true,
      units: ['repo.code', 'repo.issues', 'repo.pulls', 'repo.actions'],
    });
    for (const person of [...members, 'clerk'] as const)
      await demand(olga, `PUT /teams/${id}/members/${login(person)}`);
  }
}

/** Asks for everything that could have been made, and takes "there is none" for an answer. */
async function dissolve({ word, admin }: Naming): Promise<void> {
  const organisation = toOrganisation(word);
  const repositories = await admin(`GET /orgs/${organisation}/repos?limit=50`);
  const listed = Array.isArray(repositories.body) ? (repositories.body as { name: string }[]) : [];
  const lines = [
    ...listed.map(({ name }) => `DELETE /repos/${organisation}/${name}`),
    `DELETE /orgs/${organisation}`,
    ...players.map((person) => `DELETE /admin/users/${toLogin(person, word)}?purge=true`),
  ];
  const answers: string[] = [];
  for (const line of lines) {
    const { status, body } = await admin(line);
    if (status > 299 && status !== 404) answers.push(`${line}: ${status} ${JSON.stringify(body)}`);
  }
  if (answers.length > 0) throw new Error(`something was left behind on the server:\n${answers.join('\n')}`);
}
