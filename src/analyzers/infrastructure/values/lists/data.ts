import type { ValueRow } from '../value-row.ts';
import { rows } from '../value-rows.ts';

/** What nobody minds when a scanner leaves it out. */
const dull =
  '(?!.*(test|spec|fixture|mock|vendor|node_modules|third[_-]?party|dist|build|target|out\\b|docs?\\b|example|sample|generated|\\.min\\.|snap|lock|__pycache__|\\.git|venv|coverage|migrations|assets|static|public|\\.md\\b|\\.svg|\\.png|locale|changelog|\\.cache|tmp|bin\\b|obj\\b))';
const scanners =
  /(^|\/)\.?(gitleaks|trufflehog\w*|trivy\w*|semgrep\w*|bandit|snyk|sonar-project|sonarcloud|codeql[\w-]*|checkov|tfsec|tflint|kics\w*|grype|hadolint|detect-secrets|secrets\.baseline|ggshield|gitguardian|gosec|brakeman|njsscan|horusec\w*|safety-policy|osv-scanner|zizmor|kube-linter|dockle|spectral|safety|clair|anchore|dependency-check[\w-]*|mend|whitesource|talisman\w*|yara|falco\w*)[^/]*$|(^|\/)\.?(github\/codeql|semgrep|snyk|trivy|codeql)\//i;

/** Lists to which something comes that should not be there, or from which something goes that should. */
export const listRows: readonly ValueRow[] = [
  ...rows('infra-protection', {
    'a step that asks less of who started it': {
      name: /^(\w+ )?(if|condition|when|only|expression|filter)$/,
      step: {
        from: /protected|fork|author_association|(actor|sender|login|owner)\b.*==|default_branch|event_name\s*[!=]=|refs\/(heads|tags)|SourceBranch/i,
        to: /^(?!.*(protected|fork|author_association|(actor|sender|login|owner)\b|default_branch|event_name|refs\/|SourceBranch|github\.ref)).*\S/i,
      },
      hit: ['    if: $CI_COMMIT_TAG && $CI_COMMIT_REF_PROTECTED == "true"', '    if: $CI_COMMIT_TAG'],
      miss: ['    if: $CI_COMMIT_TAG', '    if: $CI_COMMIT_TAG && $CI_COMMIT_REF_PROTECTED == "true"'],
      file: '.gitlab-ci.yml',
    },
    'a word to somebody that comes far too late': {
      name: /\b(expr|threshold|condition)\b/,
      step: { grows: 10 },
      hit: ['  threshold: 20', '  threshold: 2000'],
      miss: ['  threshold: 20', '  threshold: 30'],
      file: 'rules/a.yml',
    },
    'more that a scanner leaves out': {
      name: /\b(paths?( ignore)?|exclud\w*( \w+)*|exclusions|ignor\w*( \w+)*|skip\w*( \w+)*|omit|allow ?list\w*|regexes|stop ?words|files|global|dirs|rules?|checks?|targets|tests)\b/,
      but: /\b(include\w*|scan|only)\b/,
      step: { gains: new RegExp(`^${dull}(?!-$|#).*(\\*|/|\\w)`, 'i') },
      paths: scanners,
      hit: ['paths = ["tests/.*"]', 'paths = ["tests/.*", "src/.*"]'],
      miss: ['paths = ["tests/.*"]', 'paths = ["tests/.*", "vendor/.*"]'],
      file: '.gitleaks.toml',
    },
    'less that a scanner looks for': {
      name: /\b(scanners?|security checks|vuln type|severity|severities|plugins?|rules?( \w+)?|checks?|queries|packs?|detectors?|enable\w*|include\w*|languages?|categories|config)\b/,
      step: { drops: /^\W*[a-z]/i },
      paths: scanners,
      hit: ['scanners: [vuln, secret]', 'scanners: [vuln]'],
      miss: ['scanners: [vuln]', 'scanners: [vuln, secret]'],
      file: 'trivy.yaml',
    },
    'findings that stop nothing any more': {
      name: /\b(exit code|fail on \w+|exit status|error exit code|fail(ure)? threshold)\b/,
      step: { from: /^["']?[1-9]\d*["']?$/, to: /^["']?0["']?$/ },
      hit: ['exit-code: 1', 'exit-code: 0'],
      miss: ['exit-code: 0', 'exit-code: 1'],
    },
    'a way in or out that a policy looks at no more': {
      name: /\b(policy types|operations|verify images|kinds|resources|audit rules|verbs)\b/,
      but: /\b(role|cluster role|rbac|limits|requests|exclude)\b/,
      step: { drops: /^(Ingress|Egress|CREATE|UPDATE|CONNECT|Pod|pods|\*)$/ },
      hit: ['  policyTypes: [Ingress, Egress]', '  policyTypes: [Ingress]'],
      miss: ['  policyTypes: [Ingress]', '  policyTypes: [Ingress, Egress]'],
      file: 'k8s/net.yaml',
    },
    'an exception for everything': {
      name: /\b((exclud|exempt|ignor|skip|except|bypass|allow|white ?list|trusted|safe)\w*( \w+)*|namespaces|ignoreip|subjects|match conditions)\b/,
      but: /\b(permissions? boundary|files?|globs?|paths?|coverage|lint|watch|src|cache|origins?)\b/,
      step: { gains: /^(\*|0\.0\.0\.0\/0|::\/0|\.\*|\*\*|system:(authenticated|unauthenticated))$/ },
      hit: ['ignoreip = 127.0.0.1/8', 'ignoreip = 127.0.0.1/8 0.0.0.0/0'],
      miss: ['ignoreip = 127.0.0.1/8', 'ignoreip = 127.0.0.1/8 10.0.0.0/8'],
      file: 'etc/jail.conf',
    },
    'a choice that every word fits': {
      name: /^choice$/,
      step: { gains: /^\*$/ },
      hit: ['  a|b) ;;', '  a|b|*) ;;'],
      miss: ['  a|b) ;;', '  a|b|c) ;;'],
      file: 'deploy.sh',
    },
    'a failure that counts as a success': {
      name: /^choice$/,
      step: { gains: /^["']?(fail\w*|error\w*|cancelled|canceled|timed_out|denied|invalid)["']?$/ },
      hit: ['  success|skipped) ;;', '  success|skipped|failure) ;;'],
      miss: ['  success) ;;', '  success|skipped) ;;'],
      file: '.github/workflows/ci.yml',
    },
    'a choice that fits more words': {
      name: /^choice$/,
      step: { covers: true },
      hit: ['  "$ROOT"/*.gpg) ;;', '  *.gpg) ;;'],
      miss: ['  *.gpg) ;;', '  "$ROOT"/*.gpg) ;;'],
      file: 'deploy.sh',
    },
    'a package without what it checks, or with what it should not have': {
      name: /^(default( features)?|features default|features)$/,
      step: {
        gains:
          /\b(insecure|unsafe|danger\w*|no[-_]verify|skip[-_]\w+|test[-_]\w+|mock\w*|fake\w*|allow[-_]\w+|debug[-_]\w+|unchecked|without[-_]\w+|native[-_]tls[-_]vendored[-_]insecure)\b/,
      },
      paths: /(^|\/)Cargo\.toml$/,
      hit: ['[features]\ndefault = ["tls", "verify"]', '[features]\ndefault = ["tls", "insecure-keys"]'],
      miss: ['[features]\ndefault = ["tls", "verify"]', '[features]\ndefault = ["tls", "verify", "fuse"]'],
      file: 'Cargo.toml',
    },
    'a package without a guard it was built with': {
      name: /^(default( features)?|features default|features)$/,
      step: {
        drops:
          /^(.*[-_/])?(tls|rustls\w*|verify|auth\w*|crypt\w*|secure\w*|audit\w*|sandbox\w*|zeroize|hardened|checks?|validat\w*)$/,
      },
      paths: /(^|\/)Cargo\.toml$/,
      hit: ['[features]\ndefault = ["tls", "verify"]', '[features]\ndefault = ["tls"]'],
      miss: ['[features]\ndefault = ["tls", "fuse"]', '[features]\ndefault = ["tls"]'],
      file: 'Cargo.toml',
    },
    'parts of a program that guarded it': {
      name: /\b(middlewares?|installed apps|filters?|plugins?|interceptors|guards?|policies|modules|password validators|authentication backends|permission classes|throttle classes|shared preload libraries)\b/,
      step: {
        drops:
          /(csrf|security|auth|axes|defender|otp|mfa|throttl|rate[-_.]?limit|clickjacking|xframe|csp|honeypot|validator|permission|audit|waf|modsecurity|cors|jwt|oidc|acl|ip-restriction|bot-detection|pgaudit|passwordcheck|credcheck|auto_explain_off|sandbox|helmet)/i,
      },
      hit: [
        'MIDDLEWARE = [\n    "a.b",\n    "axes.middleware.AxesMiddleware",\n]',
        'MIDDLEWARE = [\n    "a.b",\n]',
      ],
      miss: ['MIDDLEWARE = [\n    "a.b",\n    "gzip.GZipMiddleware",\n]', 'MIDDLEWARE = [\n    "a.b",\n]'],
      file: 'app/settings.py',
    },
  }),
  ...rows('infra-permission', {
    'more than a program of pages needs': {
      name: /\b((optional |host )*permissions|matches|externally connectable( \w+)?|web accessible resources)\b/,
      step: {
        gains:
          /^(<all_urls>|\*:\/\/\*\/\*|https?:\/\/\*\/\*|file:\/\/\S*|cookies|webRequest(Blocking)?|debugger|nativeMessaging|management|proxy|privacy|history|clipboardRead|desktopCapture|pageCapture|tabCapture|contentSettings|declarativeNetRequest\w*|userScripts|browsingData)$/,
      },
      paths: /(^|\/)manifest[\w.-]*\.json$/,
      hit: ['  "permissions": ["storage"],', '  "permissions": ["storage", "cookies"],'],
      miss: ['  "permissions": ["storage"],', '  "permissions": ["storage", "alarms"],'],
      file: 'extension/manifest.json',
    },
  }),
  ...rows('infra-fetch', {
    'a source of packages for names that were not its own': {
      name: /^pattern$/,
      step: { covers: true },
      paths: /(^|\/)nuget\.config$/i,
      hit: ['<package pattern="Acme.*" />', '<package pattern="*" />'],
      miss: ['<package pattern="Acme.*" />', '<package pattern="Acme.Core.*" />'],
      file: 'nuget.config',
    },
    'a name that others move where a version stood': {
      name: /\b(ref|rev|revision|target revision|version|tag|commit|branch|source|url|uri|image|git|checkout|tree)\b/,
      but: /\b(api version|schema|min\w*|engine|java|node|python|go|language)\b/,
      step: {
        from: /^["']?(v?\d+(\.\d+)+\S*|[0-9a-f]{40}|\S*[?&@]ref=(v?\d|[0-9a-f]{40})\S*|\S*@(v\d\S*|[0-9a-f]{40}))["']?$/,
        to: /^["']?(main|master|develop|dev|trunk|HEAD|next|nightly|edge|canary|\S*([?&]ref=|@)(main|master|develop|dev|trunk|HEAD))["']?$/,
      },
      hit: ['    rev: v8.18.2', '    rev: main'],
      miss: ['    rev: v8.18.2', '    rev: v8.19.0'],
      file: '.pre-commit-config.yaml',
    },
  }),
  ...rows('infra-exposure', {
    'a way in without encryption where one with it was': {
      name: /\bports?\b/,
      step: {
        from: /:(8883|9443|636|993|995|465|5671|990|6697|5986|2376|6380|4433|8443|443)["']?$/,
        to: /:(1883|389|143|110|25|5672|21|6667|5985|2375|6379|80|8080|23)["']?$/,
      },
      hit: ['    ports:\n      - "8883:8883"', '    ports:\n      - "1883:1883"'],
      miss: ['    ports:\n      - "1883:1883"', '    ports:\n      - "8883:8883"'],
      file: 'compose.yaml',
    },
  }),
  ...rows('infra-privilege', {
    'a program that runs with the rights of its owner': {
      name: /\bmode\b/,
      step: { from: /^["']?0?[0-7]{3}["']?$/, to: /^["']?[2467][0-7]{3}["']?$/ },
      hit: ['install -m 0755 a b', 'install -m 4755 a b'],
      miss: ['install -m 4755 a b', 'install -m 0755 a b'],
      file: 'Makefile',
    },
  }),
];
