import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'hidden-text',
  title: 'Hidden text',
  summary: 'Characters that show nothing, turn the direction of writing, or look like others.',
  languages: ['any'],
  codes: {
    'hidden-bidi': {
      title: 'A control that turns the direction of writing',
      points: 2,
      anywhere: true,
      message: 'holds {kind} ({point}), so that it reads otherwise than it runs',
      help: 'With such a control a comment can look like code and code like a comment (CVE-2021-42574). Look at the line with a viewer that shows control characters, and write the character as an escape where a program needs it.',
    },
    'hidden-payload': {
      title: 'Invisible text',
      points: 2,
      anywhere: true,
      message: 'holds {kind} ({point})',
      help: 'Rows of invisible characters carry data or instructions that no reviewer sees and that programs and language models read. There is hardly an honest reason for them: ask where they come from, and have them taken out.',
    },
    'hidden-invisible': {
      title: 'An invisible character in code',
      points: 1,
      anywhere: true,
      message: 'holds {kind} ({point})',
      help: 'Two names or texts that look the same are then different ones, so that a check can be passed by, or fails for no visible reason. Such characters mostly come from copied text: take them out, or write them as an escape.',
    },
    'hidden-lookalike': {
      title: 'A character that looks like another',
      points: 2,
      anywhere: true,
      message: 'holds {kind} ({point})',
      help: 'A name with a Cyrillic letter in it reads like the Latin one and is another: another variable, package or host. Type the word anew, and compare it with what was meant.',
    },
    'hidden-escape': {
      title: 'A raw control character',
      points: 1,
      message: 'holds {kind} ({point})',
      help: 'Shown in a terminal, the line can erase or repaint what stands around it, so that a log or a diff lies. Write the character as an escape such as `\\x1b`.',
    },
    'hidden-blank': {
      title: 'Blanks that mislead',
      points: 1,
      message: 'holds {kind} ({point})',
      help: 'A blank of another kind is part of a name or an argument, and code behind a hundred blanks is outside of every window. Replace it by a plain blank, or break the line.',
    },
  },
};
