/** How words are made to stand out. Colour is the printer's choice, so it is handed in. */
export interface Styles {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** No colour at all: pipes, files and logs. */
export const plainStyles: Styles = { bold: asIs, dim: asIs, good: asIs, warning: asIs, bad: asIs };

function asIs(text: string): string {
  return text;
}
