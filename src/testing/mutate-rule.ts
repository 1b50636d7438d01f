import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import type { Matcher, Rule, RuleSample } from '../rules/rule.ts';
import type { Mutant } from './mutant.ts';
import { toSampleOf } from './sample-of.ts';

/** Small changes of a rule: each pattern left out, each limit lifted, the other side looked at. */
export function mutateRule(enabled: EnabledAnalyzer): readonly Mutant[] {
  const { added } = enabled;
  if (added?.kind !== 'rule') return [];
  const { rule, from } = added;
  return [...changesOf(rule)].map(({ what, to, list, sample }) => ({
    what: `${from}: nothing notices ${what}`,
    enabled: { ...enabled, added: { ...added, rule: { ...rule, ...to } } },
    suggestion: `${list}: [${JSON.stringify(sample)}]`,
  }));
}

interface RuleChange {
  readonly what: string;
  readonly to: Partial<Rule>;
  /** Where the sample that would notice it belongs. */
  readonly list: 'mustFlag' | 'mustNotFlag';
  readonly sample: RuleSample;
}

function* changesOf(rule: Rule): Iterable<RuleChange> {
  const [flagged = { path: 'src/a.ts', head: '' }] = rule.mustFlag;
  const { flags: _flags, ...unflagged } = flagged;
  const { match } = rule;
  for (const [index, matcher] of match.entries()) {
    const replaceBy = (changed: readonly Matcher[]) => ({ match: match.toSpliced(index, 1, ...changed) });
    for (const { what, changed, pattern } of narrower(matcher)) {
      yield {
        what,
        to: replaceBy(changed),
        list: 'mustFlag',
        sample: toSampleOf(matcher, pattern, flagged.path),
      };
    }
    for (const limit of ['args', 'values'] as const) {
      const { [limit]: patterns, ...rest } = matcher;
      const what = `when match[${index}] does without ${limit}`;
      const sample = { ...unflagged, name: `other ${limit}` };
      if (patterns) yield { what, to: replaceBy([rest]), list: 'mustNotFlag', sample };
    }
  }
  yield* liftLimits(rule, flagged);
}

/** A rule that looks at more files, or at the other side. */
function* liftLimits(
  { paths, except, languages, match, side }: Rule,
  flagged: RuleSample,
): Iterable<RuleChange> {
  const { flags: _flags, ...unflagged } = flagged;
  const lifted = {
    list: 'mustNotFlag',
    sample: { ...unflagged, path: `elsewhere/${flagged.path}` },
  } as const;
  if (paths.length > 0 && match.length > 0)
    yield { what: 'when it looks at all paths', to: { paths: [] }, ...lifted };
  for (const [index, glob] of except.entries()) {
    const sample = { ...unflagged, name: 'excepted', path: toPath(glob, flagged.path) };
    yield {
      what: `when it does not except ${glob}`,
      to: { except: except.toSpliced(index, 1) },
      list: 'mustNotFlag',
      sample,
    };
  }
  if (languages.length > 0) {
    const sample = { ...unflagged, path: `${flagged.path}.txt` };
    yield { what: 'when it looks at all languages', to: { languages: [] }, list: 'mustNotFlag', sample };
  }
  const other = side === 'added' ? 'removed' : 'added';
  if (match.length > 0)
    yield {
      what: `when it looks at what is ${other}`,
      to: { side: other },
      list: 'mustFlag',
      sample: flagged,
    };
}

/** A file that a glob fits, of the same name where the glob leaves the name open. */
function toPath(glob: string, like: string): string {
  const named = glob.replace(/\*+$/, like.slice(like.lastIndexOf('/') + 1));
  return named.replaceAll('**/', 'a/').replaceAll('*', 'a');
}

const kinds = [
  'imports',
  'calls',
  'settings',
  'texts',
  'sql',
  'nodes',
  'dependencies',
  'lines',
  'values',
] as const;

interface Narrower {
  readonly what: string;
  readonly changed: readonly Matcher[];
  readonly pattern: string;
}

/** The matcher without each of its patterns; one that has no pattern left goes as a whole. */
function* narrower(matcher: Matcher): Iterable<Narrower> {
  for (const kind of kinds) {
    const patterns = matcher[kind] ?? [];
    for (const [index, pattern] of patterns.entries()) {
      const left = patterns.toSpliced(index, 1);
      const changed = left.length === 0 ? [] : [{ ...matcher, [kind]: left }];
      yield { what: `when ${kind} does without ${JSON.stringify(pattern)}`, changed, pattern };
    }
  }
}
