/** Reads an option that may be given several times into a list. */
export function collect(word: string, words: readonly string[] = []): readonly string[] {
  return [...words, word];
}
