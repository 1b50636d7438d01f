import { expect, it } from 'vitest';
import { observe, type Sides, summarize } from '../observation-builder.ts';
import { infrastructure } from './index.ts';

function settings(path: string, base: string, head: string, but: Partial<Sides> = {}) {
  return summarize(observe(infrastructure, { path, base, head, ...but }));
}

it('says what is added, at its line', () => {
  const found = observe(infrastructure, {
    path: 'Dockerfile',
    base: 'FROM a:1\n',
    head: 'FROM a:1\nUSER root\n',
  });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'infra-privilege',
      path: 'Dockerfile',
      line: 2,
      args: { what: 'adds the root user' },
    },
  ]);
});

it('says what is removed, where it stood', () => {
  const found = observe(infrastructure, {
    path: 'Dockerfile',
    base: 'FROM a:1\nUSER app\nRUN b\n',
    head: 'FROM a:1\nRUN b\n',
  });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'infra-privilege',
      path: 'Dockerfile',
      line: 2,
      side: 'removed',
      baseLine: 2,
      args: { what: 'removes the user without rights' },
    },
  ]);
});

it.each([
  ['Dockerfile', 'FROM a:1\nUSER app\n', 'FROM a:1\nUSER web\n'],
  ['Dockerfile', 'FROM a:1\n# USER app\n', 'FROM a:1\n'],
  ['Dockerfile', 'FROM a:1\n', 'FROM a:1\n# USER root\n'],
  ['Dockerfile', 'USER root\nRUN a\n', 'RUN a\nUSER root\n'],
  ['Dockerfile', 'RUN a\nUSER root\nRUN b\n', 'RUN b\n\n  USER root\nRUN a\n'],
  ['notes.yaml', 'a: 1\n', 'privileged: true\n'],
  ['src/app.ts', 'a\n', 'privileged: true\n'],
])('leaves %s alone: %j to %j', (path, base, head) => {
  expect(settings(path, base, head)).toEqual([]);
});

it('counts a second line like one that was there', () => {
  const base = 'FROM a:1\nUSER root\nRUN a\n';

  expect(settings('Dockerfile', base, `${base}USER root\n`)).toEqual(['infra-privilege:4']);
});

it.each([
  ['docker-compose.dev.yml', 'privileged: true', true],
  ['deploy/values-prod.yaml', 'hostNetwork: true', true],
  ['charts/a/templates/pod.yaml', 'hostNetwork: true', true],
  ['any/pod.yaml', 'apiVersion: v1\nhostPID: true', true],
  ['stack.yaml', 'Type: AWS::RDS::DBInstance\nPubliclyAccessible: true', true],
  ['main.tf', 'publicly_accessible = true', true],
  ['etc/nginx.conf', 'autoindex on;', true],
  ['Containerfile.dev', 'USER root', true],
  ['any/pod.yaml', 'hostPID: true', false],
])('knows what %s describes', (path, text, isKnown) => {
  expect(settings(path, '', `${text}\n`).length > 0).toBe(isKnown);
});

it.each([
  ['ingress {\n  from_port = 22\n  cidr_blocks = ["0.0.0.0/0"]\n}', ['infra-exposure:3']],
  ['egress {\n  from_port = 0\n  cidr_blocks = ["0.0.0.0/0"]\n}', []],
  ['ingress {\n}\negress {\n  cidr_blocks = ["0.0.0.0/0"]\n}', []],
  ['egress {\n}\ningress {\n  cidr_blocks = ["0.0.0.0/0"]\n}', ['infra-exposure:4']],
  ['resource "rule" "a" {\n  cidr_blocks = ["0.0.0.0/0"]\n  type = "egress"\n}', []],
  ['resource "rule" "a" {\n  cidr_blocks = ["0.0.0.0/0"]\n}', ['infra-exposure:2']],
])('tells what comes in from what goes out: %j', (text, codes) => {
  expect(settings('main.tf', '', `${text}\n`)).toEqual(codes);
});

it.each([
  ['capabilities:\n  add:\n    - CHOWN\n    - SYS_ADMIN', ['infra-privilege:4']],
  ['capabilities:\n  add: []\n  drop:\n    - ALL', []],
  ['rules:\n  - verbs:\n      - "*"', ['infra-permission:3']],
  ['rules:\n  - hosts:\n      - "*"', []],
])('reads items by the list they stand in: %j', (text, codes) => {
  expect(settings('k8s/a.yaml', '', `${text}\n`)).toEqual(codes);
});

it('says nothing of removals where only parts are known, and nothing of deleted files', () => {
  const fragment = {
    base: { kind: 'fragment', text: 'USER app\n' },
    head: { kind: 'fragment', text: '' },
  } as const;

  const found = [
    observe(infrastructure, { path: 'Dockerfile', base: 'USER app\n', head: '', but: fragment }),
    observe(infrastructure, { path: 'Dockerfile', base: 'USER app\n' }),
  ];

  expect(found).toEqual([[], []]);
});

it('stops after so many findings, and skips lines that a tool wrote', () => {
  const many = Array.from({ length: 70 }, (_, index) => `RUN chmod 777 /${index}\n`).join('');

  expect(settings('Dockerfile', '', many)).toHaveLength(50);
  expect(settings('Dockerfile', '', `RUN chmod 777 /${'a'.repeat(2000)}\n`)).toEqual([]);
});

it.each([
  ['Dockerfile', 'FROM a@sha256:0\n', 'FROM a:latest\n', ['infra-protection:1']],
  ['Dockerfile', 'FROM a:1\n', 'FROM a:latest\n', ['infra-weak:1']],
  ['main.tf', 'enable_logging = true\n', 'enable_logging = false\n', ['infra-protection:1']],
  ['main.tf', 'a = 1\n', 'a = 1\nenable_logging = false\n', ['infra-weak:2']],
  [
    'main.tf',
    'enable_logging = true\n',
    'enable_logging = true\n\nenable_logging = false\n',
    ['infra-weak:3'],
  ],
  ['main.tf', 'provisioner "file" {}\n', 'provisioner "local-exec" {}\n', ['infra-weak:1']],
])('weighs a weak setting in %s by what it replaces: %j to %j', (path, base, head, found) => {
  expect(settings(path, base, head)).toEqual(found);
});

it('finds a rule of the cluster that goes with its file', () => {
  const found = observe(infrastructure, {
    path: 'k8s/a.yaml',
    base: 'apiVersion: a/v1\nkind: NetworkPolicy\n',
  });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'infra-protection',
      path: 'k8s/a.yaml',
      line: 0,
      side: 'removed',
      baseLine: 2,
      args: { what: 'removes a rule of the cluster' },
    },
  ]);
});

it.each([
  ['- "127.0.0.1:5432:5432"', '- "5432:5432"', ['infra-exposure:1']],
  ['- "127.0.0.1:5432:5432"', 'a: 1', []],
])('asks what stands in the place of a guard: %s to %s', (before, after, found) => {
  expect(settings('compose.yml', `${before}\n`, `${after}\n`)).toEqual(found);
});

it('leaves a file alone that goes with what it limited', () => {
  const found = observe(infrastructure, { path: 'Dockerfile', base: 'FROM a:1\nUSER app\n' });

  expect(found).toEqual([]);
});

it.each([
  ['.woodpecker/test.yaml', ['infra-protection:2']],
  ['tests/compose.yml', []],
])('reads a pipeline of tests, and no test: %s', (path, found) => {
  expect(settings(path, 'a: 1\n', 'a: 1\n- npm test || true\nprivileged: true\n').slice(0, 1)).toEqual(found);
});

it.each([
  ['the key just above', 'cap_add:\n- SYS_ADMIN\n', ['infra-privilege:2']],
  [
    'the key above of other items and empty lines',
    'cap_add:\n  - A\n\n  - SYS_ADMIN\n',
    ['infra-privilege:4'],
  ],
  ['a key between', 'cap_add:\n  - A\ncap_drop:\n  - SYS_ADMIN\n', []],
  ['no key at all', '- SYS_ADMIN\n', []],
  ['a key below', '- SYS_ADMIN\ncap_add:\n', []],
])('looks for the list of an item: %s', (_, text, codes) => {
  expect(settings('compose.yml', '', text)).toEqual(codes);
});

const open = '  cidr_blocks = ["0.0.0.0/0"]\n';
const dull = (lines: number) => '  a = 1\n'.repeat(lines);

it.each([
  ['the way in', `ingress {\n${open}}\n`, ['infra-exposure:2']],
  ['the way out', `egress {\n${open}}\n`, []],
  ['the way out, some lines above', `egress {\n${dull(10)}${open}}\n`, []],
  ['the way out, too far above', `egress {\n${dull(11)}${open}}\n`, ['infra-exposure:13']],
  ['the way out, some lines below', `x {\n${open}${dull(3)}  type = "egress"\n}\n`, []],
  ['the way out, too far below', `x {\n${open}${dull(4)}  type = "egress"\n}\n`, ['infra-exposure:2']],
  ['the way in, nearer than the way out', `egress {\n}\ningress {\n${open}}\n`, ['infra-exposure:4']],
  ['the way out, nearer than the way in', `ingress {\n}\negress {\n${open}}\n`, []],
])('looks for the block of a line: %s', (_, text, codes) => {
  expect(settings('main.tf', '', text)).toEqual(codes);
});

const long = (length: number) => `privileged: true #${'x'.repeat(length - 18)}\n`;

it('asks nothing of lines that nobody can read', () => {
  expect(settings('compose.yml', 'a:\n', `a:\n${long(1999)}`)).toEqual(['infra-privilege:2']);
  expect(settings('compose.yml', 'a:\n', `a:\n${long(2000)}`)).toEqual([]);
});

const part = (text: string) => ({ kind: 'fragment', text }) as const;

it('asks for guards only where both sides are known as a whole', () => {
  const change = { path: 'Dockerfile', base: 'FROM a:1\nUSER app\n', head: 'FROM a:1\n' };

  expect(settings(change.path, change.base, change.head)).toEqual(['infra-privilege:2']);
  expect(settings(change.path, change.base, change.head, { but: { head: part(change.head) } })).toEqual([]);
  expect(settings(change.path, change.base, change.head, { but: { base: part(change.base) } })).toEqual([]);
});

it.each([
  ['\tprivileged: true\n', ['infra-privilege:2']],
  ['\t# privileged: true\n', []],
  ['  // privileged: true\n', []],
])('takes no remark for a setting: %j', (line, codes) => {
  expect(settings('compose.yml', 'a:\n', `a:\n${line}`)).toEqual(codes);
});
