import type { CallFact } from '../../../syntax/code-facts.ts';
import type { KnownCall } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';
import { hasAnyText, isAboutSecret } from '../conditions.ts';

const code = 'insecure-random';

/** Sources of numbers that can be computed from a few of them. */
export const randomCalls: readonly KnownCall[] = [
  {
    code,
    languages: ['shell'],
    names: ['date', 'hostname', 'uuidgen', 'jot', 'shuf'],
    when: isAboutSecret,
    hit: 'SECRET=$(date +%s | md5sum)\n',
    miss: 'STAMP=$(date +%s | md5sum)\n',
  },
  {
    code,
    languages: ['typescript', 'javascript'],
    names: ['Math.random', 'lodash.random', '_.random', 'uuid.v1'],
    when: isAboutSecret,
    hit: 'const token = Math.random().toString(36);\n',
    miss: 'const delay = Math.random() * 100;\n',
  },
  {
    code,
    languages: ['go'],
    names: [
      'Int',
      'Intn',
      'Int31',
      'Int31n',
      'Int63',
      'Int63n',
      'IntN',
      'Uint32',
      'Uint64',
      'Read',
      'Perm',
      'Float64',
      'N',
    ].map((name) => `math/rand.${name}`) as [string, ...string[]],
    when: isAboutSecret,
    hit: 'package a\n\nimport "math/rand"\n\nfunc newToken() int { return rand.Intn(10) }\n',
    miss: 'package a\n\nimport "math/rand"\n\nfunc jitter() int { return rand.Intn(10) }\n',
  },
  {
    code,
    languages: ['python'],
    names: [
      'random',
      'choice',
      'choices',
      'randint',
      'randrange',
      'getrandbits',
      'sample',
      'randbytes',
      'uniform',
      'shuffle',
    ].map((name) => `random.${name}`) as [string, ...string[]],
    when: isAboutSecret,
    hit: 'import random\ntoken = random.getrandbits(128)\n',
    miss: 'import random\ndelay = random.getrandbits(4)\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: [
      'Random',
      'Math.random',
      'ThreadLocalRandom.current',
      'RandomStringUtils.random',
      'RandomStringUtils.randomAlphanumeric',
      'RandomStringUtils.randomNumeric',
      'Random.nextInt',
      'Random.nextBytes',
      'random.nextInt',
      'random.nextBytes',
    ],
    when: (call, trace) =>
      isAboutSecret(call, trace) && !/SecureRandom/.test(call.name) && !isSecureSource(call, trace),
    hit: 'import java.util.Random;\nclass A { String newToken() { return "" + new Random().nextInt(); } }\n',
    miss: 'import java.security.SecureRandom;\nclass A { String newToken() { return "" + new SecureRandom().nextInt(); } }\n',
  },
  {
    code,
    languages: ['csharp'],
    names: ['Random', 'Random.Shared.Next', 'random.Next', 'rnd.Next', 'Random.Shared.NextBytes'],
    when: isAboutSecret,
    hit: 'class A { string NewToken() { return new Random().Next().ToString(); } }\n',
    miss: 'class A { int Jitter() { return new Random().Next(); } }\n',
  },
  {
    code,
    languages: ['ruby', 'php', 'c', 'cpp', 'shell'],
    names: [
      'rand',
      'srand',
      'Random.rand',
      'Random.new',
      'Kernel.rand',
      'random',
      'drand48',
      'mt_rand',
      'uniqid',
      'lcg_value',
      'shuffle',
      'str_shuffle',
      'array_rand',
    ],
    when: (call, trace) => isAboutSecret(call, trace) && !call.name.startsWith('SecureRandom'),
    hit: 'token = rand(1_000_000).to_s\n',
    miss: 'delay = rand(10)\n',
  },
  {
    code,
    languages: ['rust'],
    names: [
      'SmallRng.from_entropy',
      'SmallRng.seed_from_u64',
      'StdRng.seed_from_u64',
      'fastrand.u64',
      'fastrand.u32',
      'fastrand.alphanumeric',
    ],
    when: isAboutSecret,
    hit: 'fn new_token() { let a = fastrand::u64(0..9); }\n',
    miss: 'fn jitter() { let a = fastrand::u64(0..9); }\n',
  },
];

function isSecureSource(call: CallFact, trace: Trace): boolean {
  const object = call.written.slice(0, Math.max(0, call.written.lastIndexOf('.')));
  return (
    trace.partsOf({ kind: 'name', text: object }, call).some(({ text }) => /SecureRandom/.test(text)) ||
    hasAnyText(/SecureRandom/)(call, trace)
  );
}
