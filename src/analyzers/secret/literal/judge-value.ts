import { isMadeUp, isPlaceholder } from '../placeholder.ts';
import { knownPasswords, nameRows, namesWithDigits, ordinaryValues } from './data.ts';

/** `secret`: nobody guesses it. `guessable`: a fixed word where a secret should be. */
export type Worth = 'secret' | 'guessable';

/** What a value is worth under that name; undefined where it is a reference, a label, or not secret at all. */
export function judgeAssigned(name: string, value: string): Worth | undefined {
  const plain = toPlain(name);
  const row = nameRows.find(({ pattern }) => pattern.test(plain));
  if (row === undefined || isOrdinary(value) || isEcho(plain, value)) return undefined;
  if (row.weight === 'long') return isMixed(value, 16) ? 'secret' : undefined;
  if (isMixed(value, 8) && !knownPasswords.test(value)) return 'secret';
  if (row.weight === 'usual') return undefined;
  return /^[\w!@#$%^&*.+-]{4,}$/.test(value) ? 'guessable' : undefined;
}

/** What a value is worth that stands where only a secret can. */
export function judgeFixed(value: string): Worth | undefined {
  if (isPlaceholder(value) || /^[$%{<]/.test(value)) return undefined;
  return isMixed(value, 8) && !knownPasswords.test(value) ? 'secret' : 'guessable';
}

/** Whether it would be one even in a document: long and without a pattern. */
export function isUnguessable(value: string): boolean {
  return isMixed(value, 12) && !isMadeUp(value);
}

function toPlain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Words, references, paths and names: what stands beside secret names every day. */
function isOrdinary(value: string): boolean {
  return isPlaceholder(value) || ordinaryValues.some(({ pattern }) => pattern.test(value));
}

/** `DB_PASSWORD = 'db_password'` names a field. */
function isEcho(plain: string, value: string): boolean {
  const said = toPlain(value);
  return said.length > 5 && (plain.endsWith(said) || said.endsWith(plain)) && !/\d/.test(said);
}

function isMixed(value: string, least: number): boolean {
  if (value.length < least || new Set(value).size < 6) return false;
  if (/^[0-9a-f]{32,}$/i.test(value)) return true;
  const isIdentifier = /^[A-Za-z]+(?:\d?[-_.:][A-Za-z]+)*\d?$/.test(
    value.replaceAll(namesWithDigits.pattern, 'a'),
  );
  return !isIdentifier && /[A-Za-z]/.test(value) && /[\d!@#$%^&*?]/.test(value);
}
