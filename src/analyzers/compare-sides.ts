import type { FileView, SourceView } from '../syntax/file-view.ts';
import { isClearable } from './clearable.ts';
import { toDirectivePlaces } from './directive-places.ts';
import { readBySigns } from './signs/read-by-signs.ts';

/** Languages in which layout and comments can be told from the program. */
export const comparableLanguages: readonly string[] = [
  'typescript',
  'javascript',
  'json',
  'yaml',
  'sql',
  'go',
  'python',
  'java',
  'ruby',
  'php',
  'csharp',
  'rust',
  'c',
  'cpp',
  'shell',
  'kotlin',
  'swift',
  'dart',
  'css',
  'protobuf',
  'hcl',
  'toml',
  'xml',
  'dockerfile',
  'ini',
  'lua',
  'graphql',
  'solidity',
  'zig',
  'scala',
  'groovy',
  'r',
  'elixir',
  'starlark',
  'haskell',
  'prisma',
  'powershell',
  'make',
  'scss',
  'less',
  'html',
  'vue',
  'svelte',
];

export interface BothSides {
  readonly base: SourceView;
  readonly head: SourceView;
}

/** Both sides of a file that stayed where it was, in full; undefined when there is nothing to compare. */
export function comparableSides({ change, language, base, head }: FileView): BothSides | undefined {
  if (!isClearable(change) || change.path !== change.basePath) return undefined;
  if (!base?.whole || !head?.whole) return undefined;
  if (indented.has(language) && beginsIndented.test(head.text)) return undefined;
  return { base: readBySigns(base), head: readBySigns(head) };
}

const indented: ReadonlySet<string> = new Set(['python', 'starlark']);

/** Grammars take it, and the language itself does not run it. */
const beginsIndented = /^\ufeff?(?:[ \t\f]*(?:#.*)?\r?\n)*[ \t\f]+[^\s#]/;

/** Whether a parser read both sides and found one and the same program. */
export function hasEqualStructure({ base, head }: BothSides): boolean {
  return base.facts.structure !== undefined && base.facts.structure === head.facts.structure;
}

/** Whether both sides carry the same comments in the same order; how they are indented and wrapped is no matter. */
export function hasEqualComments({ base, head }: BothSides): boolean {
  return commentTexts(base) === commentTexts(head);
}

/** Whether comments that steer tools are the same and stand at the same places of the program. */
export function hasEqualDirectives({ base, head }: BothSides): boolean {
  return toDirectivePlaces(base) === toDirectivePlaces(head);
}

function commentTexts({ facts }: SourceView): string {
  return facts.comments.map((comment) => comment.text.split(/\s+/).join()).join('\n');
}
