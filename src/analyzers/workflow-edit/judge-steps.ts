import { entryOf, scalarsOf, textOf, toCanonicalText } from '../data-node.ts';
import { checkoutTriggers, knownOwners, wordRows } from './data.ts';
import { readSteps, type Step, type Words } from './read-steps.ts';
import type { Workflow } from './read-workflow.ts';
import { moreWordRows } from './words/data.ts';

/** Something a step does that the workflow did not do before. */
export interface StepEdit {
  readonly code: string;
  readonly line: number;
  readonly args: Readonly<Record<string, string>>;
}

/** What the steps of a workflow do now that no step did before. */
export function judgeSteps(base: Workflow | undefined, head: Workflow): readonly StepEdit[] {
  const before = base ? readSteps(base) : [];
  const after = readSteps(head);
  const edits = [
    ...surplus(base ? listWords(base, before) : [], listWords(head, after)),
    ...surplus(base ? listCheckouts(base, before) : [], listCheckouts(head, after)),
    ...judgeActions(before, after),
    ...judgeBypasses(before, after),
  ];
  return edits.toSorted((one, other) => one.line - other.line);
}

/** An edit with what makes two of them the same. */
interface Mark extends StepEdit {
  readonly key: string;
}

function surplus(before: readonly Mark[], after: readonly Mark[]): readonly StepEdit[] {
  const counts = new Map<string, number>();
  for (const { key } of before) counts.set(key, (counts.get(key) ?? 0) + 1);
  return after.flatMap(({ key, code, line, args }) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left > 0 ? [] : [{ code, line, args }];
  });
}

function listWords({ root }: Workflow, steps: readonly Step[]): readonly Mark[] {
  const scripts = steps.flatMap(({ run }) => (run ? [run] : []));
  const values = [...scalarsOf(root)].map(({ key, node }) => ({
    text: `${key}=${node.value}`,
    line: node.line,
    endLine: node.endLine,
  }));
  return [...wordRows, ...moreWordRows]
    .flatMap((row) => {
      const texts = row.where === 'value' ? values : scripts;
      const isHit = (line: string) =>
        row.where === 'filled'
          ? listFilled(line).some((filled) => row.pattern.test(filled))
          : row.pattern.test(line);
      return texts.flatMap((words) => findWords(isHit, words).map((found) => ({ ...row, ...found })));
    })
    .map(({ code, what, line, words }) => ({ code, line, args: { what }, key: `${code} ${words}` }));
}

/** What the server fills into a line. */
function listFilled(line: string): readonly string[] {
  return line
    .split('${{')
    .slice(1)
    .map((rest) => String(rest.split('}}', 1)));
}

/** Each line of a text that is looked for. A block begins one line below its key. */
function findWords(
  isHit: (line: string) => boolean,
  { text, line, endLine }: Words,
): readonly { line: number; words: string }[] {
  const lines = text.trimEnd().split('\n');
  const first = lines.length > 1 ? Math.max(line, endLine - lines.length + 1) : line;
  return lines.flatMap((words, index) =>
    isHit(words) ? [{ line: first + index, words: words.trim() }] : [],
  );
}

/** Code of a pull request beside the secrets of the repository. */
function listCheckouts({ triggers }: Workflow, steps: readonly Step[]): readonly Mark[] {
  if (!checkoutTriggers.some((trigger) => triggers.has(trigger))) return [];
  return steps.flatMap(({ uses, with: inputs }) => {
    if (!/\/checkout@/i.test(uses?.text ?? '')) return [];
    const refs = inputs.filter(({ key, value }) => isOfPull(key, String(textOf(value))));
    return refs.slice(0, 1).map(({ value, line }) => ({
      code: 'workflow-checkout',
      line,
      args: {},
      key: `checkout ${textOf(value)}`,
    }));
  });
}

function isOfPull(key: string, value: string): boolean {
  return (
    ['ref', 'repository'].includes(key) &&
    /event\s*\.\s*(?:pull_request|workflow_run|issue)\b|\bhead_ref\b|refs\/pull\//i.test(value)
  );
}

type Ref = 'pinned' | 'version' | 'branch';

interface Action {
  readonly name: string;
  readonly ref: Ref;
  readonly words: Words;
}

function judgeActions(before: readonly Step[], after: readonly Step[]): readonly StepEdit[] {
  const known = new Map<string, Set<Ref>>();
  for (const { name, ref } of listActions(before)) known.set(name, (known.get(name) ?? new Set()).add(ref));
  return listActions(after).flatMap(({ name, ref, words }) => {
    const refs = known.get(name);
    const edit = (code: string): StepEdit[] => [{ code, line: words.line, args: { action: words.text } }];
    if (ref === 'pinned' || refs?.has(ref)) return [];
    if (ref === 'branch' || refs?.has('pinned')) return edit('workflow-loose-action');
    return refs === undefined && !isKnown(name) ? edit('workflow-new-action') : [];
  });
}

/** Actions of other repositories: those in this one change with it. */
function listActions(steps: readonly Step[]): readonly Action[] {
  return steps.flatMap(({ uses }) => {
    const match = /^(?!\.\/|docker:)([^@\s]+)(?:@(\S+))?$/.exec(uses?.text ?? '');
    if (match?.[1] === undefined || uses === undefined) return [];
    return [{ name: match[1].toLowerCase(), ref: toRef(match[2] ?? ''), words: uses }];
  });
}

function toRef(ref: string): Ref {
  if (/^[0-9a-f]{40}$/i.test(ref)) return 'pinned';
  return /^v?\d/.test(ref) || /\/v?\d[\d.]*$/.test(ref) ? 'version' : 'branch';
}

function isKnown(name: string): boolean {
  const path = name.replace(/^https?:\/\/[^/]+\//, '');
  return knownOwners.has(path.slice(0, path.indexOf('/')));
}

/** Steps that were there before and whose failure no longer counts. */
function judgeBypasses(before: readonly Step[], after: readonly Step[]): readonly StepEdit[] {
  const known = new Map(before.toReversed().map((step) => [toIdentity(step), step]));
  return after.flatMap((step) => {
    const was = known.get(toIdentity(step));
    if (was === undefined) return [];
    const ways = new Set(listBypasses(was).map(({ what }) => what));
    const fresh = listBypasses(step).filter(({ what }) => !ways.has(what));
    return fresh.map(({ what, line }) => ({ code: 'workflow-bypass', line, args: { what } }));
  });
}

const shrug = /(?:\|\|\s*(?:true|:|exit\s+0|echo\b[^\n]*)|;\s*(?:true|exit\s+0))\s*$/;

/** The step of its job without all that lets it fail unseen. */
function toIdentity({ job, uses, run }: Step): string {
  const lines = (run?.text ?? '').split('\n').map((line) => line.replace(shrug, '').trim());
  const script = lines.filter((line) => line !== '' && line !== 'set +e' && line !== 'exit 0').join('\n');
  return `${job}\n${uses?.text.split('@', 1)}\n${script}`;
}

function listBypasses({ run, node }: Step): readonly { readonly what: string; readonly line: number }[] {
  const isOn = (key: string, pattern: RegExp, what: string) => {
    const entry = entryOf(node, key);
    return entry && pattern.test(toCanonicalText(entry.value)) ? [{ what, line: entry.line }] : [];
  };
  const shrugs = run ? findWords((line) => shrug.test(line), run) : [];
  return [
    ...isOn('continue-on-error', /true|\$\{\{/, 'lets this step fail without failing the job'),
    ...isOn('if', /^"?(?:\$\{\{)?\s*false\s*(?:\}\})?"?$/, 'switches this step off'),
    ...shrugs.map(({ line, words }) => ({
      what: `ignores the failure of \`${words.replace(shrug, '').trimEnd()}\``,
      line,
    })),
    ...(run ? findWords((line) => line.trim() === 'set +e', run) : []).map(({ line }) => ({
      what: 'ignores failures of this script',
      line,
    })),
  ];
}
