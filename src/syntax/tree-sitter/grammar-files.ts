import type { GrammarName } from '../parsers.ts';

/** The file of each grammar in the package that brings them. */
export const grammarFiles: Readonly<Record<GrammarName, string>> = {
  go: 'tree-sitter-go.wasm',
  python: 'tree-sitter-python.wasm',
  java: 'tree-sitter-java.wasm',
  ruby: 'tree-sitter-ruby.wasm',
  php: 'tree-sitter-php.wasm',
  csharp: 'tree-sitter-c-sharp.wasm',
  rust: 'tree-sitter-rust.wasm',
  cpp: 'tree-sitter-cpp.wasm',
  bash: 'tree-sitter-bash.wasm',
};
