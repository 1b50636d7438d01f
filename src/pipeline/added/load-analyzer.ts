import { Script } from 'node:vm';
import * as door from '../../analyzer.ts';
import type { Analyzer } from '../../analyzers/contract.ts';
import type { Rule } from '../../rules/rule.ts';
import { toAnalyzer } from '../../rules/to-analyzer.ts';
import type { AddedAnalyzer, EnabledAnalyzer } from '../execute.ts';
import { steadyGlobals } from './steady-globals.ts';

/**
 * Makes an analyzer that a policy brings along, once a thread.
 * @throws Error with a sentence, when its code throws or holds no analyzer of that id.
 */
export async function loadAnalyzer({ id, added }: EnabledAnalyzer): Promise<Analyzer> {
  if (added === undefined) throw new Error('there is no such analyzer');
  if (added.kind === 'rule') return makeOnce(id, added.rule);
  const exported = await loadOnce(added);
  const found = [exported.default, ...Object.values(exported)].find((value) => idOf(value) === id);
  if (found !== undefined) return found as Analyzer;
  const others = [...new Set(Object.values(exported).flatMap((value) => idOf(value) ?? []))];
  const hint = others.length === 0 ? 'no analyzer at all' : `only ${others.join(', ')}`;
  throw new Error(`${added.from} exports no analyzer with the id ${JSON.stringify(id)}, ${hint}`);
}

type Exported = Readonly<Record<string, unknown>>;

const made = new WeakMap<Rule, Analyzer>();

function makeOnce(id: string, rule: Rule): Analyzer {
  const analyzer = made.get(rule) ?? toAnalyzer(id, rule);
  made.set(rule, analyzer);
  return analyzer;
}

type Loadable = Exclude<AddedAnalyzer, { kind: 'rule' }>;

const loaded = new Map<string, Promise<Exported>>();

function loadOnce(added: Loadable): Promise<Exported> {
  const key = JSON.stringify(added);
  const loading = loaded.get(key) ?? load(added);
  loaded.set(key, loading);
  return loading;
}

async function load(added: Loadable): Promise<Exported> {
  return added.kind === 'package' ? await import(added.from) : runFile(added);
}

/** A file may import the public contract and nothing else: whatever decides is in it, and it does no I/O. */
function runFile({ from, code }: Extract<AddedAnalyzer, { kind: 'file' }>): Exported {
  const module = { exports: {} };
  const given = {
    ...steadyGlobals,
    exports: module.exports,
    require: (name: string) => requireDoor(from, name),
    module,
  };
  // Two functions, so that a file may give the names of the outer one to things of its own.
  const wrapped = `(function (${Object.keys(given).join(', ')}) { (function () {${code}\n})(); })`;
  toScript(wrapped, from).runInThisContext()(...Object.values(given));
  return module.exports;
}

function toScript(text: string, filename: string): Script {
  try {
    return new Script(text, { filename });
  } catch (error) {
    if (!String(error).includes('await is only valid')) throw error;
    throw new Error('it awaits outside of any function, and a file is loaded in one go', { cause: error });
  }
}

function requireDoor(from: string, name: string): typeof door {
  if (name === 'sop-gate/analyzer') return door;
  throw new Error(
    `${from} imports ${JSON.stringify(name)}; an analyzer file may import sop-gate/analyzer only, and one that needs more is a package`,
  );
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('meta' in value)) return undefined;
  const { meta } = value;
  const id = typeof meta === 'object' && meta !== null && 'id' in meta ? meta.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
