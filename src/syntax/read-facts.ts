import type { Facts } from './facts.ts';
import { readJson } from './json/read-json.ts';
import { readLexically } from './lexical/read-lexically.ts';
import { type Parsers, toGrammarName } from './parsers.ts';
import { readSql } from './sql/read-sql.ts';
import { grammars } from './tree-sitter/grammars.ts';
import { readByTree } from './tree-sitter/read-by-tree.ts';
import { readTypescript } from './typescript/read-typescript.ts';
import { readYaml } from './yaml/read-yaml.ts';

export interface Source {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** Reads one text by the best means at hand. A reading that is `broken` says why. */
export function readFacts({ path, language, text }: Source, parsers: Parsers): Facts {
  switch (language) {
    case 'typescript':
    case 'javascript':
      return parsers.babel
        ? readTypescript({ path, language, text }, parsers.babel)
        : readLexically(language, text);
    case 'sql':
      return parsers.postgres ? readSql(text, parsers.postgres) : readLexically(language, text);
    case 'yaml':
      return parsers.yaml ? readYaml(text, parsers.yaml) : readLexically(language, text);
    case 'json':
      return readJson(text);
    default:
      return readProgram(language, text, parsers);
  }
}

/** A program by the grammar of its language, if there is one and it is loaded. */
function readProgram(language: string, text: string, parsers: Parsers): Facts {
  const name = toGrammarName(language);
  const parser = name && parsers[name];
  return name && parser
    ? readByTree({ language, text, grammar: grammars[name] }, parser)
    : readLexically(language, text);
}
