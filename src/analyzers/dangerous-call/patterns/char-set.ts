/** Which of the letters of ASCII a part of an expression stands for; one bit more stands for all other letters. */
export type CharSet = bigint;

const count = 129n;
export const everything: CharSet = (1n << count) - 1n;

export function not(set: CharSet): CharSet {
  return everything & ~set;
}

/** The letters from one to another, by their numbers. */
export function between(from: number, to: number): CharSet {
  const [first, last] = [Math.min(from, 128), Math.min(to, 128)];
  return last < first ? 0n : ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first);
}

export function of(letters: string): CharSet {
  return [...letters].reduce((set, letter) => set | one(letter), 0n);
}

function one(letter: string): CharSet {
  const code = letter.codePointAt(0) ?? 128;
  return between(code, code);
}

const digits = of('0123456789');
const letters = between(65, 90) | between(97, 122);
const words = digits | letters | of('_');
const blanks = of(' \t\n\r\f\v');
export const notNewline = not(of('\n'));

const classes: Readonly<Record<string, CharSet>> = {
  d: digits,
  w: words,
  s: blanks | between(128, 128),
  h: of(' \t'),
  v: of('\n\r\f\v'),
  p: letters | between(128, 128),
};

const signs: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  e: '\u001b',
  a: '\u0007',
  '0': '\0',
};

/** What a backslash with a letter behind it stands for. */
export function escaped(letter: string): CharSet {
  const lower = letter.toLowerCase();
  if (Object.hasOwn(classes, lower)) {
    const set = classes[lower] ?? 0n;
    return lower === letter ? set : not(set);
  }
  return of(signs[letter] ?? letter);
}

export function named(name: string): CharSet {
  if (name === 'digit') return digits;
  if (name === 'space' || name === 'blank') return blanks;
  return name === 'punct' || name === 'cntrl' ? not(words | blanks) : words;
}
