import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { infrastructure } from './index.ts';

function settings(path: string, base: string, head: string): readonly string[] {
  return summarize(observe(infrastructure, { path, base, head }));
}

it.each([
  [
    'of a place though another keeps its own',
    'http {\n  location /a {\n    deny all;\n  }\n  location /b {\n    deny all;\n  }\n}\n',
    'http {\n  location /a {\n    deny all;\n  }\n  location /b {\n  }\n}\n',
    ['infra-protection:6'],
  ],
  [
    'of a place that keeps another one',
    'http {\n  location /a {\n    deny all;\n    auth_basic "a";\n  }\n}\n',
    'http {\n  location /a {\n    auth_basic "a";\n  }\n}\n',
    [],
  ],
  ['of a place that is gone', 'http {\n  location /a {\n    deny all;\n  }\n}\n', 'http {\n}\n', []],
  ['of the whole file', 'auth_basic "a";\nroot /b;\n', 'root /b;\n', ['infra-protection:1']],
  ['of the whole file that has another', 'auth_basic "a";\nlimit_req b;\n', 'limit_req b;\n', []],
])('tells of a guard that is gone %s', (_, base, head, found) => {
  expect(settings('etc/nginx.conf', base, head)).toEqual(found);
});

it('tells of a secret that was taken from the cluster and is written down now, among others that are not', () => {
  const other = '  - name: B\n    valueFrom: { secretKeyRef: { name: b } }\n';
  const base = `apiVersion: v1\nenv:\n  - name: A\n    valueFrom: { secretKeyRef: { name: a } }\n${other}`;
  const head = `apiVersion: v1\nenv:\n  - name: A\n    value: open\n${other}`;

  expect(settings('pod.yaml', base, head)).toEqual(['infra-protection:4']);
});
