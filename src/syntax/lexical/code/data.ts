/** Languages in which a name before a bracket is a call and `name = value` gives a value. */
export const codeLanguages: ReadonlySet<string> = new Set(
  (
    'typescript javascript vue svelte astro go python starlark java kotlin scala groovy swift csharp fsharp dart c cpp ' +
    'objective-c rust zig ruby perl elixir r julia php lua solidity shell powershell'
  ).split(' '),
);

/** Words before a bracket that call nothing. */
export const notCalled: ReadonlySet<string> = new Set(
  (
    'if elif elsif elseif else unless while until for foreach switch when match case catch except return yield throw ' +
    'raise in is as and or not guard function func fun fn def sub init constructor using with do try await'
  ).split(' '),
);

/** Languages in which a name may end with `?`, so that `a.ok?.b` asks `ok?`; elsewhere it is a careful `a.ok`. */
export const markedNames: ReadonlySet<string> = new Set(['ruby', 'elixir']);

/** Signs between the parts of a name. */
export const links: ReadonlySet<string> = new Set(['.', '::', '->', '?.', '&.']);

const dollars = /\$\{[^}]{0,200}\}|\{\$[^}]{0,200}\}|\$\([^)]{0,200}\)|[$@][\p{L}_][\w.]*/gu;

/** What is put into a text in double quotes. */
export const insertions: ReadonlyMap<string, RegExp> = new Map([
  ...'kotlin groovy scala dart typescript javascript php perl shell powershell julia'
    .split(' ')
    .map((language) => [language, dollars] as const),
  ['ruby', /#\{[^}]{0,200}\}/g],
  ['elixir', /#\{[^}]{0,200}\}/g],
  ['swift', /\\\([^)]{0,200}\)/g],
]);
