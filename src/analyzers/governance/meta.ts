import type { AnalyzerMeta, CodeMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'governance',
  title: 'Governance',
  summary:
    'Who must agree to a change, what a merge waits for, and what watches commits and updates, where a change loosens it.',
  languages: ['any'],
  codes: {
    'owners-loosened': code(
      'A path has lost its owners',
      2,
      'Without an owner, anybody may agree to changes of this path. Let those who own it until now agree to giving it away, and name who takes it over.',
    ),
    'merge-rule-loosened': code(
      'A branch is protected less',
      2,
      'The protection of a branch is what reviews and checks rest on. Ask whoever answers for it whether it may be less, and say in the pull request what protects the branch instead.',
    ),
    'update-rule-loosened': code(
      'Updates of packages are watched less',
      2,
      'Packages that come in unseen or at once are how a stolen account reaches everybody, and updates that never come leave known holes open. Keep a waiting time and a look by people or tests.',
    ),
    'updates-stopped': code(
      'Packages are no longer updated by themselves',
      1,
      'Known holes stay open in what nobody updates. Say what else brings these packages up to date, such as another robot.',
    ),
    'hook-loosened': code(
      'A hook that watches commits does less',
      2,
      'Such a hook keeps secrets and known mistakes from being committed at all. Keep it, or show that the same is looked for in the workflow of every change.',
    ),
    'scan-loosened': code(
      'A scanner finds less',
      2,
      'What is left out finds nothing in all later changes, either. Excuse the one file or line that needs it, with the reason beside it.',
    ),
    'scan-exception': code(
      'A scanner is told to leave something out',
      1,
      'An exception is a promise that the finding does no harm. Ask for the reason and for a day on which it ends.',
    ),
    'package-published': code(
      'A package of the house may be published',
      2,
      'What keeps a package from going to a public registry is often this line alone, and what was published once is copied for good. Keep it, or let those who answer for the package say that everybody may have it.',
    ),
    'secret-unignored': code(
      'Files with secrets are no longer kept out',
      2,
      'Once such a name is no longer ignored, the next commit or image takes the file with it. Keep the name in the list, even if no such file is there today.',
    ),
  },
};

function code(title: string, points: CodeMeta['points'], help: string): CodeMeta {
  return { title, points, anywhere: true, message: '{what}', help };
}
