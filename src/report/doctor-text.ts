import type { Check } from '../gitea/doctor/check.ts';
import { type Examination, type Health, toHealth } from './doctor.ts';
import { escapeTerminal } from './escape.ts';
import type { Styles } from './styles.ts';
import { wrapText } from './wrap.ts';

export interface Page {
  readonly width: number;
  readonly styles: Styles;
}

/** The doctor's report for people: a table of answers a subject, with the remedy under everything that is not yes. */
export function renderDoctorText(examinations: readonly Examination[], page: Page): string {
  const parts = examinations.map(({ subject, checks }) =>
    [page.styles.bold(escapeTerminal(subject)), ...checks.map((check) => renderCheck(check, page))].join(
      '\n',
    ),
  );
  return [...parts, renderHealth(examinations, page.styles)].join('\n\n');
}

const INDENT = ' '.repeat(11);

function renderCheck(check: Check, { width, styles }: Page): string {
  const { answer, question, detail, remedy } = check;
  const lines = [`  ${toPaint(check, styles)(answer.padEnd(8))} ${question}`, toProse(detail)];
  if (remedy !== undefined) lines.push(toProse(`What helps: ${remedy}`));
  return lines.join('\n');

  function toProse(text: string): string {
    return wrapText(escapeTerminal(text), width, INDENT);
  }
}

/** What is only advice is no alarm. */
function toPaint({ answer, needed }: Check, styles: Styles): (text: string) => string {
  if (answer === 'yes') return styles.good;
  return needed && answer === 'no' ? styles.bad : styles.warning;
}

function renderHealth(examinations: readonly Examination[], styles: Styles): string {
  const advice = examinations
    .flatMap(({ checks }) => checks)
    .filter(({ answer, needed }) => answer !== 'yes' && !needed).length;
  const said: Readonly<Record<Health, string>> = {
    well: styles.good('The gate can do its work.'),
    ill: styles.bad('The gate cannot do its work yet.'),
    unknown: styles.warning('Whether the gate can do its work is not known.'),
  };
  const more = advice === 0 ? '' : ` ${advice} of the answers above ${advice === 1 ? 'is' : 'are'} advice.`;
  return `${said[toHealth(examinations)]}${more}`;
}
