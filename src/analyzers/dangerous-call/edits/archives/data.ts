import type { EditRow } from '../../../edit-row.ts';

const go = (...lines: readonly string[]): string =>
  `package a\n\nfunc f(hdr *tar.Header, to string) {\n\tg()\n${lines.map((line) => `\t${line}\n`).join('')}\th(to)\n}\n`;

/** Files that come out of something else, and who may use them. */
export const archiveEdits: readonly EditRow[] = [
  {
    code: 'path-traversal',
    came: /\b(os\.(Symlink|Link|symlink|link)|fs\.(promises\.)?(symlink|link)(Sync)?|(Files\.)?create(Symbolic)?Link|File\.CreateSymbolicLink|(fs::)?(soft_link|hard_link|symlink)|File\.symlink|symlink)\s*\(.*\b(hdr|header|h|entry|e|member|info|tarinfo|th|file|f|m)(\.|->)(get)?_?[lL]ink_?([nN]ame|[tT]arget|path)?\b/,
    unless: /safe|secure|inside|within|checked/i,
    file: 'a.go',
    hit: go('err = os.Symlink(hdr.Linkname, to)'),
    miss: go('err = os.Symlink(name, to)'),
  },
  {
    code: 'path-traversal',
    // What was cleaned before it is decoded is not clean.
    gone: /(unescape|decode|unquote)\w*\(.*(clean|normali[sz]e|resolve|basename|real_?path|norm_?path|contains|sanitize)\w*\(/i,
    came: /(unescape|decode|unquote)\w*\(/i,
    near: /\b(path|file|dir|name|url)\w*\b/i,
    unless:
      /(unescape|decode|unquote)\w*\(.*(clean|normali[sz]e|resolve|basename|real_?path|norm_?path|contains|sanitize)\w*\(/i,
    file: 'a.go',
    base: go('p, err := url.PathUnescape(to)', 'p = path.Clean("/" + p)'),
    hit: go('p := path.Clean("/" + to)', 'p, err := url.PathUnescape(p)'),
    miss: go('q, err := url.PathUnescape(to)', 'p = path.Clean("/" + q)'),
  },
  {
    code: 'wide-permissions',
    came: /[mM]ode\w*(\(\))?\s*\|=?\s*(0o?)?[0-7]?[0-7][0-7][2367]\b|\|=?\s*\w*(S_IWOTH|S_IRWXO|S_IXOTH|OTHERS_WRITE|OthersWrite|UnixFileMode\.OtherWrite)\b|\b0o?7777\b/,
    file: 'a.go',
    hit: go('write(to, hdr.FileInfo().Mode()|0o777)'),
    miss: go('write(to, hdr.FileInfo().Mode()&0o755)'),
  },
  {
    code: 'wide-permissions',
    gone: /\.Perm\(\)\s*&\s*0|[mM]ode\w*(\(\))?\s*&=?\s*(~\s*)?\(?\s*(0o?[0-7]{2,4}|\w*(S_IR|S_IW|S_IX|umask))/,
    instead: true,
    unless: /&=?\s*\^?(~\s*)?\(?\s*(0o?[0-7]{2,4}|\w*(S_IR|S_IW|S_IX|umask))/,
    near: /chmod|open|mkdir|create|write|mode/i,
    file: 'a.go',
    base: go('write(to, hdr.FileInfo().Mode().Perm()&0o755)'),
    hit: go('write(to, hdr.FileInfo().Mode())'),
    miss: go('write(to, hdr.FileInfo().Mode()&0o700)'),
  },
];
