import type { TreeNode } from '../tree-node.ts';

const plainTags =
  /^(api|author|category|copyright|deprecated|example|extends|final|global|implements|inherit[dD]oc|internal|license|link|method|mixin|package|param|property(-read|-write)?|return|returns|see|since|static|subpackage|template(-\w+)?|throws|todo|TODO|uses|used-by|use|var|version)$/;

/** Frameworks read their own tags in documentation: routes, rights, test data. */
export function hasToolTag(_: TreeNode, text: string): boolean {
  if (!text.startsWith('/**')) return false;
  return Array.from(text.matchAll(/(?<=^[\s*/]*)@([\w-]+)/gm), ([, tag = '']) => tag).some(
    (tag) => !plainTags.test(tag),
  );
}
