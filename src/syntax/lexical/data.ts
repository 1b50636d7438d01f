/** How a family of languages writes comments and texts, as sources of regular expressions. */
export interface LexicalRow {
  readonly languages: readonly string[];
  readonly comments: readonly string[];
  /** Texts on one line, and texts that may span lines. */
  readonly strings: readonly string[];
  readonly longStrings: readonly string[];
}

const slashes = String.raw`\/\/[^\n]*`;
const block = String.raw`\/\*[^]*?(?:\*\/|$(?![^]))`;
const hash = String.raw`(?<![^\s;({[&|])#[^\n]*`;
const dashes = String.raw`--[^\n]*`;
const double = String.raw`"(?:[^"\\\n]|\\[^])*"?`;
const single = String.raw`'(?:[^'\\\n]|\\[^])*'?`;
const backtick = '`(?:[^`\\\\]|\\\\[^])*`?';
const rawBacktick = '`[^`]*`?';
const tripleDouble = '"""[^]*?(?:"""|$(?![^]))';
const tripleSingle = "'''[^]*?(?:'''|$(?![^]))";
const markup = '<!--[^]*?(?:-->|$(?![^]))';
const character = String.raw`'(?:[^'\\\n]|\\[^\n]{1,8})'`;

export const lexicalRows: readonly LexicalRow[] = [
  {
    languages: ['typescript', 'javascript', 'vue', 'svelte', 'astro'],
    comments: [slashes, block, markup],
    strings: [double, single],
    longStrings: [backtick],
  },
  { languages: ['go'], comments: [slashes, block], strings: [double, character], longStrings: [rawBacktick] },
  {
    languages: [
      'java',
      'kotlin',
      'scala',
      'groovy',
      'swift',
      'csharp',
      'dart',
      'go-module',
      'protobuf',
      'solidity',
      'zig',
      'cue',
      'bicep',
      'prisma',
      'fsharp',
      'jsonnet',
    ],
    comments: [slashes, block],
    strings: [double, single],
    longStrings: [tripleDouble, tripleSingle],
  },
  {
    languages: ['c', 'cpp', 'objective-c', 'rust', 'json', 'json5'],
    comments: [slashes, block],
    strings: [double, character],
    longStrings: [],
  },
  {
    languages: ['css', 'scss', 'less', 'sass'],
    comments: [block, slashes],
    strings: [double, single],
    longStrings: [],
  },
  {
    languages: ['python', 'starlark', 'toml'],
    comments: [hash],
    strings: [double, single],
    longStrings: [tripleDouble, tripleSingle],
  },
  {
    languages: [
      'ruby',
      'perl',
      'elixir',
      'r',
      'julia',
      'nix',
      'graphql',
      'rego',
      'yaml',
      'make',
      'cmake',
      'dockerfile',
      'shell',
      'fish',
      'tcl',
      'text',
    ],
    comments: [hash],
    strings: [double, single],
    longStrings: [],
  },
  {
    languages: ['php', 'hcl'],
    comments: [slashes, block, hash],
    strings: [double, single],
    longStrings: [],
  },
  {
    languages: ['powershell'],
    comments: ['<#[^]*?(?:#>|$(?![^]))', hash],
    strings: [double, single],
    longStrings: [],
  },
  { languages: ['sql'], comments: [dashes, block, hash], strings: [single, double], longStrings: [] },
  {
    languages: ['lua', 'haskell', 'elm'],
    comments: [String.raw`--\[\[[^]*?(?:\]\]|$(?![^]))`, String.raw`\{-[^]*?(?:-\}|$(?![^]))`, dashes],
    strings: [double],
    longStrings: [],
  },
  {
    languages: ['html', 'xml', 'markdown', 'mdx', 'template'],
    comments: [markup],
    strings: [],
    longStrings: [],
  },
  {
    languages: ['ini', 'batch', 'clojure', 'erlang'],
    comments: [String.raw`(?<=^|\n)[ \t]*(?:[;#%]|REM\b|::)[^\n]*`],
    strings: [],
    longStrings: [],
  },
];

/** How a language names the modules it brings in; the first group is the module (several, with commas, for Python). */
export interface ImportRow {
  readonly languages: readonly string[];
  readonly pattern: RegExp;
  /** Only inside of these stretches. */
  readonly within?: RegExp;
}

export const importRows: readonly ImportRow[] = [
  {
    languages: ['typescript', 'javascript', 'vue', 'svelte', 'astro'],
    pattern: /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"\n]+)/g,
  },
  {
    languages: ['typescript', 'javascript', 'vue', 'svelte', 'astro'],
    pattern: /\bimport\s*['"]([^'"\n]+)/g,
  },
  {
    languages: ['typescript', 'javascript', 'vue', 'svelte', 'astro'],
    pattern: /\b(?:require|import|getBuiltinModule)\s*\(\s*['"`]([^'"`\n]+)/g,
  },
  { languages: ['python'], pattern: /^[ \t]*import[ \t]+([^\n;#\\]+)/gm },
  { languages: ['python'], pattern: /^[ \t]*from[ \t]+([\w.]+)[ \t]+import\b/gm },
  { languages: ['starlark'], pattern: /^[ \t]*load\(\s*"([^"]+)"/gm },
  { languages: ['go'], pattern: /^[ \t]*import[ \t]+(?:[\w.]+[ \t]+)?["`]([^"`\n]+)["`]/gm },
  {
    languages: ['go'],
    within: /^[ \t]*import[ \t]*\([^)]*/gm,
    pattern: /^[ \t]*(?:[\w.]+[ \t]+)?["`]([^"`\n]+)["`]/gm,
  },
  {
    languages: ['java', 'kotlin', 'scala', 'groovy'],
    pattern: /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.*]+)/gm,
  },
  {
    languages: ['csharp'],
    pattern: /^[ \t]*(?:global[ \t]+)?using[ \t]+(?:static[ \t]+)?(?:\w+[ \t]*=[ \t]*)?([\w.]+)[ \t]*;/gm,
  },
  {
    languages: ['rust'],
    pattern: /^[ \t]*(?:pub(?:\([^)\n]*\))?[ \t]+)?(?:use|extern[ \t]+crate)[ \t]+([\w:]+)/gm,
  },
  {
    languages: ['c', 'cpp', 'objective-c'],
    pattern: /^[ \t]*#[ \t]*(?:include|import)[ \t]*[<"]([^>"\n]+)/gm,
  },
  { languages: ['ruby'], pattern: /^[ \t]*(?:require|require_relative|load)[ \t]*\(?[ \t]*['"]([^'"\n]+)/gm },
  { languages: ['php'], pattern: /^[ \t]*use[ \t]+(?:function[ \t]+|const[ \t]+)?([\w\\]+)/gm },
  { languages: ['php'], pattern: /\b(?:require|include)(?:_once)?[ \t]*\(?[ \t]*['"]([^'"\n]+)/g },
  {
    languages: ['swift'],
    pattern:
      /^[ \t]*(?:@\w+[ \t]+)*import[ \t]+(?:(?:class|struct|enum|func|protocol|var|let|typealias)[ \t]+)?([\w.]+)/gm,
  },
  {
    languages: ['dart', 'protobuf', 'solidity'],
    pattern: /^[ \t]*(?:import|export)[ \t]+(?:public[ \t]+)?['"]([^'"\n]+)/gm,
  },
  { languages: ['shell', 'fish'], pattern: /^[ \t]*(?:source|\.)[ \t]+['"]?([^\s'";]+)/gm },
  { languages: ['perl'], pattern: /^[ \t]*(?:use|require)[ \t]+([A-Za-z][\w:]*)/gm },
  { languages: ['lua'], pattern: /\brequire[ \t]*\(?[ \t]*['"]([^'"\n]+)/g },
  { languages: ['elixir'], pattern: /^[ \t]*(?:import|use|alias|require)[ \t]+([A-Z][\w.]*)/gm },
  { languages: ['r'], pattern: /\b(?:library|require)[ \t]*\([ \t]*['"]?([\w.]+)/g },
  { languages: ['haskell', 'elm'], pattern: /^import[ \t]+(?:qualified[ \t]+)?([\w.]+)/gm },
  { languages: ['julia'], pattern: /^[ \t]*(?:using|import)[ \t]+([\w.]+)/gm },
  { languages: ['zig'], pattern: /@import\("([^"\n]+)"\)/g },
  {
    languages: ['css', 'scss', 'less', 'sass'],
    pattern: /@(?:import|use|forward)[ \t]+(?:url\()?['"]?([^'")\s;]+)/g,
  },
  {
    languages: ['powershell'],
    pattern: /^[ \t]*(?:Import-Module|using[ \t]+(?:module|namespace))[ \t]+['"]?([^\s'";]+)/gim,
  },
  { languages: ['make', 'cmake'], pattern: /^[ \t]*-?include[ \t(]+([^\s)]+)/gm },
];
