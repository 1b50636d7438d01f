import { type Token, textAt } from '../read-tokens.ts';
import { links } from '../words/data.ts';
import { nothings, selves } from './data.ts';
import type { Frame } from './frame.ts';
import { type Program, type Range, restOf } from './program.ts';
import type { Words } from './terms.ts';

/** Chains of names as one, parameters as what they were given, constants as their values. */
export function toParts({ program, given }: Frame, words: Words): readonly string[] {
  const chains: string[] = [];
  let isOpen = false;
  for (const { kind, text } of words) {
    if (text === 'await') continue;
    const isLink = kind === 'sign' && links.pattern.test(text);
    const isOn = isOpen || (isLink && /[\w?!]$/.test(String(chains.at(-1))));
    const chain = isOn ? String(chains.pop()) : '';
    chains.push(chain + (isLink ? '.' : kind === 'word' ? bare(text) : text));
    isOpen = isLink;
  }
  return chains.flatMap((chain) => toKnown(withoutSelf(chain), program, given));
}

/** `this.limit` is a name of the thing around. */
function withoutSelf(chain: string): string {
  return chain.replace(/^\w+\./, (own) => (selves.pattern.test(own.slice(0, -1)) ? '' : own));
}

function toKnown(chain: string, { constants }: Program, given: Frame['given']): readonly string[] {
  if (nothings.pattern.test(chain)) return ['null'];
  const [head, ...tail] = chain.split('.') as [string, ...string[]];
  const arg = given.get(head);
  if (arg !== undefined && tail.length === 0) return arg;
  if (arg?.length === 1) return [[arg[0], ...tail].join('.')];
  const last = tail.at(-1) ?? head;
  const value = tail.length === 0 || /^[A-Z][A-Z0-9_]+$/.test(last) ? constants.get(last) : undefined;
  if (value !== undefined) return value;
  return [/^\d/.test(chain) ? chain.replaceAll('_', '') : chain];
}

/** Without the mark that some languages write before names. */
export function bare(name: string): string {
  return name.replace(/^[$@]+/, '');
}

/** Names that were given something once, as what they were given. */
export function expandParts(frame: Frame, parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => {
    const value = /^[a-z_]\w*$/i.test(part) ? givenTo(frame, part) : undefined;
    return value === undefined ? [part] : toParts(frame, value);
  });
}

/** What a name is given in the function, where that happens once. */
export function givenTo({ program: { tokens }, range }: Frame, name: string): Words | undefined {
  const places = listGiven(tokens, range, name);
  return places.length === 1 ? restOf(tokens, places[0] as number) : undefined;
}

/** What a name was given last before it stands here. */
export function lastGivenTo({ program: { tokens }, range }: Frame, before: Token): Words | undefined {
  const at = listGiven(tokens, range, before.text).findLast((place) => place <= tokens.indexOf(before));
  return at === undefined ? undefined : restOf(tokens, at);
}

function listGiven(tokens: Words, { from, to }: Range, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (bare(textAt(tokens, at)) !== name || links.pattern.test(textAt(tokens, at - 1))) continue;
    if (/^:?=$/.test(textAt(tokens, at + 1))) places.push(at + 2);
    else if (textAt(tokens, at + 1) === ':' && textAt(tokens, at + 3) === '=') places.push(at + 4);
  }
  return places;
}
