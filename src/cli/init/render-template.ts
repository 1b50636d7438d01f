/**
 * A template is a whole file with choices in it:
 *
 * ```yaml
 * #? published
 * run: npx sop-gate run
 * #? vendored
 * ## run: node .sop-gate/bin/sop-gate.js run
 * #? end
 * ```
 *
 * Of each choice the lines that were chosen stay, without their `##`, and the markers go. Lines outside stay as they are.
 */
export function renderTemplate(template: string, chosen: ReadonlySet<string>): string {
  let choice: string | undefined;
  const lines = template.split('\n').flatMap((line) => {
    const marker = /^ *#\? ([a-z-]+)$/.exec(line)?.[1];
    if (marker !== undefined) {
      choice = marker === 'end' ? undefined : marker;
      return [];
    }
    if (choice === undefined) return [line];
    return chosen.has(choice) ? [line.replace(/^( *)## ?/, '$1').trimEnd()] : [];
  });
  return lines.join('\n');
}

/**
 * Puts words in place of a template's examples.
 * @param words example and word; an example that is not there is a bug of ours, not a thing to pass over.
 */
export function fillTemplate(text: string, words: readonly (readonly [string, string])[]): string {
  return words.reduce((filled, [example, word]) => {
    if (!filled.includes(example)) throw new Error(`the template has no ${JSON.stringify(example)} to fill`);
    return filled.replaceAll(example, () => word);
  }, text);
}
