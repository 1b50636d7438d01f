import type { ValueRow } from '../value-row.ts';
import { rows } from '../value-rows.ts';

/** Settings by their names, whose new values open something to more people or machines. */
export const exposedRows: readonly ValueRow[] = [
  ...rows('infra-exposure', {
    'any place where one was named': {
      name: /\b(origins?|hosts?|cors\w*|allow(ed|list|s)?( \w+)*|whitelist|cidrs?( \w+)*|exposure include|exposure|scopes?|permissions?|actions?|resources?|audiences?|sub(ject)?s?|values?|branch(es)?|redirect\w*( \w+)*|callback\w*( \w+)*|return urls?|web origins|trusted( \w+)*|prox(y|ies)|networks?|source ranges?|ips?|ip range|addresses|verbs|principals?|members?|domains?|bind\w*|listen\w*|interface|allow origin|frame ancestors|capabilities|groups?|repositor(y|ies)|refs?|access control allow origin)\b/,
      but: /\b(files?|paths?|globs?|includes?|excludes?|watch|src|sources|assets?|cache|no proxy|no_proxy|cron|schedule|lint|coverage)\b/,
      step: { widens: true },
      hit: ['trusted-proxies: 10.0.0.1', 'trusted-proxies: "*"'],
      miss: ['trusted-proxies: "*"', 'trusted-proxies: 10.0.0.1'],
    },
    'secrets to whoever opens a pull request': {
      name: /^(\w+ )?events?$/,
      step: { from: /^(?!.*pull_request).*\b(tag|push|deployment|cron|release)\b/, to: /\bpull_request\b/ },
      hit: ['    event: tag', '    event: [tag, pull_request]'],
      miss: ['    event: tag', '    event: [tag, push]'],
      file: '.woodpecker/release.yaml',
    },
    'a machine of the house to code of the day': {
      name: /\bruns on\b/,
      step: { from: /^(?!.*self-hosted).*\b(ubuntu|windows|macos)\b/, to: /self-hosted/ },
      hit: ['    runs-on: ubuntu-24.04', '    runs-on: [self-hosted, gpu]'],
      miss: ['    runs-on: ubuntu-24.04', '    runs-on: ubuntu-22.04'],
      file: '.github/workflows/ci.yml',
    },
    'everybody to what was private': {
      name: /./,
      but: /\b(scope|doc\w*|visibility level label)\b/,
      step: {
        from: /^["']?(private|internal|authenticated|restricted|bucket-owner-full-control|members?)["']?$/i,
        to: /^["']?(public\w*(-read(-write)?)?|open|everyone|anyone|all ?users|anonymous|world|external|internet-facing)["']?$/i,
      },
      hit: ['visibility: private', 'visibility: public'],
      miss: ['visibility: public', 'visibility: private'],
    },
    'every address of the machine': {
      name: /\b(bind\w*|listen\w*|host|address|interface|addr|server address|ip|admin|api|dashboard|metrics|stats|debug|pprof|management|endpoint)\b/,
      step: {
        from: /^["']?(off|none|disabled?|127\.\d+\.\d+\.\d+|localhost|::1|\[::1\]|unix:.*|10\.\S+|192\.168\.\S+|172\.\S+)(:\d+)?["']?$/i,
        to: /^["']?(0\.0\.0\.0|\*|::|\[::\])?(:\d+)?["']?$/,
      },
      hit: ['bind-address: 127.0.0.1', 'bind-address: 0.0.0.0'],
      miss: ['bind-address: 0.0.0.0', 'bind-address: 127.0.0.1'],
    },
  }),
];
