import { cryptoModules } from '../../../src/analyzers/crypto-import/data.ts';
import type { RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = cryptoModules.map((module) => ({
  row: module,
  says: 'crypto-import',
  hit: { path: 'src/a.ts', head: `import '${module}/deep';\n` },
  miss: {
    path: 'src/a.ts',
    head: `// import '${module}';\nimport './${module}';\nimport '${module}ish';\n`,
  },
}));
