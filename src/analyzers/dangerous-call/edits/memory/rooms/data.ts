import type { EditRow } from '../../../../edit-row.ts';

const native = ['c', 'cpp', 'objective-c'];
const c = (...lines: readonly string[]): string =>
  `int f(int n, struct a *p)\n{\n    begin();\n${lines.map((line) => `    ${line}\n`).join('')}    return done(n);\n}\n`;

const places = '\\w*(?:idx|index|slot|pos|offset|off|len|length|size|count|num|room)\\w*';

/** Places, lengths and views in languages that look after none of them. */
export const roomEdits: readonly EditRow[] = [
  {
    // A place before the first one.
    code: 'bounds-looser',
    languages: native,
    gone: new RegExp(
      `\\(.*\\b(?:unsigned(?:\\s+(?:int|long|short|char))?|size_t|uint\\w*|u?int_fast\\w+|DWORD|u32|u64|u16)\\s+${places}\\s*[,)]`,
    ),
    came: new RegExp(
      `\\(.*(?<!unsigned\\s+)\\b(?:int|long|short|ssize_t|int\\d+_t|off_t|ptrdiff_t)\\s+${places}\\s*[,)]`,
    ),
    whole: new RegExp(`\\[\\s*${places}\\s*\\]|\\b(?:mem\\w+|\\w*alloc|str\\w+)\\([^;]*\\b${places}\\b`),
    unless: /\bunsigned\b|\bsize_t\b|\bu_?int\d*|<\s*0\b/,
    file: 'a.c',
    base: 'int put(unsigned slot, char *f)\n{\n    if (slot >= 9)\n        return -1;\n    table[slot] = f;\n    return 0;\n}\n',
    hit: 'int put(int slot, char *f)\n{\n    if (slot >= 9)\n        return -1;\n    table[slot] = f;\n    return 0;\n}\n',
    miss: 'int put(size_t slot, char *f)\n{\n    if (slot >= 9)\n        return -1;\n    table[slot] = f;\n    return 0;\n}\n',
  },
  {
    // The sign that ends a text needs room, too.
    code: 'bounds-looser',
    languages: native,
    gone: /\+\s*1\s*<=?\s*[\w.>(-]+|<=?\s*[\w.>-]+(\s*\([^)]*\))?\s*-\s*1\b|>=\s*[\w.>-]+(\s*\([^)]*\))?\s*-\s*1\b/,
    came: /(<=?|>=?)\s*[a-zA-Z_][\w.>-]*/,
    near: /\]\s*=\s*('\\0'|0|L?'\\x00')\s*;/,
    unless: /[+-]\s*1\b/,
    file: 'a.c',
    base: c('while (n + 1 < size && next())', '    line[n++] = now;', "line[n] = '\\0';"),
    hit: c('while (n < size && next())', '    line[n++] = now;', "line[n] = '\\0';"),
    miss: c('while (n + 1 < size && more())', '    line[n++] = now;', "line[n] = '\\0';"),
  },
  {
    // What is looked at ends with the function.
    code: 'unsafe-memory',
    languages: ['cpp', 'objective-c'],
    came: /^\s*(?:\[\[\w+\]\]\s*)?(?:(?:static|inline|constexpr|virtual)\s+)*(?:std::|absl::|llvm::)?(?:basic_|w|u8)?(?:string_view|span<[^>]*>|QStringView|StringRef|ArrayRef<[^>]*>|StringPiece|string_ref)\s+[\w:~]+\((?:[^()]*,\s*)?(?:const\s+)?(?:std::)?(?:vector<[^&*()]*>|array<[^&*()]*>|(?:w|u8)?string|QByteArray|QString|deque<[^&*()]*>|SmallVector<[^&*()]*>)\s+\w+\s*[,)]/,
    file: 'a.cpp',
    hit: 'std::string_view nameOf(std::vector<char> packet) {\n    return {packet.data(), 2};\n}\n',
    miss: 'std::string_view nameOf(const std::vector<char>& packet) {\n    return {packet.data(), 2};\n}\n',
  },
  {
    // As much as somebody sent goes where less has room.
    code: 'memory-overflow',
    languages: native,
    came: /\b(?:std::|__builtin_|w)?mem(?:cpy|move|pcpy)\(\s*&?[\w.>[\]-]+\s*,\s*[^,;]+,\s*(?:\([\w\s]+\)\s*)?(?:got|nread|received|bytes|[\w.>-]*(?:[lL]en(?:gth)?|_len|[sS]ize|[cC]ount|nbytes|got|nread|received))\s*\)/,
    within: /\b(?:recv\w*|read|fread|SSL_read\w*|BIO_read|getline|gets|read_exact|pread|readv|recvmsg)\s*\(/,
    lacks:
      /sizeof\s*\(?[\w.\s*>-]+\)?\s*(?:[<>)]{1,2}|-\s*\w+\s*[<>])|[<>]=?\s*(?:\(\w+\)\s*)?(?:sizeof|\(?[\w.>-]*(?:size|max|cap|room|left|avail|limit|MAX|SIZE|CAP|LEN)\w*)|\b(?:std::)?min\(|\bMIN\(|alloc|resize\(|new\s+\w+\[/i,
    file: 'a.c',
    hit: 'int f(int fd, struct a *p)\n{\n    char buf[99];\n    int got = recv(fd, buf, 99, 0);\n    memcpy(p, buf, got);\n    return got;\n}\n',
    miss: 'int f(int fd, struct a *p)\n{\n    char buf[99];\n    int got = recv(fd, buf, 99, 0);\n    if (got > sizeof(*p)) return -1;\n    memcpy(p, buf, got);\n    return got;\n}\n',
  },
];
