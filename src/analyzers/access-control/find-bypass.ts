import type { CheckFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { addedFacts } from '../compare-code.ts';
import { toBareText } from './collect-guards.ts';
import { toWords } from './name-words.ts';
import { kindsAsked, switches } from './words/data.ts';

/** New conditions that know one user, one password or a switch by heart. */
export function findBypasses(file: FileView): readonly CheckFact[] {
  const added = addedFacts(file, { select: ({ checks }) => checks, key: ({ text }) => toBareText(text) });
  const lines = (file.head?.text ?? '').split('\n');
  return added.filter(
    ({ text, names, calls, line }) =>
      !/^\s*assert\b/.test(lines[line - 1] ?? '') && (isByHeart(text) || isSwitch([...names, ...calls])),
  );
}

const literal = `(["'\`])(?!string\\b|text\\b|password\\b|undefined\\b|null\\b|none\\b|number\\b|object\\b)[^"'\`\\s]{2,60}\\1`;
const secretName =
  '(password|passwd|passcode|pwd|otp|pin|api_?key|auth_?token|access_?token|master_?key|secret_?key|auth_?key|bearer)';
const personName =
  '(user_?name|user\\.?name|user|login_?name|user\\.?email|user_?id|e?mail|\\.sub|user\\.login)';
const equals = '\\s*([!=]==?|\\.equals\\(|\\.eq\\(|\\beq\\b|-eq)\\s*';
const headerOf = `(headers?|header|query|args|params|cookies?|getHeader|getParameter|FormValue|Query|Get)\\W{1,3}["'][\\w-]*(debug|bypass|backdoor|skip|admin|master|override)[\\w-]*["']\\W*`;

const byHeart: readonly RegExp[] = [
  /\b(code|otp|pin|passcode|token)\)?\s*===?\s*["'](\d{4,8})["']/i,
  new RegExp(`\\b[\\w.$]{0,60}${secretName}\\)?${equals}${literal.replace('\\1', '\\3')}`, 'i'),
  new RegExp(`(^|[\\s(!&|.])${personName}\\)?${equals}${literal.replace('\\1', '\\4')}`, 'i'),
  new RegExp(
    `${literal}${equals.replace('(', '(?:')}[\\w.$]{0,60}(${secretName}|user_?name|user\\.?email)\\b`,
    'i',
  ),
  new RegExp(`${headerOf}(\\)|\\])?`, 'i'),
];

/** `type === 'password'` asks for a kind; so does an error code. */
function isByHeart(text: string): boolean {
  return byHeart.some((pattern) => pattern.test(text)) && !kindsAsked.pattern.test(text);
}

function isSwitch(names: readonly string[]): boolean {
  return names.some((name) => switches.pattern.test(toWords(name)));
}
