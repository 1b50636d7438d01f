import type { EditRow } from '../../../../edit-row.ts';

const scala = (line: string): string => `object A {\n  def f(a: String) = {\n    ${line}\n  }\n}\n`;

/** What programs in Scala open and fetch. */
export const scalaEdits: readonly EditRow[] = [
  {
    code: 'path-traversal',
    languages: ['scala'],
    came: /\b(Source\.fromFile|Paths\.get|Files\.(read|write)\w*|new File|new FileInputStream)\(.*\b(request|req)\.(getQueryString|queryString|body|headers|cookies|path)\b/,
    file: 'A.scala',
    hit: scala('Source.fromFile(request.getQueryString("a").get)'),
    miss: scala('Source.fromFile("a.txt")'),
  },
  {
    code: 'request-call',
    languages: ['scala'],
    came: /\b(Source\.from(URL|URI)|Http|url|[wW]s(Client)?\.url|basicRequest\.get)\(\s*(\w*([uU]r[il]|[hH]ost|[aA]ddress|[lL]ink|[tT]arget))\s*[,)]/,
    unless: /\bdef\b/,
    file: 'A.scala',
    hit: scala('Source.fromURL(url)'),
    miss: scala('Source.fromURL("https://example.com/a")'),
  },
];
