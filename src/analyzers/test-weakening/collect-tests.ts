import type { CallFact, CodeFacts, DeclarationFact } from '../../syntax/code-facts.ts';
import type { SourceView } from '../../syntax/file-view.ts';
import { skipCalls, skipMarks, testCalls, testMarks, testNames } from './data.ts';
import { listAssertions } from './list-assertions.ts';
import { expectedFailures, markedLanguages, plainLanguages } from './told/data.ts';
import { bodiless, focusedCalls, skippedCalls, suiteCalls, suiteTypes } from './words/data.ts';

/** One test or suite of a file. */
export interface TestBlock {
  readonly title: string;
  readonly isSuite: boolean;
  readonly skipped: boolean;
  readonly focused: boolean;
  /** Where the mark stands that keeps it from running; its own line if there is none. */
  readonly markLine: number;
  readonly line: number;
  readonly endLine: number;
  /** Lines of what must be true, those alone that say something. */
  readonly assertions: number;
  /** Lines of what is true whatever the program does. */
  readonly trivial: readonly number[];
  /** The assertions that say something, as they stand in the text, without blanks. */
  readonly texts: readonly string[];
  /** The whole of it, without blanks. */
  readonly body: string;
  /** Lines that tell which failure must come. */
  readonly failures: number;
}

export function collectTests({ facts, text }: SourceView, language: string): readonly TestBlock[] {
  const { code } = facts;
  if (code === undefined) return [];
  const spans = [
    ...code.calls.flatMap(readCall),
    ...code.declarations.flatMap((declared) => readDeclared(declared, language)),
  ];
  const written = text.split('\n');
  const assertions = listAssertions(code);
  const skips = code.calls.filter(
    (call) => skipCalls.pattern.test(call.written) && !isConditional(call, code),
  );
  return spans.map((span): TestBlock => {
    const isInside = ({ line }: { readonly line: number }): boolean =>
      line >= span.line && line <= span.endLine;
    const inside = listLines(span).flatMap((line) => assertions.get(line) ?? []);
    const skip = span.isSuite ? undefined : skips.find(isInside);
    return {
      ...span,
      skipped: span.skipped || skip !== undefined,
      markLine: skip?.line ?? span.markLine,
      assertions: inside.filter(({ trivial }) => !trivial).length,
      trivial: inside.filter(({ trivial }) => trivial).map(({ line }) => line),
      body: toBare(written.slice(span.line - 1, span.endLine)),
      texts: inside.map(({ line, endLine }) => toBare(written.slice(line - 1, endLine))),
      failures: written
        .slice(span.markLine - 1, span.endLine)
        .filter((line) => expectedFailures.pattern.test(line)).length,
    };
  });
}

function toBare(lines: readonly string[]): string {
  return lines.join('').replaceAll(/\s+/g, '');
}

type Span = Omit<TestBlock, 'assertions' | 'trivial' | 'texts' | 'body' | 'failures'>;

function readCall(call: CallFact): readonly Span[] {
  if (!testCalls.pattern.test(call.written)) return [];
  const title = call.args.find(({ kind }) => kind === 'string' || kind === 'composed');
  const hasBody = call.args.some(({ kind }) => kind === 'function') || call.endLine > call.line;
  if (title === undefined || (!hasBody && !bodiless.pattern.test(call.written))) return [];
  return [
    {
      title: title.text,
      isSuite: suiteCalls.pattern.test(call.written),
      skipped: skippedCalls.pattern.test(call.written) || hasOption(call, 'skip'),
      focused: focusedCalls.pattern.test(call.written) || hasOption(call, 'only'),
      line: call.line,
      markLine: call.line,
      endLine: call.endLine,
    },
  ];
}

function hasOption({ args }: CallFact, name: string): boolean {
  return args.some(({ items = [] }) =>
    items.some(
      ({ key, kind, text }) => key === name && (text === 'true' || (kind === 'string' && text !== '')),
    ),
  );
}

function readDeclared(declared: DeclarationFact, language: string): readonly Span[] {
  const { kind, name, decorators, within, line, endLine } = declared;
  const isMarked = decorators.some((mark) => testMarks.pattern.test(mark.name));
  const mark = decorators.find((one) => isSkipMark(one));
  const isSkipped = mark !== undefined;
  const isTest = kind === 'function' && (isMarked || isNamedTest(declared, language));
  const isSuite = kind === 'type' && (isSkipped || suiteTypes.pattern.test(name));
  if (!isTest && !isSuite) return [];
  const title = within === '' ? name : `${within}.${name}`;
  return [
    { title, isSuite, skipped: isSkipped, focused: false, line, markLine: mark?.line ?? line, endLine },
  ];
}

/** Where a runner goes by marks, a name says nothing; where it calls what it finds, it has nothing to hand over. */
function isNamedTest({ name, parameters }: DeclarationFact, language: string): boolean {
  if (!testNames.pattern.test(name) || markedLanguages.pattern.test(language)) return false;
  return parameters.length === 0 || !plainLanguages.pattern.test(language);
}

function isSkipMark({ name, args }: CallFact): boolean {
  return skipMarks.pattern.test(name) || args.some(({ key, kind }) => key === 'Skip' && kind === 'string');
}

function isConditional({ line }: CallFact, code: CodeFacts): boolean {
  return code.checks.some((check) => check.line <= line && check.endLine >= line - 2);
}

function listLines({ line, endLine }: Pick<TestBlock, 'line' | 'endLine'>): readonly number[] {
  return Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
}
