import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { isKeyed } from '../text-origin.ts';

const memory = 'unsafe-memory';

export const memoryCalls: readonly KnownCall[] = [
  {
    code: 'memory-overflow',
    languages: ['c', 'cpp'],
    names: ['gets', 'strcpy', 'strcat', 'sprintf', 'vsprintf', 'wcscpy', 'lstrcpy', '_mbscpy'],
    when: ({ name, args }) =>
      name.endsWith('gets') || !(args[1]?.kind === 'string' && !/%s/.test(args[1].text)),
    hit: 'void f(char *a, char *b) { strcpy(a, b); }\n',
    miss: 'void f(char *a) { strcpy(a, "x"); snprintf(a, 4, "%s", b); }\n',
  },
  {
    code: 'memory-overflow',
    languages: ['c', 'cpp'],
    names: ['scanf', 'sscanf', 'fscanf'],
    when: ({ args }) => args.some(({ kind, text }) => kind === 'string' && /%s|%\[/.test(text)),
    hit: 'void f(char *a) { scanf("%s", a); }\n',
    miss: 'void f(char *a) { scanf("%15s", a); }\n',
  },
  {
    code: 'memory-overflow',
    languages: ['c', 'cpp'],
    names: ['printf', 'syslog', 'fprintf', 'dprintf'],
    when: ({ name, args }) =>
      args.length === (/(syslog|[fd]printf)$/.test(name) ? 2 : 1) &&
      args.at(-1)?.kind === 'name' &&
      !/^[A-Z_0-9]+$/.test(args.at(-1)?.text ?? ''),
    hit: 'void f(char *a) { printf(a); }\n',
    miss: 'void f(char *a) { printf("%s", a); }\n',
  },
  {
    code: memory,
    languages: ['c', 'cpp'],
    names: ['alloca', 'strncpy', 'memcpy', 'realpath', 'strtok'],
    when: ({ name, args }) =>
      name.endsWith('alloca') ||
      (name.endsWith('memcpy') &&
        /^(strlen|len|ntohs|ntohl|size|n|length)$|[\w)]\s*\+\s*1$/.test(args[2]?.text ?? '')),
    hit: 'void f(int n) { alloca(n); }\n',
    miss: 'void f(int n) { memcpy(a, b, sizeof(a)); }\n',
  },
  {
    code: memory,
    languages: ['c', 'cpp'],
    names: ['malloc', 'xmalloc', 'zmalloc', 'alloca'],
    // A product wraps around where both factors come from elsewhere.
    when: ({ args }) => /^[a-z_][\w.>-]*\s?\*\s?[a-z_][\w.>-]*(\s?\*\s?\w+)*$/.test(args[0]?.text ?? ''),
    hit: 'void f(int n, int m) { malloc(n * m); }\n',
    miss: 'void f(int n) { malloc(n * sizeof(int)); }\n',
  },
  {
    code: memory,
    languages: ['cpp'],
    names: ['reinterpret_cast'],
    hit: 'void f(char *a) { g(reinterpret_cast<int*>(a)); }\n',
    miss: 'void f(char a) { g(static_cast<int>(a)); }\n',
  },
  {
    code: memory,
    languages: ['rust'],
    names: ['as_ptr().add', 'as_ptr().offset', 'as_mut_ptr().add', 'as_mut_ptr().offset'],
    hit: 'fn f() { let a = unsafe { *b.as_ptr().add(i) }; }\n',
    miss: 'fn f() { let a = b.as_ptr(); }\n',
  },
  {
    code: memory,
    languages: ['rust'],
    names: [
      'mem.transmute',
      'transmute',
      'slice.from_raw_parts',
      'slice.from_raw_parts_mut',
      'from_utf8_unchecked',
      'get_unchecked',
      'get_unchecked_mut',
      'set_len',
      'Box.from_raw',
      'unwrap_unchecked',
      'ptr.read',
      'ptr.write',
      'from_raw_parts',
      'zeroed',
      'assume_init',
    ],
    // A file that gets another length is no memory.
    when: ({ written }) => !/file/i.test(written),
    hit: 'fn f() { let a = unsafe { std::mem::transmute(b) }; }\n',
    miss: 'fn f() { let a = u32::from(b); }\n',
  },
  {
    code: memory,
    languages: ['go'],
    names: ['unsafe.Pointer', 'unsafe.Slice', 'unsafe.String', 'unsafe.Add'],
    hit: 'package a\n\nimport "unsafe"\n\nfunc f() { unsafe.Pointer(p) }\n',
    miss: 'package a\n\nfunc f() { safe.Pointer(p) }\n',
  },
  {
    code: memory,
    languages: ['csharp'],
    names: [
      'Marshal.PtrToStructure',
      'Marshal.PtrToStringAnsi',
      'Marshal.Copy',
      'Marshal.ReadIntPtr',
      'Unsafe.As',
      'Marshal.GetDelegateForFunctionPointer',
    ],
    hit: 'class A { void F() { Marshal.PtrToStructure(p, t); } }\n',
    miss: 'class A { void F() { Convert.ToInt32(p); } }\n',
  },
  {
    code: 'debug-mode',
    languages: ['python'],
    names: ['app.run', 'run', 'uvicorn.run', 'run_simple'],
    when: (call) =>
      isKeyed(call, 'debug', 'true') ||
      isKeyed(call, 'use_debugger', 'true') ||
      isKeyed(call, 'use_evalex', 'true'),
    hit: "app.run(host='0.0.0.0', debug=True)\n",
    miss: "app.run(host='0.0.0.0')\n",
  },
];

export const debugSettings: readonly KnownSetting[] = [
  {
    code: 'debug-mode',
    languages: ['python'],
    names: ['DEBUG', 'app.debug', 'DEBUG_PROPAGATE_EXCEPTIONS'],
    when: ({ value, within, via }) => via === 'assignment' && /^true$/i.test(value.text) && within === '',
    hit: 'DEBUG = True\n',
    miss: 'DEBUG = False\n',
  },
];
