import { readFileSync } from 'node:fs';
import { parseUnifiedDiff } from '../../src/patch/parse-unified-diff.ts';
import type { Content, FileChange } from '../../src/patch/patch.ts';

/** One fenced `diff` block of an analyzer's README, with what the paragraph before it promises. */
export interface ReadmeSample {
  readonly analyzer: string;
  /** The paragraph before the block. */
  readonly title: string;
  readonly files: readonly FileChange[];
  readonly options: unknown;
  /** Codes with their lines, as `code:line`, sorted; line 0 is the file as a whole. */
  readonly findings: readonly string[];
  readonly cleared?: string;
  readonly neverCleared: boolean;
  /** The files of the sample are all of a project, unless it says that there is one that nobody can read. */
  readonly isProjectUnknown: boolean;
}

/** The samples under one heading of an analyzer's README. */
export function readSamples(analyzer: string, heading: 'Reported' | 'Not reported'): readonly ReadmeSample[] {
  const text = readFileSync(`src/analyzers/${analyzer}/README.md`, 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/((?:^.+\n)+)\n```diff\n([\s\S]*?)\n```$/gm)].map(([, title = '', diff = '']) =>
    readSample(analyzer, title.trim().replaceAll('\n', ' '), `${diff}\n`),
  );
}

function readSample(analyzer: string, title: string, diff: string): ReadmeSample {
  const { files, failures } = parseUnifiedDiff(diff);
  if (failures.length > 0) throw new Error(`${analyzer}: unreadable sample: ${title}`);
  const options = /With the options `(\{.*?\})`/.exec(title)?.[1];
  const findings = [...title.matchAll(/`([\w-]+)` (?:at line (\d+)|on the file)/g)];
  const cleared = /Cleared as (\w+)/.exec(title)?.[1];
  return {
    analyzer,
    title,
    files: files.map(toWhole),
    options: options === undefined ? undefined : JSON.parse(options),
    findings: findings.map(([, code = '', line = '0']) => `${code}:${line}`).toSorted(),
    ...(cleared && { cleared }),
    neverCleared: /never cleared/i.test(title),
    isProjectUnknown: /project could not be read/i.test(title),
  };
}

/** Samples show their files whole, so that both sides are known in full. */
function toWhole(file: FileChange): FileChange {
  return { ...file, base: toText(file.base), head: toText(file.head) };
}

function toText(content: Content): Content {
  return content.kind === 'fragment' ? { kind: 'text', text: content.text } : content;
}
