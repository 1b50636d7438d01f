import type { GrammarName } from '../parsers.ts';
import { bash } from './languages/bash.ts';
import { cpp } from './languages/cpp.ts';
import { csharp } from './languages/csharp.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { php } from './languages/php.ts';
import { python } from './languages/python.ts';
import { ruby } from './languages/ruby.ts';
import { rust } from './languages/rust.ts';
import type { Grammar } from './meaning.ts';

export const grammars: Readonly<Record<GrammarName, Grammar>> = {
  go,
  python,
  java,
  ruby,
  php,
  csharp,
  rust,
  cpp,
  bash,
};
