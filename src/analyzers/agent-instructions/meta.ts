import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
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
    'agent-remote': {
      title: 'Agents are sent to text or code elsewhere',
      points: 2,
      anywhere: true,
      message: '{what}',
      help: 'What that address says tomorrow nobody has reviewed, and an agent will follow it. Keep what agents need in the repository, where changes to it are seen.',
    },
    'agent-permission': {
      title: 'Agents may do more without being asked',
      points: 2,
      anywhere: true,
      message: '{what}',
      help: 'Permissions are what stands between a misled agent and the machine of whoever runs it. Allow single commands by name, and leave the rest to a question.',
    },
    'agent-server': {
      title: 'Agents get the tools of another server',
      points: 2,
      anywhere: true,
      message: '{what}',
      help: 'A tool server is a program that runs with the rights of the agent and whose words the agent believes. Look at who keeps it, pin its version, and give it only the secrets it needs.',
    },
    'agent-override': {
      title: 'Agents are told to leave out rules, checks or people',
      points: 2,
      anywhere: true,
      message: '{what}',
      help: 'Text like this is how an agent is turned against those who run it. If it is meant well, say exactly which rule does not apply and why, so that nothing else is meant with it.',
    },
    'agent-rule-removed': {
      title: 'A rule for agents is gone',
      points: 2,
      anywhere: true,
      message: 'agents are no longer told: {rule}',
      help: 'The sentence kept agents from harm, or kept a person in the loop. If it moved or is not needed any more, say so in the pull request; if it stood in the way, that is what it was for.',
    },
  },
};
