import { expect, it } from 'vitest';
import { markupRows } from './markup/data.ts';
import { tellElement, toTag } from './tell-element.ts';

const html = markupRows.find(({ language }) => language === 'html');
if (html === undefined) throw new Error('pages are read');

it.each([
  ['<script>\n', '</script>'],
  ['<SCRIPT type="module">\n', '</SCRIPT>'],
  ['<script type=text/javascript>\n', '</script>'],
  ['<script lang = "ts">\n', '</script>'],
  ["<script\tlang='TypeScript'>\n", '</script>'],
  ['<script data-a=">">\n', '</script>'],
  ['<style>\n', '</style>'],
  ['<style type="text/css">\n', '</style>'],
  ['<style lang="scss">\n', '</style>'],
])('tells remarks in %j from its program', (open, close) => {
  const remark = '/* b */';
  const { remarks, program } = tellElement(html, `${open}a { }${remark}\n${close}`);

  expect(remarks.map(({ start }) => start)).toEqual([`${open}a { }`.length]);
  expect(program).not.toContain('b');
  expect(program.startsWith(toTag(html.quoted, open.trim()))).toBe(true);
  expect(program.endsWith(close)).toBe(true);
});

it.each([
  '<script type="text/template">/* b */</script>',
  '<script lang="coffee">/* b */</script>',
  '<script type="module" lang="ts">/* b */</script>',
  '<script  lang="ts"\n\n type="module">/* b */</script>',
  '<style lang="stylus">/* b */</style>',
  '<styled>/* b */</styled>',
  '<pre>/* b */</pre>',
  '<pre title="<script ">/* b */</pre>',
  '<pre title="<style ">/* b */</pre>',
  '<script lang = "coffee">/* b */</script>',
  '<script type=text/template>/* b */</script>',
  ' <script>/* b */</script>',
  '<script /* b */',
])('leaves %j as it stands', (text) => {
  expect(tellElement(html, text)).toEqual({ program: `\0${text}\0`, remarks: [] });
});

it.each([
  ['<a  b="c  d"\n e >', '<a b="c  d" e>'],
  ['<a b="c" />', '<a b="c"/>'],
  ['<a b=c />', '<a b=c />'],
  ['<br />', '<br/>'],
  ['<a " />" b />', '<a " />" b/>'],
  ['<a b="c > d" />', '<a b="c > d"/>'],
  ['<a b=" />" c>', '<a b=" />" c>'],
])('writes %j with one blank between its parts', (tag, seen) => {
  expect(toTag(html.quoted, tag)).toBe(seen);
});
