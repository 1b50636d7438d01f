import { viewOf } from '../../observation-builder.ts';
import { toText } from '../read-tokens.ts';
import type { Frame } from './frame.ts';
import { type Exit, listExits, listOutcomes, reader } from './outcomes.ts';
import { type Program, readProgram } from './program.ts';
import type { Terms } from './terms.ts';

/** A text as it stands in a file of that name, with its functions. */
export function readFile(path: string, text: string): Program {
  const { language, head } = viewOf({ path, head: text });
  if (head === undefined) throw new Error('a text has a head');
  return readProgram(language, head);
}

/** The body of the function `f`. */
export function frameOf(program: Program): Frame {
  const range = program.routines.get('f')?.body;
  if (range === undefined) throw new Error('the text has no function f');
  return { program, range, given: new Map(), depth: 0, shared: new Set(), reader };
}

/** Terms as somebody would say them. */
function sayTerms(terms: Terms): string {
  if (terms.length === 0) return 'never';
  return terms
    .map((term) =>
      term.length === 0
        ? 'always'
        : term
            .map(
              ({ op, isNot, left, right }) =>
                `${isNot ? 'not ' : ''}${[left.join(' '), op, right.join(' ')].join(' ').trim()}`,
            )
            .join(' & '),
    )
    .join(' | ');
}

/** Exits as somebody would say them. */
function sayExit({ when, answer, isThrown, isAllowed }: Exit): string {
  const how = isThrown
    ? 'throws'
    : answer === undefined
      ? 'leaves'
      : `says ${toText(answer, 0, answer.length)}`;
  return `${sayTerms(when)}: ${how.trim()}${isAllowed ? ' and passes' : ''}`;
}

/** Functions and constants as somebody would say them. */
export function sayProgram({ tokens, routines, constants }: Program): readonly string[] {
  return [
    ...[...routines.values()].map(
      ({ name, parameters, isBrief, body }) =>
        `${name}(${parameters.join(', ')})${isBrief ? ' =' : ':'} ${toText(tokens, body.from, body.to)}`,
    ),
    ...[...constants].map(([name, value]) => `${name} is ${value.join(' ')}`),
  ];
}

/** What a function does, and what is known of its answers, as somebody would say it. */
export function sayFrame(frame: Frame): readonly string[] {
  const outcomes = listOutcomes(frame);
  return [
    ...listExits(frame).map(sayExit),
    ...(outcomes === undefined ? [] : [`yes: ${sayTerms(outcomes.yes)}`, `no: ${sayTerms(outcomes.no)}`]),
    `error: ${sayTerms(reader.errorsOf(frame))}`,
  ];
}
