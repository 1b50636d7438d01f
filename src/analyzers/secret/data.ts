import { type PathRow, pathRow as row } from '../path-row.ts';

/** What stands where people are meant to put a secret of their own. */
export interface PlaceholderRow {
  readonly pattern: RegExp;
  readonly placeholder: string;
  /** What is as near to it as can be, and a secret. */
  readonly near: string;
}

const real = ['k7Qz2Lw9', 'Xb4Tn8Vd3Rf6'].join('');

function stands(pattern: RegExp, placeholder: string, near = real): PlaceholderRow {
  return { pattern, placeholder, near };
}

export const placeholders: readonly PlaceholderRow[] = [
  stands(/example|sample|placeholder|template/i, 'k7Qz2Lw9EXAMPLE'),
  stands(
    /change[-_ ]?(me|this|it)|replace[-_ ]?(me|this|with)?|insert[-_]|enter[-_]|put[-_]your|fill[-_]?in/i,
    'change-me-k7Qz2',
  ),
  stands(/(^|[-_.\W])your[-_.]?[a-z]/i, 'your-k7Qz2Lw9-token', `k7yourz2${real}`),
  stands(/dummy|fake|mock|foobar|lorem|bogus|invalid|notreal|not[-_]a|nonsense|deadbeef/i, 'dummy-k7Qz2Lw9'),
  stands(/redacted|removed|masked|hidden|censored|sanitized|revoked|snip/i, 'k7Qz2-redacted'),
  stands(/x{4}|\*{3}|\.{3}|…|-{4}|_{4}|#{4}|0{8}|1{8}/i, 'k7Qzxxxx2Lw9'),
  stands(/\$\{|\{\{|#\{|\$\(|<[^>]{0,80}>|%[({]|%[sdv]\b|\{\w{0,40}\}|\[[\w-]{2,40}\]/, `\${KEY_${real}}`),
  stands(/^[$%@!&]\w+%?$/, `$k7Qz2Lw9Xb4Tn8`),
  stands(
    /\b(process\.env|os\.environ|getenv|env\.|secrets?\.|vars\.|config\.|settings\.|import\.meta)/i,
    `env.k7Qz2Lw9`,
  ),
  stands(
    /^(none|null|nil|undefined|true|false|yes|no|todo|tbd|fixme|n\/a|unset|empty|default)$/i,
    'undefined',
  ),
];

/** Places whose passwords open nothing: samples, tests, words for people, translations. */
export const quietPaths: readonly PathRow[] = [
  row(
    /(^|[/._-])(tests?|testing|specs?|e2e|mocks?|fakes?|stubs?|fixtures?|testdata|cypress|playwright)([/._-]|$)/i,
    'src/test/login.ts',
    'src/latest/login.ts',
  ),
  row(
    /(^|[/._-])(examples?|samples?|demos?|templates?|tutorials?|playground|sandbox|bench(marks?)?|seeds?|storybook|stories)([/._-]|$)/i,
    'examples/login.ts',
    'src/demolition/login.ts',
  ),
  row(
    /(^|\/)(docs?|documentation|website|site|blog|changelogs?|content)\/|open-?api|swagger/i,
    'docs/login.ts',
    'src/doctor/login.ts',
  ),
  row(
    /\.(md|mdx|rst|adoc|txt|html?|svg|ipynb|po|pot|strings|resx|xlf|arb|css|scss|lock|sum|snap|map)$/i,
    'guide.rst',
    'a.rs',
  ),
  row(
    /(^|[/._-])(i18n|l10n|locales?|lang|langs|languages|translations?|messages)([/._-]|$)/i,
    'src/locales/en.ts',
    'src/local/en.ts',
  ),
  row(/(Test|Tests|Spec|IT|TestCase|Mock|Fixture)s?\.\w+$/, 'src/LoginTest.java', 'src/Latest.java'),
];

/** Files whose secrets are told by their name. */
export interface FileRow extends PathRow {
  readonly kind: string;
  /** What must stand in the text; files that are not text count by their name. */
  readonly content?: RegExp;
  readonly text: string;
}

export const fileRows: readonly FileRow[] = [
  {
    ...row(/\.(p12|pfx|jks|keystore|kdbx|kdb|ppk|bks|p8)$/i, 'deploy/server.p12', 'deploy/server.p7b'),
    kind: 'a key store',
    text: 'k7Qz2Lw9\n',
  },
  {
    ...row(/(^|\/)id_(rsa|dsa|ecdsa|ed25519)$/, 'home/id_rsa', 'home/id_rsa.pub'),
    kind: 'a private key for SSH',
    text: 'k7Qz2Lw9\n',
  },
  {
    ...row(/(^|\/)\.?(netrc|_netrc)$/, '.netrc', 'netrc.ts'),
    kind: 'a password for machines',
    content: /password\s+(?![<$%{])\S{4,}/,
    text: `machine git.acme.dev login bot password ${real}\n`,
  },
  {
    ...row(/(^|\/)\.?pgpass(\.conf)?$/, '.pgpass', 'pgpass.ts'),
    kind: 'a database password',
    content: /^[^#:\n]+:[^:\n]*:[^:\n]*:[^:\n]*:(?![<$%{*])\S{3,}$/m,
    text: `db.acme.dev:5432:app:app:${real}\n`,
  },
  {
    ...row(/(^|\/)\.(npmrc|yarnrc(\.yml)?)$/, '.npmrc', 'npmrc.ts'),
    kind: 'a registry token',
    content: /(_authToken|_auth|_password|npmAuthToken|npmAuthIdent)\s*[=:]\s*["']?(?![<$%{"'])\S{8,}/,
    text: `//registry.acme.dev/:_authToken=${real}\n`,
  },
  {
    ...row(/(^|\/)\.?pypirc$/, '.pypirc', 'pypirc.ts'),
    kind: 'a registry password',
    content: /^\s*password\s*[=:]\s*(?![<$%{])\S{6,}/m,
    text: `[pypi]\npassword = ${real}\n`,
  },
  {
    ...row(/(^|\/)\.git-credentials$/, '.git-credentials', 'git-credentials.ts'),
    kind: 'a password for git',
    content: /:\/\/[^\s:/@]+:(?![<$%{])[^\s/@]{4,}@/,
    text: `https://bot:${real}@git.acme.dev\n`,
  },
  {
    ...row(/(^|\/)\.htpasswd$/, '.htpasswd', 'htpasswd.ts'),
    kind: 'password hashes',
    content: /^[^#:\n]+:(\$|\{SHA\}|[./\w]{13})/m,
    text: `admin:$apr1$${real}\n`,
  },
  {
    ...row(
      /(^|\/)(\.docker\/config\.json|\.dockercfg|\.dockerconfigjson)$/,
      '.docker/config.json',
      'docker/config.json',
    ),
    kind: 'a registry password',
    content: /"auth"\s*:\s*"[A-Za-z0-9+/=]{12,}"/,
    text: `{"auths":{"acme.dev":{"auth":"${real}"}}}\n`,
  },
  {
    ...row(
      /(^|\/)(kubeconfig|\.kube\/config)|[._-]kubeconfig|kubeconfig[^/]*\.ya?ml$/i,
      'deploy/kubeconfig',
      'deploy/kube.yml',
    ),
    kind: 'a cluster key',
    content: /(client-key-data|\btoken)\s*:\s*["']?[\w+/=.-]{20,}/,
    text: `users:\n- user:\n    client-key-data: ${real}${real}\n`,
  },
  {
    ...row(/(^|\/)(\.aws\/credentials|\.s3cfg|\.boto)$/, '.aws/credentials', 'aws/credentials.ts'),
    kind: 'a cloud key',
    content: /secret\w*\s*=\s*(?![<$%{])\S{16,}/,
    text: `aws_secret_access_key = ${real}\n`,
  },
  {
    ...row(/(^|\/)terraform\.tfstate(\.backup)?$/, 'infra/terraform.tfstate', 'infra/terraform.tfvars'),
    kind: 'the state of Terraform, which holds every secret in the clear',
    content: /"(resources|modules)"\s*:\s*\[\s*\{/,
    text: `{"resources": [{"type": "${real}"}]}\n`,
  },
];
