import type { FileView } from '../../syntax/file-view.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { readOptions, words } from '../options.ts';
import { sensitiveTokens } from './data.ts';
import { toPathWords } from './path-words.ts';

interface SensitivePathOptions {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const known = new Set(sensitiveTokens.flatMap((row) => row.forms));

export const sensitivePath = defineAnalyzer<SensitivePathOptions>({
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
  parseOptions: (input) => readOptions<SensitivePathOptions>(input, { add: words, remove: words }),
  analyzeFile,
});

function* analyzeFile({ change }: FileView, options: SensitivePathOptions): Iterable<Observation> {
  for (const path of namesOf(change)) {
    const word = findWord(path, options);
    if (word === undefined) continue;
    const args = { name: nameInSentence(change, path), word };
    yield { kind: 'noticed', code: 'sensitive-path', path: change.path, line: 0, args };
    return;
  }
}

function findWord(path: string, { add, remove }: SensitivePathOptions): string | undefined {
  return toPathWords(path).find((word) => !remove.includes(word) && (known.has(word) || add.includes(word)));
}
