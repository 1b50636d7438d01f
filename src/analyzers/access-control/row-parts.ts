import type { CallFact, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { CallRow, SettingRow } from '../code-rows.ts';
import { offs, ons } from './words/data.ts';

export const script = ['typescript', 'javascript'] as const;
export const all = [
  ...script,
  'python',
  'java',
  'go',
  'ruby',
  'php',
  'csharp',
  'rust',
  'kotlin',
  'c',
  'cpp',
  'shell',
] as const;

export const isOff = ({ value }: SettingFact): boolean => offs.pattern.test(value.text);
export const isOn = ({ value }: SettingFact): boolean => ons.pattern.test(value.text);

/** Whether one of the arguments holds such a text. */
export function holds(pattern: RegExp): (found: CallFact) => boolean {
  return ({ args }) => args.some((value) => someText(value, pattern));
}

export function someText({ text, items = [] }: ValueFact, pattern: RegExp): boolean {
  return pattern.test(text) || items.some((item) => someText(item, pattern));
}

/** Names in one text, with blanks between. */
export function toNames(words: string): [string, ...string[]] {
  const [first = words, ...others] = words.match(/\S+/g) ?? [];
  return [first, ...others];
}

type Languages = CallRow['languages'];
type CallWords = [names: CallRow['names'], hit: string, miss: string, when?: (found: CallFact) => boolean];
type SettingWords = [
  names: SettingRow['names'],
  hit: string,
  miss: string,
  when?: (found: SettingFact) => boolean,
];

export function call(languages: Languages, ...[names, hit, miss, when]: CallWords): CallRow {
  return { code: 'access-opened', languages, names, hit, miss, ...(when && { when }) };
}

export function setting(languages: Languages, ...[names, hit, miss, when]: SettingWords): SettingRow {
  return { code: 'access-opened', languages, names, hit, miss, ...(when && { when }) };
}
