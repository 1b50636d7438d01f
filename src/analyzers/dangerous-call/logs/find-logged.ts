import type { FileView } from '../../../syntax/file-view.ts';
import type { Noticed } from '../../contract.ts';
import { isComment } from '../../list-edit-runs.ts';
import { toWords } from '../../name-words.ts';
import { newLines } from '../../new-lines.ts';
import { listGiven } from './list-given.ts';
import { readers, secretNames, toldSecrets } from './written/data.ts';

/** New lines that write a secret to a log, told by the names that are written, whatever the language and its loggers. */
export function findLogged({ change, head }: FileView): readonly Noticed[] {
  if (head?.facts.code === undefined) return [];
  const old = new Set(
    change.hunks.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'removed' ? listSecrets(line.text) : [])),
    ),
  );
  const reads = readers.test(change.path) || readers.test(head.text.slice(0, farthest));
  return newLines(change).flatMap(({ text, line }) => {
    if (isComment(text)) return [];
    const name = listSecrets(text).find((one) => !old.has(one) && !(reads && /^\w*token$/i.test(one)));
    return name === undefined
      ? []
      : [{ kind: 'noticed', code: 'secret-logged', path: change.path, line, endLine: line, args: { name } }];
  });
}

/** What a file is about is said at its beginning. */
const farthest = 2_000;

function listSecrets(line: string): readonly string[] {
  const given = listGiven(line);
  if (given === undefined) return [];
  return given.names.filter((name) => isSecret(name, given.text)).map((name) => name.slice(0, 60));
}

function isSecret(name: string, text: string): boolean {
  const words = ` ${toWords(name)} `;
  return (
    secretNames.some((row) => row.words.test(words)) ||
    toldSecrets.some((told) => told.name.test(words) && told.text.test(text))
  );
}
