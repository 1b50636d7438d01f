import { cut } from './abbreviate.ts';

/** What a status row of ours says: words for people, then what it is bound to. */
export interface StatusText {
  readonly words: string;
  /** Key and digest of the assessment that was told, on the tier's row. */
  readonly kept?: string;
  /** Pull requests and bases, such as `#7 into main`. */
  readonly binding: string;
  /** First digits of the evidence digest, for a success. */
  readonly evidence?: string;
}

const longest = 140;
const ending = /; for ((?:(?!; for ).)*)$/;
const keeping = /^[^;]*; kept ([0-9a-f]{12}) ([0-9a-f]{12}); for /;

/** At most 140 characters; when it gets long the words give way, never the binding. */
export function renderDescription(text: StatusText): string {
  const { kept } = text;
  const bound = `${kept === undefined ? '' : `; kept ${kept}`}${renderBinding(text)}`;
  const words = text.words.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll(';', ',');
  const room = longest - bound.length;
  return `${words.length <= room ? words : `${cut(words, room - 1)}…`}${bound}`;
}

/** The end of a description, by which a row is recognised as bound to exactly this. */
export function renderBinding({ binding, evidence }: Omit<StatusText, 'words'>): string {
  return `; for ${binding}${evidence === undefined ? '' : `; evidence ${evidence}`}`;
}

/** Whether a row speaks of this pull request; a text that is not ours, or was abbreviated, might. */
export function mayName(description: string, number: number): boolean {
  const binding = ending.exec(description)?.[1];
  if (binding === undefined || binding.includes('~')) return true;
  return binding.split(', ').some((part) => part.startsWith(`#${number} into `));
}

/** The kept key and digest; nothing when the row keeps none. Words cannot fake it: they hold no semicolon. */
export function parseKept(
  description: string,
): { readonly key: string; readonly digest: string } | undefined {
  const match = keeping.exec(description) as
    | (RegExpExecArray & [text: string, key: string, digest: string])
    | null;
  return match === null ? undefined : { key: match[1], digest: match[2] };
}
