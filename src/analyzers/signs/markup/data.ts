/** A language of tags that is told apart by them, as far as the white space between them goes. */
export interface MarkupRow {
  readonly language: string;
  /** Whether white space in words counts one by one. */
  readonly exact: boolean;
  /** Comments: anywhere, or only where they stand alone, since one between words may part them. */
  readonly comments: string;
  /** Elements whose content is no markup. */
  readonly raw: readonly string[];
  /** What is filled in, and what may stand in quotes; both are taken as they stand. */
  readonly filling: string;
  readonly quoted: string;
  /** The only elements that may stand outside of all others. */
  readonly top?: string;
  readonly unless: RegExp;
  /** Words with any of these show what was not told. */
  readonly doubt?: RegExp;
  readonly hit: string;
  readonly same: string;
  readonly miss: string;
}

const alone = String.raw`(?<=^[ \t]*)<!--(?![>-])(?:(?!--!?>)[^])*-->(?=[ \t\r]*$)`;
const quoted = String.raw`=\s*"[^"]*"|=\s*'[^']*'`;
const inBraces = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`;
const raw = ['script', 'style', 'pre', 'textarea', 'noscript', 'xmp', 'plaintext', 'iframe', 'title'];
/** Settings under which white space shows. */
const shown = /white-space|xml:space|<(?:plaintext|xmp)/i;

export const markupRows: readonly MarkupRow[] = [
  {
    language: 'xml',
    exact: true,
    comments: '<!--(?:(?!-->)[^])*-->',
    raw: [],
    filling: String.raw`<!\[CDATA\[[^]*?\]\]>`,
    quoted,
    unless: /<!DOCTYPE|<!ENTITY|xml:space|<%|\{%|<\?php/i,
    hit: '<a>\n  <!-- why -->\n  <b d="e"\n    f="g" >c</b>\n</a>\n',
    same: '<a>\r\n\t<b d="e" f="g">c</b>\r\n</a>\n\n',
    miss: '<a xml:space="preserve"> </a>\n',
  },
  {
    language: 'html',
    exact: false,
    comments: alone,
    raw,
    filling: '(?!)',
    quoted,
    // What a server, or a framework, fills in.
    unless: new RegExp(`${shown.source}|\\{\\{|\\{%|<%|<\\?|[#$]\\{|\\[\\[|^[ \\t]*[@#]\\w`, 'im'),
    hit: '<p>\n  <!-- why -->\n  b <i class="c"\n   >d</i>\n</p>\n<script>\n  e("// f") // why\n</script>\n',
    same: '<p>\n  b <i class="c">d</i>\n</p>\n<script>\n\n  e("// f")\n</script>\n',
    miss: '<p>{{ a }}</p>\n',
  },
  {
    language: 'vue',
    exact: false,
    comments: alone,
    raw,
    filling: String.raw`\{\{[^]*?\}\}`,
    quoted,
    top: 'template',
    unless: new RegExp(`${shown.source}|<template[^>]*\\slang\\b|<%|<\\?|v-pre`, 'i'),
    hit: '<template>\n  <!-- why -->\n<p :a="b">{{ c  }}</p>\n</template>\n<script>\nconst d=e // why\n</script>\n<style lang="scss">\n.f{g:h}\n</style>\n',
    same: '<template>\n  <p :a="b" >{{ c  }}</p>\n</template>\n<script>\n// how\nconst d = e\n</script>\n<style lang="scss">\n.f {\n  g: h;\n}\n</style>\n',
    miss: '<template>\n  <p/>\n</template>\n<i18n>\n  a: b\n</i18n>\n',
  },
  {
    language: 'svelte',
    exact: false,
    comments: alone,
    raw,
    filling: inBraces,
    quoted: String.raw`=\s*"(?:[^"{]|${inBraces})*"|=\s*'(?:[^'{]|${inBraces})*'|${inBraces}`,
    doubt: /[{}]/,
    unless: new RegExp(`${shown.source}|<%|<\\?|preserveWhitespace|<template[^>]*\\slang\\b`, 'i'),
    hit: '<script lang="ts">\nlet n=0 // why\n</script>\n<!-- why -->\n<p>{n}</p>\n',
    same: '<script lang="ts">\n  let n = 0\n</script>\n<p >{n}</p>\n',
    miss: '<p>{a({ b: { c } })}</p>\n',
  },
];
