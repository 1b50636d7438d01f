import picomatch from 'picomatch';
import { toPlace } from '../analyzers/changed-facts.ts';
import type { Analyzer, AnalyzerMeta, Noticed, Sample } from '../analyzers/contract.ts';
import { defineAnalyzer } from '../analyzers/define-analyzer.ts';
import type { FileView } from '../syntax/file-view.ts';
import { type FoundFact, findFacts } from './find-facts.ts';
import type { Rule, RuleSample } from './rule.ts';

/** A rule as an analyzer with one code, which has the rule's own name. */
export function toAnalyzer(id: string, rule: Rule): Analyzer {
  const isMeant = toFileTest(rule);
  return defineAnalyzer({
    meta: toRuleMeta(id, rule),
    analyzeFile: (file) => (isMeant(file) ? notice(id, rule, file) : []),
    samples: { mustFlag: rule.mustFlag.map(toSample), mustNotFlag: rule.mustNotFlag.map(toSample) },
  });
}

export function toRuleMeta(
  id: string,
  { title, points, anywhere, message, help, languages }: Rule,
): AnalyzerMeta {
  return {
    id,
    title,
    summary: title,
    languages: languages.length === 0 ? ['any'] : languages,
    codes: { [id]: { title, points, anywhere, message, help } },
  };
}

/** Longer words are cut in a sentence. */
const LONGEST_WORD = 80;

/** What the sentence of a rule may say of what was found. */
function toWords({ name, arg, value }: FoundFact): Readonly<Record<string, string>> {
  const words = { name, ...(arg !== undefined && { arg }), ...(value !== undefined && { value }) };
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word.slice(0, LONGEST_WORD)]));
}

function* notice(code: string, { match, side }: Rule, file: FileView): Iterable<Noticed> {
  if (match.length === 0) {
    const { path } = file.change;
    yield { kind: 'noticed', code, path, line: 0, args: { name: path } };
  }
  for (const fact of match.flatMap((matcher) => findFacts(file, side, matcher))) {
    yield { kind: 'noticed', code, ...toPlace(file, side, fact), args: toWords(fact) };
  }
}

/** Whether a file is meant: by its path now or before, and by its language. */
function toFileTest({ paths, except, languages }: Rule): (file: FileView) => boolean {
  const isNamed = paths.length === 0 ? () => true : picomatch([...paths], { dot: true });
  const isExcepted = except.length === 0 ? () => false : picomatch([...except], { dot: true });
  return ({ change: { path, basePath }, language }) =>
    (isNamed(path) || isNamed(basePath)) &&
    !isExcepted(path) &&
    (languages.length === 0 || languages.includes(language));
}

function toSample({ path, name, from, base, head, flags, notYet }: RuleSample): Sample {
  return {
    path,
    ...(name !== undefined && { name }),
    ...(from !== undefined && { from }),
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    ...(flags !== undefined && { flags }),
    ...(notYet !== undefined && { notYet }),
  };
}
