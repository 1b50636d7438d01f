import * as babel from '@babel/parser';
import * as postgres from 'libpg-query';
import * as yaml from 'yaml';
import { withGrammars } from './grammar-loader-builder.ts';
import type { Parsers } from './parsers.ts';

await postgres.loadModule();

/** All parsers, loaded, for tests. */
export const parsers: Required<Parsers> = withGrammars({ babel, postgres, yaml });
