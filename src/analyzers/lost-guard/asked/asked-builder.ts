import { viewOf } from '../../observation-builder.ts';
import { isStillAsked } from './still-asked.ts';

export interface Step {
  readonly path: string;
  readonly base: string;
  readonly head: string;
}

/** Whether what was asked on the line with that text is asked still. */
export function isAsked(step: Step, text: string): boolean {
  const line = step.base.split('\n').findIndex((one) => one.includes(text)) + 1;
  return isStillAsked(viewOf(step), line);
}

export const refused = "throw new Refused('no');";
export const inScript = (asked: string, more = '') =>
  `${more}export function read(user, doc) {\n  start();\n${asked}  return show(doc);\n}\n`;
export const guard = (condition: string) => `  if (${condition}) {\n    ${refused}\n  }\n`;
export const inHelper = (body: string, head = 'function owns(doc, user)') => `${head} {\n${body}}\n\n`;
export const asks = guard('!doc || doc.owner !== user.id');
export const answers = inHelper('  return Boolean(doc) && doc.owner === user.id;\n');
