/** One form of credential that tells by its looks what it opens. */
export interface ProviderRow {
  /** As the finding says it: `adds {kind}`. */
  readonly kind: string;
  /** A text that holds none of these cannot match, which is quick to see. */
  readonly marks: readonly string[];
  /** The secret is the first group, or all of it. Repetitions are bounded, so that no text takes long. */
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

const letters = 'k7Qz2Lw9Xb4Tn8Vd3Rf6Yh1Jm5Gp0ScAe';

/** Samples are made from pieces, so that scanners of repositories do not take this table for a leak. */
const mixed = (length: number): string => letters.repeat(6).slice(0, length);
const capitals = (length: number): string => mixed(length).toUpperCase();
const hex = (length: number): string => '9f3a7c1e5b8d2046'.repeat(5).slice(0, length);
const digits = (length: number): string => '8362915074'.repeat(3).slice(0, length);

/** A fixed beginning and so many characters of a set. */
function prefixed(kind: string, [start, ...starts]: readonly [string, ...string[]], rest: Rest): ProviderRow {
  const all = [start, ...starts];
  const head = all.map((text) => text.replaceAll(/[.$]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<![\\w-])(?:${head})${rest.set}{${rest.least},${rest.most ?? 255}}(?![\\w])`,
    'g',
  );
  const { fill = mixed, least } = rest;
  return { kind, marks: all, pattern, hit: start + fill(least), miss: start + fill(least - 1) };
}

interface Rest {
  readonly set: string;
  readonly least: number;
  readonly most?: number;
  readonly fill?: (length: number) => string;
}

const word = '[A-Za-z0-9]';
const wide = '[\\w-]';
const low = '[0-9a-f]';

export const providerRows: readonly ProviderRow[] = [
  prefixed('an AWS access key', ['AKIA', 'ASIA', 'ABIA'], {
    set: '[A-Z0-9]',
    least: 16,
    most: 16,
    fill: capitals,
  }),
  {
    kind: 'an AWS secret key',
    marks: ['aws', 'AWS', 'ecret'],
    pattern:
      /(?:aws|secret)_?-?(?:secret)?_?-?(?:access)?_?-?key\W{1,10}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    hit: `aws_secret_access_key = ${mixed(33)}/${mixed(6)}`,
    miss: `aws_secret_access_key = ${mixed(33)}`,
  },
  prefixed('a GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], { set: word, least: 36 }),
  prefixed('a GitHub token', ['github_pat_'], { set: '\\w', least: 60 }),
  prefixed('a GitLab token', ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glft-', 'glsoat-', 'glcbt-'], {
    set: '[\\w.-]',
    least: 20,
  }),
  {
    kind: 'a Gitea token',
    marks: ['itea', 'ITEA', 'orgejo', 'ORGEJO'],
    pattern: /(?:gitea|forgejo)[\w-]{0,20}token\W{1,10}([0-9a-f]{40})(?![0-9a-f])/gi,
    hit: `GITEA_TOKEN=${hex(40)}`,
    miss: `GITEA_TOKEN=${hex(39)}`,
  },
  prefixed('a Slack token', ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xapp-'], {
    set: wide,
    least: 20,
    fill: (length) => `${digits(11)}-${mixed(length - 12)}`,
  }),
  prefixed('a Stripe key', ['sk_live_', 'rk_live_'], { set: word, least: 16 }),
  prefixed('a Stripe webhook secret', ['whsec_'], { set: '[A-Za-z0-9+/=]', least: 32 }),
  prefixed('an npm token', ['npm_'], { set: word, least: 36 }),
  prefixed('a PyPI token', ['pypi-AgE'], { set: wide, least: 50 }),
  prefixed('a RubyGems key', ['rubygems_'], { set: low, least: 48, fill: hex }),
  prefixed('a crates.io token', ['cio'], { set: word, least: 32, most: 32 }),
  prefixed('a Google API key', ['AIza'], { set: wide, least: 35, most: 35 }),
  prefixed('a Google client secret', ['GOCSPX-'], { set: wide, least: 24 }),
  prefixed('a Google access token', ['ya29.'], { set: wide, least: 60 }),
  {
    kind: 'an Azure storage key',
    marks: ['AccountKey='],
    pattern: /AccountKey=([A-Za-z0-9+/]{80,88}={0,2})/g,
    hit: `AccountKey=${mixed(86)}==`,
    miss: `AccountKey=${mixed(40)}==`,
  },
  {
    kind: 'an Azure access key',
    marks: ['SharedAccessKey='],
    pattern: /SharedAccessKey=([A-Za-z0-9+/]{43}=)/g,
    hit: `SharedAccessKey=${mixed(43)}=`,
    miss: `SharedAccessKey=${mixed(30)}=`,
  },
  {
    kind: 'an Azure client secret',
    marks: ['Q~'],
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
    hit: `abc8Q~${mixed(34)}`,
    miss: `abc8Q~${mixed(20)}`,
  },
  {
    kind: 'a SendGrid key',
    marks: ['SG.'],
    pattern: /(?<![\w.-])SG\.[\w-]{16,32}\.[\w-]{32,64}(?![\w-])/g,
    hit: `SG.${mixed(22)}.${mixed(43)}`,
    miss: `SG.${mixed(22)}.${mixed(10)}`,
  },
  prefixed('a Twilio key', ['SK'], { set: low, least: 32, most: 32, fill: hex }),
  {
    kind: 'a Twilio token',
    marks: ['wilio', 'WILIO'],
    pattern: /twilio[\w-]{0,20}token\W{1,10}([0-9a-f]{32})(?![0-9a-f])/gi,
    hit: `TWILIO_AUTH_TOKEN=${hex(32)}`,
    miss: `TWILIO_AUTH_TOKEN=${hex(31)}`,
  },
  prefixed('an Anthropic key', ['sk-ant-'], { set: wide, least: 40 }),
  prefixed('an OpenAI key', ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], { set: wide, least: 40 }),
  prefixed('an OpenAI key', ['sk-'], { set: word, least: 48, most: 64 }),
  prefixed('an OpenRouter key', ['sk-or-v1-'], { set: low, least: 64, fill: hex }),
  prefixed('a Groq key', ['gsk_'], { set: word, least: 50 }),
  prefixed('an xAI key', ['xai-'], { set: word, least: 70 }),
  prefixed('a Hugging Face token', ['hf_'], { set: word, least: 34, most: 40 }),
  prefixed('a Replicate token', ['r8_'], { set: word, least: 37, most: 40 }),
  prefixed('a DigitalOcean token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], { set: low, least: 64, fill: hex }),
  prefixed('a Shopify token', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], {
    set: '[0-9a-fA-F]',
    least: 32,
    fill: hex,
  }),
  prefixed('a Square token', ['sq0atp-', 'sq0csp-'], { set: wide, least: 22 }),
  prefixed('a Mailgun key', ['key-'], { set: low, least: 32, most: 32, fill: hex }),
  {
    kind: 'a Mailchimp key',
    marks: ['-us'],
    pattern: /(?<![\w-])[0-9a-f]{32}-us\d{1,2}(?![\w-])/g,
    hit: `${hex(32)}-us14`,
    miss: `${hex(32)}-usa`,
  },
  prefixed('a Databricks token', ['dapi'], { set: low, least: 32, most: 34, fill: hex }),
  prefixed('a Docker token', ['dckr_pat_', 'dckr_oat_'], { set: wide, least: 24 }),
  prefixed('a Vault token', ['hvs.', 'hvb.'], { set: wide, least: 24 }),
  {
    kind: 'a Terraform token',
    marks: ['.atlasv1.'],
    pattern: /(?<![\w-])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,80}/g,
    hit: `${mixed(14)}.atlasv1.${mixed(67)}`,
    miss: `${mixed(14)}.atlasv1.${mixed(20)}`,
  },
  prefixed('a Pulumi token', ['pul-'], { set: low, least: 40, fill: hex }),
  prefixed('a Grafana token', ['glsa_', 'glc_'], { set: '\\w', least: 32 }),
  prefixed('a Sentry token', ['sntrys_', 'sntryu_'], { set: '[\\w=+/-]', least: 60 }),
  prefixed('a New Relic key', ['NRAK-'], { set: '[A-Z0-9]', least: 27, fill: capitals }),
  prefixed('a Linear key', ['lin_api_'], { set: word, least: 40 }),
  prefixed('a Notion token', ['ntn_'], { set: word, least: 40 }),
  prefixed('a Postman key', ['PMAK-'], { set: wide, least: 50 }),
  prefixed('an Atlassian token', ['ATATT3xFfGF0'], { set: '[\\w=-]', least: 60 }),
  prefixed('a Figma token', ['figd_'], { set: wide, least: 36 }),
  prefixed('a Supabase token', ['sbp_'], { set: low, least: 40, fill: hex }),
  prefixed('a PlanetScale password', ['pscale_tkn_', 'pscale_pw_'], { set: wide, least: 32 }),
  prefixed('a Doppler token', ['dp.pt.', 'dp.st.'], { set: wide, least: 40 }),
  prefixed('a Heroku key', ['HRKU-'], { set: wide, least: 36 }),
  prefixed('a Razorpay key', ['rzp_live_'], { set: word, least: 14 }),
  prefixed('an age key', ['AGE-SECRET-KEY-1'], { set: '[A-Z0-9]', least: 58, fill: capitals }),
  prefixed('an Airtable token', ['pat'], {
    set: '[A-Za-z0-9]{14}\\.[0-9a-f]',
    least: 64,
    fill: (length) => `${mixed(14)}.${hex(length)}`,
  }),
  {
    kind: 'a Telegram bot token',
    marks: [':AA'],
    pattern: /(?<![\w:])\d{8,10}:AA[\w-]{33}(?![\w-])/g,
    hit: `${digits(10)}:AA${mixed(33)}`,
    miss: `${digits(10)}:AA${mixed(20)}`,
  },
  {
    kind: 'a Slack webhook address',
    marks: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/(\w{8,12}\/\w{8,20}\/\w{20,40})/g,
    hit: `https://hooks.slack.com/services/T${capitals(9)}/B${capitals(9)}/${mixed(24)}`,
    miss: `https://hooks.slack.com/services/T${capitals(9)}/`,
  },
  {
    kind: 'a Discord webhook address',
    marks: ['/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/([\w-]{60,80})/g,
    hit: `https://discord.com/api/webhooks/${digits(18)}/${mixed(68)}`,
    miss: `https://discord.com/api/webhooks/${digits(18)}/token`,
  },
  {
    kind: 'a Teams webhook address',
    marks: ['webhook.office.com'],
    pattern: /webhook\.office\.com\/webhookb2\/[\w@-]{36,80}\/IncomingWebhook\/([0-9a-f]{32})/gi,
    hit: `https://a.webhook.office.com/webhookb2/${hex(36)}/IncomingWebhook/${hex(32)}/b`,
    miss: `https://a.webhook.office.com/webhookb2/${hex(36)}/Incoming`,
  },
];
