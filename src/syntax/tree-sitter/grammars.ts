import type { GrammarName } from '../parsers.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { python } from './languages/python.ts';
import type { Grammar } from './meaning.ts';

export const grammars: Readonly<Record<GrammarName, Grammar>> = { go, python, java };
