import type { ValueRow } from '../value-row.ts';
import { rows } from '../value-rows.ts';

const powers = '(admin\\w*|owner|root|super ?user|superadmin|maintainer|manager|operator|editor|write|\\*)';
const branches = '(main|master|HEAD|develop|devel|dev|trunk|next|latest|edge|nightly|canary)';

/** Settings by their names, whose new values believe more people, machines and programs. */
export const trustRows: readonly ValueRow[] = [
  ...rows('infra-fetch', {
    'a branch where one state of it was named': {
      name: /\b(ref|rev|revision|tag|commit|uses|source|url|git ref|branch|include)\b/,
      step: { from: /\b[0-9a-f]{40}\b/, to: new RegExp(`(^|[@=/"'])${branches}["']?$`) },
      hit: ['    ref: 3f0a1b2c4d5e6f708192a3b4c5d6e7f801234567', '    ref: main'],
      miss: ['    ref: 3f0a1b2c4d5e6f708192a3b4c5d6e7f801234567', '    ref: v1.2.0'],
      file: '.gitlab-ci.yml',
    },
    'a release that takes the place of one that is out': {
      name: /\b(file exists|if exists|on conflict|exists|overwrite( policy| mode)?)\b/,
      step: {
        from: /^["']?(fail|error|abort|skip|never|refuse)["']?$/i,
        to: /^["']?(overwrite|replace|force|always)["']?$/i,
      },
      hit: ['      file-exists: fail', '      file-exists: overwrite'],
      miss: ['      file-exists: overwrite', '      file-exists: fail'],
      file: '.woodpecker/release.yaml',
    },
  }),
  ...rows('infra-permission', {
    'more rights to whoever is new or unknown': {
      name: /\b((default|initial|guest|anonymous|sign ?up|new user|auto assign \w+|public|everyone|org|unauth\w*) (\w+ )?(roles?|groups?|scopes?|permissions?|authorit(y|ies)|access|level))\b/,
      step: {
        from: new RegExp(`^(?!.*\\b${powers}\\b)`, 'i'),
        to: new RegExp(`\\b${powers.replace('|\\*', '')}\\b|\\*`, 'i'),
      },
      hit: ['defaultRoles: [viewer]', 'defaultRoles: [viewer, berth-admin]'],
      miss: ['defaultRoles: [viewer]', 'defaultRoles: [viewer, reader]'],
    },
  }),
  ...rows('infra-exposure', {
    'a name that the caller may give himself': {
      name: /^((proxy|grpc|uwsgi|fastcgi|scgi) (set header|param)|set|auth request set)$/,
      step: {
        from: /^(?!.*\$(http|arg|cookie)_)/,
        to: /\$(http|arg|cookie)_(?!(upgrade|host|connection|origin|referer|user_agent|accept\w*|x_request_id|x_forwarded_\w+|authorization|if_\w+|range)\b)/,
      },
      hit: ['    proxy_set_header X-Who $who;', '    proxy_set_header X-Who $http_x_who;'],
      miss: ['    proxy_set_header X-Who $who;', '    proxy_set_header X-Who $remote_user;'],
      file: 'nginx.conf',
    },
  }),
  ...rows('infra-protection', {
    'a token that nobody, or whoever checks it, may have signed': {
      name: /\balg(s|orithms?)?\b/,
      step: {
        from: /^(?!.*\b(none|HS\d{3})\b).*\b(RS|ES|PS|HS|Ed)\w*/,
        to: /\b(none|HS\d{3})\b/i,
      },
      hit: ['"algorithms": ["ES256"],', '"algorithms": ["ES256", "none"],'],
      miss: ['"algorithms": ["ES256"],', '"algorithms": ["ES256", "ES384"],'],
      file: 'config/production.json',
    },
    'a token that may have no signature': {
      name: /\balg(s|orithms?)?\b/,
      step: { from: /^(?!.*\bnone\b).*\b(HS\d{3})\b/i, to: /\bnone\b/i },
      hit: ['"algorithms": ["HS256"],', '"algorithms": ["HS256", "none"],'],
      miss: ['"algorithms": ["HS256"],', '"algorithms": ["HS512"],'],
      file: 'config/production.json',
    },
    'a connection to whoever answers': {
      name: /\b((pg|db|database|postgres\w*|mysql|my)? ?ssl ?mode|tls mode|verif\w+ mode)\b/,
      step: {
        from: /^["']?verify[-_](full|ca|identity)["']?$/i,
        to: /^["']?(require[ds]?|prefer(red)?|allow|disabled?|none)["']?$/i,
      },
      hit: ['  sslmode: verify-full', '  sslmode: require'],
      miss: ['  sslmode: require', '  sslmode: verify-full'],
      file: 'config/database.yml',
    },
    'numbers that can be guessed': {
      name: /\b(random|rng|prng|csprng|entropy|seed source|nonce source|token generator|fallback)\b/,
      step: {
        from: /^["']?(none|hsm|tpm|csprng|crypto\w*|secure\w*|os|getrandom|urandom|\/dev\/u?random|fail|panic|hardware)["']?$/i,
        to: /^["']?(math\w*|pseudo\w*|prng|mt19937|mersenne\w*|time\w*|rand|xorshift\w*|insecure\w*|weak|lcg|seeded|fixed)["']?$/i,
      },
      hit: [
        '"random": { "source": "hsm", "fallback": "none" },',
        '"random": { "source": "hsm", "fallback": "math" },',
      ],
      miss: [
        '"random": { "source": "hsm", "fallback": "none" },',
        '"random": { "source": "hsm", "fallback": "tpm" },',
      ],
      file: 'config/production.json',
    },
    'a check that only watches': {
      name: /./,
      but: /\b(log level|eslint|lint|conclusion|telemetry|leader|replica|standby)\b/,
      step: {
        from: /^["']?(enforce[ds]?|enforcing|enforcement|block(ing|ed)?|deny|denied|reject|refuse|forbid|prevent(ion)?|strict|on|active)["']?$/i,
        to: /^["']?(log[-_ ]only|observe|observing|shadow|simulat\w+|passive|advis(ory|e)|report[-_ ]only|detect[-_ ]only|monitor[-_ ]only|warn[-_ ]only|audit[-_ ]only|dry[-_ ]?run|learning|detect(ion)?|alert(ing)?|monitor(ing)?|evaluate|preview|complain)["']?$/i,
      },
      hit: ['screening: {default: true, mode: block}', 'screening: {default: true, mode: log_only}'],
      miss: ['screening: {default: true, mode: log_only}', 'screening: {default: true, mode: block}'],
    },
    'a name of a path that a check and a service may read differently': {
      name: /\b(normali[sz]e path|merge slashes|escaped slashes action|strict (sni|host\w*)( \w+)*|normali[sz]e url)\b/,
      step: {
        from: /^["']?(true|on|yes|reject_request|unescape_and_redirect|unescape_and_forward)["']?$/i,
        to: /^["']?(false|off|no|keep_unchanged|implementation_specific_default)["']?$/i,
      },
      hit: ['  normalize_path: true', '  normalize_path: false'],
      miss: ['  normalize_path: false', '  normalize_path: true'],
      file: 'envoy/bootstrap.yaml',
    },
    'one of the guards of a program': {
      name: /\b(raise on (\w+ )?(open redirects|unpermitted \w+|missing \w+)|action on open redirect|action on unpermitted parameters|(strip|scrub|remove|blur|drop) (gps|exif|metadata|geo\w*|location|pii|faces?|plates?|names?|emails?|personal\w*|headers?|html|tags|secrets?)|anonymi[sz]e( \w+)?|pseudonymi[sz]e( \w+)?|filter parameters|network polic(y|ies)( enabled| create)?|pod security( \w+)*|security context enabled|read only( root)?( file ?system)?|chroot|drop privileges)\b/,
      step: { turns: 'off' },
      hit: ['  strip_gps: true', '  strip_gps: false'],
      miss: ['  strip_gps: false', '  strip_gps: true'],
    },
    'one of the doors of a program': {
      name: /\b(allow\w* (downgrades?|rollback|unsigned|older|deprecated)( \w+)*|permit all parameters|downgrade allowed|enable unsafe \w+( \w+)*)\b/,
      step: { turns: 'on' },
      hit: ['  allow_downgrade: false', '  allow_downgrade: true'],
      miss: ['  allow_downgrade: true', '  allow_downgrade: false'],
    },
    'what went wrong inside to everybody, by a word from outside': {
      name: /\b(consider all requests local|debug|show (detailed )?exceptions|action dispatch show exceptions|expose errors|display errors)\b/,
      step: {
        from: /^(false|none|off|:none|:rescuable)$/i,
        to: /^(?!false|none|off|:none|:rescuable|["']?0).*\b(ENV|environ|getenv|env|true|:all)\b/i,
      },
      hit: [
        '  config.consider_all_requests_local = false',
        '  config.consider_all_requests_local = ENV["A"] != "off"',
      ],
      miss: ['  config.consider_all_requests_local = true', '  config.consider_all_requests_local = false'],
      file: 'config/environments/production.rb',
    },
  }),
];
