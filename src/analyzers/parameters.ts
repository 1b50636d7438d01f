import type { CodeFacts } from '../syntax/code-facts.ts';

interface Placed {
  readonly within: string;
}

/** What the parameters of a program's functions are. */
export interface Parameters {
  /** A parameter of a function around the place. */
  readonly has: (name: string, at: Placed) => boolean;
  /** A parameter of a function that answers requests: whoever asks chooses it. */
  readonly isAsked: (name: string, at: Placed) => boolean;
}

export function createParameters({ declarations }: CodeFacts): Parameters {
  const known = new Map<string, boolean>();
  for (const { name, within, parameters, decorators } of declarations) {
    const place = within === '' ? name : `${within}.${name}`;
    const answers = decorators.some((decorator) => routes.test(decorator.name)) || actions.test(within);
    const isHandler = handed.test(parameters.join());
    for (const parameter of parameters) {
      const isSent = answers ? !given.test(parameter) : isHandler && parameter === 'event';
      known.set(`${place}(${parameter}`, isSent);
    }
  }
  const find = (name: string, within: string): boolean | undefined => {
    const found = known.get(`${within}(${name}`);
    if (found !== undefined || !within.includes('.')) return found;
    return find(name, within.slice(0, within.lastIndexOf('.')));
  };
  return {
    has: (name, { within }) => find(name, within) !== undefined,
    isAsked: (name, { within }) => find(name, within) === true,
  };
}

/** Decorators, annotations and attributes that give a function an address. */
const routes =
  /(^|\.)(route|api_route|app_route|api_view|websocket|get|post|put|patch|delete|\w*Mapping|Http(Get|Post|Put|Patch|Delete)|Route|Get|Post|Put|Patch|Delete|GET|POST|PUT|PATCH|DELETE|Path)$/;

/** What a cloud hands to a function that it runs for each event, with what somebody sent in it. */
const handed = /^event,_?(context|ctx)\b/;

/** Every public method of such a class has one. */
const actions = /(^|\.)\w+Controller$/;

/** Parameters that the framework fills itself. */
const given = /^(self|cls|this|request|req|res|response|db|session|ctx|context|current_?user|.*[sS]ervice)$/;
