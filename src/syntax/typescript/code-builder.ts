import type { CodeFacts, ValueFact } from '../code-facts.ts';
import { parsers } from '../ready-parsers-builder.ts';
import { readTypescript } from './read-typescript.ts';

/** What a program in TypeScript does, by the real parser. */
export function readCode(text: string): CodeFacts {
  const path = /<\w/.test(text) ? 'a.tsx' : 'a.ts';
  const { code } = readTypescript({ path, language: 'typescript', text }, parsers.babel);
  if (code === undefined) throw new Error(`unreadable: ${text}`);
  return code;
}

/** A value on one line: `kind:text[items]`. */
export function renderValue(value: ValueFact | undefined): string {
  const { key, kind, text, items = [] } = value ?? { kind: 'none', text: '' };
  const inner = items.length === 0 ? '' : `[${items.map(renderValue).join(' ')}]`;
  return `${key === undefined ? '' : `${key}=`}${kind}:${text}${inner}`;
}

/** The same for a script, which may say that its types are those of Flow. */
export function readScript(text: string): CodeFacts {
  const { code } = readTypescript({ path: 'a.js', language: 'javascript', text }, parsers.babel);
  if (code === undefined) throw new Error(`unreadable: ${text}`);
  return code;
}
