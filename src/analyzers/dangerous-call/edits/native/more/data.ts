import type { EditRow } from '../../../../edit-row.ts';

const native = ['c', 'cpp', 'objective-c'];
const c = (line: string): string => `int f(char *a, int n)\n{\n    char b[64];\n    ${line}\n}\n`;

/** Slips that reviewers of C and Rust look for first. */
export const moreNativeEdits: readonly EditRow[] = [
  {
    // What it returns is what would have been written, not what was.
    code: 'memory-overflow',
    languages: native,
    came: /\b\w+\s*\+=\s*v?snprintf\(/,
    lacks: /\bif\s*\(\s*\w+\s*(<|>=?)\s*|>=\s*\(?\s*(int|size_t|ssize_t)?\)?\s*(sizeof|size|len)/,
    file: 'a.c',
    hit: c('n += snprintf(b + n, sizeof(b) - n, "%s", a);'),
    miss: c('int w = snprintf(b + n, sizeof(b) - n, "%s", a);'),
  },
  {
    code: 'memory-overflow',
    languages: native,
    came: /\[\s*sizeof\s*\(?\s*\w+\s*\)?\s*\]\s*=[^=]|\bfor\s*\([^;]*;[^;]*<=\s*(sizeof\s*\(?\s*\w+\s*\)?|\w*(_LEN|_SIZE|_MAX)|ARRAY_SIZE\(\s*\w+\s*\))\s*;|\[\s*strlen\(\s*(\w+)\s*\)\s*\]\s*=\s*(?!'\\0'|0\b)/,
    file: 'a.c',
    hit: c('b[sizeof(b)] = 0;'),
    miss: c('b[sizeof(b) - 1] = 0;'),
  },
  {
    // Rights that were to be given up are kept where the call fails.
    code: 'weaker-call',
    languages: native,
    came: /^\s*(setuid|setgid|seteuid|setegid|setreuid|setregid|setresuid|setresgid|setgroups|initgroups|chroot)\s*\(/,
    file: 'a.c',
    hit: c('setuid(n);'),
    miss: c('if (setuid(n) != 0) abort();'),
  },
  {
    code: 'memory-overflow',
    languages: native,
    came: /\b(strcpy|strcat|sprintf|vsprintf|stpcpy|wcscpy|wcscat|_tcscpy|lstrcat[AW]?|StrCpy\w?)\s*\(.*\b(getenv|argv\s*\[|optarg|recv\w*|fgets|->d_name)\b/,
    file: 'a.c',
    hit: c('strcpy(b, getenv("HOME"));'),
    miss: c('strlcpy(b, getenv("HOME"), sizeof(b));'),
  },
  {
    code: 'memory-overflow',
    languages: native,
    came: /\bread\w*\(\s*[^,]+,\s*(\w+)\s*,\s*\w+(\(\w+\))?->\w*(len|size|length)\w*\s*\)|\b(memcpy|memmove|bcopy)\(\s*[^;]*,\s*(ntohs|ntohl|be16toh|be32toh|le32toh)\(|\b(memcpy|memmove)\(\s*\w+\s*,\s*[^,]+,\s*(\w+->|\w+\.)(len|length|size|nbytes|count)\s*\)\s*;/,
    lacks: /\b(if|assert|MIN|min)\s*\(.*(len|length|size|nbytes|count)\b|sizeof/,
    file: 'a.c',
    hit: c('memcpy(b, a, h->length);'),
    miss: c('if (h->length > sizeof(b)) return -1;\n    memcpy(b, a, h->length);'),
  },
  {
    code: 'weaker-call',
    languages: native,
    came: /\bstrn?(case)?cmp\(\s*\w*(pass(word|wd)?|secret|token|hmac|mac|digest|sig(nature)?|api_?key)\w*\s*,|\bmemcmp\(\s*\w*(hmac|mac|digest|sig(nature)?|tag|secret|token|hash)\w*\s*,/i,
    unless: /strncmp\([^,]+,\s*"|strcmp\([^,]+,\s*"|hashmap|hash_?table|tag_?name|machine/i,
    file: 'a.c',
    hit: c('if (memcmp(hmac, a, 32) == 0) return 1;'),
    miss: c('if (CRYPTO_memcmp(hmac, a, 32) == 0) return 1;'),
  },
  {
    code: 'unsafe-memory',
    languages: ['rust'],
    came: /\bunsafe\s+impl\s+(<[^>]*>\s*)?(Send|Sync)\b|\bstatic\s+mut\b|\bmem::(uninitialized|zeroed|forget)\s*(::<[^>]*>)?\(|\bMaybeUninit::uninit\(\)\.assume_init\(/,
    near: /^(?![\s\S]*SAFETY)/i,
    file: 'a.rs',
    hit: 'unsafe impl Send for Pool {}\n',
    miss: '// SAFETY: the pool holds no pointer.\nunsafe impl Send for Pool {}\n',
  },
  {
    code: 'unsafe-memory',
    languages: ['rust'],
    came: /\bunsafe\s*\{|^\s*(pub(\([^)]*\))?\s+)?unsafe\s+(extern\s+"C"\s+)?fn\b/,
    near: /^(?![\s\S]*(SAFETY|# Safety))/i,
    file: 'a.rs',
    hit: 'fn id() -> u32 {\n    unsafe { libc::getpid() as u32 }\n}\n',
    miss: 'fn id() -> u32 {\n    // SAFETY: takes nothing and cannot fail.\n    unsafe { libc::getpid() as u32 }\n}\n',
  },
  {
    code: 'option-weakened',
    languages: ['rust', 'swift'],
    came: /\bMethod::any\(\)|\bCorsLayer::(very_)?permissive\(\)|\bCors::permissive\(\)|\ballow_any_origin\(\)|\bCORSMiddleware\.Configuration\(\s*allowedOrigin:\s*\.all/,
    file: 'a.rs',
    hit: 'fn f() {\n    app.layer(CorsLayer::permissive());\n}\n',
    miss: 'fn f() {\n    app.layer(CorsLayer::new());\n}\n',
  },
];
