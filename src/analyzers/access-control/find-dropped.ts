import { toHeadLine } from '../../patch/changed-lines.ts';
import type { SettingFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { toSettingKey } from '../code-rows.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import { lastName } from './name-words.ts';
import {
  actionGuards,
  askers,
  cookieFlags,
  expiries,
  guardMixins,
  lookups,
  ownerKeys,
  requirements,
  siteFlags,
  tokenPlaces,
} from './words/data.ts';

export interface DroppedSetting {
  readonly code:
    | 'cookie-weakened'
    | 'lifetime-raised'
    | 'access-opened'
    | 'access-check-removed'
    | 'access-check-weakened';
  readonly name: string;
  readonly line: number;
  readonly baseLine: number;
}

/** Settings that protected and are gone, while the call or the object they stood in is still there. */
export function findDropped(file: FileView): readonly DroppedSetting[] {
  const head = file.head?.facts.code;
  if (head === undefined) return [];
  const left = new Map<string, number>();
  for (const { name } of head.settings) left.set(last(name), (left.get(last(name)) ?? 0) + 1);
  const before = new Map<string, number>();
  for (const { name } of file.base?.facts.code?.settings ?? [])
    before.set(last(name), (before.get(last(name)) ?? 0) + 1);
  const isStillThere = ({ of, within }: SettingFact): boolean => {
    if (of !== undefined) return head.calls.some((call) => call.name === of && call.within === within);
    return within === '' || head.declarations.some((one) => `${one.within}.${one.name}`.endsWith(within));
  };
  return removedFacts(file, { select: ({ settings }) => settings, key: toSettingKey }).flatMap((setting) => {
    const code = judge(setting);
    const name = last(setting.name);
    const isFewer = (left.get(name) ?? 0) < (before.get(name) ?? 0);
    if (code === undefined || !isFewer || !isStillThere(setting)) return [];
    const { line } = setting;
    return [{ code, name: setting.name, line: toHeadLine(file.change, line), baseLine: line }];
  });
}

/** Cookies that go along with requests of other sites, where a name stands for that as well as a text. */
export function findCrossSite(file: FileView): readonly Omit<DroppedSetting, 'baseLine'>[] {
  const cookies = addedFacts(file, {
    select: ({ settings }) =>
      settings.filter(({ name, value }) => siteFlags.pattern.test(name) && /none(mode)?$/i.test(value.text)),
    key: ({ name, value }) => `${name}=${value.text}`,
  });
  return cookies.map(({ name, line }) => ({ code: 'cookie-weakened', name, line }));
}

function last(name: string): string {
  return lastName(name).toLowerCase();
}

function judge({ name, value, of = '', within }: SettingFact): DroppedSetting['code'] | undefined {
  if (isOwnersOnly(name, value.text, of)) return 'access-check-removed';
  const isOn = /^(true|1)$/i.test(value.text);
  const around = `${of} ${within} ${name}`;
  if (isOn && cookieFlags.pattern.test(name)) return 'cookie-weakened';
  if (isOn && /(^|\.)secure$/i.test(name) && /cookie|session/i.test(around)) return 'cookie-weakened';
  if (siteFlags.pattern.test(name) && /strict|lax/i.test(value.text)) return 'cookie-weakened';
  if (expiries.pattern.test(name) && tokenPlaces.pattern.test(around)) return 'lifetime-raised';
  return isOn && requirements.pattern.test(name) ? 'access-opened' : undefined;
}

/** A question that only finds what belongs to whoever asks: `where: { ownerId: user.id }`. */
function isOwnersOnly(name: string, value: string, of: string): boolean {
  return ownerKeys.pattern.test(name) && askers.pattern.test(value) && lookups.pattern.test(of);
}

/** Guards of a Rails controller that hold for fewer of its actions than before. */
export function findNarrowed(file: FileView): readonly DroppedSetting[] {
  const before = listScopes(file.base);
  return listScopes(file.head).flatMap((scope, index) => {
    const was = before[index];
    if (was === undefined || was.name !== scope.name || before.length !== listScopes(file.head).length)
      return [];
    const [more, less] = scope.name === 'only' ? [was, scope] : [scope, was];
    const lost = more.actions.filter((action) => !less.actions.includes(action));
    if (lost.length === 0 || less.actions.some((action) => !more.actions.includes(action))) return [];
    return [{ code: 'access-check-weakened', name: lost.join(', '), line: scope.line, baseLine: was.line }];
  });
}

interface GuardScope {
  readonly name: string;
  readonly actions: readonly string[];
  readonly line: number;
}

function listScopes(side: SourceView | undefined): readonly GuardScope[] {
  return (side?.facts.code?.settings ?? []).flatMap(({ name, of = '', value, line }) => {
    if (!actionGuards.pattern.test(of)) return [];
    if (name !== 'only' && name !== 'except') return [];
    return [{ name, line, actions: (value.items ?? [value]).map(({ text }) => text) }];
  });
}

/** Classes that no longer inherit what asked who is there: facts do not tell what a class inherits. */
export function findLostMixins({ change, language }: FileView): readonly DroppedSetting[] {
  if (language !== 'python') return [];
  const lines = change.hunks.flatMap((hunk) => hunk.lines);
  return lines.flatMap((line) => {
    const was = line.kind === 'removed' ? readClass(line.text) : undefined;
    if (was === undefined || line.kind !== 'removed') return [];
    const after = lines.find((other) => other.kind === 'added' && readClass(other.text)?.name === was.name);
    const is = after && readClass(after.text);
    if (after?.kind !== 'added' || is === undefined || is.guards.length >= was.guards.length) return [];
    const name = was.guards.find((guard) => !is.guards.includes(guard)) ?? was.name;
    return [{ code: 'access-check-removed', name, line: after.headLine, baseLine: line.baseLine }];
  });
}

function readClass(text: string): { readonly name: string; readonly guards: readonly string[] } | undefined {
  const [, name, parents = ''] = /^\s*class (\w+)\(([^)]{0,300})\)/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const guards = parents.split(',').map((parent) => parent.trim());
  return {
    name,
    guards: guards.filter((guard) => guardMixins.pattern.test(guard)),
  };
}
