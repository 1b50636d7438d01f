import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';

describe('comment text as HTML', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['a tag with attributes', '<details onclick="x">', '<p>&lt;details onclick=&quot;x&quot;&gt;</p>'],
    ['a script address', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['an escaped tag', '\\<sub\\>', '<p>&#60;sub&#62;</p>'],
    ['an entity', '&lt;sub&gt; &amp;', '<p>&lt;sub&gt; &amp;</p>'],
    [
      'a quote in an address',
      '[x](https://a.test/"onclick=1)',
      '<p><a rel="noreferrer noopener" href="https://a.test/&quot;onclick=1">x</a></p>',
    ],
    ['a tag in code', '`<b>`', '<p><code>&lt;b&gt;</code></p>'],
    ['a tag in a fence', '```\n<i>\n```', '<pre>&lt;i&gt;</pre>'],
  ])('keeps %s harmless', (_, text, expected) => {
    expect(renderMarkdown(text).text).toBe(expected);
  });

  it('shows the sign of a comment that stands in a code span', () => {
    expect(renderMarkdown('into `@victim <!-- a` from `b`<!-- c').text).toBe(
      '<p>into <code>@victim &lt;!-- a</code> from <code>b</code></p>',
    );
  });

  it('hides HTML comments, also one that never ends', () => {
    expect(renderMarkdown('<!-- sop-gate -->seen<!-- rest').text).toBe('<p>seen</p>');
  });

  it.each([
    ['heading', '### Held', '<h4>Held</h4>'],
    ['bold', 'a **b** c', '<p>a <strong>b</strong> c</p>'],
    ['list with a list', '- a\n  - b\n- c', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['quote', '> a\n> b', '<blockquote><p>a<br>b</p></blockquote>'],
    ['code with a backtick', '`` a`b ``', '<p><code>a`b</code></p>'],
    ['escaped star', '\\*a\\*', '<p>&#42;a&#42;</p>'],
    [
      'fold',
      '<details><summary>More</summary>\n\nin\n\n</details>',
      '<details><summary>More</summary>\n\n<p>in</p>\n\n</details>',
    ],
  ])('shows a %s', (_, text, expected) => {
    expect(renderMarkdown(text).text).toBe(expected);
  });
});
