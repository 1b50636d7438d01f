import { expect, it } from 'vitest';
import { moduleOf } from './project-builder.ts';

const partOf = (text: string) => moduleOf(text, 'a.tsx').parts[0];

it.each([
  ['types in a body', 'function a() { b(); }', 'function a() { type T = 1; interface I { x: 1 } b(); }'],
  ['empty lines of markup', 'const a = <b>\nx\ny\n</b>;', 'const a = <b>\n\n  x\n\n\n  y\n</b>;'],
  ['a mark of a class', 'class A { b() {} }', 'class A { protected b?(): void; protected b() {} }'],
])('says the same with other %s', (_what, one, other) => {
  expect(partOf(other)?.body).toBe(partOf(one)?.body);
});

it('tells parameters by their names, and says nothing of those that are not there', () => {
  expect(partOf('function a(b) {}')?.parameters).not.toBe(partOf('function a(c) {}')?.parameters);
  expect(partOf('const a = 1;')?.parameters).toBe('');
});

it('marks generators alone', () => {
  const [plain, generator] = ['function a() {}', 'function* a() {}'].map((text) => partOf(text)?.body);

  expect(generator).toBe(`*${plain}`);
});
