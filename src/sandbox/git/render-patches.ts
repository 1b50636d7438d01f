import { listChanges } from './changes.ts';
import type { Commit, ObjectStore } from './objects.ts';
import { renderDiff } from './render-diff.ts';

/** Commits as mails, oldest first, in the form of `git format-patch --stdout`. */
export function renderPatches(store: ObjectStore, commits: readonly Commit[]): string {
  return commits.map((commit, at) => renderPatch(store, commit, `${at + 1}/${commits.length}`)).join('\n');
}

function renderPatch(store: ObjectStore, commit: Commit, place: string): string {
  const parent = store.commits.get(commit.parents[0] ?? '');
  const [subject = '', ...rest] = commit.message.split('\n');
  const prefix = place === '1/1' ? '[PATCH]' : `[PATCH ${place}]`;
  const head = [
    `From ${commit.sha} Mon Sep 17 00:00:00 2001`,
    `From: ${commit.author.name} <${commit.author.email}>`,
    `Date: ${new Date(commit.author.at).toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${prefix} ${subject}`,
    '',
    ...rest,
    '---',
    '',
  ];
  const diff = renderDiff(listChanges(store, parent?.tree ?? new Map(), commit.tree), { binary: true });
  return `${head.join('\n')}${diff}--\n2.47.3\n`;
}
