import type { SourceView } from '../../../syntax/file-view.ts';
import { lineAt, type Token } from '../read-tokens.ts';
import { functionWords } from './data.ts';

/** Code that runs from its first line to its last. */
export interface Host {
  readonly key: string;
  readonly line: number;
  readonly endLine: number;
}

/** Functions, and calls that are given one, such as routes with their handlers. */
export function listHosts(side: SourceView | undefined, tokens: readonly Token[]): readonly Host[] {
  const { declarations = [], calls = [] } = side?.facts.code ?? {};
  const declared = declarations.flatMap(({ kind, name, within, ...place }) =>
    kind === 'function' ? [{ ...place, key: `${within}.${name}` }] : [],
  );
  const handlers = calls.flatMap(({ name, args, line, endLine }) => {
    const path = args.find(({ kind }) => kind === 'string')?.text ?? '';
    return args.some(({ kind }) => kind === 'function') ? [{ key: `${name}(${path}`, line, endLine }] : [];
  });
  return declarations.length === 0 ? [...listByWords(tokens), ...handlers] : [...declared, ...handlers];
}

/** Where no parser tells functions, each begins with its word and ends where the next begins. */
function listByWords(tokens: readonly Token[]): readonly Host[] {
  const starts = tokens.flatMap(({ text, kind }, at) =>
    kind === 'word' && functionWords.pattern.test(text) ? [at] : [],
  );
  return starts.map((at, index) => {
    const rest = tokens.slice(at + 1, at + 12).map(({ text }) => text);
    const next = starts[index + 1];
    return {
      key: rest.slice(0, Math.max(1, rest.indexOf('('))).join(''),
      line: lineAt(tokens, at),
      endLine: next === undefined ? Number.MAX_SAFE_INTEGER : lineAt(tokens, next) - 1,
    };
  });
}
