import { type PathRow, pathRow as row } from '../../path-row.ts';

/** Attributes that keep changes out of sight, or run something. */
export interface AttributeRow {
  readonly effect: string;
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

export const attributeRows: readonly AttributeRow[] = [
  {
    effect: 'shows no difference for',
    pattern: /^(-diff|binary|diff=\S*null\S*|diff=nodiff)$/,
    hit: 'src/** -diff',
    miss: 'src/** diff',
  },
  {
    effect: 'folds away as generated',
    pattern: /^linguist-generated(=true)?$/,
    hit: 'src/** linguist-generated=true',
    miss: 'src/** linguist-generated=false',
  },
  {
    effect: 'folds away as copied',
    pattern: /^linguist-vendored(=true)?$/,
    hit: 'src/** linguist-vendored',
    miss: 'src/** -linguist-vendored',
  },
  {
    effect: 'leaves out of releases',
    pattern: /^export-(ignore|subst)$/,
    hit: 'src/** export-ignore',
    miss: 'src/** -export-ignore',
  },
  {
    effect: 'runs a filter on',
    pattern: /^filter=(?!lfs$)/,
    hit: 'src/** filter=clean',
    miss: 'src/** filter=lfs',
  },
  {
    effect: 'merges by a driver of its own',
    pattern: /^merge=(?!(lfs|union|text|binary)$)/,
    hit: 'src/** merge=ours',
    miss: 'src/** merge=union',
  },
];

/** What they are usually for. */
export const usualTargets: readonly PathRow[] = [
  row(
    /\.(png|jpe?g|gif|webp|avif|ico|svg|pdf|woff2?|ttf|otf|eot|mp[34]|webm|zip|gz|jar|lock|snap|map|min\.\w+|pb\.\w+|sum|ipynb|csv|tsv|bin|dll|exe|so|pkl|\*)$/i,
    '*.png',
    '*.ts',
  ),
  row(
    /(^|\/)(package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb|go\.sum|npm-shrinkwrap\.json|\.yarn\/\S*|dist\/\S*|vendor\/\S*|docs?\/\S*|tests?\/\S*|fixtures\/\S*|testdata\/\S*|\.git\w*|\.github\S*|\.editorconfig|\S*generated\S*|\S*schema\S*)$/i,
    'dist/** ',
    'src/**',
  ),
];

/** Programs: of these every later change has to be seen. */
export const codeTargets: readonly PathRow[] = [
  row(
    /^(?!.*(gen|vendor|proto|dist|third_party|snap|fixture|data)).*\b(src|lib|app|apps|pkg|cmd|internal|server|api|packages|scripts|ci|infra)\/([\w.-]+\/)*(\*\*?(\/\*(\.\w+)?)?)?$/,
    'src/**',
    'src/gen/**',
  ),
  row(
    /(^|\/)\*\.([cm]?[jt]sx?|py|go|rb|rs|java|kt|cs|php|c|cc|cpp|h|sh|sql|tf|ya?ml)$/,
    '*.ts',
    '*.min.ts.txt',
  ),
  row(/^\*$/, '*', '*.dat'),
];
