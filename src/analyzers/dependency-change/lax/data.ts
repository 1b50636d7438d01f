import type { RegistryRow } from '../data.ts';

/** Settings that switch off what keeps an installation honest. */
export const laxSettings: readonly RegistryRow[] = [
  {
    path: /(^|\/)(\.npmrc|\.yarnrc(\.yml)?)$/,
    pattern:
      /^\s*(strict-ssl\s*[= ]\s*"?false|audit\s*=\s*false|provenance\s*=\s*false|enableStrictSsl:\s*false|package-lock\s*=\s*false|ignore-scripts\s*=\s*false|checksumBehavior:\s*["']?(?:ignore|update)|enableImmutableInstalls:\s*false)/gm,
    file: '.npmrc',
    hit: 'strict-ssl=false',
    miss: 'strict-ssl=true',
  },
  {
    path: /(^|\/)(pip\.(conf|ini)|[^/]*requirements[^/]*\.(txt|in)|requirements\/[^/]+\.txt)$/i,
    pattern: /(--trusted-host\s+\S+|^\s*trusted-host\s*=\s*\S+)/gm,
    file: 'requirements.txt',
    hit: '--trusted-host packages.acme.dev',
    miss: '# no trusted-host here',
  },
  {
    path: /(^|\/)composer\.json$/,
    pattern:
      /("(?:secure-http"\s*:\s*false|disable-tls"\s*:\s*true|allow-plugins"\s*:\s*true|minimum-stability"\s*:\s*"dev"|abandoned"\s*:\s*"ignore"|ignore"\s*:\s*\[\s*"(?:CVE|GHSA|PKSA)-[^\]]{0,200}))/g,
    file: 'composer.json',
    hit: '{"config": {"secure-http": false}}',
    miss: '{"config": {"secure-http": true}}',
  },
  {
    path: /\.gradle(\.kts)?$/,
    pattern: /\b((?:is)?allowInsecureProtocol\s*=?\s*true)/gi,
    file: 'build.gradle',
    hit: 'repositories { maven { allowInsecureProtocol = true } }',
    miss: 'repositories { maven { allowInsecureProtocol = false } }',
  },
  {
    path: /(^|\/)pom\.xml$/,
    pattern: /(<systemPath>[^<]{1,200}<)/g,
    file: 'pom.xml',
    hit: '<dependency><systemPath>lib/a.jar</systemPath></dependency>',
    miss: '<dependency><scope>test</scope></dependency>',
  },
  {
    path: /(^|\/)pyproject\.toml$/,
    pattern: /^\s*(backend-path\s*=\s*\[.*)/gm,
    file: 'pyproject.toml',
    hit: '[build-system]\nbackend-path = ["build"]',
    miss: '[build-system]\nbuild-backend = "hatchling.build"',
  },
  {
    path: /(^|\/)pyproject\.toml$/,
    pattern:
      /^\s*(build-backend\s*=\s*"(?!setuptools[."]|hatchling[."]|flit_core|flit_scm|poetry[._]|pdm[._]|maturin"|scikit_build_core|mesonpy"|uv_build"|sipbuild|pbr[."]|jupyter_packaging|py_build_cmake|enscons)[^"]*")/gm,
    file: 'pyproject.toml',
    hit: '[build-system]\nbuild-backend = "fast_meta.build"',
    miss: '[build-system]\nbuild-backend = "hatchling.build"',
  },
  {
    path: /(^|\/)(Gemfile|gems\.rb)$/,
    pattern: /^source[ (]+["'][^"'\n]+["']\)?[ \t]*$[\s\S]*?^(source[ (]+["'][^"'\n]+["']\)?)[ \t]*$/gm,
    file: 'Gemfile',
    hit: "source 'https://rubygems.org'\nsource 'https://rubygems.org/a'",
    miss: "source 'https://rubygems.org'\nsource 'https://rubygems.org/a' do\nend",
  },
  {
    path: /(^|\/)composer\.json$/,
    pattern: /("canonical"\s*:\s*false)/g,
    file: 'composer.json',
    hit: '{"repositories": [{"canonical": false}]}',
    miss: '{"repositories": [{"canonical": true}]}',
  },
  {
    path: /(^|\/)Cargo\.toml$/,
    pattern: /^\s*(build\s*=\s*".*)/gm,
    file: 'Cargo.toml',
    hit: '[package]\nbuild = "build.rs"',
    miss: '[package]\nbuild = false',
  },
  {
    path: /(^|\/)(pnpm-workspace\.yaml|\.npmrc|package\.json)$/,
    pattern:
      /^\s*"?(dangerously-?allow-?all-?builds"?\s*[:=]\s*true|verify-?store-?integrity"?\s*[:=]\s*false|block-?exotic-?subdeps"?\s*[:=]\s*false|trust-?policy"?\s*[:=]\s*"?off|minimum-?release-?age"?\s*[:=]\s*0\b|unsafe-perm"?\s*[:=]\s*true|enable-?pre-?post-?scripts"?\s*[:=]\s*true)/gim,
    file: 'pnpm-workspace.yaml',
    hit: 'dangerouslyAllowAllBuilds: true',
    miss: 'dangerouslyAllowAllBuilds: false',
  },
  {
    path: /(^|\/)\.yarnrc\.yml$/,
    pattern:
      /^\s*(enableScripts:\s*true|unsafeHttpWhitelist:|enableHardenedMode:\s*false|npmMinimalAgeGate:\s*0\b)/gm,
    file: '.yarnrc.yml',
    hit: 'enableScripts: true',
    miss: 'enableScripts: false',
  },
  {
    path: /(^|\/)(pyproject\.toml|uv\.toml|poetry\.toml|pip\.conf|\.pdm\.toml)$/,
    pattern:
      /^\s*(index-strategy\s*=\s*"unsafe-\S+|allow-insecure-host\s*=\s*\S+|verify_ssl\s*=\s*false|native-tls-verify\s*=\s*false|no-verify-hashes\s*=\s*true|verify-hashes\s*=\s*false|prerelease\s*=\s*"allow"|default-system-site-packages\s*=\s*true)/gm,
    file: 'pyproject.toml',
    hit: 'index-strategy = "unsafe-best-match"',
    miss: 'index-strategy = "first-index"',
  },
  {
    path: /(^|\/)nuget\.config$/i,
    pattern:
      /(signatureValidationMode"\s+value="accept|allowInsecureConnections="true|allowUntrustedRoot="true|disableTLSCertificateValidation="true)/gi,
    file: 'nuget.config',
    hit: '<add key="signatureValidationMode" value="accept" />',
    miss: '<add key="signatureValidationMode" value="require" />',
  },
  {
    path: /(^|\/)(pom|settings|verification-metadata)\.xml$/,
    pattern:
      /(<checksumPolicy>(?:ignore|warn)<|<verify-(?:metadata|signatures)>false<|<trust\s[^>]{0,200}group=)/g,
    file: 'pom.xml',
    hit: '<checksumPolicy>ignore</checksumPolicy>',
    miss: '<checksumPolicy>fail</checksumPolicy>',
  },
  {
    path: /(^|\/)(\.cargo\/config(\.toml)?|\.bundle\/config|gradle\.properties|\.gemrc)$/,
    pattern:
      /^\s*:?"?(check-revoke\s*=\s*false|ssl-version\s*=\s*"tlsv1\.[01]"|BUNDLE_SSL_VERIFY_MODE"?:\s*"?0|BUNDLE_(?:DISABLE_CHECKSUM_VALIDATION|FORCE_RUBY_PLATFORM_UNSAFE)"?:\s*"?true|ssl_verify_mode:\s*0|org\.gradle\.dependency\.verification\s*=\s*(?:off|lenient))/gim,
    file: '.cargo/config.toml',
    hit: 'check-revoke = false',
    miss: 'check-revoke = true',
  },
  {
    // A program that runs at each installation, and fetches another one.
    path: /(^|\/)setup\.py$/,
    pattern:
      /(?<=class \w+\([\w.]*(?:install|develop|egg_info|build_py|build_ext|sdist)\):[\s\S]{0,3000})\b((?:urlretrieve|urlopen|requests\.get|httpx\.get|httpx\.stream)\([^)\n]{0,120})/g,
    file: 'setup.py',
    hit: 'class A(install):\n    def run(self):\n        urlopen("https://acme.dev/a")\n',
    miss: 'class A(build):\n    def run(self):\n        urlopen("https://acme.dev/a")\n',
  },
  {
    path: /(^|\/)Cargo\.toml$/,
    pattern:
      /^\s*(default\s*=\s*\[[^\]]*"[\w-]*(?:insecure|unsafe|danger\w*|no-?verify|skip-?verify|no-?auth|plaintext|backdoor|test-util\w*|mock)[\w-]*")/gm,
    file: 'Cargo.toml',
    hit: '[features]\ndefault = ["insecure-lab"]',
    miss: '[features]\ndefault = ["secure-lab"]',
  },
  {
    // Panels that run what is typed into them stand outside of the groups of developers.
    path: /(^|\/)(Gemfile|gems\.rb)$/,
    pattern:
      /^(gem\s*\(?\s*["'](?:web-console|better_errors|binding_of_caller|meta_request|pry-remote)["'])(?!.*\bgroup)/gm,
    file: 'Gemfile',
    hit: 'gem "web-console"',
    miss: 'group :development do\n  gem "web-console"\nend',
  },
  {
    path: /(^|\/)composer\.json$/,
    pattern:
      /(?<="require"\s*:\s*\{[^}]{0,4000})("(?:barryvdh\/laravel-debugbar|symfony\/web-profiler-bundle|symfony\/debug-bundle|facade\/ignition|spatie\/laravel-ignition|maximebf\/debugbar)")/g,
    file: 'composer.json',
    hit: '{"require": {"symfony/web-profiler-bundle": "^7.0"}}',
    miss: '{"require-dev": {"symfony/web-profiler-bundle": "^7.0"}}',
  },
];

/** Settings that keep an installation honest, so that it counts when they go. */
export const strictSettings: readonly RegistryRow[] = [
  {
    path: /(^|\/)\.npmrc$/,
    pattern: /^\s*(ignore-scripts\s*=\s*true|strict-ssl\s*=\s*true)/gm,
    file: '.npmrc',
    hit: 'ignore-scripts=true',
    miss: 'ignore-scripts=false',
  },
  {
    path: /(^|\/)[^/]*requirements[^/]*\.(txt|in)$/i,
    pattern: /^\s*(--require-hashes)/gm,
    file: 'requirements.txt',
    hit: '--require-hashes',
    miss: '--prefer-binary',
  },
  {
    path: /(^|\/)(gradle|maven)-wrapper\.properties$/,
    pattern: /^\s*(distributionSha256Sum|wrapperSha256Sum|validateDistributionUrl(?=\s*=\s*true))/gm,
    file: 'gradle/wrapper/gradle-wrapper.properties',
    hit: 'distributionSha256Sum=0a',
    miss: 'distributionBase=GRADLE_USER_HOME',
  },
  {
    path: /(^|\/)(\.npmrc|\.yarnrc(\.yml)?)$/,
    pattern: /^\s*(@[\w-]+:registry)\s*=/gm,
    file: '.npmrc',
    hit: '@acme:registry=https://npm.acme.dev/',
    miss: '@acme:always-auth=true',
  },
  {
    path: /(^|\/)pnpm-workspace\.yaml$/,
    pattern:
      /^\s*(onlyBuiltDependencies|minimumReleaseAge|verifyDepsBeforeRun|blockExoticSubdeps(?=:\s*true))\b/gm,
    file: 'pnpm-workspace.yaml',
    hit: 'minimumReleaseAge: 4320',
    miss: 'strictPeerDependencies: true',
  },
  {
    path: /(^|\/)(pyproject|uv)\.toml$/,
    pattern:
      /^\s*(explicit\s*=\s*true|exclude-newer\s*=|no-build\s*=\s*true|only-binary\s*=|require-hashes\s*=\s*true)/gm,
    file: 'pyproject.toml',
    hit: 'explicit = true',
    miss: 'default = true',
  },
  {
    path: /(^|\/)pyproject\.toml$/,
    pattern: /^\s*(priority\s*=\s*"explicit"|content-sha256|no-sources\s*=\s*true)/gm,
    file: 'pyproject.toml',
    hit: 'priority = "explicit"',
    miss: 'priority = "primary"',
  },
  {
    path: /(^|\/)(settings|build)\.gradle(\.kts)?$/,
    pattern: /\b(exclusiveContent|FAIL_ON_PROJECT_REPOS|verifyMetadata)\b/g,
    file: 'settings.gradle',
    hit: 'repositoriesMode.set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)',
    miss: 'repositoriesMode.set(RepositoriesMode.PREFER_SETTINGS)',
  },
  {
    path: /(^|\/)nuget\.config$/i,
    pattern: /<(packageSourceMapping|trustedSigners)>/g,
    file: 'nuget.config',
    hit: '<packageSourceMapping>',
    miss: '<packageSources>',
  },
];
