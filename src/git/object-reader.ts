import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { spawnGit } from './run-git.ts';

export interface ObjectInfo {
  readonly id: string;
  readonly type: string;
  readonly bytes: number;
}

/**
 * Two long-lived `git cat-file` processes, shared by everything that is read from one repository. Undefined answers
 * mean: no such object, or one that git cannot read.
 */
export interface ObjectReader {
  /** Names are revisions of any form, without newlines. */
  describe(names: readonly string[]): Promise<(ObjectInfo | undefined)[]>;
  read(ids: readonly string[]): Promise<(Buffer | undefined)[]>;
  close(): void;
}

export function openObjectReader(gitDirectory: string): ObjectReader {
  const infos = createChannel(gitDirectory, '--batch-check', async (reader) =>
    toInfo(await reader.readLine()),
  );
  const contents = createChannel(gitDirectory, '--batch', readContent);
  return {
    describe: (names) => infos.ask(names),
    read: (ids) => contents.ask(ids),
    close() {
      infos.close();
      contents.close();
    },
  };
}

interface Channel<Answer> {
  ask(questions: readonly string[]): Promise<(Answer | undefined)[]>;
  close(): void;
}

type ReadAnswer<Answer> = (reader: ByteReader) => Promise<Answer | undefined>;

interface Session {
  readonly child: ChildProcessWithoutNullStreams;
  readonly reader: ByteReader;
}

/** One process that answers line by line, in order. It is started when needed, and anew after it died. */
function createChannel<Answer>(
  gitDirectory: string,
  mode: string,
  readAnswer: ReadAnswer<Answer>,
): Channel<Answer> {
  let session: Session | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function askNow(questions: readonly string[]): Promise<(Answer | undefined)[]> {
    session ??= startSession(gitDirectory, mode);
    const { child, reader } = session;
    child.stdin.write(questions.map((question) => `${question}\n`).join(''));
    const answers: (Answer | undefined)[] = [];
    try {
      for (const _ of questions) answers.push(await readAnswer(reader));
    } catch {
      session = undefined;
      const rest = questions.slice(answers.length + 1);
      return [...answers, undefined, ...(rest.length === 0 ? [] : await askNow(rest))];
    }
    return answers;
  }

  return {
    ask(questions) {
      if (questions.length === 0) return Promise.resolve([]);
      const answer = turn.then(() => askNow(questions));
      turn = answer;
      return answer;
    },
    close() {
      session?.child.stdin.end();
      session = undefined;
    },
  };
}

function startSession(gitDirectory: string, mode: string): Session {
  const child = spawnGit([`--git-dir=${gitDirectory}`, 'cat-file', mode]);
  // An unused standard error would fill its pipe; a start that fails ends the output, which readers notice.
  child.stderr.resume();
  child.on('error', () => child.stdout.destroy());
  return { child, reader: createByteReader(child.stdout) };
}

async function readContent(reader: ByteReader): Promise<Buffer | undefined> {
  const info = toInfo(await reader.readLine());
  if (info === undefined) return undefined;
  const content = await reader.readBytes(info.bytes + 1);
  return content.subarray(0, info.bytes);
}

function toInfo(line: string): ObjectInfo | undefined {
  const [, id, type, bytes] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
  return id === undefined || type === undefined ? undefined : { id, type, bytes: Number(bytes) };
}
