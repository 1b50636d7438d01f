/** A module that takes care, and its neighbour with the same names that does not. */
export interface ModuleRow {
  readonly code: string;
  readonly careful: RegExp;
  readonly careless: RegExp;
  readonly file: string;
  readonly base: string;
  readonly hit: string;
  readonly miss: string;
}

export const moduleRows: readonly ModuleRow[] = [
  {
    code: 'markup-injection',
    careful: /^html\/template$/,
    careless: /^text\/template$/,
    file: 'page.go',
    base: 'package page\n\nimport "html/template"\n',
    hit: 'package page\n\nimport "text/template"\n',
    miss: 'package page\n\nimport (\n\t"html/template"\n\ttext "text/template"\n)\n',
  },
  {
    code: 'xml-entities',
    careful: /^defusedxml(\.|$)/,
    careless: /^(xml\.(etree|dom|sax)|lxml)(\.|$)/,
    file: 'read.py',
    base: 'from defusedxml import ElementTree\n',
    hit: 'from xml.etree import ElementTree\n',
    miss: 'from defusedxml import minidom\n',
  },
];
