import type { CallRow, SettingRow } from '../../code-rows.ts';
import { all, call, holds, isOn, script, setting, someText, toNames } from '../row-parts.ts';

const everybody = /^(\*{1,2}|0\.0\.0\.0\/0|::\/0)$/;

/** Calls that believe whatever name or address a client sends. */
export const trustCalls: readonly CallRow[] = [
  {
    ...call(
      script,
      ['set', 'enable'],
      "app.set('trust proxy', true);",
      "app.set('trust proxy', 1);",
      ({ name, args }) =>
        args[0]?.text === 'trust proxy' && (name.endsWith('enable') || args[1]?.text === 'true'),
    ),
    code: 'client-trusted',
  },
  {
    ...call(
      ['go', 'php', 'java', 'python'],
      ['SetTrustedProxies', 'setTrustedProxies', 'trustProxies', 'setTrustedHosts', 'AllowedHosts'],
      'package a\nfunc f() { r.SetTrustedProxies([]string{"0.0.0.0/0"}) }\n',
      'package a\nfunc f() { r.SetTrustedProxies([]string{"10.0.0.0/8"}) }\n',
      holds(everybody),
    ),
    code: 'client-trusted',
  },
  {
    ...call(
      ['csharp', 'ruby'],
      ['KnownProxies.Clear', 'KnownNetworks.Clear', 'KnownIPNetworks.Clear', 'hosts.clear'],
      'class A { void F() { options.KnownProxies.Clear(); } }',
      'class A { void F() { options.KnownParts.Clear(); } }',
    ),
    code: 'client-trusted',
  },
];

export const trustSettings: readonly SettingRow[] = [
  {
    ...setting(
      all,
      toNames('ALLOWED_HOSTS allowedHosts TRUSTED_HOSTS trustedHosts'),
      "start({ allowedHosts: ['*'] });",
      "start({ allowedHosts: ['a.example'] });",
      ({ value }) => someText(value, /^(\*|\.\*|all)$/),
    ),
    code: 'client-trusted',
  },
  {
    ...setting(
      all,
      toNames('trustProxy trust_proxy app.proxy USE_X_FORWARDED_HOST USE_X_FORWARDED_PORT proxy_headers'),
      'const server = fastify({ trustProxy: true });',
      "const server = fastify({ trustProxy: '10.0.0.1' });",
      isOn,
    ),
    code: 'client-trusted',
  },
  {
    ...setting(
      all,
      toNames('proxies TRUSTED_PROXIES trustedProxies forwarded_allow_ips TrustedProxies'),
      "const forwarded_allow_ips = '*';",
      "const forwarded_allow_ips = '10.0.0.1';",
      ({ value }) => someText(value, everybody),
    ),
    code: 'client-trusted',
  },
];
