import type { CallFact, CheckFact, CodeFacts, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import { once, oncePer } from '../../syntax/once.ts';
import { lastName, toWords } from '../name-words.ts';
import {
  checkTexts,
  checkWords,
  type GuardRow,
  guardCalls,
  guardSettings,
  handedNames,
  middlewareHosts,
} from './data.ts';
import type { Guard, Topic } from './guard.ts';
import { findHosts, type Hosts, toCallKey, toDeclaredKey } from './hosts.ts';
import { someText } from './row-parts.ts';
import { makers } from './setups/data.ts';
import {
  errorNames,
  middle,
  namesByText,
  noGuards,
  plainTexts,
  reflections,
  routeVerbs,
  senders,
  strong,
  weak,
  wrappers,
} from './words/data.ts';

/** All guards of a program, collected once: several compare them. */
export const collectGuards = oncePer(listGuards);

function listGuards(code: CodeFacts): readonly Guard[] {
  const hosts = findHosts(code);
  const decorated = code.declarations.flatMap(({ within, name, decorators }) =>
    decorators.flatMap((call) => toCallGuard(call, 'decorator', () => toDeclaredKey(within, name))),
  );
  const taken = new Set(decorated.map(({ line, name }) => `${line} ${name}`));
  const calls = code.calls.flatMap((call) =>
    toCallGuard(
      call,
      'call',
      once(() => hosts.around({ ...call, call })),
    ).filter(({ line, name }) => !taken.has(`${line} ${name}`)),
  );
  const handed = code.calls.flatMap((call) => collectHanded(call, hosts));
  const set = code.settings.flatMap((setting) => collectSet(setting, hosts));
  const checks = code.checks.flatMap((check) => toCheckGuard(check, hosts, code.settings));
  return [...decorated, ...calls, ...handed, ...set, ...checks];
}

function toCallGuard(call: CallFact, form: Guard['form'], host: () => string): readonly Guard[] {
  if (senders.pattern.test(toWords(lastName(call.name)))) return [];
  if (reflections.pattern.test(toWords(call.name))) return [];
  const rows = (form === 'decorator' ? handedNames : guardCalls).filter(
    ({ given }) => given === undefined || call.args.some((value) => someText(value, given)),
  );
  // What is called on a thing named after a right asks for nothing: `isAdmin.valueOf`.
  const others = rows.filter(({ topic }) => topic !== 'access');
  const row =
    findRow(rows, [lastName(call.name)]) ?? findRow(others, [lastTwo(call.name), lastTwo(call.written)]);
  if (row === undefined || (call.made && row.topic !== 'limit')) return [];
  const constants = call.args.flatMap((value) => listTexts(value, form === 'decorator'));
  return [
    {
      form,
      topic: row.topic,
      name: call.written,
      text: `${lastName(call.name)}(${constants.join()})`,
      stops: true,
      key: `${row.topic} ${lastName(call.name)}(${row.topic === 'access' ? constants.join() : ''})`,
      strength: toStrength([lastName(call.name), ...constants]),
      get host() {
        return host();
      },
      line: call.line,
      endLine: call.endLine,
    },
  ];
}

/** `router.get('/x', requireAuth, show)`, `before_action :authenticate`, `r.Use(auth)`. */
function collectHanded(call: CallFact, hosts: Hosts): readonly Guard[] {
  const last = lastName(call.name);
  if (!middlewareHosts.test(last)) return [];
  const given = call.args.filter(
    ({ kind, key }) => kind !== 'string' || key !== undefined || namesByText.pattern.test(last),
  );
  // A route's last argument is what it is for.
  const before = routeVerbs.pattern.test(last) ? given.slice(0, -1) : given;
  const guards = before.flatMap((value) => listNames(value)).flatMap((name) => toHandedRow(name));
  const handlers = routeVerbs.pattern.test(last) ? given : given.filter(({ kind }) => kind !== 'map');
  const isWhole =
    handlers.length <= guards.length || namesByText.pattern.test(last) || makers.pattern.test(last);
  const host = once(() => (isWhole ? hosts.around({ ...call, call }) : toCallKey(call)));
  return guards.map(({ name, row }) => toHanded(name, row, { line: call.line, endLine: call.endLine, host }));
}

function toHandedRow(name: string): readonly { readonly name: string; readonly row: GuardRow }[] {
  // What stands behind a colon is given to the guard: `auth:api`.
  const isGiven = name.includes(':');
  if (!isGiven && noGuards.pattern.test(toWords(lastName(name)))) return [];
  const row = findRow(handedNames, isGiven ? [lastName(name), name] : [lastName(name)]);
  return row === undefined ? [] : [{ name, row }];
}

function collectSet({ name, value, line, endLine }: SettingFact, hosts: Hosts): readonly Guard[] {
  if (!guardSettings.test(name)) return [];
  const host = once(() => hosts.around({ line, endLine }));
  return listNames(value)
    .flatMap((found) => toHandedRow(found))
    .map((found) => toHanded(found.name, found.row, { line, endLine, host }));
}

/** Where a name is handed over; what holds it is looked for when somebody asks. */
interface HandedPlace extends Pick<Guard, 'line' | 'endLine'> {
  readonly host: () => string;
}

function toHanded(name: string, row: GuardRow, place: HandedPlace): Guard {
  return {
    form: 'handed',
    topic: row.topic,
    name,
    text: lastName(name),
    stops: true,
    key: `${row.topic} handed ${lastName(name)}`,
    strength: toStrength([lastName(name)]),
    line: place.line,
    endLine: place.endLine,
    get host() {
      return place.host();
    },
  };
}

function toCheckGuard(check: CheckFact, hosts: Hosts, settings: readonly SettingFact[]): readonly Guard[] {
  if (plainTexts.pattern.test(check.text)) return [];
  const host = once(() => hosts.around(check));
  const row =
    findRow(checkWords, [...check.calls, ...check.names]) ??
    checkTexts.find(({ pattern }) => pattern.test(check.text)) ??
    findRow(checkWords, listAssigned(check, settings));
  return [
    {
      form: 'check',
      topic: row?.topic ?? 'plain',
      name: check.text.slice(0, 80),
      text: check.text,
      stops: check.stops,
      key: `check ${toBareText(check.text)}`,
      strength: row === undefined ? 1 : toStrength([...check.calls, ...check.names]),
      get host() {
        return host();
      },
      line: check.line,
      endLine: check.endLine,
    },
  ];
}

/** What a condition of one name is about is said where the name gets its value. */
function listAssigned(
  { names, calls, line, within }: CheckFact,
  settings: readonly SettingFact[],
): readonly string[] {
  if (names.length !== 1 || calls.length > 0) return [];
  return settings
    .filter(
      (one) => one.via === 'assignment' && one.name === names[0] && one.within === within && one.line <= line,
    )
    .slice(-1)
    .flatMap(({ value }) => listAll(value));
}

function listAll({ text, items = [] }: ValueFact): readonly string[] {
  return [text, ...items.flatMap(listAll)];
}

/** A condition without layout: blanks, brackets around all of it, the kind of quotes. */
export function toBareText(text: string): string {
  return text
    .replaceAll(/\s+|;$/g, '')
    .replaceAll(/["`]/g, "'")
    .replace(/^\((.*)\)$/, '$1');
}

/** How much names and constants ask for. */
export function toStrength(names: readonly string[]): number {
  const words = names.map(toWords).join(' | ');
  if (weak.pattern.test(words)) return 1;
  if (strong.pattern.test(words)) return 4;
  return middle.pattern.test(words) ? 3 : 2;
}

function findRow(rows: readonly GuardRow[], names: readonly string[]): GuardRow | undefined {
  const words = names
    .map(toWords)
    .filter((text) => !errorNames.pattern.test(text) && !reflections.pattern.test(text));
  return rows.find(({ pattern }) => words.some((text) => pattern.test(text)));
}

function lastTwo(name: string): string {
  return name.split(/[./]/).slice(-2).join('.');
}

function listNames({ kind, text, items = [] }: ValueFact, depth = 0): readonly string[] {
  const isNamed = kind === 'name' || kind === 'string' || kind === 'call';
  const isHolder = kind === 'list' || kind === 'map' || (kind === 'call' && wrappers.pattern.test(text));
  const inner = depth < 3 && isHolder ? items : [];
  return [
    ...(isNamed && text.length < 80 ? [text] : []),
    ...inner.flatMap((item) => listNames(item, depth + 1)),
  ];
}

function listTexts({ kind, text, items = [] }: ValueFact, withNames: boolean): readonly string[] {
  if (kind === 'string' || (withNames && kind === 'name')) return [text];
  return kind === 'list' ? items.flatMap((item) => listTexts(item, withNames)) : [];
}

/** What a condition is about, by the names in its text. */
export function judgeTopic(names: readonly string[]): Topic {
  return findRow(checkWords, names)?.topic ?? 'plain';
}
