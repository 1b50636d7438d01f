import type { CodeFacts } from '../../syntax/code-facts.ts';
import type { Judged } from '../judge-code.ts';
import { isSql } from './sql-text.ts';

/** Statements in which a value stands between quotes: whoever runs them, the value can end the quotes. */
export function judgeTexts({ strings }: CodeFacts): readonly Judged[] {
  return strings
    .filter(
      ({ text, composed }) => composed && /(['"]%?\{\}|\{\}%?['"])/.test(text) && isSql(text.slice(0, 2000)),
    )
    .filter(({ text }) => !/"\{\}"/.test(text) || /'%?\{\}/.test(text))
    .map(({ text, line, endLine }) => ({
      code: 'sql-injection',
      key: text,
      line,
      endLine,
      args: { name: text.replace(/\s+/g, ' ').slice(0, 40) },
    }));
}
