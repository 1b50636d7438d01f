import type { AnalyzerMeta, CodeMeta } from '../contract.ts';

const code = (points: CodeMeta['points'], words: Pick<CodeMeta, 'title' | 'message' | 'help'>): CodeMeta => ({
  points,
  anywhere: true,
  ...words,
});

export const meta: AnalyzerMeta = {
  id: 'opaque-content',
  title: 'Opaque content',
  summary:
    'Content that a review cannot read: binaries, archives, packed code, links, submodules, hidden diffs.',
  languages: ['any'],
  codes: {
    'opaque-program': code(2, {
      title: 'A program without its source',
      message: 'adds or changes {kind} ({bytes} bytes)',
      help: 'Nobody can see what it does. Build it from source in the pipeline, or take it from a registry by its hash; where it must stand here, say where it comes from and how to make the same bytes again.',
    }),
    'opaque-archive': code(2, {
      title: 'An archive among the sources',
      message: 'adds or changes {kind} ({bytes} bytes)',
      help: 'A review sees one name where there are many files. Put the files themselves into the repository, or fetch the archive by its hash when it is needed.',
    }),
    'opaque-binary': code(1, {
      title: 'A file of bytes',
      message: 'adds or changes {kind} ({bytes} bytes)',
      help: 'The diff shows nothing of it. Say what it is and what made it, so that somebody can make it again and compare; pictures, sound, fonts and documents are not counted.',
    }),
    'opaque-obfuscated': code(2, {
      title: 'Code that was made unreadable',
      message: 'holds {kind}',
      help: 'Honest code has no reason to hide what it does, and code that unpacks itself escapes every check of its text. Ask for the source it was made from, and leave out what nobody can explain.',
    }),
    'opaque-blob': code(1, {
      title: 'A line that nobody can read',
      message: 'holds {kind}',
      help: 'Packed or generated text can hold anything. Keep the source in the repository and make the packed form when it is needed, or keep data in a file of its own with a word about where it comes from.',
    }),
    'opaque-link': code(1, {
      title: 'A symbolic link',
      message: 'points to `{what}`',
      help: 'What is read through a link is decided by another place than the one that is reviewed. Look at what the target holds and who writes it.',
    }),
    'opaque-link-outside': code(2, {
      title: 'A symbolic link out of the repository',
      message: 'points out of the repository, to `{what}`',
      help: 'Reading or writing this path touches a file of the machine that checked the repository out: its keys, its settings, or the folder of git itself. Such a link has no place in a repository.',
    }),
    'opaque-executable': code(1, {
      title: 'A file that can be run now',
      message: 'can be run as a program now and was {what} before',
      help: 'Hooks, build tools and people run what is marked as a program. Check that this is meant, and read the file as you would read a script.',
    }),
    'opaque-submodule': code(1, {
      title: 'A submodule at another commit',
      message: 'takes the code of the submodule at {what}',
      help: 'All changes between the two commits come in with this one line. Read them in the repository they belong to, and check that the commit stands on a branch of it.',
    }),
    'opaque-submodule-source': code(2, {
      title: 'A submodule from another place',
      message: 'takes the submodule `{name}` from {url}',
      help: 'Whoever controls that address decides what is built here. Check who owns it, that it is reached over https or ssh, and why the former place no longer serves.',
    }),
    'opaque-folded': code(2, {
      title: 'Programs whose changes are hidden',
      message: '{effect} `{target}`',
      help: 'Every later change of these programs would be folded away or shown as bytes, so that nobody reads it. Programs that people write need no such attribute: take it away, or name the few files that a tool writes.',
    }),
    'opaque-attribute': code(1, {
      title: 'An attribute that hides changes',
      message: '{effect} `{target}`',
      help: 'With such an attribute later changes are folded away, shown as bytes, or changed on their way in and out. Keep it to files that tools write, and name them as narrowly as possible.',
    }),
  },
};
