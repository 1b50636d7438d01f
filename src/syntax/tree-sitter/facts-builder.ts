import type { CallFact, CodeFacts, ValueFact } from '../code-facts.ts';
import type { Facts, ImportFact } from '../facts.ts';
import { readFacts } from '../read-facts.ts';
import { parsers } from '../ready-parsers-builder.ts';

/** A program of some language as the real parser reads it. */
export function readProgram(language: string, text: string): Facts {
  return readFacts({ path: 'program', language, text }, parsers);
}

/** The facts of one kind in a program, one line each. */
export function listFacts(
  language: string,
  text: string,
  kind: keyof CodeFacts | 'imports',
): readonly string[] {
  const facts = readProgram(language, text);
  if (facts.reading !== 'syntax') throw new Error(`${facts.reading}: ${facts.reason}`);
  if (kind === 'imports') return facts.imports.map(renderImport);
  return facts.code === undefined ? [] : renderFacts(facts.code)[kind]();
}

function renderFacts({ calls, settings, declarations, strings, checks }: CodeFacts) {
  return {
    calls: () => calls.map(renderCall),
    settings: () =>
      settings.map(
        ({ name, value, via, of }) =>
          `${via} ${name} = ${renderValue(value)}${of === undefined ? '' : ` of ${of}`}`,
      ),
    declarations: () =>
      declarations.map(({ name, kind, parameters, decorators, within }) => {
        const decorated = decorators.map((call) => `@${renderCall(call)} `).join('');
        return `${decorated}${kind} ${within === '' ? '' : `${within}.`}${name}(${parameters.join(', ')})`;
      }),
    strings: () => strings.map(({ text, composed }) => (composed ? `composed ${text}` : text)),
    checks: () =>
      checks.map(
        ({ text, calls: called, names, stops }) =>
          `${stops ? 'stops ' : ''}${text} [${called.join(' ')}] [${names.join(' ')}]`,
      ),
  };
}

function renderImport({ kind, module, names }: ImportFact): string {
  return `${kind} ${module}${names.length === 0 ? '' : ` (${names.join(', ')})`}`;
}

function renderCall({ name, made, args }: CallFact): string {
  return `${made ? 'new ' : ''}${name}(${args.map(renderValue).join(', ')})`;
}

function renderValue({ key, kind, text, items }: ValueFact): string {
  const name = key === undefined ? '' : `${key}: `;
  const inside = items === undefined ? '' : `[${items.map(renderValue).join(', ')}]`;
  if (kind === 'string') return `${name}'${text}'`;
  if (kind === 'call') return `${name}${text}()${inside}`;
  const shown = kind === 'number' || kind === 'name' ? text : kind === 'boolean' ? text : kind;
  return `${name}${shown}${inside}`;
}
