import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'dependency-change',
  title: 'Dependency changes',
  summary:
    'What a change of manifests and lock files brings in: new packages, other sources, scripts, lost hashes.',
  languages: ['any'],
  codes: {
    'dependency-added': {
      title: 'A package that was not used before',
      points: 1,
      message: 'adds the package `{name}` ({what})',
      help: 'Its code runs with all rights of this project, and so does the code of what it needs. Look at who keeps it, how old and how used it is, and whether a few lines of your own would do.',
    },
    'dependency-source': {
      title: 'Packages from another place',
      points: 2,
      anywhere: true,
      message: 'takes `{name}` from {what}',
      help: 'The usual registry keeps versions as they were published; another place can hand out other code at any time. Check who owns it and pin the content by its hash or commit, or take the package from the registry.',
    },
    'dependency-script': {
      title: 'A script that runs at installation',
      points: 2,
      anywhere: true,
      message: '`{name}` {what}',
      help: 'It runs on the machine of everybody who installs, and in every pipeline, before anybody has used a line of the code. Read the script, and leave it out or allow it by name where the package manager can.',
    },
    'dependency-integrity': {
      title: 'A version with other content',
      points: 2,
      anywhere: true,
      message: 'the package `{name}` {what}',
      help: 'A published version does not change. Another hash means other code under the same name, and no hash means that nobody would notice: delete the entry, let the package manager make it anew, and compare.',
    },
    'dependency-downgrade': {
      title: 'An older version than before',
      points: 2,
      message: 'goes back with `{name}` from {what}',
      help: 'Mistakes that were repaired come back with an old version. Say why it is needed, look at the advisories between the two versions, and plan the way forward.',
    },
    'dependency-wildcard': {
      title: 'A package in whatever version there is',
      points: 2,
      message: 'takes `{name}` in any version ({what})',
      help: 'The next version comes in unseen, with whatever somebody put into it. Name a range with an upper end, and keep a lock file.',
    },
    'dependency-typosquat': {
      title: 'A name that looks like a well-known one',
      points: 2,
      anywhere: true,
      message: 'adds `{name}`, which looks like the well-known `{what}`',
      help: 'Such names are registered to be mistyped, and their packages steal what they find. Check the name letter by letter on the page of the project that was meant.',
    },
    'dependency-vulnerable': {
      title: 'A version with a known hole',
      points: 2,
      message: 'takes `{name}` in a version with a known hole ({what})',
      help: 'Programs that use this hole are public. Take a version in which it is repaired; where that cannot be, say why the hole cannot be reached, and write down until when it stays.',
    },
    'dependency-guard-removed': {
      title: 'A package that kept others out is gone',
      points: 2,
      message: 'takes out `{name}`, which keeps attackers out',
      help: 'Find out what it did for each request or text, and what does that now. If another package or the framework took over, say so in the description and prove it with a test.',
    },
  },
};
