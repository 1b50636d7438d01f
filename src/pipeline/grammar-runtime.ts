import { createRequire } from 'node:module';
import type { Parser } from 'web-tree-sitter';
import type { GrammarName, TreeParser } from '../syntax/parsers.ts';
import { grammarFiles } from '../syntax/tree-sitter/grammar-files.ts';

/*
 * All grammars of a thread share one memory, which grows and never shrinks. Some texts of a few kilobytes mean so many things
 * at once that their trees would fill gigabytes, and no call comes back in between that could stop it. So the memory ends
 * somewhere; and where it ended, or where a grammar failed in any other way, nothing in it can be trusted any more: the
 * thread has to be given up with it.
 */

/** Pages of 64 KiB: 32 MiB to begin with, 512 MiB at most. Ordinary programs take 5 to 45 bytes for each sign. */
const pages = { initial: 512, maximum: 8192 } as const;

/** The types of Node.js know no values of WebAssembly. */
const runtime = globalThis as unknown as {
  readonly WebAssembly: { readonly Memory: new (size: typeof pages) => object };
};

let started: Promise<void> | undefined;
let death: string | undefined;

/** Why the grammars of this thread are dead; undefined while they live. */
export function grammarDeath(): string | undefined {
  return death;
}

/** @throws when the grammars of this thread are dead. */
export async function loadGrammar(name: GrammarName): Promise<TreeParser> {
  if (death !== undefined) throw new Error(death);
  const { Language, Parser } = await import('web-tree-sitter');
  // What it prints when it dies would seem to come from an analyzer.
  started ??= Parser.init({ wasmMemory: new runtime.WebAssembly.Memory(pages), printErr: () => {} });
  await started;
  const { resolve } = createRequire(import.meta.url);
  const language = await Language.load(resolve(`@vscode/tree-sitter-wasm/wasm/${grammarFiles[name]}`));
  return guard(new Parser().setLanguage(language));
}

function guard(parser: Parser): TreeParser {
  return {
    parse: (...given) => {
      if (death !== undefined) throw new Error(death);
      try {
        return parser.parse(...given);
      } catch (error) {
        death = `a grammar failed, as it does where a text takes too much memory (${String(error)})`;
        throw new Error(death, { cause: error });
      }
    },
  };
}
