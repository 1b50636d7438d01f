import type { FileView } from '../../syntax/file-view.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findRow } from '../path-row.ts';
import { instructionPaths } from './data.ts';

export const agentInstructions = defineAnalyzer({
  meta: {
    id: 'agent-instructions',
    title: 'Agent instructions',
    summary:
      'Files that tell coding agents what to do: instructions, skills, prompts, tool and server settings.',
    languages: ['any'],
    codes: {
      'agent-instructions': {
        title: 'Text that instructs agents changed',
        points: 1,
        anywhere: true,
        message: '{name} instructs coding agents, so its text is a program for whoever runs them',
        help: 'An agent follows this text with the rights of the person who started it. Read the change as you would read a script: what does it let an agent run, fetch, skip or reveal? Such a file is never taken for plain documentation; to lower the tier, change it in a pull request of its own.',
      },
    },
  },
  analyzeFile,
});

function* analyzeFile({ change }: FileView): Iterable<Observation> {
  const path = namesOf(change).find((name) => findRow(name, instructionPaths) !== undefined);
  if (path === undefined) return;
  yield {
    kind: 'noticed',
    code: 'agent-instructions',
    path: change.path,
    line: 0,
    args: { name: nameInSentence(change, path) },
  };
  yield { kind: 'never-cleared', path: change.path, reason: 'its text instructs coding agents' };
}
