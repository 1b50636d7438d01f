import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutText,
  defuseCommands,
  escapeCommandMessage,
  escapeCommandProperty,
  escapeHtml,
  escapeMarkdown,
  escapeProse,
  escapeTerminal,
  toInlineCode,
} from './escape.ts';

/** Letters that mean something to Markdown, HTML, terminals, logs or the server, and some that mean nothing. */
const HOSTILE = [
  ...'`*_{}[]()#+-.!|~$^=:@&<>\\\'"/%,; \n\r\t\u001b\u0007\u009b\u202e\u2066\u200b\u2028\ud800\u{e0041}\u{e0101}',
  '@mallory',
  '#12',
  '!7',
  'https://evil.example',
  '<script>',
  '![x](y)',
  '::error::',
  '-->',
  '&#64;mallory',
  'abc',
];
const hostileText = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 30 }).map((parts) => parts.join(''));
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** What a reader of the rendered Markdown sees: escapes and entities resolved. */
function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, mark: string | undefined, code: string) =>
    mark === undefined ? String.fromCharCode(Number(code)) : mark,
  );
}

describe('escapeMarkdown', () => {
  it.each([
    ['a@bob', 'a\\@\u2060bob'],
    ['see #12 and !7', 'see \\#\u206012 and \\!\u20607'],
    ['https://a.b', 'https\\:\u2060//a\\.b'],
    ['note: all', 'note\\: all'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['`a` *b* _c_ ~d~', '\\`a\\` \\*b\\* \\_c\\_ \\~d\\~'],
    ['![x](y)', '\\!\u2060\\[x\\]\\(y\\)'],
    ['- + = | { } $ ^ .', '\\- \\+ \\= \\| \\{ \\} \\$ \\^ \\.'],
    ['back\\slash', 'back\\\\slash'],
    ['one\n\n# two', 'one \\# two'],
    [' \t padded ', 'padded'],
    ["it's, 100%; /x?", "it's, 100%; /x?"],
  ])('makes %j inert', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves no mention, reference or link for the server to find in the rendered text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const seen = unescapeMarkdown(escapeMarkdown(text));

        expect(seen).not.toMatch(/@[\w-]|[#!]\d|:\/\/|:[a-z]/);
      }),
    );
  });

  it('leaves no unescaped mark and no second line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]|&#\d+;/g, '');

        expect(bare).not.toMatch(/[`*_{}[\]()#+\-.!|~$^=:@&<>\\\n\r]/);
      }),
    );
  });

  it('shows the reader every letter of harmless text unchanged', () => {
    const text = 'Drops the table users (2 rows), see docs.';

    expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
  });
});

describe('escapeProse', () => {
  it.each([
    ['imports `node:crypto` twice', 'imports `node:crypto` twice'],
    ['`a` and `b`', '`a` and `b`'],
    ['a lone ` stays', 'a lone \\` stays'],
    ['`a` `', '`a` \\`'],
    ['`` and *', '\\`\\` and \\*'],
    ['` ` x', '`  ` x'],
    ['see #1 `@bob`', 'see \\#\u20601 `@bob`'],
  ])('keeps the code in %j', (text, escaped) => {
    expect(escapeProse(text)).toBe(escaped);
  });

  it('leaves nothing unescaped outside of code', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bare = escapeProse(text).replace(/\\[!-/:-@[-`{-~]|&#\d+;|`[^`]+`/g, '');

        expect(bare).not.toMatch(/[`*_{}[\]()#+\-.!|~$^=:@&<>\\\n\r]/);
      }),
    );
  });
});

describe('toInlineCode', () => {
  it.each([
    ['src/a.ts:12', '`src/a.ts:12`'],
    ['a`b', '``a`b``'],
    ['a``b`c', '```a``b`c```'],
    ['`a', '`` `a ``'],
    ['a`', '`` a` ``'],
    ['', '`  `'],
    ['a\nb', '`a b`'],
    ['\u202eevil', '`\\u{202e}evil`'],
  ])('fences %j', (text, code) => {
    expect(toInlineCode(text)).toBe(code);
  });

  it('opens and closes with a fence that the text cannot contain', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = toInlineCode(text);
        const fence = /^`+/.exec(code)?.[0] ?? '';
        const inside = code.slice(fence.length, -fence.length);

        expect(code.endsWith(fence)).toBe(true);
        expect(inside).not.toMatch(/^`|`$|[\n\r]/);
        expect(inside.split(/[^`]+/)).not.toContain(fence);
      }),
    );
  });
});

describe('escapeHtml', () => {
  it('turns every mark that HTML knows into a number', () => {
    expect(escapeHtml(`<a href="x" id='y'>&\``)).toBe(
      '&#60;a href=&#34;x&#34; id=&#39;y&#39;&#62;&#38;&#96;',
    );
  });

  it('never opens a tag, an attribute or an entity of its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeHtml(text).replace(/&#\d+;/g, '')).not.toMatch(/[<>"'`&]/);
      }),
    );
  });
});

describe('escapeTerminal', () => {
  it.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\r\nb\tc', 'a b c'],
    ['\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['\u009b2J', '\\u{9b}2J'],
    ['\ud83d', '\\u{d83d}'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['variant\u{e0101}', 'variant\\u{e0101}'],
    ['blank\u3164', 'blank\\u{3164}'],
    ['private\ue000', 'private\\u{e000}'],
    ['naïve 😀 名前', 'naïve 😀 名前'],
  ])('shows %j as it is', (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  it('prints one line without anything hidden', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeTerminal(text)).not.toMatch(HIDDEN);
      }),
    );
  });
});

describe('workflow commands', () => {
  it('keeps the line breaks of a message, encoded', () => {
    expect(escapeCommandMessage('50%\r\n::error::x')).toBe('50%25%0D%0A::error::x');
  });

  it('puts a backslash before lines that a runner would obey, and only there', () => {
    const lines = '::error::x\n  ##[group]\nstd::sort\n a ::b\n#[x]\n:: y';

    expect(defuseCommands(lines)).toBe('\\::error::x\n  \\##[group]\nstd::sort\n a ::b\n#[x]\n\\:: y');
  });

  it('encodes what would end a property', () => {
    expect(escapeCommandProperty('a:b,c\n%')).toBe('a%3Ab%2Cc%0A%25');
  });

  it('never lets a message end its line or hide a letter', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeCommandMessage(text)).not.toMatch(HIDDEN);
        expect(escapeCommandProperty(text)).not.toMatch(/[:,\n\r]/);
      }),
    );
  });
});

describe('cutText', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀', 2, '😀…'],
    ['', 1, ''],
  ])('cuts %j to %i letters', (text, max, cut) => {
    expect(cutText(text, max)).toBe(cut);
  });
});
