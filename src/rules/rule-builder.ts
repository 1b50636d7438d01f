import { observe, type Sides, summarize } from '../analyzers/observation-builder.ts';
import type { Matcher, Rule } from './rule.ts';
import { toAnalyzer } from './to-analyzer.ts';

/** A rule that finds nothing yet. */
export const plain: Rule = {
  title: 'Seen',
  points: 2,
  message: 'has `{name}`',
  help: 'Look.',
  anywhere: false,
  side: 'added',
  paths: [],
  except: [],
  languages: [],
  match: [],
  mustFlag: [],
  mustNotFlag: [],
};
/** What a rule says of a change. */
export const see = (rule: Partial<Rule>, sides: Sides) =>
  observe(toAnalyzer('seen', { ...plain, ...rule }), sides);
/** The places that one matcher finds. */
export const find = (matcher: Matcher, sides: Sides) => summarize(see({ match: [matcher] }, sides));
