import { toHeadLine } from '../../patch/changed-lines.ts';
import type { SettingFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toSettingKey } from '../code-rows.ts';
import { removedFacts } from '../compare-code.ts';
import { lastName } from './name-words.ts';

export interface DroppedSetting {
  readonly code: 'cookie-weakened' | 'lifetime-raised' | 'access-opened';
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

function last(name: string): string {
  return lastName(name).toLowerCase();
}

function judge({ name, value, of = '', within }: SettingFact): DroppedSetting['code'] | undefined {
  const isOn = /^(true|1)$/i.test(value.text);
  const around = `${of} ${within} ${name}`;
  if (
    isOn &&
    /(^|\.)(http_?only|session_cookie_(secure|httponly)|csrf_cookie_(secure|httponly)|cookie_?(secure|httponly))$/i.test(
      name,
    )
  )
    return 'cookie-weakened';
  if (isOn && /(^|\.)secure$/i.test(name) && /cookie|session/i.test(around)) return 'cookie-weakened';
  if (/(^|\.)(same_?site|session_cookie_samesite)$/i.test(name) && /strict|lax/i.test(value.text))
    return 'cookie-weakened';
  if (
    /(^|\.)(expiresIn|ExpiresAt|exp|expires_delta|expires_in)$/.test(name) &&
    /jwt|token|sign|claims|session/i.test(around)
  )
    return 'lifetime-raised';
  return isOn &&
    /(^|\.)(requireAuth|require_auth|authRequired|auth_required|login_required|requireLogin|csrf|csrfProtection|verifySignature|protected)$/i.test(
      name,
    )
    ? 'access-opened'
    : undefined;
}
