/** Marks as they stand alone: of brackets, before what something is called on, and before what a value is given to. */
type Marks = ReadonlySet<string | undefined>;
export const openingMarks: Marks = new Set(['(', '[', '{']);
export const closingMarks: Marks = new Set([')', ']', '}']);
export const ownerMarks: Marks = new Set(['.', '->', '::', '?.']);
export const pipeMarks: Marks = new Set(['|', '|>']);

/** Words before a bracket that call nothing. */
export const noCallers: ReadonlySet<string> = new Set(
  'if for while switch return catch match unless elif elsif in and or not'.split(' '),
);

/** Names between brackets that stand for no value that comes from anywhere. */
export const plainWords: ReadonlySet<string> = new Set(
  'this self null nil None true false new const let var String string char int'.split(' '),
);

/** Texts without anything in them that is put in, and patterns. */
export const constants = /^(?:(?:(["'`])[^"'`{]*\1|\/(?:\\.|[^/])+\/\w*)(?:,|$))+$/;

/** A number that says who may read and write a file. */
export const fileModes = /^0o?([0-7]{3})$/;

/** Names of calls that ask for room in memory. */
export const roomNames = / (\w*alloc\w*|new|resize|reserve|buffer|grow) /;

/** Where rules for a field begin, with a blank between all signs. */
export const fieldRules = / (binding|validate|valid|constraints|rules) : ["'`[] /;

/** A name that begins as those of types do. */
export const typeLike = /^[A-Z]\w*[a-z]/;

/** One constant on a line of its own, and what tells it from a bare word. */
export const listEntries =
  /^\s*(-\s+)?(['"`:/]?[\w.*/\\$ -]+['"`/]?|[\w.]+\.class)(\s*=>\s*[\w'"]+)?\s*,?\s*$/;
export const entryMarks = /['"`,]|^\s*-\s/;

/** A line that says nothing about the list below it, and a line that gives its name although it stands no further to the left. */
export const emptyLines = /^\s*($|#|\/\/|\*|\/\*)/;
export const listNames = /^(?!\s*-).*:\s*$/;

/** Languages that look at no room themselves. */
export const memoryLanguages: ReadonlySet<string> = new Set(['c', 'cpp', 'objective-c']);

/** Documents and data have names too, which nothing calls. */
export const documents: ReadonlySet<string> = new Set(
  'markdown mdx restructuredtext asciidoc text css scss sass less xml json yaml toml sql graphql protobuf'.split(
    ' ',
  ),
);

/** Files in which a number is about speed as often as about care: what it limits is asked where settings are compared. */
export const settingFiles = /\.(tf|tfvars|hcl|properties|ini|cfg|conf|cnf|env|toml|bicep|service)$/;
