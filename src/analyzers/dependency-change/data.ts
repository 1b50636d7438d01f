/** Registries that everybody uses, held against an address without scheme and user. */
export interface HostRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

const host = (pattern: RegExp, hit: string, miss: string): HostRow => ({ pattern, hit, miss });

export const usualHosts: readonly HostRow[] = [
  host(
    /^registry\.(npmjs\.org|yarnpkg\.com|npmmirror\.com)(\/|$)/,
    'registry.npmjs.org/a',
    'registry.npmjs.org.acme.dev/a',
  ),
  host(
    /^(pypi\.org|files\.pythonhosted\.org|pypi\.python\.org|test\.pypi\.org|download\.pytorch\.org)(\/|$)/,
    'pypi.org/simple',
    'pypi.org.acme.dev/simple',
  ),
  host(
    /^(index\.crates\.io|static\.crates\.io|crates\.io|github\.com\/rust-lang\/crates\.io-index)(\/|$)/,
    'github.com/rust-lang/crates.io-index',
    'github.com/rust-1ang/crates.io-index',
  ),
  host(/^(rubygems\.org|rails-assets\.org)(\/|$)/, 'rubygems.org', 'rubygems.dev'),
  host(
    /^(repo1?\.maven(\.apache)?\.org|repo\.maven\.apache\.org|maven\.google\.com|dl\.google\.com|plugins\.gradle\.org|oss\.sonatype\.org|s01\.oss\.sonatype\.org|central\.sonatype\.com|repo\.spring\.io)(\/|$)/,
    'repo.maven.apache.org/maven2',
    'repo.maven.apache.dev/maven2',
  ),
  host(
    /^(repo\.)?packagist\.org(\/|$)|^(wpackagist\.org|asset-packagist\.org)(\/|$)/,
    'repo.packagist.org',
    'repo.packagist.dev',
  ),
  host(/^(api|www)\.nuget\.org(\/|$)/, 'api.nuget.org/v3/index.json', 'api.nuget.dev/v3/index.json'),
  host(/^(proxy|sum)\.golang\.org(\/|$)/, 'proxy.golang.org', 'proxy.golang.dev'),
  host(
    /^(npm\.jsr\.io|npm\.pkg\.github\.com|maven\.pkg\.github\.com|nuget\.pkg\.github\.com)(\/|$)/,
    'npm.jsr.io',
    'npm.jsr.dev',
  ),
];

/** How a file says where packages are taken from. The first group is the address. */
export interface RegistryRow {
  readonly path: RegExp;
  readonly pattern: RegExp;
  readonly file: string;
  readonly hit: string;
  readonly miss: string;
}

const other = 'https://packages.acme.dev/simple';

export const registryRows: readonly RegistryRow[] = [
  {
    path: /(^|\/)(\.npmrc|\.yarnrc(\.yml)?|\.?bunfig\.toml|pnpm-workspace\.yaml)$/,
    pattern: /^\s*(?:@[\w-]+:)?(?:registry|npmRegistryServer)\s*[=:\s]\s*["']?(https?:\/\/[^\s"']+)/gm,
    file: '.npmrc',
    hit: `registry=${other}`,
    miss: 'registry=https://registry.npmjs.org/',
  },
  {
    path: /(^|\/)(pip\.(conf|ini)|\.pypirc|[^/]*(requirements|constraints)[^/]*\.(txt|in)|requirements\/[^/]+\.txt|Pipfile|pyproject\.toml|uv\.toml)$/i,
    pattern:
      /(?:--(?:extra-)?index-url|--find-links|^\s*-[if]|^\s*(?:extra-)?index-url|^\s*find-links|^\s*url)\s*[=\s]\s*["']?(https?:\/\/[^\s"']+)/gm,
    file: 'requirements.txt',
    hit: `--extra-index-url ${other}`,
    miss: '--index-url https://pypi.org/simple',
  },
  {
    path: /(^|\/)(Gemfile|gems\.rb)$/,
    pattern: /^\s*source[\s(]+["'](https?:\/\/[^"']+)/gm,
    file: 'Gemfile',
    hit: `source "${other}"`,
    miss: 'source "https://rubygems.org"',
  },
  {
    path: /(^|\/)(pom|settings)\.xml$/,
    pattern:
      /<(?:repository|pluginRepository|mirror)>(?:(?!<\/(?:repository|pluginRepository|mirror)>)[\s\S]){0,600}?<url>\s*(https?:\/\/[^<\s]+)/g,
    file: 'pom.xml',
    hit: `<repository><id>a</id><url>${other}</url></repository>`,
    miss: `<scm><url>${other}</url></scm>`,
  },
  {
    path: /(^|\/)(gradle|maven)-wrapper\.properties$/,
    pattern: /^\s*(?:distributionUrl|wrapperUrl)\s*=\s*https?\\?:\/\/(?!services\.gradle\.org\/)([^\s]+)/gm,
    file: 'gradle/wrapper/gradle-wrapper.properties',
    hit: 'distributionUrl=https\\://gradle.acme.dev/gradle-8.7-bin.zip',
    miss: 'distributionUrl=https\\://services.gradle.org/distributions/gradle-8.7-bin.zip',
  },
  {
    path: /\.gradle(\.kts)?$/,
    pattern:
      /\b(?:maven|ivy)\s*[({]\s*(?:name\s*=?\s*["'][^"']*["']\s*;?\s*)?(?:url\s*=?\s*)?(?:uri\()?\s*["'](https?:\/\/[^"']+)/g,
    file: 'build.gradle',
    hit: `repositories { maven { url '${other}' } }`,
    miss: "repositories { maven { url 'https://repo.maven.apache.org/maven2' } }",
  },
  {
    path: /(^|\/)composer\.json$/,
    pattern: /"url"\s*:\s*"((?:https?|git|ssh):\/\/[^"]+|git@[^"]+)"/g,
    file: 'composer.json',
    hit: `{"repositories": [{"type": "vcs", "url": "${other}"}]}`,
    miss: '{"repositories": [{"type": "path", "url": "../own"}]}',
  },
  {
    path: /(^|\/)nuget\.config$/i,
    pattern: /<add\s[^>]{0,200}\bvalue\s*=\s*"(https?:\/\/[^"]+)"/gi,
    file: 'nuget.config',
    hit: `<add key="a" value="${other}" />`,
    miss: '<add key="a" value="https://api.nuget.org/v3/index.json" />',
  },
  {
    path: /(^|\/)\.cargo\/config(\.toml)?$/,
    pattern: /^\s*(?:index|registry)\s*=\s*"((?:sparse\+|registry\+)?https?:\/\/[^"]+)"/gm,
    file: '.cargo/config.toml',
    hit: `index = "sparse+${other}"`,
    miss: 'index = "sparse+https://index.crates.io/"',
  },
];

/** Packages whose installation script is known to everybody: they fetch or build what they are for. */
export const knownScripts: ReadonlySet<string> = new Set(
  `esbuild fsevents sharp @swc/core core-js core-js-pure core-js-bundle husky cypress puppeteer puppeteer-core playwright
  playwright-chromium node-sass bcrypt canvas sqlite3 better-sqlite3 electron protobufjs nx @parcel/watcher unrs-resolver msw
  workerd es5-ext @prisma/client @prisma/engines prisma @sentry/cli keytar node-pty cpu-features ssh2 bufferutil utf-8-validate
  lmdb msgpackr-extract re2 argon2 leveldown classic-level simple-git-hooks chromedriver geckodriver ngrok deasync iltorb
  @nestjs/core @biomejs/biome dprint lefthook vue-demi styled-components nodemon @tensorflow/tfjs-node oxc-resolver
  @tailwindcss/oxide tree-sitter tree-sitter-json hiredis zeromq isolated-vm less dtrace-provider microtime grpc
  @firebase/util @scarf/scarf @datadog/native-metrics ttf2woff2 gifsicle mozjpeg optipng-bin pngquant-bin cwebp-bin jpegtran-bin
  aws-crt node-jq yarn pnpm supabase bun deno ios-deploy macos-alias fs-xattr spawn-sync ursa appdmg libxmljs libxmljs2
  oracledb @fortawesome/fontawesome-common-types @fortawesome/fontawesome-svg-core @fortawesome/free-regular-svg-icons
  @fortawesome/free-solid-svg-icons @fortawesome/free-brands-svg-icons @ast-grep/cli @ast-grep/lang-html svelte-preprocess @bufbuild/buf dugite redis-memory-server mongodb-memory-server`
    .trim()
    .split(/\s+/),
);

/** What fetches something and runs it at once. */
export const fetchAndRun =
  /\b(curl|wget|fetch|iwr|invoke-webrequest|bitsadmin|certutil)\b[^\n]{0,400}(\|\s*(sudo\s+)?(ba|z|da|k)?sh\b|\|\s*(node|python3?|perl|ruby|iex)\b|(&&|;)\s*(sudo\s+)?((ba|z|da)?sh|chmod|node|python3?|\.\/)|-o\s*\S+\s*(&&|;))|\bsh\s+-c\s+["']?\$\((curl|wget)|\bnode\s+-e\b|\beval\b|base64\s+(-d|--decode)/i;
