import type { ParserOptions, ParserPlugin } from '@babel/parser';
import type { ScriptSource } from './read-typescript.ts';

/** Dialects to try, the likeliest first. */
export function toAttempts({ path, language, text }: ScriptSource): ParserOptions[] {
  return toDialects(path, language, text).map((plugins) => ({
    ...tolerant,
    plugins: [...plugins, ...proposals],
  }));
}

/** What only a checker would refuse is no reason not to read a text. */
const tolerant: ParserOptions = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowNewTargetOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowImportExportEverywhere: true,
};

const proposals: readonly ParserPlugin[] = [
  'decoratorAutoAccessors',
  'explicitResourceManagement',
  'exportDefaultFrom',
  'deferredImportEvaluation',
  'sourcePhaseImports',
  'deprecatedImportAssert',
];

type Dialect = readonly ParserPlugin[];

/** Legacy decorators are the only ones that may stand at parameters, new ones the only ones behind `export`. */
function toDialects(path: string, language: ScriptSource['language'], text: string): Dialect[] {
  if (language === 'typescript') return toTypescriptDialects(path);
  const isFlow = text.slice(0, 2000).includes('@flow');
  const flow: Dialect = [['flow', { all: true }], 'jsx', 'decorators'];
  const plain: Dialect = ['jsx', 'decorators'];
  const legacy: Dialect = ['jsx', 'decorators-legacy'];
  const looseFlow: Dialect = ['flow', 'jsx', 'decorators-legacy'];
  return isFlow ? [flow, plain, legacy] : [plain, legacy, looseFlow];
}

function toTypescriptDialects(path: string): Dialect[] {
  const typescript: ParserPlugin = ['typescript', { dts: /\.d\.[cm]?ts$/.test(path) }];
  if (path.endsWith('.tsx'))
    return [
      [typescript, 'jsx', 'decorators-legacy'],
      [typescript, 'jsx', 'decorators'],
    ];
  return [
    [typescript, 'decorators-legacy'],
    [typescript, 'decorators'],
    [typescript, 'jsx', 'decorators-legacy'],
  ];
}
