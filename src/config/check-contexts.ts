import { type KeyPath, type Problem, quoteWord, renderKeyPath } from '../analyzers/options/problem.ts';
import type { Policy } from './schema.ts';

interface OwnContext {
  readonly path: KeyPath;
  readonly context: string;
  readonly writer: 'gate' | 'job';
}

/**
 * Our own contexts must differ from each other, and nothing may wait for a status that the gate itself only sets
 * when it stops waiting.
 */
export function checkContexts(policy: Policy): Problem[] {
  const own = ownContexts(policy);
  return [...twins(own), ...circles(policy, own), ...badGlobs(policy)];
}

function ownContexts({ statuses, gates }: Policy): OwnContext[] {
  const fixed = (['gate', 'tier', 'tierCheck'] as const).map((key) => ({
    path: ['statuses', key, 'context'],
    ...statuses[key],
  }));
  const ofGates = Object.entries(gates).flatMap(([name, { context, writer }]): OwnContext[] => [
    { path: ['gates', name, 'context'], context, writer },
    { path: ['statuses', 'fire'], context: `${statuses.fire} ${name}`, writer: 'gate' },
  ]);
  return [...fixed, ...ofGates];
}

function twins(own: readonly OwnContext[]): Problem[] {
  return own.flatMap(({ path, context }, index) => {
    const twin = own.slice(0, index).find((other) => normalise(other.context) === normalise(context));
    if (!twin) return [];
    const text = `the status ${quoteWord(context)} is written for ${quoteWord(renderKeyPath(twin.path))} too; each needs a context of its own`;
    return [{ path, at: 'value', text }];
  });
}

function circles(policy: Policy, own: readonly OwnContext[]): Problem[] {
  const ours = new Set(
    own.filter(({ writer }) => writer === 'gate').map(({ context }) => normalise(context)),
  );
  return awaited(policy)
    .filter(({ glob }) => ours.has(normalise(glob)))
    .map(({ path, glob }) => ({
      path,
      at: 'value',
      text: `the gate itself writes ${quoteWord(glob)}, so it would wait for itself for ever`,
    }));
}

function badGlobs(policy: Policy): Problem[] {
  return awaited(policy)
    .filter(({ glob }) => !hasBalancedBrackets(glob))
    .map(({ path, glob }) => ({
      path,
      at: 'value',
      text: `${quoteWord(glob)} is no glob: a bracket or brace is not closed; write \\[ or \\{ for the character itself`,
    }));
}

function awaited({ ci, gates }: Policy): { path: KeyPath; glob: string }[] {
  const checks = ci.contexts.map((glob, index) => ({ path: ['ci', 'contexts', index], glob }));
  const evidence = Object.entries(gates)
    .filter(([, gate]) => gate.evidence.startsWith(STATUS))
    .map(([name, gate]) => ({ path: ['gates', name, 'evidence'], glob: gate.evidence.slice(STATUS.length) }));
  return [...checks, ...evidence];
}

const STATUS = 'status: ';

/** Escaped characters and whole brackets fall away, innermost first; a bracket that is left has no partner. */
function hasBalancedBrackets(glob: string): boolean {
  const rest = glob
    .replace(/\\./g, '')
    .replace(/\[[^\]]+\]/g, '')
    .replace(/\{[^{}]*\}/g, '');
  return rest === glob ? !/[[{\\]/.test(rest) : hasBalancedBrackets(rest);
}

function normalise(context: string): string {
  return context.replace(/\s*\/\s*/g, '/').trim();
}
