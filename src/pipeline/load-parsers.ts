import { type ParserName, type Parsers, toParserName } from '../syntax/parsers.ts';

/** The parsers that these languages need. Each is loaded once a thread, when its first file comes. */
export async function loadParsers(languages: readonly string[]): Promise<Parsers> {
  const names = new Set(languages.map(toParserName));
  const parts = await Promise.all([...names].map((name) => (name === undefined ? {} : loadOnce(name))));
  return Object.assign({}, ...parts);
}

const loaded = new Map<ParserName, Promise<Parsers>>();

function loadOnce(name: ParserName): Promise<Parsers> {
  const before = loaded.get(name);
  if (before !== undefined) return before;
  const loading = loaders[name]();
  loaded.set(name, loading);
  return loading;
}

const loaders: Readonly<Record<ParserName, () => Promise<Parsers>>> = {
  babel: async () => ({ babel: await import('@babel/parser') }),
  yaml: async () => ({ yaml: await import('yaml') }),
  postgres: async () => {
    const postgres = await import('libpg-query');
    await postgres.loadModule();
    return { postgres };
  },
};
