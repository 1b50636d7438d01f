/** A module that makes input harmless, and one of its name that does not, each with a near miss of the second. */
export const importSwaps: readonly ImportSwapRow[] = [
  {
    code: 'validation-removed',
    from: /^html\/template$/,
    to: /^text\/template$/,
    path: 'a.go',
    before: 'package a\n\nimport "html/template"\n',
    hit: 'package a\n\nimport "text/template"\n',
    miss: 'package a\n\nimport "text/tabwriter"\n',
  },
  {
    code: 'validation-removed',
    from: /^defusedxml\b/,
    to: /^(xml\.|lxml\b)/,
    path: 'a.py',
    before: 'import defusedxml.ElementTree\n',
    hit: 'import xml.etree.ElementTree\n',
    miss: 'import xmltools.etree.ElementTree\n',
  },
  {
    code: 'validation-removed',
    from: /^(dompurify|isomorphic-dompurify|sanitize-html|xss)$/,
    to: /^(marked|striptags)$/,
    path: 'a.ts',
    before: "import clean from 'dompurify';\n",
    hit: "import clean from 'marked';\n",
    miss: "import clean from 'marker';\n",
  },
];

export interface ImportSwapRow {
  readonly code: string;
  readonly from: RegExp;
  readonly to: RegExp;
  readonly path: string;
  readonly before: string;
  readonly hit: string;
  readonly miss: string;
}
