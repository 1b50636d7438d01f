import { dirname, join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { assertChoice } from './choice.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import { addToPolicy } from './new/add-to-policy.ts';
import { renderAnalyzer, renderPage, renderTest } from './new/analyzer-files.ts';
import { newRule } from './new/rule-entry.ts';
import { readTextIfThere } from './read-text.ts';

export interface NewOptions {
  readonly kind: string;
  readonly name: string;
  readonly policy: string;
}

/**
 * Makes an analyzer or a rule that works, and names it in the policy.
 * @throws ConfigError for a name that is none, or for anything that is there already.
 */
export async function makeNew({ kind, name, policy }: NewOptions, io: Io): Promise<void> {
  assertChoice('the kind', kind, ['analyzer', 'rule']);
  if (!/^[a-z][a-z0-9-]{1,59}$/.test(name)) {
    throw new ConfigError(
      `${JSON.stringify(name)} is no name for ${kind === 'rule' ? 'a rule' : 'an analyzer'}`,
      'Use 2 to 60 lower-case letters, digits and dashes, a letter first, such as acme-vault.',
    );
  }
  assertFree(name);
  const text = await addNew({ kind, name, policy }, io);
  if (kind === 'analyzer') await writeAnalyzer(name, policy, io);
  await write({ path: policy, text, how: 'replace' }, io);
  const check = policy === USUAL_POLICY ? '' : ` --policy ${policy}`;
  io.print(
    `It is in shadow: it counts for nothing until its line under rollout in ${policy} goes.\nNext: sop-gate test ${name}${check}`,
  );
}

/** Ids and codes are one set of names: a policy speaks of both by the name alone. */
function assertFree(name: string): void {
  const owner = knownAnalyzers.find(({ meta }) => meta.id === name || Object.hasOwn(meta.codes, name));
  if (owner === undefined) return;
  const what = owner.meta.id === name ? 'an analyzer' : `a finding code of ${owner.meta.id}`;
  throw new ConfigError(`${JSON.stringify(name)} is ${what} of this build`, 'Choose another name.');
}

const USUAL_POLICY = '.gitea/sop-gate.yml';

async function addNew({ kind, name, policy }: NewOptions, io: Io): Promise<string> {
  const text = (await readTextIfThere(io, policy, 'policy')) ?? 'version: 1\n';
  return kind === 'rule'
    ? addToPolicy(text, policy, { section: 'rules', name, value: newRule(name) })
    : addToPolicy(text, policy, { section: 'analyzers', name, value: { from: toFile(name) } });
}

async function writeAnalyzer(name: string, policy: string, io: Io): Promise<void> {
  const folder = dirname(policy);
  const root = /(^|[/\\])\.gitea$/.test(folder) ? dirname(folder) : folder;
  const file = join(root, toFile(name));
  await write({ path: file, text: renderAnalyzer(name), how: 'create' }, io);
  await write({ path: file.replace(/\.ts$/, '.md'), text: renderPage(name), how: 'create' }, io);
  await write({ path: file.replace(/\.ts$/, '.test.ts'), text: renderTest(name), how: 'create' }, io);
}

function toFile(name: string): string {
  return `.gitea/sop-gate/analyzers/${name}.ts`;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly how: 'create' | 'replace';
}

async function write({ path, text, how }: NewFile, io: Io): Promise<void> {
  try {
    await io.writeFile?.(path, text, how);
  } catch (cause) {
    throw new ConfigError(
      `${JSON.stringify(path)} could not be written`,
      'Look whether it is there already, and whether you may write there.',
      cause,
    );
  }
  io.print(`wrote ${path}`);
}
