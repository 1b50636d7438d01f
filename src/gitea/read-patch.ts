import { computeHunks } from '../patch/compute-hunks.ts';
import { parseUnifiedDiff } from '../patch/parse-unified-diff.ts';
import type { Content, Failure, FileChange, Patch } from '../patch/patch.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import { type ChangedFile, listChangedFiles, readDiff } from './endpoints/changed-files.ts';
import { type ContentLimits, readContents } from './file-contents.ts';
import { findMismatch } from './find-mismatch.ts';

/** The facts that say where a change is. */
export interface PatchPlace extends Pick<Snapshot, 'pull'> {
  readonly repository: Pick<Snapshot['repository'], 'owner' | 'name'>;
}

/**
 * Reads the change: the list of files, the diff, and both sides of every file at exactly the merge base and the head of the
 * snapshot. Where the three disagree the patch carries a failure.
 * @throws GiteaError when list or diff cannot be read.
 */
export async function readPatch(
  client: GiteaClient,
  snapshot: PatchPlace,
  limits: ContentLimits,
): Promise<Patch> {
  const { repository, pull } = snapshot;
  const place = { owner: repository.owner, name: repository.name, number: pull.number };
  const [listed, diff] = await Promise.all([listChangedFiles(client, place), readDiff(client, place)]);
  const parsed = parseUnifiedDiff(diff);
  const wanted = parsed.files.filter(isBlob);
  const [base, head] = await Promise.all([
    readContents(client, { ...place, ...limits, commit: pull.mergeBase }, toPaths(wanted, 'base')),
    readContents(client, { ...place, ...limits, commit: pull.head.sha }, toPaths(wanted, 'head')),
  ]);
  const files = parsed.files.map((file) => complete(file, base.get(file.basePath), head.get(file.path)));
  const doubts = [
    ...checkHead(listed, pull.head.sha),
    ...compareLists(listed, files),
    ...files.flatMap(findMismatch),
  ];
  return { files, failures: [...parsed.failures, ...doubts] };
}

/** A submodule has no content of its own: the diff tells all there is. */
function isBlob({ baseMode, headMode }: FileChange): boolean {
  return baseMode !== '160000' && headMode !== '160000';
}

function toPaths(files: readonly FileChange[], side: 'base' | 'head'): string[] {
  const present = files.filter((file) => file[side].kind !== 'absent');
  return present.map((file) => (side === 'base' ? file.basePath : file.path));
}

function complete(
  file: FileChange,
  readBase: Content | undefined,
  readHead: Content | undefined,
): FileChange {
  const base = file.base.kind === 'absent' ? file.base : (readBase ?? file.base);
  const head = file.head.kind === 'absent' ? file.head : (readHead ?? file.head);
  const hunks = file.hunks.length > 0 ? file.hunks : computeHunks(toText(base), toText(head));
  return { ...file, hunks, base, head };
}

/** Undefined when there is something that no hunk can show. */
function toText(content: Content): string | undefined {
  if (content.kind === 'absent') return '';
  return content.kind === 'text' ? content.text : undefined;
}

/** A head that moves away and back while we read would show us a change that nobody merges. An empty list shows no head. */
function checkHead(listed: readonly ChangedFile[], head: string): Failure[] {
  if (listed.length === 0) return [toFailure('', 'no file is changed')];
  const isOfHead = listed.every((file) => file.commit === head);
  return isOfHead ? [] : [toFailure('', 'the list of changed files is of another head')];
}

/** One failure for each path that only one of both knows. */
function compareLists(listed: readonly ChangedFile[], files: readonly FileChange[]): Failure[] {
  const ofList = new Set(listed.map((file) => file.path));
  const ofDiff = new Set(files.map((file) => file.path));
  const onlyListed = [...ofList].filter((path) => !ofDiff.has(path));
  const onlyShown = [...ofDiff].filter((path) => !ofList.has(path));
  return [
    ...onlyListed.map((path) => toFailure(path, 'the list of changed files has it, the diff does not')),
    ...onlyShown.map((path) => toFailure(path, 'the diff has it, the list of changed files does not')),
  ];
}

function toFailure(path: string, reason: string): Failure {
  return { analyzer: 'patch', path, reason };
}
