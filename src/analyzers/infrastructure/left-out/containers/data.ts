import { type LeftOutRow, leftOutOf } from '../left-out-row.ts';

/** Images and containers. */
export const containerLeftOut: readonly LeftOutRow[] = [
  ...leftOutOf('infra-weak', ['dockerfile'], {
    'a program that runs as root, for no user is named': {
      opens: /^image$/,
      needs: /^\s*USER\s/im,
      but: /^\s*FROM\s.*(nonroot|rootless|unprivileged|distroless\/\S+:nonroot|\$\{?\w)|^\s*FROM\s+scratch\b/im,
      hit: 'FROM node:22\nCMD ["node", "a.js"]',
      miss: 'FROM node:22\nUSER node\nCMD ["node", "a.js"]',
    },
  }),
  ...leftOutOf('infra-weak', ['kubernetes'], {
    'a container that may run as root and gain rights, for nothing forbids it': {
      opens: /^-\s+(name|image)\s*:/,
      needs: /\bsecurityContext\b|\{\{|<<:/,
      only: /\bimage\s*:/,
      hit: 'apiVersion: v1\nspec:\n  containers:\n    - name: a\n      image: b:1',
      miss: 'apiVersion: v1\nspec:\n  containers:\n    - name: a\n      image: b:1\n      securityContext:\n        runAsNonRoot: true',
    },
  }),
];
