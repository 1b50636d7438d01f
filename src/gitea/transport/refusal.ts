import { GiteaError, type GiteaErrorDetails } from '../gitea-error.ts';
import type { Answer, Call, Right } from './call.ts';

/** Turns an answer that is no success into an error that names the missing right and how to grant it. */
export function toRefusal(answer: Answer, call: Call): GiteaError {
  const said = readMessage(answer.text);
  const message = `Could not ${call.to}: the server answered ${answer.status}${said && ` (${said})`}`;
  return new GiteaError(message, toDetails(answer.status, said, call));
}

function toDetails(status: number, said: string, call: Call): GiteaErrorDetails {
  const { needs } = call;
  const { scope, role } = needs;
  if (status === 401) {
    return {
      kind: 'unauthorized',
      right: 'a valid token',
      remedy: `Create a new token of the gate's user (Settings, Applications) with every scope it needs, ${scope} for this and the others of docs/token-rights.md, and hand it to the gate.`,
    };
  }
  if (status === 403) return toForbidden(parseMissingScope(said), needs);
  if (status === 404) {
    return {
      kind: 'not-found',
      remedy: `Check the name, and that the gate's user has ${role}: what a user may not see is answered as not found.`,
    };
  }
  if (status >= 500 || status === 429) {
    return { kind: 'unavailable', remedy: 'Look at the log of the server; the next run tries again.' };
  }
  if (status === 423) {
    return { kind: 'refused', remedy: 'The repository is archived: unarchive it, or take it from the gate.' };
  }
  return { kind: 'refused', remedy: 'Read what the server says; it refuses the request itself.' };
}

function toForbidden(scope: string | undefined, { role, grant }: Right): GiteaErrorDetails {
  if (scope === undefined) {
    return {
      kind: 'forbidden',
      right: role,
      remedy: grant ?? `Give the gate's user ${role}, by a team or in the collaborators of the repository.`,
    };
  }
  return {
    kind: 'forbidden',
    right: scope,
    remedy: `Create a token of the gate's user with the scope ${scope} beside those it has (Settings, Applications; docs/token-rights.md lists them) and hand it to the gate.`,
  };
}

/** `token does not have at least one of required scope(s): [write:issue]`, newer `required=[write:issue], token scope=…`. */
function parseMissingScope(said: string): string | undefined {
  return /required scope\(s\)[^[]*\[([^\]]+)\]/.exec(said)?.[1];
}

const LONGEST_MESSAGE = 300;

/** The server's own words on one line; nothing of a page that is no JSON. */
export function readMessage(text: string): string {
  try {
    const { message = '' }: { message?: unknown } = JSON.parse(text);
    return toOneLine(String(message));
  } catch {
    return '';
  }
}

function toOneLine(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);
}
