import { expect, it } from 'vitest';
import { edit } from './edit-builder.ts';
import { typeLike } from './forms/data.ts';

it.each([
  [
    'one type takes the place of another',
    'new Yaml(new SafeReader()).load(a)',
    'new Yaml(new FastReader()).load(a)',
    ['FastReader instead of SafeReader 2'],
  ],
  [
    'a type is gone with which a gap ends',
    'new Yaml(new SafeReader).load(a)',
    'new Yaml().load(a)',
    ['nothing instead of SafeReader 2 <- 2'],
  ],
  ['a single letter came before', 'load_safe(a)', 'x.load_any(a)', ['load_any instead of load_safe 2']],
  [
    'two names took the place of two',
    'load_safe.read_safe(a)',
    'load_any::read_any(a)',
    ['load_any instead of load_safe 2', 'read_any instead of read_safe 2'],
  ],
  [
    'fewer names are there and the called one says so',
    'aa.bb.load_safe(c)',
    'dd.raw(c)',
    ['raw instead of load_safe 2'],
  ],
  [
    'three names took the place of one',
    'load_safe(c)',
    'aa.bb.load_any(c)',
    ['load_any instead of load_safe 2'],
  ],
  [
    'twelve names stand against each other',
    'a1.a2.a3.a4.load_safe(c)',
    'b1::b2::b3::b4::b5::b6::load_any(c)',
    ['load_any instead of load_safe 2'],
  ],
  [
    'six names took the place of six',
    'load_safe.a1.a2.a3.a4.a5[c]',
    'load_any::b1::b2::b3::b4::b5[c]',
    ['load_any instead of load_safe 2'],
  ],
])('tells of a weaker call where %s', (_what, before, after, found) => {
  expect(edit(before, after)).toEqual(found.map((one) => `weaker-call ${one}`));
});

it.each([
  ['a type is only named', 'SafeReader.load(a)', 'load(a)'],
  ['a type of no care is gone', 'new Yaml(new Reader).load(a)', 'new Yaml().load(a)'],
  [
    'thirteen names stand against each other',
    'a1.a2.a3.a4.a5.load_safe(c)',
    'b1::b2::b3::b4::b5::b6::load_any(c)',
  ],
  ['a loose name still promises care', 'load_file(a)', 'load_raw_safe(a)'],
  ['nothing is called on one side', 'aa.load_safe.bb[c]', 'load_any(c)'],
  ['nothing is called on the other side', 'load_safe(c)', 'aa.bb.load_any[c]'],
  ['the new one was there as often', 'load_safe(a);\nload(b);', 'load(a);\ngo(b);'],
])('says nothing of names where %s', (_what, before, after) => {
  expect(edit(before, after).filter((found) => found.startsWith('weaker-call'))).toEqual([]);
});

it('knows names of types', () => {
  expect(['Safe', 'SAFEReader', 'SAFE', 'safe'].map((name) => typeLike.test(name))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
