import type { Content, FileChange } from '../patch/patch.ts';
import type { Facts } from './facts.ts';
import type { FileView, SourceView } from './file-view.ts';
import { languageOf } from './language-of.ts';
import { once } from './once.ts';
import type { Parsers } from './parsers.ts';
import { readFacts } from './read-facts.ts';
import { isTemplate } from './templates.ts';

/**
 * One changed file for the analyzers. Facts are read when they are first asked for, each side once.
 * A text that no parser takes is `broken` only where that tells something: it could be parsed at the base, or it is new.
 * Broken on both sides, a template, or a fragment: it is read by its words.
 */
export function viewFile(change: FileChange, parsers: Parsers): FileView {
  const language = languageOfChange(change);
  const base = toSide(change.base, { path: change.basePath, language, parsers });
  const head = toSide(change.head, { path: change.path, language, parsers });
  return {
    change,
    language,
    ...(base && { base: toSourceView(base, head) }),
    ...(head && { head: toSourceView(head, base) }),
  };
}

/** Why the head could not be read although it should; the file's analysis has failed then. */
export function findSyntaxProblem({ head }: FileView): string | undefined {
  if (head?.facts.reading !== 'broken') return undefined;
  return `it does not parse: ${head.facts.reason}`;
}

interface Side {
  readonly text: string;
  readonly whole: boolean;
  readonly language: string;
  readonly read: () => Facts;
}

interface Means {
  readonly path: string;
  readonly language: string;
  readonly parsers: Parsers;
}

/** A symlink's text is a path and a submodule's a commit, whatever their names look like. */
export function languageOfChange({
  path,
  basePath,
  status,
  baseMode,
  headMode,
  base,
  head,
}: FileChange): string {
  const mode = headMode ?? baseMode ?? '100644';
  if (!mode.startsWith('100')) return 'unknown';
  return status === 'deleted' ? languageOf(basePath, toText(base)) : languageOf(path, toText(head));
}

function toText(content: Content): string | undefined {
  return content.kind === 'text' || content.kind === 'fragment' ? content.text : undefined;
}

function toSide(content: Content, { path, language, parsers }: Means): Side | undefined {
  const text = toText(content);
  if (text === undefined) return undefined;
  const read = once(() => readFacts({ path, language, text }, parsers));
  return { text, language, whole: content.kind === 'text', read };
}

function toSourceView(side: Side, other: Side | undefined): SourceView {
  const facts = once(() => soften(side, other));
  return {
    text: side.text,
    whole: side.whole,
    get facts() {
      return facts();
    },
  };
}

/** Broken facts where they tell nothing new become what they are worth: a reading by words. */
function soften(side: Side, other: Side | undefined): Facts {
  const facts = side.read();
  if (facts.reading !== 'broken') return side.whole ? facts : dropStructure(facts);
  if (!side.whole) return toLexical(facts, 'only fragments of it are known');
  const before = other?.read().reading;
  if (before === 'broken') return toLexical(facts, 'it does not parse before and after');
  return before === undefined && isTemplate(side.language, side.text)
    ? toLexical(facts, 'it is a template')
    : facts;
}

function toLexical(facts: Facts, why: string): Facts {
  return { ...facts, reading: 'lexical', reason: `${why}: ${facts.reason}` };
}

/** Nothing is equal as a whole where only parts are known. */
function dropStructure({ structure: _structure, ...facts }: Facts): Facts {
  return facts;
}
