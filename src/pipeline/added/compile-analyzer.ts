import { createJiti } from 'jiti';

/**
 * Makes JavaScript that runs anywhere out of an analyzer file, TypeScript or not. Nothing of the file is run.
 * @throws Error with a sentence, when the text does not parse.
 */
export function compileAnalyzer(from: string, text: string): string {
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false });
  const ts = /\.m?ts$/.test(from);
  const code = jiti.transform({ source: text, filename: from, ts, retainLines: true });
  const error = code.startsWith(ERROR) ? toError(code.slice(ERROR.length)) : undefined;
  if (error !== undefined) throw new Error(`it does not parse: ${error}`);
  return code;
}

/** How jiti says that it did not understand: as a program that holds the error as JSON. */
const ERROR = 'exports.__JITI_ERROR__ = ';

function toError(json: string): string {
  const { message, line } = JSON.parse(json) as { message?: string; line?: number };
  return `${message?.split('\n')[0] ?? 'no reason given'}${line === undefined ? '' : ` (line ${line})`}`;
}
