import type { parse as parseBabel } from '@babel/parser';
import type { Parser } from 'web-tree-sitter';
import type * as Yaml from 'yaml';

/** Languages that are read by a grammar of tree-sitter. */
export type GrammarName = 'go' | 'python' | 'java' | 'ruby' | 'php' | 'csharp' | 'rust' | 'cpp' | 'bash';

/** A parser of tree-sitter with its language set. */
export type TreeParser = Pick<Parser, 'parse'>;

/** Parsers, loaded and ready. One that is missing leaves its languages to be read by their words. */
export interface Parsers extends Readonly<Partial<Record<GrammarName, TreeParser>>> {
  readonly babel?: { readonly parse: typeof parseBabel };
  readonly postgres?: { readonly parseSync: (text: string) => ParsedSql };
  readonly yaml?: typeof Yaml;
}

/** What PostgreSQL's parser returns, as far as we look at it; places count UTF-8 bytes, and 0 is left out. */
export interface ParsedSql {
  readonly stmts?: readonly {
    readonly stmt?: object;
    readonly stmt_location?: number;
    readonly stmt_len?: number;
  }[];
}

export type ParserName = keyof Parsers;

/** The parser that a language needs; undefined where none has to be loaded. */
export function toParserName(language: string): ParserName | undefined {
  return Object.hasOwn(parserNames, language) ? parserNames[language] : toGrammarName(language);
}

/** The grammar that reads a language. */
export function toGrammarName(language: string): GrammarName | undefined {
  return Object.hasOwn(grammarNames, language) ? grammarNames[language] : undefined;
}

const parserNames: Readonly<Record<string, ParserName>> = {
  typescript: 'babel',
  javascript: 'babel',
  sql: 'postgres',
  yaml: 'yaml',
};

const grammarNames: Readonly<Record<string, GrammarName>> = {
  go: 'go',
  python: 'python',
  java: 'java',
  ruby: 'ruby',
  php: 'php',
  csharp: 'csharp',
  rust: 'rust',
  c: 'cpp',
  cpp: 'cpp',
  shell: 'bash',
};
