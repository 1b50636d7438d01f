import { changedCalls, changedImports, defineAnalyzer, toPlace } from 'sop-gate/analyzer';

/**
 * The company has one reviewed wrapper around cryptography, `@acme/crypto`. Whoever goes past it, or switches its checks
 * off, should be seen.
 */
export default defineAnalyzer({
  apiVersion: 2,
  meta: {
    id: 'company-crypto',
    title: 'The company’s crypto wrapper',
    summary: 'Code that goes past @acme/crypto, or weakens it.',
    languages: ['typescript', 'javascript'],
    codes: {
      'crypto-wrapper-bypassed': {
        title: 'Cryptography without the company’s wrapper',
        points: 2,
        message: 'imports `{module}`, which only @acme/crypto should',
        help: 'Call @acme/crypto, whose keys and algorithms were reviewed. If it lacks something, ask its owners to add it.',
      },
      'crypto-wrapper-weakened': {
        title: 'The company’s wrapper is told not to check',
        points: 1,
        message: 'calls `{name}` with `unsafe`',
        help: 'The option exists for old data alone. Somebody who knows where these data come from should read this.',
      },
    },
  },
  options: {
    type: 'object',
    properties: {
      behind: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: [],
        description: 'Modules that only the wrapper itself may import.',
      },
    },
  },
  *analyzeFile(file, { behind }) {
    if (file.change.path.startsWith('packages/crypto/')) return;
    for (const found of changedImports(file)) {
      if (behind.includes(found.module)) {
        const args = { module: found.module };
        yield { kind: 'noticed', code: 'crypto-wrapper-bypassed', ...toPlace(file, 'added', found), args };
      }
    }
    for (const call of changedCalls(file)) {
      const isUnsafe = call.args.some(({ items = [] }) => items.some(({ key }) => key === 'unsafe'));
      if (isUnsafe && call.name.startsWith('@acme/crypto.')) {
        const args = { name: call.written };
        yield { kind: 'noticed', code: 'crypto-wrapper-weakened', ...toPlace(file, 'added', call), args };
      }
    }
  },
  samples: {
    mustFlag: [
      {
        name: 'a module behind the wrapper',
        path: 'src/pay.ts',
        head: "import { a } from './a.ts';\nimport tweetnacl from 'tweetnacl';\n",
        options: { behind: ['tweetnacl'] },
        flags: ['crypto-wrapper-bypassed:2'],
      },
      {
        name: 'the wrapper without its checks',
        path: 'src/pay.ts',
        head: "import { open } from '@acme/crypto';\nopen(box, { unsafe: true });\n",
        flags: ['crypto-wrapper-weakened:2'],
      },
    ],
    mustNotFlag: [
      {
        name: 'the wrapper itself',
        path: 'packages/crypto/box.ts',
        head: "import tweetnacl from 'tweetnacl';\n",
        options: { behind: ['tweetnacl'] },
      },
      {
        name: 'other modules',
        path: 'src/pay.ts',
        head: "import left from 'left-pad';\n",
        options: { behind: ['tweetnacl'] },
      },
      {
        name: 'the wrapper with its checks',
        path: 'src/pay.ts',
        head: "import { open } from '@acme/crypto';\nopen(box, { label: 'pay' });\n",
      },
      {
        name: 'another function with such an option',
        path: 'src/pay.ts',
        head: 'parse(text, { unsafe: true });\n',
      },
    ],
  },
});
