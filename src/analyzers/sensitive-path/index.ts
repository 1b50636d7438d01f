import type { FileView } from '../../syntax/file-view.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import type { OptionsOf } from '../options/schema.ts';
import { sensitiveTokens } from './data.ts';
import { toPathWords } from './path-words.ts';

const words = { type: 'array', items: { type: 'string', minLength: 1 }, default: [] } as const;
const options = {
  type: 'object',
  properties: {
    add: { ...words, description: 'Words that mark a path as sensitive as well, in any letter case.' },
    remove: { ...words, description: 'Words that do not.' },
  },
} as const;

const known = new Set(sensitiveTokens.flatMap((row) => row.forms));

export const sensitivePath = defineAnalyzer({
  meta: {
    id: 'sensitive-path',
    title: 'Sensitive paths',
    summary: 'Changed files whose path speaks of security, sign-in, secrets, permissions or migrations.',
    languages: ['any'],
    codes: {
      'sensitive-path': {
        title: 'A file in a security-sensitive place changed',
        points: 2,
        message: 'the path of {name} contains the word `{word}`, which marks security-sensitive code',
        help: 'Code in such places guards access, secrets or stored data, so a small slip has large effects. A reviewer should know that area. The points fall away when the whole change to this file is proved harmless (formatting, comments, tests, documentation); a word that means something else in your code base can be removed with the option `remove`.',
      },
    },
  },
  options,
  analyzeFile,
});

function* analyzeFile({ change }: FileView, given: Words): Iterable<Observation> {
  for (const path of namesOf(change)) {
    const word = findWord(path, given);
    if (word === undefined) continue;
    const args = { name: nameInSentence(change, path), word };
    yield { kind: 'noticed', code: 'sensitive-path', path: change.path, line: 0, args };
    return;
  }
}

type Words = OptionsOf<typeof options>;

function findWord(path: string, { add, remove }: Words): string | undefined {
  const [more, less] = [toLowerCase(add), toLowerCase(remove)];
  return toPathWords(path).find((word) => !less.has(word) && (known.has(word) || more.has(word)));
}

function toLowerCase(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map((word) => word.toLowerCase()));
}
