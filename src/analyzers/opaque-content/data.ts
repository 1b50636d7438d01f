import { type PathRow, pathRow as row } from '../path-row.ts';

/** What a file of bytes is by its name. The first row that matches counts; no code: a thing people look at. */
export interface BinaryRow extends PathRow {
  readonly code?: 'opaque-program' | 'opaque-archive' | 'opaque-binary';
  readonly kind: string;
}

const known = (kind: string, path: PathRow, code?: BinaryRow['code']): BinaryRow => ({
  ...path,
  kind,
  ...(code && { code }),
});

export const binaryRows: readonly BinaryRow[] = [
  known(
    'a picture',
    row(
      /\.(png|jpe?g|gif|webp|avif|ico|icns|bmp|tiff?|heic|jxl|apng|cur|psd|xcf|ai|eps|sketch|fig|tga|dds|ktx2?|exr|hdr|glb|gltf|blend|stl|fbx)$/i,
      'src/logo.png',
      'src/logo.dat',
    ),
  ),
  known('a font', row(/\.(woff2?|ttf|otf|eot|ttc|pfb|pcf)$/i, 'src/sans.woff2', 'src/sans.dat')),
  known(
    'sound or film',
    row(
      /\.(mp3|ogg|oga|opus|wav|flac|aac|m4a|mid|mp4|m4v|webm|mov|avi|mkv|ogv|aiff?)$/i,
      'src/bell.mp3',
      'src/bell.dat',
    ),
  ),
  known(
    'a document',
    row(/\.(pdf|docx|xlsx|pptx|odt|ods|odp|epub|djvu)$/i, 'docs/paper.pdf', 'docs/paper.dat'),
  ),
  known('messages made from a translation', row(/\.(mo|gmo|qm)$/i, 'locale/de/app.mo', 'locale/de/app.dat')),
  known(
    'the starter of a build tool',
    row(
      /(^|\/)(gradle\/wrapper\/gradle-wrapper|\.mvn\/wrapper\/maven-wrapper)\.jar$/,
      'gradle/wrapper/gradle-wrapper.jar',
      'gradle/wrapper/run.dat',
    ),
    'opaque-binary',
  ),
  known(
    'a package in a cache',
    row(
      /(^|\/)(\.yarn\/cache|vendor\/cache|npm-packages-offline-cache)\//,
      '.yarn/cache/left-pad.zip',
      '.yarn/left-pad.dat',
    ),
    'opaque-binary',
  ),
  known(
    'a sample for tests',
    row(
      /(^|[/._-])(tests?|testing|specs?|e2e|fixtures?|testdata|test-data|__snapshots__|corpus|samples?|examples?)([/._-]|$)/i,
      'tests/data/app.zip',
      'src/latest/app.zip',
    ),
    'opaque-binary',
  ),
  known(
    'a program',
    row(
      /\.(exe|dll|so(\.\d+)*|dylib|a|o|obj|lib|sys|com|scr|msi|elf|bin|run|appimage|deb|rpm|apk|aab|ipa|dmg|pkg|ko|efi|rom|hex|uf2)$/i,
      'lib/codec.so.2',
      'lib/codec.dat',
    ),
    'opaque-program',
  ),
  known(
    'a program for a virtual machine',
    row(
      /\.(jar|war|ear|class|dex|pyc|pyo|pyd|wasm|node|beam|luac|elc|swf|xpi|crx|vsix|phar|hbc|jsc|nexe)$/i,
      'lib/run.jar',
      'lib/run.dat',
    ),
    'opaque-program',
  ),
  known(
    'a document with macros',
    row(/\.(docm|xlsm|xlsb|pptm|dotm|xltm|ppam|xlam)$/i, 'docs/sheet.xlsm', 'docs/sheet.dat'),
    'opaque-program',
  ),
  known(
    'a model that runs code when it is loaded',
    row(
      /\.(pkl|pickle|joblib|pt|pth|ckpt|dill|npy|npz|rds|rdata|mat)$/i,
      'models/rank.pkl',
      'models/rank.dat',
    ),
    'opaque-program',
  ),
  known(
    'an archive',
    row(
      /\.(zip|tar|t?gz|tbz2?|bz2|xz|txz|zst|7z|rar|lz4?|lzma|br|cab|iso|img|whl|egg|gem|nupkg|crate|bundle|cpio|squashfs|rar)$/i,
      'lib/code.tar.gz',
      'lib/code.dat',
    ),
    'opaque-archive',
  ),
];

/** Text that was made so that nobody reads it. */
export interface BlobRow {
  readonly code: 'opaque-obfuscated' | 'opaque-blob';
  readonly kind: string;
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

const names = (count: number): string => '_0xabcd();'.repeat(count);
const letters = (length: number): string =>
  'k7Qz2Lw9Xb4Tn8Vd3Rf6Yh1Jm5Gp0ScAeUoI'.repeat(40).slice(0, length);
const bytes = (count: number): string => '\\x41'.repeat(count);

export const blobRows: readonly BlobRow[] = [
  {
    code: 'opaque-obfuscated',
    kind: 'names without meaning, as an obfuscator makes them',
    pattern: /(?:\b_0x[0-9a-f]{4,6}\b[^\n]{0,300}?){8}/,
    hit: `${names(8)};`,
    miss: `${names(7)};`,
  },
  {
    code: 'opaque-obfuscated',
    kind: 'a packed script that unpacks and runs itself',
    pattern: /eval\(function\(p,a,c,k,e,[dr]\)/,
    hit: "eval(function(p,a,c,k,e,d){return p}('0',1,1,'a'.split('|'),0,{}));",
    miss: 'run(function(p,a,c,k,e,d){return p});',
  },
  {
    code: 'opaque-obfuscated',
    kind: 'a text made of brackets and signs that runs',
    pattern: /[[\]()!+]{120}/,
    hit: `${'[][(![]+[])]'.repeat(11)};`,
    miss: `${'[][(![]+[])]'.repeat(9)};`,
  },
  {
    code: 'opaque-obfuscated',
    kind: 'a text that is put together from numbers',
    pattern: /(?:fromCharCode|fromCodePoint|chr)\(\s{0,4}(?:(?:0x)?[0-9a-f]{2,4}\s{0,2},\s{0,2}){20}/i,
    hit: `run(String.fromCharCode(${'104,'.repeat(21)}104));`,
    miss: `run(String.fromCharCode(${'104,'.repeat(9)}104));`,
  },
  {
    code: 'opaque-obfuscated',
    kind: 'a text that is unpacked and run at once',
    pattern:
      /\b(?:eval|exec|Function|execSync|system|assert|Invoke-Expression|iex|instance_eval|loadstring)\b[^\n]{0,60}\b(?:atob|b64decode|base64_decode|gzinflate|str_rot13|unhexlify|fromhex|FromBase64String|Buffer\.from|decode64|zlib\.decompress|marshal\.loads)\b/,
    hit: `exec(base64.b64decode("${letters(40)}"))`,
    miss: `text = base64.b64decode("${letters(40)}")`,
  },
  {
    code: 'opaque-obfuscated',
    kind: 'a command that is unpacked and run at once',
    pattern:
      /base64\s{1,4}(?:-d|-D|--decode)\b[^\n]{0,40}\|\s{0,4}(?:sudo\s{1,4})?(?:ba|z|da|k)?sh\b|powershell[^\n]{0,80}\s-e(?:nc|ncodedcommand)?\s{1,4}[A-Za-z0-9+/=]{20}/i,
    hit: `echo ${letters(40)} | base64 -d | sh`,
    miss: `echo ${letters(40)} | base64 -d > key`,
  },
  {
    code: 'opaque-obfuscated',
    kind: 'a file that is unpacked and run by a shell',
    pattern:
      /(?:\bbase64\s{1,4}(?:-d|-D|--decode)|\bxxd\s{1,4}-r|\bopenssl\s{1,4}enc\b[^\n|]{0,80}\s-d|\b(?:un)?xz\b|\bgunzip\b|\bzcat\b|\btail\s{1,4}-c)\b[^\n|]{0,120}(?:\|[^\n|]{1,80}){0,4}\|\s{0,4}(?:sudo\s{1,4})?(?:\S{0,20}\/)?(?:(?:ba|z|da|k)?sh|python\d?|perl|ruby|node|php)\b/,
    hit: 'base64 -d tests/files/bad-3.b64 | xz -dc | /bin/sh',
    miss: 'base64 -d tests/files/bad-3.b64 | xz -dc | wc -c',
  },
  {
    code: 'opaque-obfuscated',
    kind: 'data that is kept where programs lie',
    pattern:
      /\[\s{0,4}\d{0,6}\s{0,4}\]\s{0,4}__attribute__\s{0,4}\(\(\s{0,4}section\s{0,4}\(\s{0,4}"\.(?:text|init|fini|ctors|init_array|preinit_array)|link_section\s{0,4}=\s{0,4}"\.(?:text|init_array|ctors)|\(\s{0,4}\(\s{0,4}void\s{0,4}\(\s{0,4}\*\s{0,4}\)\s{0,4}\((?:void)?\)\s{0,4}\)\s{0,4}&?\w{1,40}\s{0,4}\)\s{0,4}\(/,
    hit: 'static const uint8_t table[] __attribute__((section(".text"))) = {',
    miss: 'static const uint8_t table[] __attribute__((section(".rodata"))) = {',
  },
  {
    code: 'opaque-blob',
    kind: 'a long text of escaped bytes',
    pattern: /(?:\\x[0-9a-f]{2}){64}|(?:\\u00[0-9a-f]{2}){48}/i,
    hit: `const a = "${bytes(64)}";`,
    miss: `const a = "${bytes(40)}";`,
  },
  {
    code: 'opaque-blob',
    kind: 'a long text in base64 or hexadecimal',
    pattern: /(?<!data:[\w/+.;=-]{1,60},)(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{800}/,
    hit: `const a = "${letters(820)}";`,
    miss: `const a = "data:image/png;base64,${letters(820)}";`,
  },
];

/** Files that hold long lines by their nature. */
export const dataPaths: readonly PathRow[] = [
  row(
    /\.(json|jsonl|ndjson|geojson|svg|map|snap|lock|sum|csv|tsv|md|mdx|txt|rst|html?|xml|css|scss|less|ipynb|sql|po|pem|crt|cer|key|pub|asc|har|log|ya?ml|toml|patch|diff|woff2?|webmanifest|excalidraw|drawio)$/i,
    'src/words.json',
    'src/words.js',
  ),
  row(
    /(^|\/)__(snapshots|fixtures)__\/|(^|\/)(testdata|fixtures?|cassettes)\//i,
    'tests/fixtures/a.js',
    'tests/fix/a.js',
  ),
];
