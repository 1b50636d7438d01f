import { expect, it } from 'vitest';
import { observe, type Sides, summarize } from '../../observation-builder.ts';
import { infrastructure } from '../index.ts';

function settings(base: string, head: string, but: Partial<Sides> = {}): readonly string[] {
  return summarize(observe(infrastructure, { path: 'main.tf', base, head, ...but }));
}

const disk = (...lines: readonly string[]) =>
  ['resource "aws_ebs_volume" "a" {', '  size = 40', '  zone = "b"', ...lines, '}', ''].join('\n');
const safe = disk('  encrypted = true');

it('tells what a new resource leaves out, at its first line', () => {
  expect(observe(infrastructure, { path: 'main.tf', base: 'a = 1\n', head: `a = 1\n${disk()}` })).toEqual([
    {
      kind: 'noticed',
      code: 'infra-protection',
      path: 'main.tf',
      line: 2,
      args: { what: 'adds a disk or a file system whose data lies open' },
    },
  ]);
});

it('tells what is taken from a resource, where it stood', () => {
  const base = disk('  kms_key_id = c').replace('aws_ebs_volume', 'aws_ebs_snapshot_copy');
  const head = disk().replace('aws_ebs_volume', 'aws_ebs_snapshot_copy');

  expect(observe(infrastructure, { path: 'main.tf', base, head: `${head}kms_key_id = c\n` })).toEqual([
    {
      kind: 'noticed',
      code: 'infra-protection',
      path: 'main.tf',
      line: 4,
      side: 'removed',
      baseLine: 4,
      args: { what: 'leaves a disk or a file system whose data lies open' },
    },
  ]);
});

it.each([
  ['says it', '', safe, []],
  ['says it in a remark alone', '', disk('  # encrypted = true', '  // encrypted'), ['infra-protection:1']],
  ['was bare before', disk(), disk('  tags = b'), []],
  ['gets another name', disk(), disk().replace('"a"', '"c"'), []],
  [
    'gets another name and all else',
    disk(),
    disk().replace('"a"', '"c"').replaceAll(/= .*/g, '= 0'),
    ['infra-protection:1'],
  ],
  ['needs it not', '', disk('  snapshot_id = c'), []],
  ['is another one', '', disk().replace('ebs_volume', 'volume_attachment'), []],
  ['stands beside another that keeps it', `${safe}${safe}`, `${safe}${disk()}`, ['infra-protection:9']],
  ['stands before another that keeps it', `${safe}${safe}`, `${disk()}${safe}`, ['infra-protection:4']],
  ['comes beside one like it', disk(), `${disk()}${disk()}`, ['infra-protection:5']],
])('leaves alone or tells of a resource that %s', (_, base, head, found) => {
  expect(settings(base, head)).toEqual(found);
});

const topic = 'resource "aws_sns_topic" "a" {\n  name = "a"\n';

it('weighs what is taken away more than what was never there', () => {
  expect(settings('', `${topic}}\n`)).toEqual(['infra-weak:1']);
  expect(settings(`${topic}  kms_master_key_id = b\n}\n`, `${topic}}\n`)).toEqual(['infra-protection:3']);
});

it('says one thing of each weight for a resource', () => {
  const cache = 'resource "aws_elasticache_replication_group" "a" {\n}\n';
  const trail = 'resource "aws_ecr_repository" "a" {\n  name = "a"\n}\n';

  expect(settings('', cache)).toEqual(['infra-protection:1', 'infra-weak:1']);
  expect(settings('', trail)).toEqual(['infra-weak:1']);
});

it('takes no remark that went for a protection that went', () => {
  expect(settings(disk('  # encrypted', '  encrypted = true'), disk('  encrypted = true'))).toEqual([]);
  expect(settings(disk('  encrypted = true', '  # encrypted'), disk())).toEqual(['infra-protection:4']);
});

const part = (text: string) => ({ kind: 'fragment', text }) as const;

it('asks nothing where only parts are known', () => {
  expect(settings('', disk(), { but: { head: part(disk()) } })).toEqual([]);
  expect(settings(safe, disk(), { but: { base: part(safe) } })).toEqual([]);
  expect(summarize(observe(infrastructure, { path: 'main.tf', base: safe }))).toEqual([]);
});
