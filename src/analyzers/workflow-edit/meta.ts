import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'workflow-edit',
  title: 'Workflow edits',
  summary:
    'What a change to a CI workflow does: new secrets, wider rights, triggers that outsiders can pull, removed jobs.',
  languages: ['yaml'],
  codes: {
    'workflow-secret': {
      title: 'A workflow uses a secret it did not use before',
      points: 2,
      anywhere: true,
      message: 'uses {what} where this was not done before',
      help: 'Whatever runs in that job can read the secret and send it away. Check every action and script of the job, and on which events it runs. Passing the secret to the single step that needs it keeps the reach small.',
    },
    'workflow-permission': {
      title: 'A workflow asks for wider rights',
      points: 2,
      anywhere: true,
      message: 'raises the right `{scope}` of the job token from {from} to {to}',
      help: 'A job token that can write can change code, releases and labels. Grant the one right the job needs, on that job alone, and leave the others at read.',
    },
    'workflow-trigger': {
      title: 'A workflow can be started by outsiders',
      points: 2,
      anywhere: true,
      message: 'adds the trigger `{trigger}`, which {why}',
      help: 'Text and code of outsiders then meet secrets. Make sure that nothing of the pull request, its title or its comments is checked out, run or pasted into a script. `pull_request` gives forks no secrets and is safer where it suffices.',
    },
    'workflow-job-removed': {
      title: 'A workflow or one of its jobs was removed',
      points: 2,
      anywhere: true,
      message: 'removes {what}',
      help: 'A check that no longer runs can no longer stop anything. Say in the pull request what takes its place, and ask the owner of that check to agree. A job that only changes its name is not counted as removed when its content stays the same.',
    },
    'workflow-changed': {
      title: 'A workflow does something else than before',
      points: 1,
      anywhere: true,
      message: '{what}',
      help: 'Workflows decide what is checked before a merge. Read the steps as you would read a program. Changes to layout and comments alone are not counted.',
    },
  },
};
