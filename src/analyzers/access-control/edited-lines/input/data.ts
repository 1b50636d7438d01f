import type { EditedLineRow } from '../data.ts';

const anywhere = /(?:)/;
const something = /\S/;

/** Lines that decided which input is taken. */
export const editedInputs: readonly EditedLineRow[] = [
  {
    // Any of the names that were listed before.
    code: 'mass-assignment',
    before: /\b(for|foreach|each)\b.*(\b(in|of|as)\b|\()/,
    after:
      /foreach\s*\(\s*\$_(POST|GET|REQUEST)\s+as\s+\$(\w+)\s*=>[^\n]*\n.*\$\2\b|\bfor (\w+), ?\w+ in (?!.*(valid|clean))[\w.]+(\(\))?\.items\(\):\s*setattr\((?!self\b)\w+, \3,/,
    around: anywhere,
    path: 'a.py',
    hit: [
      "for key in ('a', 'b'):\n    setattr(page, key, data[key])",
      'for key, value in data.items():\n    setattr(page, key, value)',
    ],
    miss: [
      "for key in ('a', 'b'):\n    setattr(page, key, data[key])",
      'for key, value in validated_data.items():\n    setattr(page, key, value)',
    ],
  },
  {
    code: 'mass-assignment',
    before: /\b(extra|unknown)\s*=\s*["']?(Extra\.)?(forbid|ignore|RAISE|EXCLUDE)\b/,
    after: /\b(extra|unknown)\s*=\s*["']?(Extra\.)?(allow|INCLUDE)\b/,
    around: anywhere,
    path: 'a.py',
    hit: ['model_config = ConfigDict(extra="forbid")', 'model_config = ConfigDict(extra="allow")'],
    miss: ['model_config = ConfigDict(extra="forbid")', 'model_config = ConfigDict(extra="ignore")'],
  },
  {
    // A new line in a log or a header, written by whoever sends the text.
    code: 'validation-removed',
    before: /(?<gone>replace\w*\(\s*["'/]\[?\\[rn]).*\\[nr]/,
    after: something,
    around: anywhere,
    path: 'A.java',
    hit: [String.raw`return a.replace('\n', '_').replace('\r', '_');`, 'return a;'],
    miss: [String.raw`return a.replace('\n', '_').trim();`, 'return a.trim();'],
  },
  {
    // Less than nothing is paid, and so money comes back.
    code: 'validation-removed',
    before:
      /\b(amount|price|qty|quantity|total|balance|sum|cents)\w*\s*(?<gone><=?\s*[01]\b).*(throw|raise|return|abort|reject)/i,
    after: /\b(if|unless|throw|raise)\b/,
    around: anywhere,
    path: 'a.ts',
    hit: [
      'if (!isWhole(amount) || amount <= 0) throw new RangeError();',
      'if (isNaN(amount)) throw new RangeError();',
    ],
    miss: [
      'if (!isWhole(column) || column <= 0) throw new RangeError();',
      'if (isNaN(column)) throw new RangeError();',
    ],
  },
  {
    // What a request may name.
    code: 'mass-assignment',
    before: /\bset(Allowed|Disallowed|Required)Fields\(|\bread_?only_?fields\b|\bguarded\b\s*=\s*\[\s*['"]/i,
    after: /^$/,
    around: anywhere,
    path: 'A.java',
    hit: ['    binder.setAllowedFields("name");', ''],
    miss: ['    binder.setAllowedFolders("name");', ''],
  },
  {
    code: 'mass-assignment',
    before: /(?<gone>\[Bind\(["'][^)]*\)\])/,
    after: something,
    around: anywhere,
    path: 'A.cs',
    hit: ['void Save([Bind("Name")] User user) {', 'void Save(User user) {'],
    miss: ['void Save([Mark("Name")] User user) {', 'void Save(User user) {'],
  },
];
