import { viewOf } from '../../observation-builder.ts';
import type { Frame } from './frame.ts';
import { readProgram } from './program.ts';
import type { Term, Terms, Words } from './terms.ts';

export interface Asked {
  readonly frame: Frame;
  /** The words of the last line. */
  readonly words: Words;
}

/** A program whose last line is what is asked, in a frame that runs over all of it. */
export function ask(
  asked: string,
  program = '',
  more: Partial<Frame> & { readonly path?: string } = {},
): Asked {
  const { path = 'a.ts', ...own } = more;
  const text = `${program}\n${asked}`;
  const { language, head } = viewOf({ path, head: text });
  if (head === undefined) throw new Error('a text has a head');
  const read = readProgram(language, head);
  const last = text.split('\n').length;
  const range = { from: 0, to: read.tokens.length };
  const frame = {
    program: read,
    range,
    given: new Map(),
    depth: 0,
    shared: new Set<string>(),
    reader,
    ...own,
  };
  return { frame, words: read.tokens.filter(({ line }) => line === last) };
}

/** A reader that says of what it was asked, and with what. */
const reader: Frame['reader'] = {
  outcomesOf: (called) => ({
    yes: termsOf(`yes ${tellFrame(called)}`),
    no: termsOf(`no ${tellFrame(called)}`),
  }),
  errorsOf: (called) => termsOf(`error ${tellFrame(called)}`),
};

export function tellFrame({ program, range, given, depth }: Frame): string {
  const body = program.tokens.slice(range.from, range.to).map(({ text }) => text);
  const names = [...given].map(([name, parts]) => `${name}=${parts.join('')}`);
  return `${body.join('')}(${names.join(' ')})${depth}`;
}

function termsOf(text: string): Terms {
  return [[{ op: '', isNot: false, left: [text], right: [], expand: (parts) => parts }]];
}

export function tellTerms(terms: Terms): string {
  return terms.map(tellTerm).join(' | ');
}

function tellTerm(term: Term): string {
  return term
    .map(({ op, isNot, left, right }) => {
      const sides = [left.join(' '), op, right.join(' ')].filter((one) => one !== '').join(' ');
      return isNot ? `not(${sides})` : sides;
    })
    .join(' & ');
}
