import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';
import type { GrammarName, Parsers, TreeParser } from './parsers.ts';
import { grammarFiles } from './tree-sitter/grammar-files.ts';

await Parser.init();

const { resolve } = createRequire(import.meta.url);

/** The types of Node.js know no WebAssembly values. */
const runtime = globalThis as unknown as {
  readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => WebAssembly.Module };
};

/** Adds a parser for each grammar. It is loaded when it is first asked for: together they are megabytes. */
export function withGrammars<Others extends Parsers>(
  others: Others,
): Others & Record<GrammarName, TreeParser> {
  const loaded = new Map<string, TreeParser>();
  const load = (name: string, file: string): TreeParser => {
    const parser = loaded.get(name) ?? loadParser(file);
    loaded.set(name, parser);
    return parser;
  };
  for (const [name, file] of Object.entries(grammarFiles)) {
    Object.defineProperty(others, name, { enumerable: true, get: () => load(name, file) });
  }
  return others as Others & Record<GrammarName, TreeParser>;
}

function loadParser(file: string): TreeParser {
  const path = resolve(`@vscode/tree-sitter-wasm/wasm/${file}`);
  const language = Language.loadSync(new runtime.WebAssembly.Module(readFileSync(path)));
  return new Parser().setLanguage(language);
}
