/** What a line or a name looks like, with one that does and one that only nearly does. */
export interface PatternRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

function row(pattern: RegExp, hit: string, miss: string): PatternRow {
  return { pattern, hit, miss };
}

export const goComment = row(/\/\/(?!\s*indirect).*$/, 'a v1 // why', 'a v1 // indirect');
export const goBlock = row(/^(\w+) \($/, 'require (', 'require a');
export const goDirective = row(/^(require|replace)\s+(.*)$/, 'require a v1', 'retract v1');
export const goRequired = row(/^(\S+)\s+(v\S+)/, 'a.b/c v1.0.0', 'a.b/c => ../c');
export const goIndirect = row(/\/\/\s*indirect/, 'a v1 // indirect', 'a v1 // direct');
export const goReplaced = row(
  /^(\S+)(?:\s+v\S+)?\s+=>\s+(\S+)/,
  'a.b/c v1.0.0 => d.e/c v1.0.0',
  'a.b/c v1.0.0',
);
export const goSum = row(/^(\S+) (\S+) (\S+)/, 'a.b/c v1.0.0 h1:aa=', 'a.b/c v1.0.0');
export const gradleCall = row(
  /^\s*(?:\w*[iI]mplementation|api|\w*[cC]ompile(?:Only)?|\w*[rR]untime(?:Only)?|annotationProcessor|kapt|ksp|classpath|debugImplementation|platform)\b[\s(]+(?:platform\()?["']([\w.-]+):([\w.-]+)(?::([\w.+\-[\](),]+))?["']/,
  "implementation 'a.b:c:1.0'",
  "println 'a.b:c:1.0'",
);
export const gradleCatalogue = row(
  /^[\w-]+\s*=\s*\{[^}]{0,200}\bmodule\s*=\s*"([\w.-]+):([\w.-]+)"/,
  'a = { module = "a.b:c" }',
  'a = { version = "1.0" }',
);
export const gemCall = row(
  /^\s*(?:gem|\w+\.add_(?:development_|runtime_)?dependency)[\s(]+["']([\w.-]+)["'](.*)$/,
  "gem 'a', '1.0'",
  "ruby '3.3'",
);
export const gemVersion = row(/^\s*,\s*["']([^"']+)["']/, ", '1.0'", ", git: 'a'");
export const gemGit = row(
  /(?:git:|:git\s*=>)\s*["']([^"']+)["']/,
  ", git: 'https://a.b/c'",
  ", tag: 'https://a.b/c'",
);
export const gemShort = row(/(?:github:|:github\s*=>)\s*["']([^"']+)["']/, ", github: 'a/b'", ", tag: 'a/b'");
export const gemSource = row(
  /(?:source:|:source\s*=>)\s*["']([^"']+)["']/,
  ", source: 'https://a.b'",
  ", tag: 'https://a.b'",
);
export const lockSection = row(/^([A-Z ]+)$/, 'GEM', '  specs:');
export const lockRemote = row(/^ {2}remote: (\S+)/, '  remote: https://a.b/', '    remote: https://a.b/');
export const lockedGem = row(/^ {4}([\w.-]+) \(([^)]+)\)/, '    a (1.0)', '      a (1.0)');
export const hashOption = row(/--hash[= ](\S+)/, '--hash=sha256:aa', '--hashes');
export const addressLine = row(
  /^(?:-e\s+|--editable[= ])?((?:git|hg|svn|bzr)\+\S+|https?:\/\/\S+)/,
  '-e git+https://a.b/c',
  '-e ../c',
);
export const eggName = row(/[#&]egg=([\w.-]+)/, 'https://a.b/c#egg=d', 'https://a.b/c#d');
export const requirementName = row(/^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(.*)$/, 'a[b]==1.0', '-r a.txt');
export const directReference = row(/^@\s*(\S+)/, '@ https://a.b/c.whl', '==1.0');
export const yarnField = row(/^ {2}"?(\w+)"?:?\s+"?([^"\s]+)"?/, '  version "1.0.0"', 'version "1.0.0"');
export const yarnName = row(/^"?(@?[^@",]+)@([^",]*)/, '"@a/b@^1.0.0", "@a/b@^1.1.0":', '__metadata:');
export const yarnAlias = row(/^npm:(@?[^@]+)@/, 'npm:a@1.0.0', '1.0.0');
export const berryAddress = row(/@((?:https?|git|ssh)[^\s]*)$/, 'a@https://b.c/d', 'a@npm:1.0.0');
export const yarnLocal = row(/^(workspace|link|portal|patch|file|virtual):/, 'workspace:.', 'npm:1.0.0');
export const yarnBlock = row(/^["@\w]/, 'a@^1.0.0:', '  version: 1');
export const pnpmKey = row(/^\/?(@?[^@/]+(?:\/[^@/]+)?)[@/]([^(]+)/, '/@a/b@1.0.0', 'a');
export const pnpmAddress = row(/@((?:https?:|git[+:@])[^\s(]*)/, 'a@https://b.c/d', 'a@1.0.0');
export const platform = row(/^(php$|ext-)/, 'ext-json', 'phpunit/phpunit');
export const manifestAddress = row(/^(git[+:@]|https?:|ssh:)/, 'git+https://a.b/c', '^1.0.0');
export const manifestAlias = row(/^npm:(@?[^@]+)/, 'npm:@a/b@1.0.0', 'workspace:*');
export const shortRepository = row(
  /^(?:(github|gitlab|bitbucket|gist):)?([A-Za-z0-9][\w.-]*\/[\w.-]+)(?:#.*)?$/,
  'a/b#main',
  '../a',
);
export const tomlHeader = row(/^\[{1,2}([^[\]]+)\]{1,2}\s*(#.*)?$/, '[[package]]', 'a = [1]');
export const tomlEntry = row(/^("[^"]*"|'[^']*'|[\w.-]+)\s*=\s*(.*)$/, '"a b" = 1', '# a');
export const unbounded = row(
  /^(\*|x|latest|next|dev-\w+|\d*\.?\+|>=?\s*0(\.0)*(\.0)*|\[?0,\)|latest\.(release|integration))?$/i,
  '>=0',
  '>=1',
);
export const versionNumbers = row(
  /^[\^~=<>!v\s["'(]*(\d{1,5})(?:\.(\d{1,5}))?(?:\.(\d{1,5}))?(?![\d.]*[-+]|\d|.*\|\|)/,
  '^1.2.3',
  '1.2.3-beta.1',
);
export const hashName = row(/^(\w+)[-:]/, 'sha512-ab', 'sha512');
export const goPseudo = row(
  /^v0\.0\.0-\d{14}-/,
  'v0.0.0-20190308221718-c2843e01d9a2',
  'v0.0.1-0.20190308221718-c2843e01d9a2',
);
export const atInstall = row(
  /^(preinstall|install|postinstall|(pre|post)-(install|update|autoload-dump)-?(cmd)?|post-package-install)$/,
  'postinstall',
  'postinstaller',
);
export const atWork = row(
  /^(prepare|prepublish|prepublishOnly|prepack|postpack|postpublish|pretest|prebuild|postbuild|dependencies)$/,
  'prepare',
  'prepared',
);
export const plainCommand = row(
  /^(husky( install)?|patch-package|prisma generate|(npx )?(simple-git-hooks|lefthook install|nuxt prepare|nuxi prepare|svelte-kit sync|only-allow \w+|electron-builder install-app-deps|ngcc|fumadocs-mdx)|(npm|yarn|pnpm|bun)( run)? [\w:-]+|(npx )?only-allow \w+|@php artisan [\w:-]+( --ansi| --force)*)$/,
  'npm run build',
  'node build.js',
);

/** Addresses of whole repositories, and hosts that hold such. */
export const forgeAddress = row(
  /^git|^ssh:|\.git\b|^hg\+|^svn\+/i,
  'hg+https://acme.dev/a',
  'https://acme.dev/legit/a.tgz',
);
export const forgeHost = row(
  /^[^/]*(github|gitlab|bitbucket|codeberg|gitea|sr\.ht)/,
  'git.sr.ht/~a/b',
  'acme.dev/github/a.tgz',
);
/** Every package of composer comes from a repository of its own: only a host that is no forge stands out. */
export const usualForge = row(
  /^(github\.com|gitlab\.com|bitbucket\.org)\//,
  'github.com/a/b',
  'acme.dev/github.com/a',
);
/** A registry's address names the package and the version that it holds. */
export const tarball = row(
  /^https:\/\/[^/]+\/(.+)\/-\/([^/]+)\.tgz/,
  'https://registry.npmjs.org/@a/b/-/b-1.0.0.tgz',
  'https://acme.dev/b-1.0.0.tgz',
);
export const cargoTable = row(
  /(?:^|\.)(?:dev-|build-)?dependencies(?:\.([\w-]+))?$|^(?:patch|replace)\b/,
  'target.cfg(unix).dependencies',
  'package.metadata.dependencies.a.b',
);
/** Lists of requirements, each entry of such a table. */
export const requirementTable = row(
  /^(project\.optional-dependencies|dependency-groups|tool\.pdm\.dev-dependencies)$/,
  'dependency-groups',
  'tool.dependency-groups',
);
/** Lists of requirements by table and key. */
export const requirementKey = row(
  /^(project (optional-)?dependencies\b|build-system requires$|tool\.uv dev-dependencies$)/,
  'project optional-dependencies.x',
  'project keywords',
);
/** Tables in which a key is the name of a package. */
export const packageTable = row(
  /^(tool\.poetry\.(dev-)?dependencies|tool\.poetry\.group\.[\w-]+\.dependencies|tool\.uv\.sources|packages|dev-packages)$/,
  'tool.poetry.group.x.dependencies',
  'tool.poetry.group.x',
);
/** What may follow the name of a requirement: a range, or nothing. */
export const requirementRange = row(/^(==|[<>!~]|$)/, '==1.0', '=1.0');
export const mavenArtifact = row(
  /<(?:dependency|plugin|parent|extension)>[\s\S]{0,2000}?<\/(?:dependency|plugin|parent|extension)>/,
  '<plugin>\n<artifactId>a</artifactId></plugin>',
  '<plugins><artifactId>a</artifactId></plugins>',
);
export const nugetReference = row(
  /<(?:PackageReference|PackageVersion|package|GlobalPackageReference)\b([^>]{1,500})>(?:\s*<Version>([^<]{1,80})<)?/,
  '<package id="A" version="1.0" />',
  '<packages>',
);
/** The lists of requirements of setup.py and setup.cfg; the group is all that stands in the list. */
export const codeList = row(
  /\b(?:install_requires|setup_requires|requires|REQUIRED)\s*=\s*[[(]((?:"[^"\n]*"|'[^'\n]*'|#.*|[^\])"'#])*)/,
  '  install_requires=["a[b]>=1"],',
  '  python_requires=[">=3.9"],',
);
export const configList = row(
  /^(?:install_requires|setup_requires|requires)[ \t]*=(.*(?:\n(?:[ \t].*)?)*)/m,
  '[options]\ninstall_requires =\n  a',
  '[options]\npython_requires = >=3.9',
);
